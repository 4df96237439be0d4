/** Colons, and what is typed for them by mistake. */
const mark = '[:;\\uff1a\\ufe30\\ufe55\\u2236]';
const run = new RegExp(`^(?:${mark}(?:\\s*(?=${mark}))?)*`);

/** How far the colons at the start of a text go: a semicolon, a full-width colon and spaces between them are meant as such. */
export function colonsAt(text: string): number {
  return run.exec(text)?.[0].length ?? 0;
}

/** How many colons were meant, if one of them is none or stands apart; 0 where all are as they should be. */
export function oddColons(typed: string): number {
  return /^:*$/.test(typed) ? 0 : typed.replace(/\s/g, '').length;
}
