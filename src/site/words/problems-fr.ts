import type { ProblemWords } from '../case/problem.ts';

/** What is said about a file of cases that is not as it was saved. */
export const problems: ProblemWords = {
  line: 'Ligne {line}',
  lineColumn: 'Ligne {line}, colonne {column}',
  nth: 'Dossier nº {nth} du fichier',
  nthKnown: 'Dossier nº {nth} du fichier ({id})',
  leftOutPart: 'Cette partie est laissée de côté ; le reste a été pris.',
  leftOutCase: 'Ce dossier n’a pas été pris.',
  codes: {
    'too-big': {
      what: 'Ce fichier a {size} Mo ; un journal en a {most} au plus. Il n’a pas été ouvert.',
      fix: 'Vérifiez que c’est le bon fichier, ou enregistrez le journal en plusieurs.',
    },
    unreadable: {
      what: 'Le navigateur n’a pas pu lire ce fichier.',
      fix: 'Il a peut-être été déplacé ou vous n’y avez pas accès. Copiez-le sur cet appareil et recommencez.',
    },
    'not-text': {
      what: 'Ce fichier n’est pas du texte en UTF-8.',
      fix: 'Prenez le fichier tel qu’il a été enregistré ici. Un tableur doit l’enregistrer en « CSV UTF-8 ».',
    },
    empty: {
      what: 'Ce fichier est vide.',
      fix: 'L’enregistrement n’a peut-être pas fini : enregistrez-le de nouveau là d’où il vient.',
    },
    'not-json': {
      what: 'Ici, le texte cesse d’être du JSON.',
      fix: 'Regardez juste avant : une virgule, un guillemet ou un crochet manque ou est de trop. Ou reprenez le fichier d’avant la modification.',
    },
    'cut-off': {
      what: 'Le fichier s’arrête ici avant d’être fini.',
      fix: 'La copie a été coupée : prenez le fichier entier là d’où il vient.',
    },
    'no-case-file': {
      what: 'Ce n’est pas un fichier de dossiers.',
      fix: 'Prenez un fichier enregistré par ce journal (.json ou .csv), ou la note d’un dossier en .json.',
    },
    newer: {
      what: 'Ce fichier vient d’une version plus récente du site (format {format}).',
      fix: 'Demandez la mise à jour du site sur cet appareil, puis recommencez.',
    },
    'unknown-keys': {
      what: 'Ces noms ne sont pas connus : {keys}.',
      fix: 'Si le fichier a été modifié à la main, vérifiez comment ils s’écrivent.',
    },
    duplicate: {
      what: 'Ce numéro est déjà plus haut dans le fichier.',
      fix: 'Rien à faire : les deux versions ont été réunies, la plus récente l’emporte.',
    },
    missing: {
      what: 'Il manque quelque chose ici.',
      fix: 'Remettez-le, ou reprenez le fichier d’avant la modification.',
    },
    'too-long': {
      what: 'Ce texte est trop long ({most} caractères au plus).',
      fix: 'Raccourcissez-le.',
    },
    'too-many': {
      what: 'Cette liste est trop longue ({most} au plus).',
      fix: 'Raccourcissez-la.',
    },
    'wrong-text': {
      what: 'Ici devrait être un texte.',
      fix: 'Mettez-le entre guillemets droits.',
    },
    'wrong-number': {
      what: 'Ici devrait être un nombre.',
      fix: 'Écrivez-le en chiffres, sans guillemets ni unité.',
    },
    'wrong-boolean': {
      what: 'Ici devrait être oui ou non.',
      fix: 'Écrivez true ou false (1 ou 0 dans un CSV), sans guillemets.',
    },
    'wrong-list': { what: 'Ici devrait être une liste.', fix: 'Mettez-la entre crochets : [ ].' },
    'wrong-object': {
      what: 'Ici devrait être un groupe de valeurs.',
      fix: 'Mettez-le entre accolades : { }.',
    },
    'wrong-time': {
      what: 'Ici devrait être une date avec l’heure.',
      fix: 'Écrivez-la ainsi : 2026-11-22T15:42:00.000Z',
    },
    'wrong-due': {
      what: 'Ici devrait être une date.',
      fix: 'Écrivez-la ainsi : 2026-11-24, ou avec l’heure : 2026-11-24T15:42:00.000Z',
    },
    'wrong-id': {
      what: 'Ce n’est pas le numéro d’un dossier.',
      fix: 'Il s’écrit ainsi : 20261122-1542-k3f',
    },
    'wrong-name': {
      what: 'Ici devrait être un nom court, comme celui d’une fiche.',
      fix: 'Des minuscules sans accent, des chiffres et des traits d’union seulement.',
    },
    'wrong-stars': { what: 'Ici devrait être une note.', fix: 'Un nombre entier de 1 à 5.' },
    'wrong-amount': { what: 'Ce nombre ne peut pas être négatif.', fix: 'Écrivez 0 ou plus.' },
    'wrong-format': {
      what: 'Le format du fichier n’est pas connu.',
      fix: 'Il s’écrit : "format": 1',
    },
  },
};
