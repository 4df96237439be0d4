/**
 * A stranger's text as one line that can be shown anywhere. A terminal obeys control characters and hides
 * directional ones; a build log obeys `::command` at the start of a line, `##[command]` and `##name[…]` in its
 * midst (GitHub, Azure, TeamCity). None of these may come from a file that is checked.
 */
export function visible(text: string): string {
  return behind(text).replace(/^(\s*:)(?=:)/, `$1${joiner}`);
}

/** The same where something else stands before it in its line: source can be copied as it is. */
export function behind(text: string): string {
  return disarmed(plain(text));
}

/** Every character can be seen, and as one of a width that terminals agree on. */
export function plain(text: string): string {
  return text.toWellFormed().replaceAll('\t', ' ').replace(unseen, '\ufffd');
}

/** Looks the same, and is no command in the midst of a line. */
export function disarmed(text: string): string {
  return text.replace(/#(?=#\w*\[)/g, `#${joiner}`);
}

/** Has no width. */
const joiner = '\u2060';

/** A joiner between the parts of one emoji stays: without it two pictures would stand there. */
const unseen =
  /(?!\u200d\p{Extended_Pictographic})[\p{Cc}\p{Cf}\p{Co}\p{Noncharacter_Code_Point}\u2028\u2029\u{e0000}-\u{e0fff}]/gu;

/** JSON of the same value, in which nothing acts on a terminal or a build log. */
export function harmless(json: string): string {
  return json
    .replace(/[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu, escaped)
    .replace(/##(?=\w*\[)/g, '#\\u0023');
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
