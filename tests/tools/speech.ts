import { check } from '../../src/check/check.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import type { Content } from '../../src/model/library.ts';
import { parseContent } from '../../src/parse/content.ts';
import { parsePlaybook } from '../../src/parse/parse.ts';
import { readStandIns } from '../../src/reader.ts';

/** The shared data of a library that has none of its own. */
export const { content } = parseContent([], readStandIns());

export interface Spoken {
  /** The whole file. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What the checker says of a step with these lines, in a playbook that is sound without them. */
export function spoken(
  lines: string,
  language = 'fr',
  given: Content = content,
  today?: string,
): Spoken {
  const text = `${front}\n:::listen[Ici]{#here}\n\n${lines}\n\n::end{as=disagreement}\n\n:::\n`;
  const file = { path: `playbooks/${language}/here.mdx`, bytes: Buffer.from(text) };
  const { playbook, findings } = parsePlaybook(file, given);
  const library = { content: given, playbooks: playbook ? [playbook] : [], scenarios: [] };
  return { text, findings: [...findings, ...check(library, { ...(today && { today }) })] };
}

/** The words that a finding stands at. */
export function written({ position }: Finding, text: string): string {
  return text.slice(position.start.offset, position.end.offset);
}

const front = `---
title: Ici
summary: Ici.
channel: [in-person]
audience: [employee]
owner: Accueil
reviewed: 2026-01-31
sources: [Ici]
---
`;
