/** A file as read from disk: its path relative to the library's root, with `/`, and its bytes. */
export interface SourceFile {
  readonly path: string;
  /** May be read from the disk when first asked for; throws `FileChanged` when that fails. */
  readonly bytes: Uint8Array;
  /** Another one as soon as the file on the disk is another; absent: nothing is known but the bytes. */
  readonly stamp?: string;
}
