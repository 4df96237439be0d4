import fc from 'fast-check';
import { inStep } from '../tools/manuscript.ts';

/** A playbook that is sound and has something of everything. */
export const sound =
  inStep(`Texte avec :customer, \`du code\`, **gras** et [un lien](https://exemple.org/ "Titre").

::say[Bonjour :customer, il est 14:30.]
::say[Je note \\[ceci\\].]

::avoid[« Calmez-vous »]

::why[Parce que]{when="origin=ours|external and score>=12"}

- [ ] Un
- [ ] Deux, avec *force*

1. un
2. deux
   - trois

> Une citation
> sur deux lignes

| a | b |
| :-- | --: |
| un | :story |

\`\`\`text
::say[du code]
\`\`\`

::record[Ce qui est arrivé]{as=story}

::record[Le jour]{as=jour type=date}

::promise[Rappeler]{by=manager on=jour}

::wait[Souffler]{for=PT5M}

::ask[Alors ?]

::choice[Oui]{to=fin set="origin=ours, score+=2" #oui}
::choice[Non]{to=ici discreet="Autre" when="warned!=once" by=team-lead}
::choice[Ailleurs]{to=/autre-fiche#entree set="warned=once"}`);

const pieces = [
  ':',
  '::',
  ':::',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '<',
  '>',
  '"',
  "'",
  '“',
  '«',
  '#',
  '=',
  '|',
  '\\',
  '`',
  '```',
  '~~~',
  '*',
  '_',
  '-',
  '- ',
  '- [ ] ',
  '> ',
  '1. ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '    ',
  '\u00a0',
  '\u200b',
  '\u0000',
  '---\n',
  '...\n',
  ',',
  'é',
  '😀',
  '&',
  '&amp;',
  '!',
  '![',
  '](',
  'to=',
  '#x ',
  ':::listen[A]{#a}\n',
  '\n:::\n',
  '::end{as=settled}\n',
  '::choice[a]{to=b}\n',
  '<!--',
  '-->',
  '{/*',
  '*/}',
  '<b>',
  'import x\n',
  'export x\n',
  ':customer',
  ':custome',
  'facts: [a]\n',
  '? ',
  '*a',
  '&b ',
  '!!x ',
  '@',
  '%',
  '[x]: /y\n',
  '| a |\n| - |\n',
  '\ufeff',
  '\u202e',
  '\ud800',
];

/** One change somewhere: something taken out, put in, doubled or moved. */
const change = fc.record({
  at: fc.noBias(fc.nat(100_000)).map((part) => part / 100_000),
  length: fc.nat(40),
  piece: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })),
  kind: fc.constantFrom('put', 'put', 'replace', 'take', 'double', 'swap'),
});

/** The sound playbook after a few accidents. */
export const damaged = accidents(4);

/** After one: often still sound. */
export const touched = accidents(1);

function accidents(most: number): fc.Arbitrary<string> {
  return fc.array(change, { minLength: 1, maxLength: most }).map((changes) =>
    changes.reduce((text, { at, length, piece, kind }) => {
      const start = Math.floor(at * text.length);
      const part = text.slice(start, start + length);
      const before = text.slice(0, start);
      const after = text.slice(start + length);
      if (kind === 'put') return before + piece + part + after;
      if (kind === 'replace') return before + piece + after;
      if (kind === 'take') return before + after;
      if (kind === 'double') return before + part + part + after;
      return before + after.slice(0, length) + part + after.slice(length);
    }, sound),
  );
}
