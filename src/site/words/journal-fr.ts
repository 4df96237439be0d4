import type { JournalWords } from '../journal/words.ts';
import { measures } from './measures-fr.ts';

export const fr: JournalWords = {
  empty: {
    title: 'Rien dans le journal pour l’instant',
    text: 'Ici viendront ce que vous avez promis et pour quand, vos dossiers, ce que vous en apprendrez plus tard, et des mesures pour l’équipe. Rien n’est envoyé : tout reste sur cet appareil.',
    now: 'Un dossier commence dans une fiche, au premier mot que vous y notez, et vient ici de lui-même. Pour ceux de vos collègues, ou les vôtres d’hier, prenez ici leurs fichiers .json.',
  },
  due: {
    title: 'À tenir',
    none: 'Toutes les promesses ont été tenues.',
    more: 'Montrer les suivantes',
    nothing: 'Aucune promesse n’a été faite.',
    groups: {
      overdue: 'En retard',
      today: 'Aujourd’hui',
      later: 'Plus tard',
      undated: 'Sans date',
      kept: 'Tenues',
    },
    lateDays: { one: 'en retard d’un jour', many: 'en retard de {n} jours' },
    late: 'l’heure est passée',
    dueOn: 'avant le {date}',
    undated: 'aucune date n’a été donnée',
    bare: 'Promesse sans texte (le fichier n’avait que des chiffres)',
    kept: 'Tenue',
    keptAt: 'Tenue le',
    confirmed: 'Confirmée par la personne',
    toConfirm: 'À confirmer auprès de la personne',
    reminders: 'Rappels de tout ce qui reste (.ics)',
    remindersHint: 'Pour votre agenda, sans aucun nom : le numéro du dossier suffit.',
    nowKept: 'Promesse tenue. Elle est maintenant sous « Tenues ».',
    nowOpen: 'Promesse à tenir de nouveau.',
    nowConfirmed: 'Confirmation notée.',
  },
  cases: {
    title: 'Dossiers',
    count: { one: '1 dossier', many: '{n} dossiers' },
    underWay: 'en cours',
    opened: 'ouvert le {date}',
    resume: 'Reprendre',
    more: 'Montrer plus de dossiers',
    tell: 'Dire la suite',
    noPlaybook: 'aucune fiche ouverte',
  },
  told: {
    fairness: 'Selon la personne, a-t-elle été traitée équitablement ?',
    fairnessEnds: ['pas du tout', 'tout à fait'],
    satisfaction: 'Est-elle satisfaite ?',
    satisfactionEnds: ['pas du tout', 'tout à fait'],
    untold: 'Pas su',
    yes: 'Oui',
    no: 'Non',
    questions: {
      repeat: 'Le même problème est-il revenu dans les 30 jours ?',
      retold: 'A-t-elle dû raconter son histoire plus d’une fois ?',
      returned: 'A-t-elle acheté de nouveau dans les 180 jours ?',
      thanked: 'L’a-t-on appelée pour la remercier ?',
      debriefed: 'En a-t-on reparlé dans l’équipe (débriefing) ?',
    },
    acknowledged: 'Accusé de réception',
    acknowledgedAt: 'Envoyé le',
    acknowledgedBy: 'À envoyer avant le',
    review: 'Avis en ligne',
    reviewHours: 'Heures avant notre réponse',
    spokenTo: 'Nous avons parlé à son auteur',
    cause: 'Cause racine',
    causeHint:
      'Ce qu’il faut changer chez nous, en quelques mots et sans aucun nom : l’équipe la lira.',
  },
  measures,
  files: {
    title: 'Fichiers',
    save: 'Enregistrer',
    whole: 'Tout le journal (.json)',
    wholeHint:
      'Avec les noms et les notes. Se reprend ici ou sur un autre appareil. Gardez-le en lieu sûr.',
    team: 'Pour l’équipe, sans noms (.json)',
    teamHint:
      'Ni noms, ni notes, ni réponses. Les promesses y gardent des blancs ; la cause racine y reste.',
    csv: 'Pour un tableur (.csv)',
    csvHint:
      'Une ligne par dossier, les colonnes des mesures seulement : ni noms, ni notes, ni textes. Se reprend ici.',
    saved: 'Enregistré : {file}',
    takeIn: 'Prendre des fichiers',
    choose: 'Fichiers .json ou .csv',
    takeInHint:
      'Un ou plusieurs, jusqu’à 5 Mo chacun. Un dossier qui est déjà ici est réuni à lui-même : rien n’est pris deux fois.',
    drop: 'Vous pouvez aussi les déposer sur cette page.',
    reading: 'Lecture…',
    came: {
      one: '1 dossier pris (nouveaux : {added}).',
      many: '{n} dossiers pris (nouveaux : {added}).',
    },
    cameNone: 'Aucun dossier pris.',
    problems: { one: '1 chose à voir', many: '{n} choses à voir' },
    moreProblems: { one: 'et 1 autre', many: 'et {n} autres' },
    print: 'Imprimer le journal',
    failed:
      'Cette partie de la page n’a pas pu être chargée. Vérifiez le réseau et recommencez : rien n’est perdu.',
    printed: 'Imprimé le {date}',
  },
  erase: {
    open: 'Tout effacer…',
    hint: 'À la fin d’un poste, ou avant de laisser l’appareil à quelqu’un.',
    title: 'Tout effacer de cet appareil ?',
    goes: 'Ce qui s’en va : {cases}, et {promises}. Cela ne peut pas être défait.',
    promises: { one: '1 promesse encore à tenir', many: '{n} promesses encore à tenir' },
    exported: 'Tout vient de fichiers, ou y a été enregistré depuis le dernier changement.',
    notExported:
      'Attention : des changements n’ont pas été enregistrés dans un fichier. Ils seraient perdus.',
    erase: 'Effacer',
    cancel: 'Ne rien effacer',
    erased: 'Tout est effacé.',
  },
  problems: {
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
  },
};
