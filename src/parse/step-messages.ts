import { written, type RawAttribute } from './attribute-words.ts';
import type { DirectiveShape } from './directives.ts';
import type { DirectiveLine } from './lines.ts';
import { nearMissMessages } from './near-miss-messages.ts';
import { anyOf, quote, unexpected, write, writeOr, type Words } from './report.ts';
import type { Range } from './source.ts';

/** `next` is the step that begins before this one was closed; none at the end of the file. */
export function unclosedStep(next: DirectiveLine | undefined): Words {
  const where = next && `\`:::${next.meant}\``;
  const line = next && next.firstLine + 1;
  return {
    message: next
      ? {
          en: `Unexpected ${where} in line ${line} while this step is still open, expected \`:::\` alone on a line before it.`,
          fr: `${where} inattendu à la ligne ${line}, alors que cette étape est encore ouverte ; attendu\u00a0: \`:::\` seul sur une ligne avant.`,
        }
      : {
          en: 'Unexpected end of the file while this step is still open, expected `:::` alone on a line.',
          fr: 'Fin du fichier inattendue, alors que cette étape est encore ouverte ; attendu\u00a0: `:::` seul sur une ligne.',
        },
    hint: {
      en: 'Close the step with `:::` alone on a line; a step contains no step.',
      fr: 'Fermez l’étape par `:::` seul sur une ligne ; une étape n’en contient pas d’autre.',
    },
    ...(next && {
      related: {
        message: { en: 'The next step begins here.', fr: 'L’étape suivante commence ici.' },
        range: next.range,
      },
    }),
  };
}

export function strayFence(): Words {
  return {
    message: unexpected(':::', { en: 'an open step to close', fr: 'une étape ouverte à fermer' }),
    hint: {
      en: 'Take the line out, or open the step before it, for example `:::listen[…]{#…}`.',
      fr: 'Retirez la ligne, ou ouvrez l’étape avant elle, par exemple `:::listen[…]{#…}`.',
    },
  };
}

/** A `:::` where text follows that belongs to no step: it stands too early. `last` is the line that closes the rest. */
export function earlyFence(last: number): Words {
  return {
    message: {
      en: `Unexpected \`:::\` in the middle of a step: what follows, down to line ${last}, belongs to no step; expected \`:::\` only at its end.`,
      fr: `\`:::\` inattendu au milieu d’une étape\u00a0: ce qui suit, jusqu’à la ligne ${last}, n’appartient à aucune étape ; attendu\u00a0: \`:::\` seulement à la fin.`,
    },
    hint: {
      en: 'Take this line out, or open a new step below it, for example `:::listen[Listen to the end]{#listen}`.',
      fr: 'Retirez cette ligne, ou ouvrez une étape juste après, par exemple `:::listen[Écouter jusqu’au bout]{#ecouter}`.',
    },
  };
}

/** A `:::` at the beginning of a step, without the rest of the line. */
export function bareOpening(last: number): Words {
  return {
    message: {
      en: `Unexpected \`:::\` alone where a step begins, expected its name, its title and its id: it is closed in line ${last}.`,
      fr: `\`:::\` seul inattendu là où une étape commence ; attendu\u00a0: son nom, son titre et son identifiant. Elle est fermée à la ligne ${last}.`,
    },
    hint: {
      en: 'Write for example `:::listen[Listen to the end]{#listen}`, or take the line out if nothing begins here.',
      fr: 'Écrivez par exemple `:::listen[Écouter jusqu’au bout]{#ecouter}`, ou retirez la ligne si rien ne commence ici.',
    },
  };
}

/** The line is missing that opens a step. `last` is the line that closes it. */
export function openingMissing(last: number): Words {
  return {
    message: {
      en: `Unexpected text outside every step, expected before it the line that opens the step which \`:::\` closes in line ${last}.`,
      fr: `Texte inattendu hors de toute étape ; attendu\u00a0: avant lui, la ligne qui ouvre l’étape que \`:::\` ferme à la ligne ${last}.`,
    },
    hint: {
      en: 'Write that line again, for example `:::listen[Listen to the end]{#listen}`, with a blank line below it.',
      fr: 'Récrivez cette ligne, par exemple `:::listen[Écouter jusqu’au bout]{#ecouter}`, suivie d’une ligne vide.',
    },
  };
}

export function strayText(): Words {
  return {
    message: {
      en: 'Unexpected text between two steps, expected a step or a `##` heading.',
      fr: 'Texte inattendu entre deux étapes ; attendu\u00a0: une étape ou un titre `##`.',
    },
    hint: {
      en: 'Put it inside a step, or before the first step if it introduces the playbook.',
      fr: 'Mettez-le dans une étape, ou avant la première s’il présente la fiche.',
    },
  };
}

export function headingBetween(): Words {
  return {
    message: {
      en: 'Unexpected heading outside the steps, expected `##`.',
      fr: 'Titre inattendu hors des étapes ; attendu\u00a0: `##`.',
    },
    hint: {
      en: 'A `##` heading is a note to authors; the playbook’s title is in the front matter.',
      fr: 'Un titre `##` est une note aux auteurs ; le titre de la fiche est dans l’en-tête.',
    },
  };
}

export function outsideStep({ meant }: DirectiveLine): Words {
  return {
    message: unexpected(`::${meant}`, {
      en: 'this directive inside a step',
      fr: 'cette directive dans une étape',
    }),
    hint: {
      en: 'Move it between `:::listen[…]{#…}` and the `:::` that closes it.',
      fr: 'Placez-la entre `:::listen[…]{#…}` et le `:::` qui ferme l’étape.',
    },
  };
}

export function missingLabel(line: DirectiveLine, { example }: DirectiveShape): Words {
  return {
    message: {
      en: `Unexpected ${quote(colonsOf(line) + line.meant)} without words, expected them in square brackets.`,
      fr: `${quote(colonsOf(line) + line.meant)} sans texte inattendu ; attendu\u00a0: le texte entre crochets.`,
    },
    hint: write(example(line.meant)),
  };
}

export function missingId(line: DirectiveLine, meant: string | undefined): Words {
  return {
    message: {
      en: `Unexpected step without an id, expected \`{#…}\`${meant === undefined ? '.' : `; did you mean ${quote(`{#${meant}}`)}?`}`,
      fr: `Étape sans identifiant inattendue ; attendu\u00a0: \`{#…}\`.${meant === undefined ? '' : ` Vouliez-vous ${quote(`{#${meant}}`)} ?`}`,
    },
    hint: write(`:::${line.meant}[…]{#${meant ?? 'ecouter'}}`),
  };
}

export function missingAttribute(
  line: DirectiveLine,
  name: string,
  { example }: DirectiveShape,
): Words {
  return {
    message: {
      en: `Unexpected ${quote(`::${line.meant}`)} without \`${name}\`, expected \`{${name}=…}\`.`,
      fr: `${quote(`::${line.meant}`)} sans \`${name}\` inattendu ; attendu\u00a0: \`{${name}=…}\`.`,
    },
    hint: write(example(line.meant)),
  };
}

export function missingOptions(): Words {
  return {
    message: {
      en: 'Unexpected `type=list` without `options`, expected the values to choose from.',
      fr: '`type=list` sans `options` inattendu ; attendu\u00a0: les valeurs parmi lesquelles choisir.',
    },
    hint: write('options="oui|non|peut-être"'),
  };
}

export function unknownAttribute(
  line: DirectiveLine,
  name: string,
  meant: string | undefined,
  { attributes }: DirectiveShape,
  value = '…',
): Words {
  const known = Object.keys(attributes).map((key) => (key === '#' ? '#id' : key));
  const list = anyOf(known);
  const directive = quote(colonsOf(line) + line.meant);
  const shown = meant === '#' ? '#id' : meant;
  return {
    message: unexpected(
      name,
      {
        en: `an attribute of ${directive}: ${list.en}`,
        fr: `un attribut de ${directive} (${list.fr})`,
      },
      shown,
    ),
    hint: writeOr(
      shown === undefined ? undefined : shown === '#id' ? `#${value}` : `${shown}=${value}`,
      {
        en: 'Take it out: nothing reads it.',
        fr: 'Retirez-le\u00a0: rien ne le lit.',
      },
    ),
  };
}

/** An id without `#`, a value without its name, or words without quotes. */
export function looseWords(
  { value = '' }: RawAttribute,
  name: string,
  slip: 'number-sign' | 'name' | 'spaces',
): Words {
  const kind = slip === 'spaces' ? 'value-to-quote' : 'bad-attribute';
  const { message, hint } = nearMissMessages[kind](value, written(name, value));
  return { message, hint: hint ?? write(written(name, value)) };
}

/** `first` is where the attribute stands already. */
export function duplicateAttribute(name: string, first: Range): Words {
  const shown = name === '#' ? '#id' : name;
  return {
    message: {
      en: `Unexpected second \`${shown}\`, expected each attribute once.`,
      fr: `Second \`${shown}\` inattendu ; attendu\u00a0: chaque attribut une seule fois.`,
    },
    hint: {
      en: 'Keep one of them; two ways on are two lines.',
      fr: 'Gardez-en un ; deux suites s’écrivent sur deux lignes.',
    },
    related: { message: { en: 'The first one is here.', fr: 'Le premier est ici.' }, range: first },
  };
}

export function emptyStep(): Words {
  return {
    message: {
      en: 'Unexpected empty step, expected what to do and a way on.',
      fr: 'Étape vide inattendue ; attendu\u00a0: ce qu’il faut faire et une suite.',
    },
    hint: {
      en: 'Write the advice and a `::choice`, `::next` or `::end`, or take the step out.',
      fr: 'Écrivez le conseil et un `::choice`, `::next` ou `::end`, ou retirez l’étape.',
    },
  };
}

export function mixedWaysOn(found: string, first: string): Words {
  return {
    message: unexpected(`::${found}`, {
      en: `only \`::${first}\` in this step`,
      fr: `seulement des \`::${first}\` dans cette étape`,
    }),
    hint: {
      en: 'A step has choices, or nexts, or one end. Split the step in two.',
      fr: 'Une étape a des choix, ou des suites, ou une fin. Séparez-la en deux.',
    },
  };
}

export function secondEnd(): Words {
  return {
    message: unexpected('::end', { en: 'one end in a step', fr: 'une seule fin par étape' }),
    hint: {
      en: 'Give each outcome a step of its own, reached by a choice or a next.',
      fr: 'Donnez à chaque issue sa propre étape, atteinte par un choix ou une suite.',
    },
  };
}

export function nothingFollows(name: string): Words {
  return {
    message: {
      en: `Unexpected \`::${name}\` without \`to\` in the last step, expected \`{to=…}\`: no step follows.`,
      fr: `\`::${name}\` sans \`to\` inattendu dans la dernière étape ; attendu\u00a0: \`{to=…}\`, car aucune étape ne suit.`,
    },
    hint: {
      en: 'Name the step to go to, or write `::end{as=…}` if this is an outcome.',
      fr: 'Nommez l’étape où aller, ou écrivez `::end{as=…}` si c’est une issue.',
    },
  };
}

function colonsOf({ kind }: DirectiveLine): string {
  return kind === 'open' ? ':::' : '::';
}
