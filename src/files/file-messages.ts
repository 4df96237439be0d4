import type { Finding } from '../model/diagnostic.ts';
import type { Localized } from '../model/language.ts';
import { quote } from '../model/message.ts';
import type { Code } from '../model/rules.ts';

/** Why something that stands there is not read. */
export type Refusal =
  | 'changed'
  | 'device'
  | 'hard-link'
  | 'hidden-name'
  | 'large-picture'
  | 'link'
  | 'no-folder'
  | 'no-picture'
  | 'outside'
  | 'special'
  | 'too-many'
  | 'twin'
  | 'unreadable';

interface Row {
  readonly code: Code;
  readonly expected: Localized;
  readonly hint: Localized;
}

const original = {
  en: 'Put the thing itself there, as a file of its own.',
  fr: 'Mettez-y l’original, comme fichier à part entière.',
};

const rename = {
  en: 'Rename it with lower-case letters, digits and hyphens.',
  fr: 'Renommez-le avec des minuscules sans accent, des chiffres et des traits d’union.',
};

const rows: Readonly<Record<Refusal, Row>> = {
  changed: {
    code: 'unsafe-file',
    expected: {
      en: 'a file that stays the same while it is read',
      fr: 'un fichier qui reste le même pendant qu’on le lit',
    },
    hint: {
      en: 'Another program was writing it: run the command again.',
      fr: 'Un autre programme l’écrivait\u00a0: relancez la commande.',
    },
  },
  device: {
    code: 'unsafe-file',
    expected: {
      en: 'a name that every computer accepts',
      fr: 'un nom que tout ordinateur accepte',
    },
    hint: {
      en: 'Windows keeps this name for a device: give the file another one.',
      fr: 'Windows réserve ce nom à un périphérique\u00a0: donnez-en un autre au fichier.',
    },
  },
  'hard-link': {
    code: 'unsafe-file',
    expected: {
      en: 'a file that has no second name elsewhere',
      fr: 'un fichier qui n’a pas de second nom ailleurs',
    },
    hint: {
      en: 'It is a hard link: put a copy in its place.',
      fr: 'C’est un lien physique\u00a0: mettez une copie à sa place.',
    },
  },
  'hidden-name': {
    code: 'unsafe-file',
    expected: { en: 'a name that can be seen', fr: 'un nom qui se voit en entier' },
    hint: rename,
  },
  'large-picture': {
    code: 'unsafe-image',
    expected: {
      en: 'a picture of at most 4 megabytes',
      fr: 'une image de 4 mégaoctets au plus',
    },
    hint: {
      en: 'Save it smaller: nobody waits for it in front of a customer.',
      fr: 'Enregistrez-la plus petite\u00a0: personne ne l’attend devant un client.',
    },
  },
  link: {
    code: 'unsafe-file',
    expected: { en: 'no link', fr: 'pas de lien' },
    hint: original,
  },
  'no-folder': {
    code: 'unsafe-file',
    expected: { en: 'a folder', fr: 'un dossier' },
    hint: {
      en: 'Something else stands under this name: rename it.',
      fr: 'Autre chose porte ce nom\u00a0: renommez-le.',
    },
  },
  'no-picture': {
    code: 'unsafe-image',
    expected: {
      en: 'a picture of the kind that its name says',
      fr: 'une image du type que dit son nom',
    },
    hint: {
      en: 'Open it in a picture editor and export it again; to rename a file does not convert it.',
      fr: 'Ouvrez-la dans un éditeur d’images et exportez-la de nouveau ; renommer un fichier ne le convertit pas.',
    },
  },
  outside: {
    code: 'unsafe-file',
    expected: {
      en: 'a file inside the library',
      fr: 'un fichier à l’intérieur de la bibliothèque',
    },
    hint: original,
  },
  special: {
    code: 'unsafe-file',
    expected: { en: 'a plain file', fr: 'un simple fichier' },
    hint: {
      en: 'It is a folder, a pipe, a socket or a device: take it out, or rename the folder.',
      fr: 'C’est un dossier, un tube, un socket ou un périphérique\u00a0: retirez-le, ou renommez le dossier.',
    },
  },
  'too-many': {
    code: 'too-large',
    expected: {
      en: 'at most 50,000 files in a folder',
      fr: 'au plus 50\u00a0000 fichiers dans un dossier',
    },
    hint: {
      en: 'Split the library, or take out what is not of it.',
      fr: 'Divisez la bibliothèque, ou retirez ce qui n’en fait pas partie.',
    },
  },
  twin: {
    code: 'unsafe-file',
    expected: {
      en: 'a name that differs from the others by more than capitals or accents',
      fr: 'un nom qui diffère des autres par plus que des majuscules ou des accents',
    },
    hint: rename,
  },
  unreadable: {
    code: 'unsafe-file',
    expected: {
      en: 'something that may be read',
      fr: 'quelque chose que l’on peut lire',
    },
    hint: {
      en: 'Give yourself the right to read it.',
      fr: 'Donnez-vous le droit de le lire.',
    },
  },
};

/** What is told about something that is not read. */
export function refused(path: string, refusal: Refusal): Finding {
  const { code, expected, hint } = rows[refusal];
  const shown = quote(path.replace(/\p{C}/gu, codeOf));
  return atTop(path, code, {
    message: {
      en: `Unexpected ${shown}, expected ${expected.en}.`,
      fr: `${shown} inattendu ; attendu\u00a0: ${expected.fr}.`,
    },
    hint,
  });
}

function codeOf(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Nothing reads it: it is of no kind that belongs there, or does not stand where it belongs. */
export function misplaced(path: string): Finding {
  const shown = quote(path);
  return atTop(
    path,
    'unexpected-file',
    {
      message: {
        en: `Unexpected ${shown}, expected a file such as \`playbooks/fr/client-en-colere.mdx\`.`,
        fr: `${shown} inattendu ; attendu\u00a0: un fichier comme \`playbooks/fr/client-en-colere.mdx\`.`,
      },
      hint: {
        en: 'Put it into the folder of its language and name it in lower case letters, digits and hyphens.',
        fr: 'Placez-le dans le dossier de sa langue ; son nom est en minuscules sans accent, chiffres et traits d’union.',
      },
    },
    path.endsWith('.mdx') ? 'error' : 'warning',
  );
}

function atTop(
  file: string,
  code: Code,
  words: Pick<Finding, 'message' | 'hint'>,
  severity: Finding['severity'] = 'error',
): Finding {
  const start = { line: 1, column: 1, offset: 0 };
  return { code, severity, file, position: { start, end: start }, ...words };
}
