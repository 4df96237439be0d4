import type { Localized } from './language.ts';

/** One grammar for all messages: ``Unexpected `X`, expected Y; did you mean `Z`?`` */
export function unexpected(found: string, expected: Localized, suggestion?: string): Localized {
  const shown = quote(found);
  return {
    en: `Unexpected ${shown}, expected ${expected.en}${suggestion === undefined ? '.' : `; did you mean ${quote(suggestion)}?`}`,
    fr: `${shown} inattendu ; attendu\u00a0: ${expected.fr}.${suggestion === undefined ? '' : ` Vouliez-vous ${quote(suggestion)} ?`}`,
  };
}

/** What an author wrote, as messages show it: on one line, and not longer than it helps. */
export function quote(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}

/** The hint that shows what to write. */
export function write(text: string): Localized {
  const shown = quote(text, 200);
  return { en: `Write ${shown}.`, fr: `Écrivez ${shown}.` };
}

/** More are not read. */
const most = 20;

/** A list of words for a message: `a`, `b` or `c`; of very many the first ones, and an ellipsis. */
export function anyOf(words: readonly string[]): Localized {
  const shown = words.slice(0, most).map((word) => quote(word));
  if (words.length > most) {
    const some = `${shown.join(', ')}…`;
    return { en: some, fr: some };
  }
  const last = shown.at(-1) ?? '';
  const first = shown.slice(0, -1).join(', ');
  const join = (or: string): string => (first === '' ? last : `${first} ${or} ${last}`);
  return { en: join('or'), fr: join('ou') };
}
