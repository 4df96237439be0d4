import type { Words } from './report.ts';

export function notUtf8(bytes: Uint8Array): Words {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const found = wide ? 'UTF-16' : 'Windows-1252';
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
      en: 'Unexpected byte order mark at the start of the file, expected `---` at once.',
      fr: 'Marque d’ordre des octets inattendue au début du fichier ; attendu\u00a0: `---` tout de suite.',
    },
    hint: {
      en: 'It is invisible: save the file as “UTF-8”, not “UTF-8 with BOM”.',
      fr: 'Elle est invisible\u00a0: enregistrez en «\u00a0UTF-8\u00a0», pas en «\u00a0UTF-8 avec BOM\u00a0».',
    },
  };
}
