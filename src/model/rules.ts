import type { Severity } from './diagnostic.ts';

/** What a rule guards; the rule pages and `--format sarif` group by it. */
export type RuleGroup =
  'form' | 'profile' | 'graph' | 'method' | 'scenarios' | 'wording' | 'paper' | 'translation';

interface RuleRow {
  readonly group: RuleGroup;
  /** As long as nobody sets another. */
  readonly severity: Severity;
  /** `check --fix` mends it where it has one reading. */
  readonly fixable?: true;
  /** It depends on the day: never an error, or a sound library would break overnight. */
  readonly dated?: true;
  /** What `rules` of content/site.yaml may set besides the severity: whole numbers from 1, each with its default. */
  readonly options?: Readonly<Record<string, number>>;
}

/** One table of everything that can be reported. Each code has its page under content/rules/ and its fixture. */
const table = {
  'empty-library': { group: 'form', severity: 'error' },
  'unexpected-file': { group: 'form', severity: 'error' },
  'file-name': { group: 'form', severity: 'error' },
  'front-matter': { group: 'form', severity: 'error', fixable: true },
  'yaml-syntax': { group: 'form', severity: 'error', fixable: true },
  'yaml-quote': { group: 'form', severity: 'error', fixable: true },
  'duplicate-key': { group: 'form', severity: 'error', fixable: true },
  'missing-key': { group: 'form', severity: 'error', fixable: true },
  'unknown-key': { group: 'form', severity: 'error', fixable: true },
  'invalid-value': { group: 'form', severity: 'error', fixable: true },
  'missing-image': { group: 'form', severity: 'error' },
  'missing-content': { group: 'form', severity: 'warning' },
  'unused-waiver': { group: 'form', severity: 'warning' },
  'broken-directive': { group: 'form', severity: 'error', fixable: true },
  'unknown-directive': { group: 'form', severity: 'error', fixable: true },
  'misplaced-directive': { group: 'form', severity: 'error', fixable: true },
  'unknown-attribute': { group: 'form', severity: 'error', fixable: true },
  'duplicate-attribute': { group: 'form', severity: 'error' },
  'missing-attribute': { group: 'form', severity: 'error' },
  'missing-label': { group: 'form', severity: 'error' },
  'missing-id': { group: 'form', severity: 'error', fixable: true },
  'reserved-id': { group: 'form', severity: 'error' },
  'duplicate-id': { group: 'form', severity: 'error' },
  'unclosed-step': { group: 'form', severity: 'error', fixable: true },
  'stray-fence': { group: 'form', severity: 'error' },
  'stray-content': { group: 'form', severity: 'error' },
  'empty-step': { group: 'form', severity: 'error' },
  'no-steps': { group: 'form', severity: 'error' },
  'mixed-ways-on': { group: 'form', severity: 'error' },
  'duplicate-choice': { group: 'form', severity: 'error' },
  'broken-checkbox': { group: 'form', severity: 'error', fixable: true },
  'broken-list': { group: 'form', severity: 'warning', fixable: true },
  'blank-lines': { group: 'form', severity: 'warning', fixable: true },
  'repeated-line': { group: 'form', severity: 'warning', fixable: true },
  'indented-text': { group: 'form', severity: 'error' },
  'unclosed-code': { group: 'form', severity: 'error' },
  'unknown-variable': { group: 'form', severity: 'error', fixable: true },
  'mdx-syntax': { group: 'form', severity: 'error' },

  'not-utf8': { group: 'profile', severity: 'error' },
  'byte-order-mark': { group: 'profile', severity: 'warning', fixable: true },
  'hidden-character': { group: 'profile', severity: 'error', fixable: true },
  'too-large': { group: 'profile', severity: 'error' },
  'no-code': { group: 'profile', severity: 'error' },
  'no-html': { group: 'profile', severity: 'error' },
  'no-comment': { group: 'profile', severity: 'error' },
  'no-footnote': { group: 'profile', severity: 'error' },
  'stray-mark': { group: 'profile', severity: 'error', fixable: true },
  'unknown-component': { group: 'profile', severity: 'error' },
  'unsafe-address': { group: 'profile', severity: 'error' },
  'unsafe-file': { group: 'profile', severity: 'error' },
  'unsafe-image': { group: 'profile', severity: 'error' },
  'too-slow': { group: 'profile', severity: 'error' },

  'unknown-target': { group: 'graph', severity: 'error', fixable: true },
  'not-an-entry': { group: 'graph', severity: 'error' },
  'too-many-states': { group: 'graph', severity: 'error' },
  'unreachable-step': { group: 'graph', severity: 'error' },
  'dead-end': { group: 'graph', severity: 'error' },
  trap: { group: 'graph', severity: 'error' },
  'unset-fact': { group: 'graph', severity: 'error' },
  'fact-out-of-range': { group: 'graph', severity: 'error' },
  'never-enabled': { group: 'graph', severity: 'error' },
  'always-true-guard': { group: 'graph', severity: 'warning' },
  'unused-fact': { group: 'graph', severity: 'warning' },
  'single-choice': { group: 'graph', severity: 'warning' },
  'too-many-choices': { group: 'graph', severity: 'warning', options: { most: 7 } },

  'propose-too-early': { group: 'method', severity: 'error' },
  'settled-without-conclude': { group: 'method', severity: 'error' },
  'settled-not-followed': { group: 'method', severity: 'error' },
  'promise-incomplete': { group: 'method', severity: 'error' },
  'gesture-without-authority': { group: 'method', severity: 'error' },
  'jump-too-early': { group: 'method', severity: 'error' },

  'broken-scenario': { group: 'scenarios', severity: 'error' },

  'inflaming-words': { group: 'wording', severity: 'warning' },
  'accusing-words': { group: 'wording', severity: 'warning' },
  'vague-promise': { group: 'wording', severity: 'warning' },
  'long-say': { group: 'wording', severity: 'warning', options: { seconds: 15 } },
  'hard-to-read': { group: 'wording', severity: 'info', options: { lix: 55 } },
  'literal-amount': { group: 'wording', severity: 'warning' },

  'long-checklist': { group: 'paper', severity: 'warning', options: { most: 9 } },
  'long-page': { group: 'paper', severity: 'warning' },
  'long-phase': { group: 'paper', severity: 'warning' },
  'small-print': { group: 'paper', severity: 'warning' },
  'review-overdue': { group: 'paper', severity: 'warning', dated: true },

  'untranslated-step': { group: 'translation', severity: 'warning' },
  'untranslated-choice': { group: 'translation', severity: 'warning' },
  'untranslated-record': { group: 'translation', severity: 'warning' },
  'untranslated-end': { group: 'translation', severity: 'warning' },
  'different-graph': { group: 'translation', severity: 'warning' },
  'untranslated-scenario': { group: 'translation', severity: 'warning' },
  'outdated-translation': { group: 'translation', severity: 'warning' },
} as const satisfies Readonly<Record<string, RuleRow>>;

/** kebab-case; the name of a rule, its page and its fixture. */
export type Code = keyof typeof table;

export const codes = Object.keys(table) as readonly Code[];

/** A rule whose severity a library may not change: without it there is no page to show, or no safe one. */
export function isFixed(code: Code): boolean {
  const { group, severity } = rowOf(code);
  return severity === 'error' && (group === 'form' || group === 'profile' || group === 'graph');
}

export function rowOf(code: Code): RuleRow {
  return table[code];
}

/** What `rules` of content/site.yaml says of one rule: its severity, its options or both. */
export type RuleSetting =
  | Severity
  | 'off'
  | { readonly severity?: Severity | 'off' | undefined; readonly [option: string]: unknown };

export type RuleSettings = Readonly<Partial<Record<Code, RuleSetting>>>;

/** The severity that a library, or a command line, gives to a rule; `undefined`: it says nothing. */
export function severityIn(settings: RuleSettings, code: Code): Severity | 'off' | undefined {
  const setting = settings[code];
  return typeof setting === 'object' ? setting.severity : setting;
}

/** The options of a rule, as its row declares them. */
export type OptionsOf<Of extends Code> = (typeof table)[Of] extends {
  readonly options: infer Options;
}
  ? { readonly [Option in keyof Options]: number }
  : Readonly<Record<never, never>>;

/** Those that are set, over the defaults. */
export function optionsIn<Of extends Code>(settings: RuleSettings, code: Of): OptionsOf<Of> {
  const setting = settings[code];
  const own: Readonly<Record<string, unknown>> = typeof setting === 'object' ? setting : {};
  const defaults = Object.entries(rowOf(code).options ?? {});
  return Object.fromEntries(
    defaults.map(([option, standard]) => [option, own[option] ?? standard]),
  ) as OptionsOf<Of>;
}
