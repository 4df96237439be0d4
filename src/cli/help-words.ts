/** The French of every text of `--help`; a test finds those that are missing. */
export const french: Readonly<Record<string, string>> = {
  'Usage:': 'Usage\u00a0:',
  'Arguments:': 'Arguments\u00a0:',
  'Options:': 'Options\u00a0:',
  'Commands:': 'Commandes\u00a0:',
  'print this help': 'afficher cette aide',
  'print the help of a command': 'afficher l’aide d’une commande',
  'print the version': 'afficher la version',
  'Playbooks for the moment when a customer is angry: check, export, draw.':
    'Des fiches pour le moment où un client est en colère\u00a0: vérifier, exporter, dessiner.',

  'tell what is wrong with the playbooks and data of a library':
    'dire ce qui ne va pas dans les fiches et les données d’une bibliothèque',
  'show only what concerns these files or folders':
    'ne montrer que ce qui touche ces fichiers ou dossiers',
  'folder that holds playbooks/ and optionally content/':
    'dossier qui contient playbooks/ et, au besoin, content/',
  'how to print it': 'forme de ce qui est affiché',
  'show errors only': 'ne montrer que les erreurs',
  'mend what has one reading, and change nothing else':
    'réparer ce qui n’a qu’un sens, sans rien changer d’autre',
  'exit with 1 when there are more': 'sortir avec 1 s’il y en a plus',
  'report a rule as error, warning, info or off; may be repeated':
    'gravité d’une règle\u00a0: error, warning, info ou off ; peut être répété',
  'day with which dates of review are compared, such as 2026-11-01 (default: that of SOURCE_DATE_EPOCH, else today)':
    'jour auquel comparer les dates de révision, comme 2026-11-01 (par défaut\u00a0: celui de SOURCE_DATE_EPOCH, sinon aujourd’hui)',
  'language of the messages': 'langue des messages',
  "where parsed playbooks are kept (default: the system's cache folder)":
    'où garder les fiches déjà lues (par défaut\u00a0: le dossier de cache du système)',
  'parse everything again, and keep nothing': 'tout relire, et ne rien garder',
  'no colours, also in a terminal (as NO_COLOR does)':
    'sans couleurs, même dans un terminal (comme NO_COLOR)',

  'print the page of a rule, or list all rules':
    'afficher la page d’une règle, ou la liste des règles',
  'its name, such as unknown-target': 'son nom, comme unknown-target',

  'print a playbook in another form, or pack exercises for a learning platform':
    'afficher une fiche sous une autre forme, ou empaqueter des exercices pour une plateforme de formation',
  'what it printed before an edit: what is still there keeps its side and place':
    'ce que la commande a affiché avant une retouche : ce qui est encore là garde son côté et sa place',
  'a playbook, such as playbooks/fr/client-en-colere.mdx':
    'une fiche, comme playbooks/fr/client-en-colere.mdx',
  'one playbook, such as playbooks/fr/client-en-colere.mdx; for scorm12 several, also by slug, or none for all':
    'une fiche, comme playbooks/fr/client-en-colere.mdx ; pour scorm12 plusieurs, aussi par leur nom court, ou aucune pour toutes',
  'file to write it to (default: the standard output)':
    'fichier où l’écrire (par défaut\u00a0: la sortie standard)',
  'folder that holds playbooks/ (default: the one that the file stands in)':
    'dossier qui contient playbooks/ (par défaut\u00a0: celui du fichier)',

  'print the flowchart of a playbook as JSON: boxes, bands, routes in px':
    'afficher le schéma d’une fiche en JSON\u00a0: boîtes, bandes, tracés en px',

  'print sheets of playbooks as one PDF, through the installed browser':
    'imprimer des feuilles de fiches en un seul PDF, par le navigateur installé',
  'playbooks, such as client-en-colere-sur-place (default: all, in the order of the site)':
    'fiches, comme client-en-colere-sur-place (par défaut\u00a0: toutes, dans l’ordre du site)',
  'sheets by key, such as Phases,Whole (default: all)':
    'feuilles par leur clé, comme Phases,Whole (par défaut\u00a0: toutes)',
  'A4 or Letter (default: that of the language)':
    'A4 ou Letter (par défaut\u00a0: celui de la langue)',
  'folder of the built site': 'dossier du site construit',
  'address of a site that is served already, in place of a folder':
    'adresse d’un site déjà servi, au lieu d’un dossier',
  'where the built site will stand, for the codes on sheets (default: the address that it was built with)':
    'où le site construit se trouvera, pour les codes des feuilles (par défaut\u00a0: l’adresse avec laquelle il a été construit)',
  'Chromium, Chrome or Edge (default: CHROME_PATH, else the installed one)':
    'Chromium, Chrome ou Edge (par défaut\u00a0: CHROME_PATH, sinon celui qui est installé)',

  'run the scenarios of playbooks, and tell what none of them visits':
    'jouer les scénarios des fiches, et dire ce qu’aucun ne visite',
  'exit with 1 when the scenarios visit fewer of the steps of a playbook':
    'sortir avec 1 si les scénarios visitent une part moindre des étapes d’une fiche',

  'print each playbook in figures: steps, choices, ends, states, paths, minutes':
    'afficher chaque fiche en chiffres\u00a0: étapes, choix, fins, états, parcours, minutes',

  'record which versions of the playbooks are handed out, so that paper can be told its age':
    'noter quelles versions des fiches sont distribuées, pour que le papier sache son âge',
  'day of the release, such as 2026-11-01 (default: that of SOURCE_DATE_EPOCH, else today)':
    'jour de la distribution, comme 2026-11-01 (par défaut\u00a0: celui de SOURCE_DATE_EPOCH, sinon aujourd’hui)',

  'print the JSON Schema of a file format': 'afficher le JSON Schema d’un format de fichier',
  'playbook, layout, stats, case, training, scenarios, or a file of content/: site, phases, facts …':
    'playbook, layout, stats, case, training, scenarios, ou un fichier de content/\u00a0: site, phases, facts …',
};
