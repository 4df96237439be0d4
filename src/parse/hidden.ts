import { hiddenCharacter } from './encoding-messages.ts';
import type { Report } from './report.ts';
import type { Range } from './source.ts';

/**
 * Text that is not what it looks like: control characters, marks of direction and of zero width, fillers,
 * tags, private use, lost letters, and accents piled on one letter. U+00A0 and U+202F are typography and
 * stay; so do the selectors and the joiner of an emoji.
 */
const hidden = new RegExp(
  [
    String.raw`(?!(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d\p{Extended_Pictographic})`,
    String.raw`(?![\t\n\r\ufe0e\ufe0f])`,
    String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}`,
    String.raw`\u2028\u2029\u2800\ufff9-\ufffd]`,
    String.raw`|(?<=\p{M}{6})\p{M}+`,
  ].join(''),
  'gu',
);

export interface HiddenCharacter {
  readonly index: number;
  readonly character: string;
}

export function hiddenIn(text: string): readonly HiddenCharacter[] {
  return [...text.matchAll(hidden)].map(({ index, 0: character }) => ({ index, character }));
}

/**
 * The text without them. What keeps words apart is a space; what has no width leaves no gap, and its line is
 * as long as before: so all other places stay, and a word is read as it looks.
 */
export function withoutHidden(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => {
    let lost = 0;
    const kept = line.replace(hidden, (character) => {
      if (apart.test(character)) return ' '.repeat(character.length);
      lost += character.length;
      return '';
    });
    return kept + ' '.repeat(lost);
  });
}

/** Ends of lines, blanks of some width, lost letters. */
const apart = /^[\v\f\u0085\u2028\u2029\u2800\u3164\ufffd]/;

/** However its file ends its lines: a playbook compiles to the same on every computer. */
export function withFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * A text that was written with escapes or entities, without what they hide. The source itself holds none;
 * one finding is enough.
 */
export function unhidden(written: string, at: Range, report: Report): string {
  const text = withFeeds(written);
  const [first] = hiddenIn(text);
  if (!first) return text;
  report('hidden-character', at, hiddenCharacter(first.character));
  return withoutHidden(text);
}
