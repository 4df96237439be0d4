import type { NearMiss, NearMissKind } from './directive-line.ts';
import { leafShapes, shapeOf, type DirectiveNames } from './directives.ts';
import { anyOf, quote, unexpected, type Words } from './report.ts';

/** What is wrong with a line that is nearly a directive, and what to write: one row a near-miss. */
const nearMisses: Readonly<
  Record<NearMissKind, (found: string, fix: string, example: string) => Words>
> = {
  'space-before-name': (_found, _fix, example) => ({
    message: {
      en: 'Unexpected space after the colons, expected the directive’s name at once.',
      fr: 'Espace inattendue après les deux-points ; attendu\u00a0: le nom de la directive, collé.',
    },
    hint: write(example),
  }),
  'no-name': (found) => ({
    message: unexpected(found, {
      en: 'the name of a directive after the colons',
      fr: 'le nom d’une directive après les deux-points',
    }),
    hint: {
      en: 'Write for example `::say[…]`; if the line is ordinary text, begin it with another word or write `\\::`.',
      fr: 'Écrivez par exemple `::say[…]` ; si la ligne est du texte, commencez-la par un mot ou écrivez `\\::`.',
    },
  }),
  'text-after-close': (found) => ({
    message: unexpected(found, {
      en: 'nothing after the `:::` that closes a step',
      fr: 'rien après le `:::` qui ferme une étape',
    }),
    hint: {
      en: 'Leave `:::` alone on its line.',
      fr: 'Laissez `:::` seul sur sa ligne.',
    },
  }),
  'space-before-label': (_found, _fix, example) => ({
    message: {
      en: 'Unexpected space before `[`, expected the label right after the name.',
      fr: 'Espace inattendue avant `[` ; attendu\u00a0: le libellé collé au nom.',
    },
    hint: write(example),
  }),
  'text-before-label': (found, _fix, example) => ({
    message: unexpected(found, {
      en: 'the words in square brackets',
      fr: 'le texte entre crochets',
    }),
    hint: write(example),
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
  'space-before-attributes': () => ({
    message: {
      en: 'Unexpected space before `{`, expected `{` right after `]`.',
      fr: 'Espace inattendue avant `{` ; attendu\u00a0: `{` collé au `]`.',
    },
    hint: {
      en: 'Take the space out: `…]{…}`.',
      fr: 'Retirez l’espace\u00a0: `…]{…}`.',
    },
  }),
  'no-break-space': () => ({
    message: {
      en: 'Unexpected no-break space, expected nothing before `{` and one plain space between attributes.',
      fr: 'Espace insécable inattendue ; attendu\u00a0: rien avant `{`, et une espace ordinaire entre les attributs.',
    },
    hint: {
      en: 'It looks like a space but is another character: delete it and type again.',
      fr: 'Elle ressemble à une espace mais c’est un autre caractère\u00a0: effacez-la et retapez.',
    },
  }),
  'text-after-label': (found) => ({
    message: unexpected(found, {
      en: 'the end of the line, or `{`, after the label',
      fr: 'la fin de la ligne, ou `{`, après le libellé',
    }),
    hint: {
      en: 'Put the words inside the brackets, or on a line of their own.',
      fr: 'Mettez ce texte entre les crochets, ou sur sa propre ligne.',
    },
  }),
  parentheses: (found, _fix, example) => ({
    message: unexpected(found, {
      en: 'square brackets for the label and braces for the attributes',
      fr: 'des crochets pour le libellé et des accolades pour les attributs',
    }),
    hint: write(example),
  }),
  'label-after-attributes': (_found, _fix, example) => ({
    message: {
      en: 'Unexpected label after the attributes, expected `[…]` first and `{…}` last.',
      fr: 'Libellé inattendu après les attributs ; attendu\u00a0: `[…]` d’abord, `{…}` ensuite.',
    },
    hint: write(example),
  }),
  'unclosed-attributes': () => ({
    message: {
      en: 'Unexpected `{` that is never closed, expected `}` at the end of the line.',
      fr: '`{` inattendue, jamais fermée ; attendu\u00a0: `}` à la fin de la ligne.',
    },
    hint: { en: 'Add the missing `}`.', fr: 'Ajoutez la `}` qui manque.' },
  }),
  'text-after-attributes': (found) => ({
    message: unexpected(found, {
      en: 'the end of the line after `}`',
      fr: 'la fin de la ligne après `}`',
    }),
    hint: {
      en: 'Put the words inside the square brackets, or on a line of their own.',
      fr: 'Mettez ce texte entre les crochets, ou sur sa propre ligne.',
    },
  }),
  'curly-quotes': (found, fix) => ({
    message: unexpected(found, {
      en: 'straight double quotes `"`',
      fr: 'des guillemets droits `"`',
    }),
    hint: write(fix),
  }),
  'single-quotes': (found, fix) => ({
    message: unexpected(found, {
      en: 'straight double quotes `"`',
      fr: 'des guillemets droits `"`',
    }),
    hint: write(fix),
  }),
  'unclosed-quote': (found, fix) => ({
    message: unexpected(found, {
      en: 'one `"` before the value and one after it',
      fr: 'un `"` avant la valeur et un après',
    }),
    hint: write(fix),
  }),
  'value-to-quote': (found, fix) => ({
    message: unexpected(found, {
      en: 'straight double quotes round a value that is not one plain word',
      fr: 'des guillemets droits autour d’une valeur qui n’est pas un mot simple',
    }),
    hint: write(fix),
  }),
  'no-value': () => ({
    message: {
      en: 'Unexpected end after `=`, expected a value.',
      fr: 'Fin inattendue après `=` ; attendu\u00a0: une valeur.',
    },
    hint: {
      en: 'Write the value right after `=`, or take the attribute out.',
      fr: 'Écrivez la valeur juste après `=`, ou retirez l’attribut.',
    },
  }),
  'space-around-equals': (found) => ({
    message: unexpected(found, { en: 'no space around `=`', fr: 'aucune espace autour de `=`' }),
    hint: write(found.replace(/[\s\u00a0]*=[\s\u00a0]*/, '=')),
  }),
  separator: (_found, fix) => ({
    message:
      fix === ''
        ? {
            en: 'Unexpected space inside `{…}`, expected none after `{` and before `}`.',
            fr: 'Espace inattendue dans `{…}` ; attendu\u00a0: aucune après `{` ni avant `}`.',
          }
        : {
            en: 'Unexpected characters between attributes, expected one plain space.',
            fr: 'Caractères inattendus entre deux attributs ; attendu\u00a0: une seule espace ordinaire.',
          },
    hint: {
      en: 'Write for example `{to=listen by=manager}`.',
      fr: 'Écrivez par exemple `{to=ecouter by=manager}`.',
    },
  }),
  'bad-attribute': (found) => ({
    message: unexpected(found, {
      en: 'an attribute such as `to=listen`, or an id such as `#listen`',
      fr: 'un attribut comme `to=ecouter`, ou un identifiant comme `#ecouter`',
    }),
  }),
  colons: (found, fix, example) => ({
    message: unexpected(found, {
      en:
        fix === ':::'
          ? 'three colons: a step opens and closes with `:::`'
          : 'two colons: this directive is a line inside a step',
      fr:
        fix === ':::'
          ? 'trois deux-points\u00a0: une étape s’ouvre et se ferme par `:::`'
          : 'deux deux-points\u00a0: cette directive est une ligne dans une étape',
    }),
    hint: write(example),
  }),
  'label-lines': () => ({
    message: {
      en: 'Unexpected line break inside `[…]`, expected the whole directive on one line.',
      fr: 'Retour à la ligne inattendu dans `[…]` ; attendu\u00a0: toute la directive sur une seule ligne.',
    },
    hint: {
      en: 'Join the lines, however long the result is; the screen breaks it.',
      fr: 'Joignez les lignes, même si le résultat est long ; l’écran le coupera.',
    },
  }),
  'attribute-lines': () => ({
    message: {
      en: 'Unexpected line break inside `{…}`, expected the whole directive on one line.',
      fr: 'Retour à la ligne inattendu dans `{…}` ; attendu\u00a0: toute la directive sur une seule ligne.',
    },
    hint: { en: 'Join the lines.', fr: 'Joignez les lignes.' },
  }),
  column: (_found, _fix, example) => ({
    message: {
      en: 'Unexpected space before the colons, expected the directive at the very start of its line.',
      fr: 'Espace inattendue avant les deux-points ; attendu\u00a0: la directive au tout début de sa ligne.',
    },
    hint: write(example),
  }),
};

/** `text` is the whole line; `miss.at` says which part of it, relative to the same origin as `range`. */
export function brokenDirective(
  miss: NearMiss,
  found: string,
  name: string,
  names: DirectiveNames,
): Words {
  const shape = shapeOf(name, names);
  const example = (shape?.example ?? '::say[…]').replace(
    'listen',
    names.steps.has(name) ? name : 'listen',
  );
  return nearMisses[miss.kind](found, miss.fix ?? '', example);
}

export function unknownDirective(
  written: string,
  meant: string | undefined,
  isStep: boolean,
  names: DirectiveNames,
): Words {
  const known = isStep ? [...names.steps] : [...leafShapes.keys()];
  const kind = isStep ? { en: 'step', fr: 'étape' } : { en: 'directive', fr: 'directive' };
  const list = anyOf(known);
  const expected = { en: `a ${kind.en} such as ${list.en}`, fr: `une ${kind.fr} comme ${list.fr}` };
  const colons = isStep ? ':::' : '::';
  return {
    message: unexpected(colons + written, expected, meant && colons + meant),
    ...(meant && {
      hint: {
        en: `Keywords are English in every language: write ${quote(colons + meant)}.`,
        fr: `Les mots-clés sont en anglais dans toutes les langues\u00a0: écrivez ${quote(colons + meant)}.`,
      },
    }),
  };
}

export function missingBlankLine(before: boolean): Words {
  return {
    message: {
      en: `Unexpected text right ${before ? 'before' : 'after'} a directive, expected a blank line.`,
      fr: `Texte inattendu juste ${before ? 'avant' : 'après'} une directive ; attendu\u00a0: une ligne vide.`,
    },
    hint: {
      en: 'Leave a blank line before and after; directives of the same name may follow each other.',
      fr: 'Laissez une ligne vide avant et après ; des directives de même nom peuvent se suivre.',
    },
  };
}

export function unclosedCode(marks: string): Words {
  return {
    message: {
      en: `Unexpected ${'`` ' + marks + ' ``'} that is never closed in this step, expected the same line again after the code.`,
      fr: `${'`` ' + marks + ' ``'} inattendu, jamais fermé dans cette étape ; attendu\u00a0: la même ligne après le code.`,
    },
    hint: {
      en: 'Close the block of code before the step ends, or take the line out.',
      fr: 'Fermez le bloc de code avant la fin de l’étape, ou retirez cette ligne.',
    },
  };
}

export function unexpectedComment(opening: string): Words {
  return {
    message: unexpected(opening, {
      en: 'no comment in a playbook',
      fr: 'aucun commentaire dans une fiche',
    }),
    hint: {
      en: 'A note to authors is a `##` heading between two steps; it is not shown.',
      fr: 'Une note aux auteurs est un titre `##` entre deux étapes ; il n’est pas affiché.',
    },
  };
}

function write(line: string): { readonly en: string; readonly fr: string } {
  return { en: `Write ${quote(line)}.`, fr: `Écrivez ${quote(line)}.` };
}
