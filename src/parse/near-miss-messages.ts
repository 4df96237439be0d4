import type { Localized } from '../model/language.ts';
import type { NearMissKind } from './near-miss.ts';
import { unexpected, write } from './report.ts';

/** Without a hint, the line as it should be written is the hint. */
export interface NearMissWords {
  readonly message: Localized;
  readonly hint?: Localized;
}

/**
 * What is wrong with a line that is nearly a directive: one row a near-miss. Where a row has no
 * hint of its own, the hint shows the whole line as it should be written.
 */
export const nearMissMessages: Readonly<
  Record<NearMissKind, (found: string, fix: string | undefined) => NearMissWords>
> = {
  'attribute-lines': lineBreakIn('{…}'),
  'bad-attribute': (found, fix) => ({
    message: unexpected(found, {
      en: 'an attribute such as `to=listen`, or an id such as `#listen`',
      fr: 'un attribut comme `to=ecouter`, ou un identifiant comme `#ecouter`',
    }),
    hint: fix === undefined ? attributesByExample : write(fix),
  }),
  colons: (found, fix) => ({
    message: unexpected(
      found,
      fix === ':::'
        ? {
            en: '`:::`, three colons, which open and close a step',
            fr: '`:::`, trois deux-points, qui ouvrent et ferment une étape',
          }
        : {
            en: '`::`, two colons, before a line of a step',
            fr: '`::`, deux deux-points, devant une ligne d’une étape',
          },
    ),
  }),
  column: () => ({
    message: {
      en: 'Unexpected space before the colons, expected the directive at the very start of its line.',
      fr: 'Espace inattendue avant les deux-points ; attendu\u00a0: la directive au tout début de sa ligne.',
    },
  }),
  'curly-quotes': straightQuotes,
  'extra-bracket': () => ({
    message: {
      en: 'Unexpected `]` that closes the label too early, expected as many `[` as `]`.',
      fr: '`]` inattendu, qui ferme le libellé trop tôt ; attendu\u00a0: autant de `[` que de `]`.',
    },
    hint: {
      en: 'Take it out, or write `\\]` for a bracket that is text.',
      fr: 'Retirez-le, ou écrivez `\\]` pour un crochet qui fait partie du texte.',
    },
  }),
  'label-after-attributes': () => ({
    message: {
      en: 'Unexpected label after the attributes, expected `[…]` first and `{…}` last.',
      fr: 'Libellé inattendu après les attributs ; attendu\u00a0: `[…]` d’abord, `{…}` ensuite.',
    },
  }),
  'label-lines': lineBreakIn('[…]'),
  'marks-before': (found) => ({
    message: unexpected(found, {
      en: 'nothing before the colons: the directive starts its line',
      fr: 'rien avant les deux-points, car la directive commence sa ligne',
    }),
  }),
  'no-break-space': () => ({
    message: {
      en: 'Unexpected no-break space, expected nothing around `{` and `}` and one plain space between attributes.',
      fr: 'Espace insécable inattendue ; attendu\u00a0: rien autour de `{` et `}`, et une espace ordinaire entre les attributs.',
    },
    hint: {
      en: 'It looks like a space but is another character: delete it and type again.',
      fr: 'Elle ressemble à une espace mais c’est un autre caractère\u00a0: effacez-la et retapez.',
    },
  }),
  'no-name': (found) => ({
    message: unexpected(found, {
      en: 'the name of a directive after the colons',
      fr: 'le nom d’une directive après les deux-points',
    }),
    hint: {
      en: 'Write for example `::say[…]`; if the line is ordinary text, begin it with another word or with `\\::`.',
      fr: 'Écrivez par exemple `::say[…]` ; si la ligne est du texte, commencez-la par un mot ou par `\\::`.',
    },
  }),
  'no-value': (found) => ({
    message: unexpected(found, { en: 'a value right after `=`', fr: 'une valeur juste après `=`' }),
    hint: {
      en: 'Write the value, or take the attribute out.',
      fr: 'Écrivez la valeur, ou retirez l’attribut.',
    },
  }),
  parentheses: (found) => ({
    message: unexpected(found, {
      en: 'square brackets for the label and braces for the attributes',
      fr: 'des crochets pour le libellé et des accolades pour les attributs',
    }),
  }),
  separator: () => ({
    message: {
      en: 'Unexpected characters between attributes, expected one plain space.',
      fr: 'Caractères inattendus entre deux attributs ; attendu\u00a0: une seule espace ordinaire.',
    },
  }),
  'single-quotes': straightQuotes,
  'space-around-equals': (found, fix) => ({
    message: unexpected(found, {
      en: 'one `=`, without a space around it',
      fr: 'un seul `=`, sans espace autour',
    }),
    hint: write(fix ?? ''),
  }),
  'space-before-attributes': () => ({
    message: {
      en: 'Unexpected space before `{`, expected `{` right after `]`.',
      fr: 'Espace inattendue avant `{` ; attendu\u00a0: `{` collé au `]`.',
    },
  }),
  'space-before-label': () => ({
    message: {
      en: 'Unexpected space before `[`, expected the label right after the name.',
      fr: 'Espace inattendue avant `[` ; attendu\u00a0: le libellé collé au nom.',
    },
  }),
  'space-before-name': () => ({
    message: {
      en: 'Unexpected space after the colons, expected the directive’s name at once.',
      fr: 'Espace inattendue après les deux-points ; attendu\u00a0: le nom de la directive, collé.',
    },
  }),
  'space-inside-attributes': () => ({
    message: {
      en: 'Unexpected space or comma inside `{…}`, expected none after `{` and before `}`.',
      fr: 'Espace ou virgule inattendue dans `{…}` ; attendu\u00a0: aucune après `{` ni avant `}`.',
    },
  }),
  'text-after-attributes': (found) => ({
    message: unexpected(found, {
      en: 'the end of the line after `}`',
      fr: 'la fin de la ligne après `}`',
    }),
    ...behind(found),
  }),
  'text-after-close': (found) => ({
    message: unexpected(found, {
      en: 'nothing after the `:::` that closes a step',
      fr: 'rien après le `:::` qui ferme une étape',
    }),
  }),
  'text-after-label': (found) => ({
    message: unexpected(found, {
      en: 'the end of the line, or `{`, after the label',
      fr: 'la fin de la ligne, ou `{`, après le libellé',
    }),
    ...behind(found),
  }),
  'text-before-label': (found) => ({
    message: unexpected(found, {
      en: 'the words in square brackets',
      fr: 'le texte entre crochets',
    }),
  }),
  'unclosed-attributes': () => ({
    message: {
      en: 'Unexpected `{` that is never closed, expected `}` at the end of the line.',
      fr: '`{` inattendue, jamais fermée ; attendu\u00a0: `}` à la fin de la ligne.',
    },
  }),
  'unclosed-label': () => ({
    message: {
      en: 'Unexpected `[` that is never closed, expected as many `]` as `[`.',
      fr: '`[` inattendu, jamais fermé ; attendu\u00a0: autant de `]` que de `[`.',
    },
    hint: {
      en: 'Add the missing `]`, or write `\\[` for a bracket that is text.',
      fr: 'Ajoutez le `]` qui manque, ou écrivez `\\[` pour un crochet qui fait partie du texte.',
    },
  }),
  'unclosed-quote': (found, fix) => ({
    message: unexpected(found, {
      en: 'one `"` before the value and one after it',
      fr: 'un `"` avant la valeur et un après',
    }),
    hint: write(fix ?? ''),
  }),
  'unopened-attributes': (found) => ({
    message: unexpected(found, {
      en: '`{` before the attributes that `}` closes',
      fr: '`{` avant les attributs que `}` ferme',
    }),
  }),
  'unopened-label': (found) => ({
    message: unexpected(found, {
      en: '`[` between the name and the words that `]` closes',
      fr: '`[` entre le nom et le texte que `]` ferme',
    }),
  }),
  'value-to-quote': (found, fix) => ({
    message: unexpected(found, {
      en: 'straight double quotes round a value that is not one plain word',
      fr: 'des guillemets droits autour d’une valeur qui n’est pas un mot simple',
    }),
    hint: write(fix ?? ''),
  }),
};

const attributesByExample: Localized = {
  en: 'Write for example `{to=listen by=manager}`.',
  fr: 'Écrivez par exemple `{to=ecouter by=manager}`.',
};

/** What to do with words behind a directive; of marks alone, the line without them tells. */
function behind(found: string): Pick<NearMissWords, 'hint'> {
  if (!/[\p{L}\p{N}]/u.test(found)) return {};
  const isDirective = /^:{2,3}[a-z]/.test(found);
  return {
    hint: isDirective
      ? {
          en: 'Put each directive on a line of its own.',
          fr: 'Mettez chaque directive sur sa propre ligne.',
        }
      : {
          en: 'Put the words inside the square brackets, or on a line of their own.',
          fr: 'Mettez ce texte entre les crochets, ou sur sa propre ligne.',
        },
  };
}

function straightQuotes(found: string, fix: string | undefined): NearMissWords {
  const expected = { en: 'straight double quotes `"`', fr: 'des guillemets droits `"`' };
  return { message: unexpected(found, expected), hint: write(fix ?? '') };
}

function lineBreakIn(brackets: string): () => NearMissWords {
  return () => ({
    message: {
      en: `Unexpected line break inside \`${brackets}\`, expected the whole directive on one line.`,
      fr: `Retour à la ligne inattendu dans \`${brackets}\` ; attendu\u00a0: toute la directive sur une seule ligne.`,
    },
  });
}
