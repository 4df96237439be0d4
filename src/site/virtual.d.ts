declare module 'virtual:accalmie' {
  /** File address of the compiled pages. */
  export const address: string;
  /** `LibraryOptions`; an ambient module cannot name a type of ours. */
  export const options: unknown;
  /** The guides as modules, by `<language>/<slug>`. */
  export const guides: Readonly<Record<string, () => Promise<unknown>>>;
}
