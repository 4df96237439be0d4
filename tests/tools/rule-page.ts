import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Language, languages } from '../../src/model/language.ts';

/** The page of one rule: what authors read, and its two examples as libraries that can be compiled. */
export interface RulePage {
  readonly code: string;
  readonly language: Language;
  readonly title: string;
  readonly file: string;
  /** As it is typed: without the answer. */
  readonly text: string;
  /** What is reported of the wrong example, as the page shows it. */
  readonly answer: string;
  readonly headings: readonly string[];
  readonly wrong: Example;
  readonly right: Example;
}

/** Text by path. Empty where a page can only tell of the mistake, not show it. */
export type Example = ReadonlyMap<string, string>;

export const headings = {
  fr: { wrong: 'À éviter', right: 'À écrire', mend: 'Comment réparer' },
  en: { wrong: 'Wrong', right: 'Right', mend: 'How to mend' },
} as const satisfies Record<Language, object>;

export function readPage(folder: string, language: Language, code: string): RulePage {
  const file = `${folder}${language}/${code}.md`;
  const whole = readFileSync(file, 'utf8');
  const text = whole.replace(answerForm, '');
  const sections = new Map(
    text
      .split(/^## (?=À|Comment|Wrong|Right|How)/m)
      .slice(1)
      .map(divide),
  );
  const example = (name: string) => toExample(sections.get(name) ?? '', language);
  return {
    code,
    language,
    title: titleOf(text),
    file,
    text,
    answer: answerForm.exec(whole)?.[2] ?? '',
    headings: [...sections.keys()],
    wrong: example(headings[language].wrong),
    right: example(headings[language].right),
  };
}

/** The page with another answer, below the wrong example. */
export function withAnswer({ text, language }: RulePage, answer: string): string {
  const { right } = headings[language];
  const marks = answer.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...marks.map(({ length }) => length + 1)));
  const fenced = `\n${answers[language]}\n\n${fence}console\n${answer}\n${fence}\n`;
  return text.replace(`\n## ${right}\n`, (heading) => `${fenced}${heading}`);
}

const answers: Readonly<Record<Language, string>> = {
  fr: 'Accalmie répond :',
  en: 'Accalmie answers:',
};

const answerForm = /\n(?:Accalmie répond :|Accalmie answers:)\n\n(`{3,})console\n([^]*?)\n\1\n/;

/** A sound playbook around some front matter and some steps. */
export function playbook(language: Language, front = '', body = steps[language]('')): string {
  const given = new Set(front.split('\n').map((line) => line.split(':')[0]));
  const completed = required.filter((line) => !given.has(line.split(':')[0]));
  const lines = front.startsWith('---\n') ? [front] : ['---', ...completed, front, '---'];
  return `${lines.filter((line) => line !== '').join('\n')}\n\n${body}\n`;
}

function titleOf(text: string): string {
  const front: unknown = parse(/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '');
  const title = typeof front === 'object' && front !== null && 'title' in front ? front.title : '';
  return typeof title === 'string' ? title : '';
}

function divide(section: string): [string, string] {
  const end = section.indexOf('\n');
  return [section.slice(0, end), section.slice(end)];
}

interface Block {
  readonly language: string;
  /** The file that it is of; empty: the playbook of the example. */
  readonly file: string;
  readonly text: string;
}

const fence = /^(`{3,})(\w+)(?: title="(.+)")?\n([^]*?)\n\1$/gm;

/**
 * How the blocks of a section are read. Blocks with the same title are one file:
 * - `yaml`: lines of front matter, completed with the required ones; from `---` to `---`: all of it;
 *   with the title `content/….yaml` or `….scenarios.yaml`: that file; with the title `en/….mdx`: of a playbook in that language.
 * - `mdx`: beginning with `---`, a whole playbook; with a line of `:::`, its steps; else lines of a step.
 * - `text`: the paths of playbooks. What names no path is only told.
 */
export function toExample(section: string, language: Language): Example {
  const blocks = [...section.matchAll(fence)].map(
    ([, , kind = '', file = '', text = '']): Block => ({ language: kind, file, text }),
  );
  const paths = blocks
    .filter(isOf('text'))
    .flatMap(({ text }) => text.match(/^\S.*?\.mdx\b/gm) ?? []);
  const files = new Set(
    blocks.filter((block) => block.language !== 'text').map(({ file }) => file),
  );
  return new Map([
    ...paths.map((path) => [path, playbook(language)] as const),
    ...[...files].map((file) =>
      toFile(
        file,
        blocks.filter((block) => block.file === file),
        language,
      ),
    ),
  ]);
}

function toFile(title: string, blocks: readonly Block[], own: Language): [string, string] {
  const language = languages.find((key) => title.startsWith(`${key}/`)) ?? own;
  const file = title.replace(`${language}/`, '');
  const yaml = blocks.find(isOf('yaml'))?.text;
  const mdx = blocks.find(isOf('mdx'))?.text;
  if (file.startsWith('content/')) return [file, yaml ?? ''];
  const path = `playbooks/${language}/${file === '' ? 'example.mdx' : file}`;
  if (file.endsWith('.scenarios.yaml')) return [path, yaml ?? ''];
  if (mdx?.startsWith('---\n')) return [path, mdx];
  const body = mdx !== undefined && /^:::/m.test(mdx) ? mdx : steps[language](mdx ?? '');
  return [path, playbook(language, yaml, body)];
}

function isOf(language: string) {
  return (block: Block) => block.language === language;
}

const required = [
  'title: Exemple',
  'summary: Une fiche pour un exemple.',
  'channel: [in-person]',
  'audience: [employee]',
  'owner: Service à la clientèle',
  'reviewed: 2026-11-01',
  'sources: [Exemple]',
];

/** Two steps, of which the first holds some lines; they lead on, or it does. */
const steps: Readonly<Record<Language, (lines: string) => string>> = {
  fr: (lines) => around(lines, 'Exemple', 'Issue'),
  en: (lines) => around(lines, 'Example', 'Outcome'),
};

function around(lines: string, title: string, outcome: string): string {
  const leadsOn = /^::(choice|next|end)/m.test(lines);
  const inside = [lines, leadsOn ? '' : '::next'].filter((part) => part !== '').join('\n\n');
  return `:::listen[${title}]{#example}\n\n${inside}\n\n:::\n\n:::listen[${outcome}]{#outcome}\n\n::end{as=entrusted}\n\n:::`;
}
