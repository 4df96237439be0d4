import type { limits } from './limits.ts';
import type { Localized } from '../model/language.ts';
import type { Words } from './report.ts';

export function notUtf8(bytes: Uint8Array): Words {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const found = isMarked || bytes.includes(0) ? 'UTF-16' : 'Windows-1252';
  return {
    message: {
      en: 'Unexpected bytes, expected a text file in UTF-8.',
      fr: 'Octets inattendus ; attendu\u00a0: un fichier texte en UTF-8.',
    },
    hint: {
      en: `It looks like ${found}: in your editor, choose “Save with encoding” and UTF-8.`,
      fr: `Il semble être en ${found}\u00a0: dans votre éditeur, choisissez «\u00a0Enregistrer avec l’encodage\u00a0» et UTF-8.`,
    },
  };
}

export function byteOrderMark(): Words {
  return {
    message: {
      en: 'Unexpected byte order mark at the start of the file, expected the first line at once.',
      fr: 'Marque d’ordre des octets inattendue au début du fichier ; attendu\u00a0: la première ligne tout de suite.',
    },
    hint: {
      en: 'It is invisible: save the file as “UTF-8”, not “UTF-8 with BOM”.',
      fr: 'Elle est invisible\u00a0: enregistrez en «\u00a0UTF-8\u00a0», pas en «\u00a0UTF-8 avec BOM\u00a0».',
    },
  };
}

export function hiddenCharacter(character: string): Words {
  if (character === '\ufffd') return lostLetter();
  if (/^\p{M}/u.test(character) && !/^\p{Default_Ignorable_Code_Point}/u.test(character)) {
    return piledAccents();
  }
  const code = codePoint(character);
  return {
    message: {
      en: `Unexpected invisible character ${code}, expected text that is what it looks like.`,
      fr: `Caractère invisible ${code} inattendu ; attendu\u00a0: un texte qui est ce qu’il paraît.`,
    },
    hint: {
      en: 'It often comes along when text is pasted: delete the word and type it again.',
      fr: 'Il vient souvent d’un copier-coller\u00a0: effacez le mot et retapez-le.',
    },
  };
}

function lostLetter(): Words {
  return {
    message: {
      en: 'Unexpected `\ufffd`, expected the letter that was lost when the file was saved.',
      fr: '`\ufffd` inattendu ; attendu\u00a0: la lettre perdue à l’enregistrement du fichier.',
    },
    hint: {
      en: 'Type the word again, and save the file in UTF-8.',
      fr: 'Retapez le mot, et enregistrez le fichier en UTF-8.',
    },
  };
}

function piledAccents(): Words {
  return {
    message: {
      en: 'Unexpected pile of accents on one letter, expected at most six.',
      fr: 'Accents empilés sur une lettre, inattendus ; attendu\u00a0: six au plus.',
    },
    hint: {
      en: 'They hide the lines above and below: type the word again.',
      fr: 'Ils cachent les lignes voisines\u00a0: retapez le mot.',
    },
  };
}

export function loneReturn(): Words {
  return {
    message: {
      en: 'Unexpected line ending CR, expected LF or CRLF.',
      fr: 'Fin de ligne CR inattendue ; attendu\u00a0: LF ou CRLF.',
    },
    hint: {
      en: 'In your editor, set the line endings of the file to LF.',
      fr: 'Dans votre éditeur, réglez les fins de ligne du fichier sur LF.',
    },
  };
}

/** What there may be too much of. */
export type Excess = keyof typeof limits;

export function tooLarge(excess: Excess, most: number): Words {
  const { what, hint } = excesses[excess];
  return {
    message: {
      en: `Unexpected size, expected at most ${most} ${what.en}.`,
      fr: `Taille inattendue ; attendu\u00a0: au plus ${most} ${what.fr}.`,
    },
    hint,
  };
}

const split: Localized = {
  en: 'Split the playbook in two: one leads to the other by `to=/name`.',
  fr: 'Séparez la fiche en deux\u00a0: l’une mène à l’autre par `to=/nom`.',
};

const shorten: Localized = {
  en: 'Write it shorter or simpler; this line was not read.',
  fr: 'Écrivez plus court ou plus simple ; cette ligne n’a pas été lue.',
};

const excesses: Readonly<Record<Excess, { readonly what: Localized; readonly hint: Localized }>> = {
  bytes: { what: { en: 'bytes in a file', fr: 'octets dans un fichier' }, hint: split },
  lines: { what: { en: 'lines in a file', fr: 'lignes dans un fichier' }, hint: split },
  line: { what: { en: 'characters in a line', fr: 'caractères dans une ligne' }, hint: shorten },
  indent: { what: { en: 'spaces before a line', fr: 'espaces devant une ligne' }, hint: shorten },
  quotes: { what: { en: '`>` in a line', fr: '`>` dans une ligne' }, hint: shorten },
  markers: {
    what: { en: 'list markers in a line', fr: 'puces dans une ligne' },
    hint: shorten,
  },
  nested: {
    what: {
      en: 'list items and quotes inside others in a file',
      fr: 'éléments de liste et citations imbriqués dans un fichier',
    },
    hint: shorten,
  },
  brackets: {
    what: { en: '`[` in a paragraph', fr: '`[` dans un paragraphe' },
    hint: {
      en: 'Split the paragraph or the list; it was not read.',
      fr: 'Séparez le paragraphe ou la liste ; il n’a pas été lu.',
    },
  },
  openers: {
    what: { en: 'opening brackets in a line', fr: 'crochets ouvrants dans une ligne' },
    hint: shorten,
  },
  fence: {
    what: { en: 'marks in a fence of code', fr: 'signes dans une clôture de code' },
    hint: shorten,
  },
  backticks: {
    what: { en: 'backticks in a line', fr: 'accents graves dans une ligne' },
    hint: shorten,
  },
  depth: {
    what: {
      en: 'lists, quotes and marks inside one another',
      fr: 'listes, citations et marques imbriquées',
    },
    hint: {
      en: 'Write it flatter: one list, and marks that do not stand in one another; it was not read.',
      fr: 'Écrivez-le plus à plat\u00a0: une seule liste, et des marques qui ne s’emboîtent pas ; il n’a pas été lu.',
    },
  },
  nodes: {
    what: {
      en: 'words, marks and items in a file',
      fr: 'mots, marques et éléments dans un fichier',
    },
    hint: split,
  },
  values: {
    what: { en: 'keys and values', fr: 'clés et valeurs' },
    hint: {
      en: 'Write fewer of them; none of them was read.',
      fr: 'Écrivez-en moins ; aucune n’a été lue.',
    },
  },
  terms: {
    what: {
      en: 'values in a condition or an effect',
      fr: 'valeurs dans une condition ou un effet',
    },
    hint: {
      en: 'Ask for less at once: lead to another step in between.',
      fr: 'Demandez-en moins à la fois\u00a0: passez par une étape de plus.',
    },
  },
  emphasis: {
    what: { en: '`*` and `_` in a paragraph', fr: '`*` et `_` dans un paragraphe' },
    hint: {
      en: 'Write the paragraph with less emphasis, or split it; it was not read.',
      fr: 'Écrivez le paragraphe avec moins d’accents, ou séparez-le ; il n’a pas été lu.',
    },
  },
};

/** As Unicode writes it. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
