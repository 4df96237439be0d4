import type { Language } from '../../model/language.ts';
import { wordsIn } from './in-page.ts';

/** What the drill of the safety reflex says: fetched with it. */
export interface DrillWords {
  readonly before: string;
  readonly time: string;
  /** `{n}` */
  readonly seconds: string;
  readonly noTime: string;
  readonly begin: string;
  /** `{n}` of `{m}` */
  readonly round: string;
  readonly wait: string;
  readonly goOn: string;
  readonly left: string;
  readonly right: string;
  readonly wasDanger: string;
  readonly wasNone: string;
  readonly tooLate: string;
  readonly order: string;
  readonly orderHint: string;
  readonly orderRight: string;
  readonly orderWrong: string;
  readonly next: string;
  readonly finish: string;
  readonly done: string;
  readonly score: string;
  readonly median: string;
  readonly table: string;
  readonly situation: string;
  readonly did: string;
  readonly reflex: string;
  readonly after: string;
  readonly dids: Readonly<Record<'out' | 'on' | 'none', string>>;
  readonly again: Readonly<Record<'out' | 'on', string>>;
  readonly allRight: string;
  readonly restart: string;
  readonly stop: string;
  readonly playbook: string;
  readonly initials: string;
  readonly keep: string;
  readonly kept: string;
  readonly cannotKeep: string;
  readonly keptTitle: string;
  readonly keptHint: string;
  readonly erase: string;
  readonly eraseAll: string;
  readonly erased: string;
  readonly print: string;
}

const fr: DrillWords = {
  before:
    'Des situations arrivent l’une après l’autre, sans prévenir. Danger : prenez la sortie, comme dans le guide. Sinon : continuez. Rien n’est gardé sans vous.',
  time: 'Temps pour réagir',
  seconds: '{n} secondes',
  noTime: 'sans limite de temps',
  begin: 'Commencer',
  round: 'Situation {n} sur {m}',
  wait: 'Restez attentif. Une situation va venir.',
  goOn: 'Je continue, ce n’est pas un danger',
  left: 'Temps restant : {n} s',
  right: 'C’est le bon réflexe.',
  wasDanger: 'Ici, le réflexe à prendre est la sortie.',
  wasNone: 'Ici, on peut continuer.',
  tooLate: 'Le temps est passé.',
  order: 'Et ensuite, dans quel ordre ?',
  orderHint: 'Touchez les étapes dans l’ordre où elles se font.',
  orderRight: 'Dans cet ordre.',
  orderWrong: 'L’ordre est celui-ci :',
  next: 'Situation suivante',
  finish: 'Voir le résultat',
  done: 'Résultat de l’exercice',
  score: '{n} réflexes justes sur {m}',
  median: 'Sortie prise, le plus souvent, en {n} s',
  table: 'Situation par situation',
  situation: 'Situation',
  did: 'Votre geste',
  reflex: 'Le réflexe',
  after: 'Après',
  dids: { out: 'sortie', on: 'continuer', none: 'temps passé' },
  again: {
    out: 'À répéter : au premier signe de danger, la sortie d’abord, la plainte ensuite.',
    on: 'À répéter : une voix forte ou des larmes ne sont pas un danger ; on reste et l’on écoute.',
  },
  allRight: 'Tous les réflexes y sont. Refaites l’exercice dans un mois, ou un jour de fatigue.',
  restart: 'Recommencer',
  stop: 'Arrêter l’exercice',
  playbook: 'Relire ce qui se fait en cas de danger',
  initials: 'Mes initiales',
  keep: 'Garder sur cet appareil',
  kept: 'Gardé sur cet appareil.',
  cannotKeep: 'Ce navigateur ne peut rien garder.',
  keptTitle: 'Exercices gardés',
  keptHint: 'Sur cet appareil seulement, jusqu’à ce que vous les effaciez.',
  erase: 'Effacer {who}, {date}',
  eraseAll: 'Effacer tous les exercices gardés',
  erased: 'Effacé.',
  print: 'Imprimer',
};

const en: DrillWords = {
  before:
    'Situations come one after another, without warning. Danger: take the way out, as in the guide. If not: go on. Nothing is kept without you.',
  time: 'Time to react',
  seconds: '{n} seconds',
  noTime: 'no time limit',
  begin: 'Begin',
  round: 'Situation {n} of {m}',
  wait: 'Stay alert. A situation is coming.',
  goOn: 'I go on, this is no danger',
  left: 'Time left: {n} s',
  right: 'That is the right reflex.',
  wasDanger: 'Here, the reflex to have is the way out.',
  wasNone: 'Here, one can go on.',
  tooLate: 'The time has passed.',
  order: 'And then, in which order?',
  orderHint: 'Press the steps in the order in which they are done.',
  orderRight: 'In this order.',
  orderWrong: 'The order is this one:',
  next: 'Next situation',
  finish: 'See the result',
  done: 'Result of the drill',
  score: '{n} right reflexes out of {m}',
  median: 'Way out taken, typically, in {n} s',
  table: 'Situation by situation',
  situation: 'Situation',
  did: 'What you did',
  reflex: 'The reflex',
  after: 'After',
  dids: { out: 'way out', on: 'go on', none: 'time passed' },
  again: {
    out: 'To repeat: at the first sign of danger, the way out first, the complaint later.',
    on: 'To repeat: a loud voice or tears are no danger; stay and listen.',
  },
  allRight:
    'All reflexes are there. Do the drill again in a month, or on a day when you are tired.',
  restart: 'Start again',
  stop: 'Stop the drill',
  playbook: 'Read again what to do in danger',
  initials: 'My initials',
  keep: 'Keep on this device',
  kept: 'Kept on this device.',
  cannotKeep: 'This browser cannot keep anything.',
  keptTitle: 'Drills that were kept',
  keptHint: 'On this device only, until you erase them.',
  erase: 'Erase {who}, {date}',
  eraseAll: 'Erase all kept drills',
  erased: 'Erased.',
  print: 'Print',
};

const dictionaries: Readonly<Record<Language, DrillWords>> = { fr, en };

export function drillWords(locale: string): DrillWords {
  return wordsIn(dictionaries, locale);
}
