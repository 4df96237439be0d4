/** A file as read from disk: its path relative to the library's root, with `/`, and its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
