/** What people read about a rule: `content/rules/<language>/<code>.md`. All but the title is Markdown. */
export interface RulePage {
  readonly title: string;
  /** One paragraph: what happens to staff or customers otherwise. */
  readonly why: string;
  /** Each with its heading, in the order of the page: what to avoid, what to write, how to mend it. */
  readonly sections: readonly RuleSection[];
}

export interface RuleSection {
  readonly heading: string;
  readonly text: string;
}
