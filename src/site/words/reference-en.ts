import type { ReferenceWords } from './reference.ts';

const plural = (count: number, one: string, many: string) =>
  `${count}\u00a0${count === 1 ? one : many}`;

export const en: ReferenceWords = {
  title: 'Reference',
  lead: 'What to know beforehand, or to find again in an instant: who decides, whom to call, which words.',
  others: 'More reference',
  back: 'Back',
  missing: 'This library has not filled it in yet.',
  fillIn: (file) => `To be written in ${file}.`,
  letters: 'Letters',
  filter: 'Filter',
  filterHint: 'One word will do',
  found: '{n} found',
  foundOne: '1 found',
  foundNone: 'Nothing with these words.',
  status: {
    verified: (day) => `checked on ${day}`,
    unverified: 'to be checked',
    default: 'this library’s choice',
  },
  pages: {
    authority: {
      title: 'Who decides what',
      lead: 'What each level grants alone, unasked. The amounts are for the organisation to set.',
    },
    contacts: {
      title: 'Whom to call',
      lead: 'The role, the number, the time it takes to answer, and who steps in when nobody does.',
    },
    glossary: {
      title: 'Glossary',
      lead: 'One word for each thing, the same everywhere, in English and in French.',
    },
    phrases: {
      title: 'Phrases',
      lead: 'All that the playbooks have one say, and leave unsaid, phase by phase. Each phrase leads to its step.',
    },
    measures: {
      title: 'Measures',
      lead: 'What is counted, how, who answers for it, and how not to be fooled by it.',
    },
    methods: {
      title: 'Known methods',
      lead: 'You were taught HEARD or LAST? Each letter has its place in the phases. What to do stays the same.',
    },
    clocks: {
      title: 'Legal time limits',
      lead: 'What the law or an authority asks for, and by when, country by country.',
    },
    sources: {
      title: 'Sources and licences',
      lead: 'Where the advice comes from, and what was decided where pieces of it contradict each other.',
    },
  },
  authority: {
    matrix: 'The gestures',
    gesture: 'Gesture',
    none: 'no',
    rules: 'The rules',
    escalate: 'Call at once',
    escalateHint: 'One of these signs is enough.',
    urgent: (who) => `where safety is at stake, also: ${who}`,
    responsibilities: 'Who does what',
    topic: 'Topic',
    noPart: 'nothing',
    parts: { decide: 'decides', act: 'acts', consult: 'is consulted', inform: 'is informed' },
  },
  contacts: {
    role: 'Role',
    number: 'Number',
    hours: 'Hours',
    within: 'Answers in',
    deputy: 'Otherwise',
    noNumber: 'to be filled in',
    members: 'The members',
    part: 'What they do',
    who: 'Who',
    activatedBy: 'May call it',
    level: (name) => `${name}, or higher`,
    first: 'First meeting',
    every: 'Then',
    everyOf: (duration) => `at intervals of ${duration}`,
    drill: 'Drill',
    exit: 'Over when',
  },
  glossary: {
    regions: { 'fr-CA': 'French, in Québec', 'fr-FR': 'French, in France' },
    regional: (region, term) => `${region}: ${term}`,
    see: 'See also',
  },
  phrases: {
    say: 'Say',
    avoid: 'Avoid',
    none: 'No playbook is written in this language yet.',
    wording: 'Words that inflame, and what to put in their place',
    wordingHint:
      'The checker tells of them in playbooks; they hold as well for what is said without one.',
    instead: 'Instead',
    more: (count) => plural(count, 'other wording', 'other wordings'),
    kinds: { inflaming: 'inflames', accusing: 'accuses', vague: 'stays vague' },
  },
  measures: {
    formula: 'Formula',
    owner: 'Who answers for it',
    trap: 'The trap',
    target: 'Target',
    noTarget: 'no figure is imposed',
    counted: 'Counted in the journal',
    countedHint:
      'The journal draws them from the cases of its files, and shows each with its trap.',
    byHand: 'To be kept by hand',
    training: {
      formAndSubstance: {
        name: 'Training: form and substance',
        formula: 'Two scores for each dialogue played: the manner, and how right the decision was.',
        owner: 'Trainer',
        trap: 'A sum of the two hides all: one can be polite and unfair. Read them side by side.',
      },
      selfAssessment: {
        name: 'Self-assessment',
        formula:
          'Nine questions scored from 0 to 3, 27 points in all, each alone and then together.',
        owner: 'Customer service manager',
        trap: 'The score counts less than the gap between the counter and management: talk about the gap.',
      },
    },
  },
  methods: {
    byPhase: 'Phase by phase',
    byMethod: 'Method by method',
    letter: 'Letter',
    word: 'What it asks for',
    phases: 'Where it is done',
    noLetter: 'None of these methods speaks of it.',
    noPhase: 'nowhere',
    ours: 'Isolating and pausing have a letter in none of them: these are our additions. Thanking and looking for the cause come from them.',
  },
  clocks: {
    notAdvice: 'This is not legal advice.',
    haveChecked:
      'Rules change, and differ by trade. Have each line checked by somebody whose work it is before you rely on it.',
    what: 'What is asked for',
    delay: 'Time limit',
    who: 'Of whom',
    source: 'Source',
    noDelay: 'no time limit in figures',
    noSource: 'page not noted',
  },
  sources: {
    articles: 'The texts',
    reworded:
      'The ideas of these texts are put into our words. What is quoted stands in quotation marks, as what a text says and not as a fact.',
    gave: 'What it gave',
    licence: 'Licence',
    usedIn: 'Serves',
    collisions: 'Where advice collides',
    collisionsHint:
      'Advice may contradict safety, the law or other advice. Each choice is told, so that you can make another one.',
    says: 'The text says',
    against: 'But',
    resolved: 'We chose',
    playbooks: 'The playbooks',
    playbook: 'Playbook',
    cites: 'Sources',
  },
};
