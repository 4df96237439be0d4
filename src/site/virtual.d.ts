declare module 'virtual:accalmie' {
  /** File address of the compiled pages. */
  export const address: string;
  export const options: import('./library.ts').LibraryOptions;
}
