import { anyOf, quote, unexpected, write, type Words } from './report.ts';
import { yamlMistake } from './yaml-messages.ts';

export function doubledKey(key: string): Words {
  return yamlMistake('DUPLICATE_KEY', key);
}

export function markedLine(mark: string): Words {
  return {
    message: unexpected(mark, {
      en: 'plain keys and entries',
      fr: 'des clés et des éléments sans ornement',
    }),
    hint: {
      en: 'Take these characters out.',
      fr: 'Retirez ces caractères.',
    },
  };
}

/** `rest` is the second of two lines that have become one. */
export function gluedLine(rest: string): Words {
  return {
    message: unexpected(rest, { en: 'it on a line of its own', fr: 'sur sa propre ligne' }),
    hint: {
      en: `Begin a new line before ${quote(rest)}.`,
      fr: `Passez à la ligne avant ${quote(rest)}.`,
    },
  };
}

/** Of a list; of several keys, nobody knows which one. */
export function lostKey(keys: readonly string[]): Words {
  const list = anyOf(keys.map((key) => `${key}:`));
  return {
    message: {
      en: `Unexpected absence of ${list.en} before this line, expected the key of its list.`,
      fr: `Absence inattendue de ${list.fr} avant cette ligne ; attendu\u00a0: la clé de sa liste.`,
    },
    hint: {
      en: `Add a line ${list.en} before this one.`,
      fr: `Ajoutez une ligne ${list.fr} avant celle-ci.`,
    },
  };
}

/** `key` begins each item of the list. */
export function lostFirstLine(key: string): Words {
  const example = firstLines.get(key) ?? `- ${key}: …`;
  return {
    message: {
      en: `Unexpected absence of ${quote(`- ${key}: …`)} before this line, expected the first line of each entry.`,
      fr: `Absence inattendue de ${quote(`- ${key}: …`)} avant cette ligne ; attendu\u00a0: la première ligne de chaque élément.`,
    },
    hint: {
      en: `Add a line such as ${quote(example)} before this one.`,
      fr: `Ajoutez avant celle-ci une ligne comme ${quote(example)}.`,
    },
  };
}

const firstLines: ReadonlyMap<string, string> = new Map([
  ['step', '- step: danger'],
  ['label', '- label: "Danger"'],
  ['rule', '- rule: single-choice'],
]);

/** `words` begin an item. */
export function lostHyphen(words: string): Words {
  const meant = `- ${words}`;
  return {
    message: unexpected(words, {
      en: `${quote(meant)}, which begins an entry of the list`,
      fr: `${quote(meant)}, qui commence un élément de la liste`,
    }),
    hint: write(meant),
  };
}

/** `second` is the line that belongs before the other. */
export function swappedLines(second: string): Words {
  return {
    message: {
      en: `Unexpected order of this line and the next, expected ${quote(second)} first.`,
      fr: `Ordre inattendu de cette ligne et de la suivante ; attendu\u00a0: ${quote(second)} d’abord.`,
    },
    hint: {
      en: 'Let the two lines change places.',
      fr: 'Échangez ces deux lignes.',
    },
  };
}

/** A shared fact among the playbooks of `related`. */
export function factAsPlaybook(name: string): Words {
  return {
    message: unexpected(name, {
      en: 'a playbook in `related`: it is a fact that this playbook uses',
      fr: 'une fiche dans `related`\u00a0: c’est un fait que cette fiche utilise',
    }),
    hint: {
      en: 'Move it to the list `facts:`.',
      fr: 'Déplacez-le dans la liste `facts:`.',
    },
  };
}

/** A word of a list, or the step of an entry. */
export function twiceInList(word: string): Words {
  return {
    message: unexpected(word, { en: 'it in its list once', fr: 'une seule fois dans sa liste' }),
    hint: { en: 'Keep one of the two.', fr: 'Gardez-en un seul.' },
  };
}

/** An item of a list below a text. */
export function itemOfText(item: string): Words {
  return {
    message: unexpected(item, {
      en: 'the key of its list above it',
      fr: 'la clé de sa liste au-dessus',
    }),
    hint: {
      en: 'Write the key of the list, such as `related:`, on a line of its own before its first entry.',
      fr: 'Écrivez la clé de la liste, comme `related:`, sur sa propre ligne avant son premier élément.',
    },
  };
}

/** The first `---` stands below some of the keys. */
export function lateOpening(): Words {
  return {
    message: unexpected('---', {
      en: 'it in the first line, before all keys',
      fr: 'à la première ligne, avant toutes les clés',
    }),
    hint: {
      en: 'Move the line to the start of the file.',
      fr: 'Déplacez la ligne au début du fichier.',
    },
  };
}

/** The second `---` stands above some of the keys; `last` is the last of their lines. */
export function earlyClosing(last: string): Words {
  return {
    message: unexpected('---', {
      en: `it behind the last key, ${quote(last)}`,
      fr: `après la dernière clé, ${quote(last)}`,
    }),
    hint: {
      en: 'Move the line below the keys that follow it.',
      fr: 'Déplacez la ligne sous les clés qui la suivent.',
    },
  };
}

/** The first `---` stands there twice. */
export function doubledOpening(): Words {
  return {
    message: unexpected('---', {
      en: 'the keys behind the first line',
      fr: 'les clés après la première ligne',
    }),
    hint: { en: 'Keep one of the two lines.', fr: 'Gardez une des deux lignes.' },
  };
}

/** One of the two `---` and a key stand in one line; `rest` is the second of them. */
export function gluedMark(rest: string): Words {
  return {
    message: unexpected(rest, {
      en: 'it on a line of its own: `---` stands alone',
      fr: 'sur sa propre ligne\u00a0: `---` est seul sur la sienne',
    }),
    hint: {
      en: `Begin a new line before ${quote(rest)}.`,
      fr: `Passez à la ligne avant ${quote(rest)}.`,
    },
  };
}
