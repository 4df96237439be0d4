declare module 'virtual:accalmie' {
  /** File address of the compiled pages. */
  export const address: string;
  /** `LibraryOptions`; an ambient module cannot name a type of ours. */
  export const options: unknown;
  /** Whether pages are built into files, with their security policy. */
  export const built: boolean;
  /** Whether they have the site kept on the device. */
  export const offline: boolean;
  /** The guides as modules, by `<language>/<slug>`. */
  export const guides: Readonly<Record<string, () => Promise<unknown>>>;
}
