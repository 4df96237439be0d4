import type { Finding } from '../../src/model/diagnostic.ts';
import type { Content } from '../../src/model/library.ts';
import type { Playbook, Step } from '../../src/model/playbook.ts';
import { parseContent } from '../../src/parse/content.ts';
import { parsePlaybook } from '../../src/parse/parse.ts';
import { readStandIns } from '../../src/reader.ts';

const facts = `
origin:
  label: { fr: Origine, en: Origin }
  values:
    ours: { fr: chez nous, en: ours }
    customer: { fr: chez la personne, en: theirs }
    external: { fr: extérieure, en: external }
`;

/** One shared fact. */
export const factsFile = file('content/facts.yaml', facts);

/** The neutral data, and one shared fact. */
export const content: Content = parseContent([factsFile], readStandIns()).content;

export const frontMatter = frontMatterOf(
  'Un titre',
  'facts: [origin, { warned: [once] }, { score: 0..27 }]',
);

/** What every playbook says of itself, and lines of its own. */
export function frontMatterOf(title: string, ...more: readonly string[]): string {
  return `---
title: ${title}
summary: Un résumé.
owner: Service
reviewed: 2026-11-01
sources: []
channel: [in-person]
audience: [employee]
${more.map((line) => `${line}\n`).join('')}---
`;
}

/** The line on which the body of `inStep` begins. */
export const bodyLine = 16;

/** A playbook of two steps, `ici` with the given body and `fin`, which ends. */
export function inStep(body: string): string {
  return `${frontMatter}\nIntroduction.\n\n:::listen[Ici]{#ici}\n\n${body}\n\n:::\n\n:::aside[Fin]{#fin}\n\n::end{as=settled}\n\n:::\n`;
}

/** A way on that makes any step of \`inStep` sound. */
export const wayOn = '::next{to=fin}';

export interface Read {
  readonly playbook: Playbook | undefined;
  readonly findings: readonly Finding[];
  /** `line:column code`, in the order of the file. */
  readonly codes: readonly string[];
}

export function read(
  text: string | Uint8Array,
  path = 'playbooks/fr/essai.mdx',
  components?: readonly string[],
): Read {
  const { playbook, findings } = parsePlaybook(file(path, text), content, components);
  const inOrder = findings.toSorted((a, b) => a.position.start.offset - b.position.start.offset);
  const codes = inOrder.map(
    ({ code, position: { start } }) => `${start.line}:${start.column} ${code}`,
  );
  return { playbook, findings: inOrder, codes };
}

/** The step that holds the body given to `inStep`. */
export function firstStep({ playbook }: Read): Step {
  const step = playbook?.steps[0];
  if (!step) throw new Error('no step was read');
  return step;
}

export function file(
  path: string,
  text: string | Uint8Array,
): { readonly path: string; readonly bytes: Uint8Array } {
  return { path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
}

/** The running text of any part of a playbook, variables as they were written. */
export function textOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (typeof part !== 'object' || part === null) return '';
  const node = part as { readonly type?: string; readonly [key: string]: unknown };
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    return String(node['value']);
  if (node.type === 'variable') return `:${String(node['name'])}`;
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return String(node['alt']);
  return textOf(node['children'] ?? node['rows'] ?? node['label'] ?? []);
}
