/** What the site tells someone who is new: a file of each language, fetched on demand. */
export interface NewcomerData {
  readonly words: NewcomerWords;
  /** By key: what a phase is for, and when it is over. */
  readonly phases: Readonly<Record<string, string>>;
  /** Whom to call for help: who it is or nothing, what is to be read, the address of a number. */
  readonly backup: readonly (readonly [term: string, text: string, tel?: string])[];
}

export interface NewcomerWords {
  readonly backup: string;
  readonly tour: string;
  /** `{n}` of `{m}`. */
  readonly place: string;
  readonly next: string;
  readonly before: string;
  readonly end: string;
  readonly done: string;
  readonly beNew: string;
  readonly example: string;
  readonly cards: readonly Card[];
}

export interface Card {
  readonly about: keyof typeof targets;
  readonly title: string;
  readonly text: string;
}

/** The element of the guide that a card is about, where the step has one. */
export const targets = {
  say: '[data-step]:not([hidden]) > .say:not([hidden])',
  avoid: '[data-step]:not([hidden]) > .avoid:not([hidden])',
  ways: '[data-step]:not([hidden]) > .ways',
  back: '.guide-back',
  safety: 'main > .interrupts',
  discreet: '.guide-discreet',
  role: '[data-step]:not([hidden]) .role',
  note: '.guide-tool:not(.guide-discreet)',
  views: '.views',
} as const;

let loading: Promise<NewcomerData> | undefined;

/** The playbooks of a language stand beside its file. */
export function loadNewcomer(): Promise<NewcomerData> {
  loading ??= fetch(new URL('../newcomer.json', location.href)).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} newcomer.json`);
    return answer.json() as Promise<NewcomerData>;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}
