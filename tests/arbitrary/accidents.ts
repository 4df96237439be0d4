import fc from 'fast-check';
import { draftOf } from '../mutations/draft.ts';
import { operators } from '../mutations/operators.ts';

/** What is found in a good playbook, and what a French keyboard or a hasty hand makes of it. */
const accidents: readonly (readonly [find: RegExp, typed: string])[] = [
  [/\](?=\{)/g, '] '],
  [/\](?=\{)/g, ']\u00a0'],
  [/(?<=^::[a-z]+)\[/gm, ' ['],
  [/(?<=^::[a-z]+)\[/gm, '\u00a0['],
  [/(?<=^:::?)(?=[a-z])/gm, ' '],
  [/^(?=::[a-z])/gm, '  '],
  [/^::(?=[a-z]+\[)/gm, ':'],
  [/^::(?=[a-z]+\[)/gm, ':::'],
  [/(?<==)"([^"\n]*)"(?=[ }])/g, '“$1”'],
  [/(?<==)"([^"\n]*)"(?=[ }])/g, '«\u00a0$1\u00a0»'],
  [/(?<==[a-z-]+) (?=#)/g, '\u00a0'],
  [/(?<==[a-z-]+) (?=#)/g, ', '],
  [/\}$/gm, ' }'],
  [/\}$/gm, '}\u00a0'],
  [/^- \[ \] /gm, '- [] '],
  [/^- \[ \] /gm, '- []'],
  [/^- \[ \] /gm, '-[ ] '],
  [/^- \[ \] /gm, '- [x] '],
  [/^- \[ \] /gm, '- [\u00a0]\u00a0'],
  [/^- \[ \] /gm, '–\u00a0[ ] '],
  [/(?<=\n)\n(?=::)/g, ''],
  [/^:::\n\n(?=:::)/gm, ''],
  [/^:::$/gm, '::'],
  [/^:::$/gm, '::::'],
  [/(?<=^:::)listen/gm, 'écouter'],
  [/(?<=^::)say/gm, 'Say'],
  [/(?<=^::)avoid/gm, 'éviter'],
  [/(?<=^::)choice/gm, 'choix'],
  [/(?<=^(?:title|owner|situation):) /gm, '\u00a0'],
  [/(?<=^(?:title|owner|situation))(?=:)/gm, '\u00a0'],
  [/^(?=---\ntitle)/g, '\ufeff'],
  [/\n/g, '\r\n'],
];

/** One accident somewhere in a text; none where there is no occasion for it. */
export const accident: fc.Arbitrary<(text: string) => string | undefined> = fc
  .tuple(fc.constantFrom(...accidents), fraction())
  .map(([[find, typed], part]) => (text) => {
    const found = [...text.matchAll(find)];
    const match = found[Math.floor(part * found.length)];
    if (!match) return undefined;
    const put = typed.replace('$1', match[1] ?? '');
    return text.slice(0, match.index) + put + text.slice(match.index + match[0].length);
  });

/** One mistake of any kind somewhere in a good playbook, and a few accidents more. */
export const mistaken: fc.Arbitrary<(good: string, path: string) => string> = fc
  .tuple(
    fc.constantFrom(...Object.values(operators).flat()),
    fraction(),
    fc.array(accident, { maxLength: 3 }),
  )
  .map(([{ slips }, part, accidents]) => (good, path) => {
    const draft = draftOf(path, good);
    const found = slips(draft, [draft]);
    const slip = found[Math.floor(part * found.length)]?.text;
    const text = typeof slip === 'string' ? slip : good;
    return accidents.reduce((sofar, typed) => typed(sofar) ?? sofar, text);
  });

function fraction(): fc.Arbitrary<number> {
  return fc.noBias(fc.nat(99_999)).map((part) => part / 100_000);
}
