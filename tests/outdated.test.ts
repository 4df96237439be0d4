import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/compile.ts';
import { readHistory } from '../src/history/read-history.ts';
import { readStandIns } from '../src/reader.ts';
import { repository, type Repository, secondsAt } from './tools/repository.ts';

const standIns = readStandIns();
const fr = 'playbooks/fr/colis.mdx';
const en = 'playbooks/en/colis.mdx';
const inFrench = { [fr]: playbook('Écoutez.', 'Rappelez.') };
const inEnglish = { [en]: playbook('Listen.', 'Call back.') };
const changed = { [fr]: playbook('Écoutez.', 'Rappelez demain.') };

/** A playbook of two steps. */
function playbook(first: string, second: string, reviewed = '2026-01-01'): string {
  const front = ['title: Colis', 'summary: Colis.', 'owner: Service', 'sources: []'];
  const lists = ['channel: [in-person]', 'audience: [employee]', `reviewed: ${reviewed}`];
  return `---\n${[...front, ...lists].join('\n')}\n---\n
:::listen[Un]{#un}\n\n${first}\n\n::next[Suite]\n\n:::\n
:::aside[Deux]{#deux}\n\n${second}\n\n::end[Fin]{as=entrusted}\n\n:::\n`;
}

/** `file:line message` of what is outdated. */
function outdated({ root, files }: Repository, languages = ['fr', 'en']): readonly string[] {
  const sources = files();
  const history = readHistory(root, sources, { languages, now: secondsAt('2026-06-01') });
  const { diagnostics } = compile(sources, { language: 'en', standIns, history });
  return diagnostics
    .filter(({ code }) => code === 'outdated-translation')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const told = (since: string) => [
  `${en}:19 Unexpected old words in step \`deux\` (2026-01-05), expected them revised since the change in French (${since}).`,
];

describe('a step of a translation is outdated', () => {
  test('when its original has changed since', () => {
    const library = repository();
    library.write({ ...inFrench, ...inEnglish }, '2026-01-05');
    library.write(changed, '2026-03-05');
    expect(outdated(library)).toEqual(told('2026-03-05'));
  });

  test('when the change is not committed yet', () => {
    const library = repository();
    library.write({ ...inFrench, ...inEnglish }, '2026-01-05');
    library.write(changed);
    expect(outdated(library)).toEqual(told('2026-06-01'));
  });

  test('when only another step was translated anew', () => {
    const library = repository();
    library.write({ ...inFrench, ...inEnglish }, '2026-01-05');
    library.write(changed, '2026-03-05');
    library.write({ [en]: playbook('Listen well.', 'Call back.') }, '2026-04-05');
    expect(outdated(library)).toEqual(told('2026-03-05'));
  });

  test('in each language that is behind', () => {
    const library = repository();
    const site = 'content/site.yaml';
    const keys = ['fr', 'en', 'de'].map(
      (key) => `  - { key: ${key}, locale: en-CA, time-zone: UTC }`,
    );
    const label = '{ fr: Site, en: Site }';
    const vocabularies = `channels: { in-person: ${label} }\naudiences: { employee: ${label} }`;
    const text = `name: ${label}\nneutral-title: ${label}\n${vocabularies}\nlanguages:\n${keys.join('\n')}\n`;
    const german = { 'playbooks/de/colis.mdx': playbook('Hören.', 'Rufen.') };
    library.write({ [site]: text, ...inFrench, ...inEnglish, ...german }, '2026-01-05');
    library.write(changed, '2026-03-05');
    library.write({ [en]: playbook('Listen.', 'Call tomorrow.') }, '2026-04-05');
    expect(outdated(library, ['fr', 'en', 'de'])).toHaveLength(1);
    expect(outdated(library, ['fr', 'en', 'de'])[0]).toContain('playbooks/de/colis.mdx:19 ');
  });
});

describe('it is not', () => {
  const later: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'when it was translated after the change': { [en]: playbook('Listen.', 'Call back tomorrow.') },
    'when somebody has reviewed it since': {
      [en]: playbook('Listen.', 'Call back.', '2026-04-05'),
    },
  };

  test.each(Object.entries(later))('%s', (_, files) => {
    const library = repository();
    library.write({ ...inFrench, ...inEnglish }, '2026-01-05');
    library.write(changed, '2026-03-05');
    library.write(files, '2026-04-05');
    expect(outdated(library)).toEqual([]);
  });

  test('when both have changed in one commit', () => {
    const library = repository();
    library.write({ ...inFrench, ...inEnglish }, '2026-01-05');
    library.write({ ...changed, [en]: playbook('Listen.', 'Call tomorrow.') }, '2026-03-05');
    expect(outdated(library)).toEqual([]);
  });

  test('when the translation alone has changed, or was written later', () => {
    const library = repository();
    library.write(inFrench, '2026-01-05');
    library.write(inEnglish, '2026-02-05');
    library.write({ [en]: playbook('Listen!', 'Call back!') }, '2026-03-05');
    expect(outdated(library)).toEqual([]);
  });

  test('when the original was only indented, moved or saved otherwise', () => {
    const library = repository();
    library.write({ ...inFrench, ...inEnglish }, '2026-01-05');
    library.write({ [fr]: inFrench[fr]?.replaceAll('\n', '\r\n') ?? '' }, '2026-03-05');
    library.write({ [fr]: inFrench[fr]?.replace('Rappelez.', 'Rappelez. ') ?? '' });
    expect(outdated(library)).toEqual([]);
  });
});

test('the command says why dates were not compared, beside what it prints for machines', () => {
  const library = repository();
  library.write({ ...inFrench, ...inEnglish }, '2026-01-05');
  rmSync(join(library.root, '.git'), { recursive: true });
  const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
  const args = [cli, 'check', '--root', library.root, '--lang', 'en', '--no-cache'];
  const run = (...more: readonly string[]) =>
    spawnSync(process.execPath, [...args, ...more], { encoding: 'utf8' });
  const note = 'Not checked: whether translations are older than their originals.';
  expect(run().stdout).toContain(note);
  const machine = run('--format', 'json');
  expect(machine.stderr).toContain(note);
  expect(JSON.parse(machine.stdout)).toEqual(expect.any(Array));
});
