const plural = (count: number, one: string, many: string) =>
  `${count}\u00a0${count > 1 ? many : one}`;

export const fr = {
  title: 'Repères',
  lead: 'Ce qu’il faut savoir avant, ou retrouver en un instant : qui décide, qui appeler, quels mots.',
  others: 'Les autres repères',
  back: 'Retour',
  missing: 'Cette bibliothèque ne l’a pas encore rempli.',
  /** `file`: where it is to be written. */
  fillIn: (file: string) => `À écrire dans ${file}.`,
  letters: 'Lettres',
  filter: 'Filtrer',
  filterHint: 'Un mot suffit',
  /** Said as one types; `{n}` is put in by the page. */
  found: '{n} trouvés',
  foundOne: '1 trouvé',
  foundNone: 'Rien avec ces mots.',
  status: {
    verified: (day: string) => `vérifié le ${day}`,
    unverified: 'à vérifier',
    default: 'choix de cette bibliothèque',
  },
  pages: {
    authority: {
      title: 'Qui décide quoi',
      lead: 'Ce que chaque niveau accorde seul, sans demander. Les montants sont à régler par l’organisation.',
    },
    contacts: {
      title: 'Qui appeler',
      lead: 'Le rôle, le numéro, le temps de réponse, et qui prend la suite si personne ne répond.',
    },
    glossary: {
      title: 'Glossaire',
      lead: 'Un mot pour chaque chose, le même partout, en français et en anglais.',
    },
    phrases: {
      title: 'Phrases',
      lead: 'Tout ce que les fiches font dire, et taire, phase par phase. Chaque phrase mène à son étape.',
    },
    measures: {
      title: 'Mesures',
      lead: 'Ce que l’on compte, comment, qui en répond, et comment ne pas s’y tromper.',
    },
    methods: {
      title: 'Méthodes connues',
      lead: 'Vous avez appris HEARD ou LAST ? Chaque lettre a sa place dans les phases. La marche à suivre reste la même.',
    },
    clocks: {
      title: 'Délais légaux',
      lead: 'Ce que la loi ou une autorité demande, et pour quand, pays par pays.',
    },
    sources: {
      title: 'Sources et licences',
      lead: 'D’où viennent les conseils, et ce qui a été décidé là où ils se contredisent.',
    },
  },
  authority: {
    matrix: 'Les gestes',
    gesture: 'Geste',
    none: 'non',
    rules: 'Les règles',
    escalate: 'Appeler tout de suite',
    escalateHint: 'Un seul de ces signes suffit.',
    urgent: (who: string) => `si la sécurité est en jeu, aussi : ${who}`,
    responsibilities: 'Qui fait quoi',
    topic: 'Sujet',
    noPart: 'rien',
    parts: { decide: 'décide', act: 'agit', consult: 'est consulté', inform: 'est informé' },
  },
  contacts: {
    role: 'Rôle',
    number: 'Numéro',
    hours: 'Heures',
    within: 'Répond en',
    deputy: 'Sinon',
    noNumber: 'à remplir',
    members: 'Les membres',
    part: 'Ce qu’il fait',
    who: 'Qui',
    activatedBy: 'Peut l’appeler',
    level: (name: string) => `${name}, ou plus haut`,
    first: 'Première réunion',
    every: 'Ensuite',
    everyOf: (duration: string) => `à intervalles de ${duration}`,
    drill: 'Exercice',
    exit: 'Fini quand',
  },
  glossary: {
    regions: { 'fr-CA': 'au Québec', 'fr-FR': 'en France' },
    regional: (region: string, term: string) => `${region} : ${term}`,
    see: 'Voir aussi',
  },
  phrases: {
    say: 'Dites',
    avoid: 'Évitez',
    none: 'Aucune fiche n’est encore écrite dans cette langue.',
    wording: 'Les mots qui attisent, et ce qui les remplace',
    wordingHint:
      'Le vérificateur les signale dans les fiches ; ils valent aussi pour ce que l’on dit sans fiche.',
    instead: 'À la place',
    more: (count: number) => plural(count, 'autre tournure', 'autres tournures'),
    kinds: { inflaming: 'attise', accusing: 'accuse', vague: 'reste vague' },
  },
  measures: {
    formula: 'Calcul',
    owner: 'Qui en répond',
    trap: 'Le piège',
    target: 'Objectif',
    noTarget: 'aucun chiffre imposé',
    counted: 'Comptées dans le journal',
    countedHint: 'Le journal les tire des dossiers de ses fichiers, et les montre avec leur piège.',
    byHand: 'À tenir à la main',
    training: {
      formAndSubstance: {
        name: 'Formation : forme et fond',
        formula:
          'Deux notes par dialogue joué : la manière de dire, et la justesse de la décision.',
        owner: 'Formateur',
        trap: 'Une somme des deux cache tout : on peut être poli et injuste. Lisez-les côte à côte.',
      },
      selfAssessment: {
        name: 'Autodiagnostic',
        formula: 'Neuf questions notées de 0 à 3, soit 27 points, chacun pour soi puis ensemble.',
        owner: 'Gestionnaire du service à la clientèle',
        trap: 'La note importe moins que l’écart entre le comptoir et la direction : parlez de l’écart.',
      },
    },
  },
  methods: {
    byPhase: 'Phase par phase',
    byMethod: 'Méthode par méthode',
    letter: 'Lettre',
    word: 'Ce qu’elle demande',
    phases: 'Où l’on le fait',
    noLetter: 'Aucune de ces méthodes n’en parle.',
    noPhase: 'nulle part',
    ours: 'Isoler et faire une pause n’ont de lettre dans aucune d’elles : ce sont nos ajouts. Remercier et chercher la cause viennent d’elles.',
  },
  clocks: {
    notAdvice: 'Ceci n’est pas un avis juridique.',
    haveChecked:
      'Les règles changent et dépendent du métier. Faites vérifier chaque ligne par quelqu’un dont c’est le travail avant de vous y fier.',
    what: 'Ce qui est demandé',
    delay: 'Délai',
    who: 'À qui',
    source: 'Source',
    noDelay: 'sans délai chiffré',
    noSource: 'page non notée',
  },
  sources: {
    articles: 'Les textes',
    reworded:
      'Les idées de ces textes sont récrites dans nos mots. Ce qui en est cité l’est entre guillemets, comme un dire du texte et non comme un fait.',
    gave: 'Ce qu’il a donné',
    licence: 'Licence',
    usedIn: 'Sert à',
    collisions: 'Là où les conseils se heurtent',
    collisionsHint:
      'Un conseil peut contredire la sécurité, la loi ou un autre conseil. Chaque choix est dit, pour que vous puissiez en faire un autre.',
    says: 'Le texte dit',
    against: 'Mais',
    resolved: 'Nous avons choisi',
    playbooks: 'Les fiches',
    playbook: 'Fiche',
    cites: 'Sources',
  },
} as const;
