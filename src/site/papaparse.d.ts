/** The part of Papa Parse that is used here; it comes without types. */
declare module 'papaparse' {
  interface Parsed<Row> {
    readonly data: readonly Row[];
  }
  const Papa: {
    readonly parse: <Row>(
      text: string,
      options: { readonly skipEmptyLines: 'greedy' },
    ) => Parsed<Row>;
    readonly unparse: (
      table: { readonly fields: readonly string[]; readonly data: readonly (readonly string[])[] },
      options: { readonly delimiter: string; readonly escapeFormulae: RegExp },
    ) => string;
  };
  export default Papa;
}
