import { anyOf, quote, unexpected, writeOr, type Words } from './report.ts';
import type { Range } from './source.ts';
import { suggest } from './suggest.ts';

const example = {
  en: 'Begin the file with a line `---`, then `title: …`, `summary: …`, `owner: …`, `reviewed: 2026-11-01`, `sources: []`, `channel: [in-person]`, `audience: [employee]`, then a line `---`.',
  fr: 'Commencez le fichier par une ligne `---`, puis `title: …`, `summary: …`, `owner: …`, `reviewed: 2026-11-01`, `sources: []`, `channel: [in-person]`, `audience: [employee]`, puis une ligne `---`.',
};

export function noFrontMatter(): Words {
  return {
    message: {
      en: 'Unexpected start of the file, expected front matter between two lines `---`.',
      fr: 'Début de fichier inattendu ; attendu\u00a0: un en-tête entre deux lignes `---`.',
    },
    hint: example,
  };
}

export function textBeforeFrontMatter(): Words {
  return {
    message: {
      en: 'Unexpected spaces, blank lines or words round the first `---`, expected `---` alone in the first line.',
      fr: 'Espaces, lignes vides ou mots inattendus autour du premier `---` ; attendu\u00a0: `---` seul à la première ligne.',
    },
    hint: {
      en: 'Take out what stands before the first `---`, and behind it in its line.',
      fr: 'Retirez ce qui précède le premier `---`, et ce qui le suit sur sa ligne.',
    },
  };
}

/** `at` is where the second line belongs. */
export function unclosedFrontMatter(at: Range): Words {
  return {
    message: {
      en: 'Unexpected front matter that is never closed, expected a second line `---` behind its last key.',
      fr: 'En-tête jamais fermé ; attendu\u00a0: une seconde ligne `---` après sa dernière clé.',
    },
    hint: {
      en: 'Write `---` alone on a line between the keys and the text.',
      fr: 'Écrivez `---` seul sur une ligne, entre les clés et le texte.',
    },
    related: {
      message: { en: 'The line belongs here.', fr: 'La ligne manque ici.' },
      range: at,
    },
  };
}

/** A dash, or too many or too few hyphens. */
export function oddMark(found: string): Words {
  return {
    message: unexpected(found, {
      en: '`---`, three hyphens alone on the line',
      fr: '`---`, trois traits d’union seuls sur la ligne',
    }),
    hint: {
      en: 'Type three hyphens; a word processor may make a dash of them.',
      fr: 'Tapez trois traits d’union ; un traitement de texte en fait parfois un tiret.',
    },
  };
}

export function wrongWord(word: string, known: readonly string[], file: string): Words {
  const list = anyOf(known);
  const split = word.split(/\s*[;,/\uff0c]\s*|\s+(?:et|ou|and|or)\s+/);
  const several = split.length > 1 && split.every((one) => known.includes(one));
  const none = { en: `a word that \`${file}\` declares`, fr: `un mot que \`${file}\` déclare` };
  return {
    message: unexpected(word, known.length === 0 ? none : list, suggest(word, known)),
    hint: writeOr(several ? split.join(', ') : suggest(word, known), {
      en: `Choose one of them, or add it to \`${file}\`.`,
      fr: `Choisissez-en un, ou ajoutez-le à \`${file}\`.`,
    }),
  };
}

export function unknownFact(name: string, known: readonly string[]): Words {
  const meant = suggest(name, known);
  return {
    message: unexpected(
      name,
      {
        en: 'a shared fact of `content/facts.yaml`, or one of its own such as `{ warned: [once] }`',
        fr: 'un fait partagé de `content/facts.yaml`, ou un fait propre comme `{ warned: [once] }`',
      },
      meant,
    ),
    hint: {
      en: `${meant === undefined ? 'Add' : `Write ${quote(meant)}; or add`} ${quote(name)} to \`content/facts.yaml\`, or declare its values here: \`{ ${name}: [once] }\`.`,
      fr: `${meant === undefined ? 'Ajoutez' : `Écrivez ${quote(meant)} ; ou ajoutez`} ${quote(name)} à \`content/facts.yaml\`, ou déclarez ses valeurs ici\u00a0: \`{ ${name}: [once] }\`.`,
    },
  };
}

export function duplicateFact(name: string): Words {
  return {
    message: unexpected(name, { en: 'each fact once', fr: 'chaque fait une seule fois' }),
    hint: { en: 'Keep one of them.', fr: 'Gardez-en un seul.' },
  };
}

export function shadowedFact(name: string): Words {
  return {
    message: unexpected(name, {
      en: 'a name that `content/facts.yaml` does not use, or the shared fact by its name alone',
      fr: 'un nom que `content/facts.yaml` n’utilise pas, ou le fait partagé par son seul nom',
    }),
    hint: {
      en: `Write \`facts: [${name}]\` for the shared fact, or give your own another name.`,
      fr: `Écrivez \`facts: [${name}]\` pour le fait partagé, ou donnez un autre nom au vôtre.`,
    },
  };
}

export function badRange(written: string): Words {
  return {
    message: unexpected(written, {
      en: 'a range from a lower to a higher number, such as `0..27`',
      fr: 'un intervalle d’un nombre à un plus grand, comme `0..27`',
    }),
    hint: {
      en: 'Write the lower number, two dots, and the higher one.',
      fr: 'Écrivez le plus petit nombre, deux points, puis le plus grand.',
    },
  };
}

export function oneKeyFact(found: string): Words {
  return {
    message: unexpected(found, {
      en: 'one fact in each pair of braces, such as `{ warned: [once] }`',
      fr: 'un seul fait par paire d’accolades, comme `{ warned: [once] }`',
    }),
    hint: {
      en: 'Write each fact in braces of its own, separated by commas.',
      fr: 'Écrivez chaque fait dans ses propres accolades, séparées par des virgules.',
    },
  };
}
