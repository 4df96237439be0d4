import type { RulePage, RuleSection } from '../model/rule-page.ts';

/** Reads a page: front matter with a title, one paragraph, sections under `##`. What is in an example is no heading. */
export function toRulePage(text: string): RulePage {
  const [, title = '', body = ''] = /^---\ntitle: (.*)\n---\n([^]*)$/.exec(text) ?? [];
  const blocks = blocksOf(body);
  const first = blocks.findIndex(isHeading);
  const sections = blocks.flatMap((block, index) =>
    isHeading(block) ? [toSection(block, blocks.slice(index + 1))] : [],
  );
  return { title: unquoted(title), why: blocks.slice(0, first).join('\n\n'), sections };
}

/** Paragraphs, headings and fenced examples, each as it is written; notes to maintainers are none of them. */
export function blocksOf(text: string): readonly string[] {
  const blocks = text.match(block)?.map((one) => one.trimEnd()) ?? [];
  return blocks.filter((one) => !one.startsWith('<!--'));
}

const block = /^(`{3,})[^\n]*\n(?:[^]*?\n)??\1$|^\S[^]*?(?=\n\s*\n|\n```|(?![^]))/gm;

function isHeading(block: string): boolean {
  return block.startsWith('## ');
}

function toSection(heading: string, behind: readonly string[]): RuleSection {
  const end = behind.findIndex(isHeading);
  const blocks = behind.slice(0, end === -1 ? undefined : end);
  return { heading: heading.replace('## ', ''), text: blocks.join('\n\n') };
}

/** A YAML scalar on one line. */
function unquoted(title: string): string {
  if (title.startsWith("'")) return title.slice(1, -1).replaceAll("''", "'");
  return title.startsWith('"') ? (JSON.parse(title) as string) : title;
}
