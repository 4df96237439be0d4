import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, signs } from '../src/age/code.ts';
import { changesBetween, replacedIn } from '../src/age/changes.ts';
import { releasesText, withReleases } from '../src/age/releases.ts';
import { typedCode } from '../src/age/typed.ts';
import { currentStates, readAges } from '../src/ages.ts';
import { compile } from '../src/compile.ts';
import type { Ages, SheetState } from '../src/model/age.ts';
import { releasedStates, releasesSchema } from '../src/model/releases.ts';
import type { SourceFile } from '../src/model/source.ts';
import { readStandIns } from '../src/reader.ts';
import { repository, temporary, type Repository } from './tools/repository.ts';
import { sheet } from './tools/sheet.ts';

const file = 'playbooks/fr/colis.mdx';
const contacts = 'content/contacts.yaml';
const standIns = readStandIns();

const people = (number: string, en = 'Manager', other = '1') => `
manager:
  label: { fr: Gérante, en: ${en} }
  number: '${number}'
nobody:
  label: { fr: Personne, en: Nobody }
  number: '${other}'
`;
const calls = { ecouter: 'Je vous écoute.', appeler: 'J’appelle la gérante.' };
const calling = sheet(calls).replace('::end', '::contact[Appeler]{role=manager}\n\n::end');

function sources(files: Readonly<Record<string, string>>): readonly SourceFile[] {
  const encoder = new TextEncoder();
  return Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}

function codeIn(files: Readonly<Record<string, string>>): string {
  const all = sources(files);
  const { library } = compile(all, { standIns });
  return currentStates(all, library).get(file)?.code ?? '';
}

async function ages({ root, files }: Pick<Repository, 'root' | 'files'>): Promise<Ages> {
  const { library } = compile(files(), { standIns });
  return readAges(root, files(), library, { milliseconds: 20_000 });
}

describe('the code of a sheet', () => {
  test('is six signs that look like no others, and spells no word', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        const code = codeOf(parts);
        expect(code).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{6}$/);
        expect(typedCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`)).toBe(code);
      }),
    );
    expect(new Set(signs).size).toBe(25);
    expect(typedCode('b5z-s2B')).toBe('852528');
  });

  test('does not mix up where a part ends', () => {
    expect(codeOf(['ab', 'c'])).not.toBe(codeOf(['a', 'bc']));
  });

  test('is that of the same content for all time: paper is not printed anew for a new tool', () => {
    expect(codeOf(['Accalmie', 'é'])).toBe('7N45RY');
  });

  test('changes with the playbook, and with the number that it shows', () => {
    const files = { [file]: calling, [contacts]: people('1') };
    const code = codeIn(files);
    expect(codeIn({ ...files, [contacts]: people('2') })).not.toBe(code);
    expect(codeIn({ ...files, [file]: calling.replace('écoute', 'entends') })).not.toBe(code);
  });

  test('does not change with line ends, another language, or a contact that it does not show', () => {
    const files = { [file]: calling, [contacts]: people('1') };
    const code = codeIn(files);
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(codeIn({ [file]: crlf(calling), [contacts]: crlf(people('1')) })).toBe(code);
    expect(codeIn({ ...files, [contacts]: people('1', 'Boss') })).toBe(code);
    expect(codeIn({ ...files, [contacts]: people('1', 'Manager', '2') })).toBe(code);
    expect(codeIn({ ...files, [contacts]: `# Numbers\n${people('1')}` })).toBe(code);
  });
});

describe('the states of a playbook', () => {
  test('are told from git, the newest first, with the steps that changed', async () => {
    const library = repository();
    library.write({ [file]: sheet({ un: 'A', deux: 'B' }) }, '2026-01-05');
    library.write({ [file]: sheet({ un: 'A', trois: 'C', deux: 'B' }) }, '2026-02-05');
    library.write({ [file]: sheet({ un: 'A bis', trois: 'C' }) }, '2026-03-05');
    const age = (await ages(library)).files.get(file);
    expect(age?.current?.since).toBe('2026-03-05');
    expect(age?.past.map(({ since, until }) => [since, until])).toEqual([
      ['2026-02-05', '2026-03-05'],
      ['2026-01-05', '2026-02-05'],
    ]);
    const [second, first] = age?.past ?? [];
    const now = age?.current as SheetState;
    expect(changesBetween(second as SheetState, now)).toMatchObject({
      added: [],
      changed: ['un', 'trois'],
      removed: ['deux'],
    });
    expect(changesBetween(first as SheetState, now)).toMatchObject({ added: ['trois'] });
    expect(first?.titles?.['deux']).toBe('Étape deux');
  });

  test('tell what changed in shared data, and nothing where no sheet shows it', async () => {
    const library = repository();
    library.write({ [file]: calling, [contacts]: people('1') }, '2026-01-05');
    library.write({ [contacts]: people('2') }, '2026-02-05');
    library.write({ [contacts]: people('2', 'Manager', '9') }, '2026-03-05');
    const age = (await ages(library)).files.get(file);
    expect(age?.current?.since).toBe('2026-02-05');
    expect(age?.past).toHaveLength(1);
    const changes = changesBetween(age?.past[0] as SheetState, age?.current as SheetState);
    expect(changes).toEqual({ added: [], changed: [], removed: [], data: ['contacts/manager'] });
  });

  test('do not count a step as changed that was moved about its lines', async () => {
    const library = repository();
    library.write({ [file]: sheet(calls) }, '2026-01-05');
    library.write({ [file]: sheet(calls).replace('::say', '\n::say') }, '2026-02-05');
    const age = (await ages(library)).files.get(file);
    const changes = changesBetween(age?.past[0] as SheetState, age?.current as SheetState);
    expect(changes).toEqual({ added: [], changed: [], removed: [], data: [] });
  });

  test('that are not committed replace the last one on no day', async () => {
    const library = repository();
    library.write({ [file]: sheet({ un: 'A' }) }, '2026-01-05');
    library.write({ [file]: sheet({ un: 'B' }) });
    const age = (await ages(library)).files.get(file);
    expect(age?.current?.since).toBeUndefined();
    expect(age?.past.map(({ until }) => until)).toEqual([undefined]);
  });

  test('of all branches that were merged are known, each with the data of its branch', async () => {
    const library = repository();
    library.write({ [file]: calling, [contacts]: people('1') }, '2026-01-05');
    const main = library.git('branch', '--show-current').trim();
    library.git('checkout', '--quiet', '-b', 'side');
    library.write({ [file]: calling.replace('écoute', 'entends') }, '2026-01-06');
    library.git('checkout', '--quiet', main);
    library.write({ [contacts]: people('2') }, '2026-01-07');
    library.git('merge', '--quiet', '--no-edit', 'side');
    const age = (await ages(library)).files.get(file);
    const texts = [
      { [file]: calling, [contacts]: people('1') },
      { [file]: calling.replace('écoute', 'entends'), [contacts]: people('1') },
      { [file]: calling, [contacts]: people('2') },
    ];
    expect(age?.past.map(({ code }) => code).sort()).toEqual(texts.map(codeIn).sort());
    expect(age?.current?.code).toBe(
      codeIn({ [file]: calling.replace('écoute', 'entends'), [contacts]: people('2') }),
    );
  });

  test('of a playbook that is gone, or has another name, are told with the day', async () => {
    const library = repository();
    const other = 'playbooks/fr/autre.mdx';
    library.write({ [file]: calling, [other]: sheet({ un: 'A', deux: 'B' }) }, '2026-01-05');
    library.git('rm', '--quiet', other);
    library.git('mv', file, 'playbooks/fr/paquet.mdx');
    library.write({}, '2026-02-05');
    const { files } = await ages(library);
    expect(files.get(other)?.gone).toEqual({ day: '2026-02-05' });
    expect(files.get(file)?.gone).toEqual({ day: '2026-02-05', to: 'playbooks/fr/paquet.mdx' });
    expect(files.get('playbooks/fr/paquet.mdx')?.gone).toBeUndefined();
  });

  test('are as many as asked for, and only the newest texts are parsed', async () => {
    const library = repository();
    for (let day = 10; day < 16; day++) {
      library.write({ [file]: sheet({ un: `Jour ${day}` }) }, `2026-01-${day}`);
    }
    const { library: compiled } = compile(library.files(), { standIns });
    const read = () => readAges(library.root, library.files(), compiled, { most: 4, mostTexts: 3 });
    const age = (await read()).files.get(file);
    expect(age?.past).toHaveLength(4);
    expect(age?.past.map(({ steps }) => steps !== undefined)).toEqual([true, true, true, false]);
    expect((await read()).files.get(file)).toEqual(age);
  });

  test('of a shallow clone, or without git, are those that were released', async () => {
    const library = repository();
    library.write({ [file]: sheet({ un: 'A' }) }, '2026-01-05');
    const first = withReleases({}, statesOf(library), '2026-01-05').releases;
    library.write({ [file]: sheet({ un: 'B', deux: 'C' }) }, '2026-02-05');
    const { releases } = withReleases(first, statesOf(library), '2026-02-06');
    library.write({ 'content/releases.yaml': releasesText(releases) }, '2026-02-07');
    const whole = (await ages(library)).files.get(file);
    const clone = temporary();
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${library.root}`, clone]);
    const { files, gap } = await ages({ root: clone, files: library.files });
    expect(gap).toBe('shallow');
    const told = files.get(file);
    expect(told?.past.map(({ code, until }) => [code, until])).toEqual([
      [whole?.past[0]?.code, '2026-02-06'],
    ]);
    expect(changesBetween(told?.past[0] as SheetState, told?.current as SheetState)).toMatchObject({
      added: ['deux'],
      changed: ['un'],
    });
    expect(whole?.past.map(({ until }) => until)).toEqual(['2026-02-05']);
  });
});

function statesOf({ files }: Repository): ReadonlyMap<string, SheetState> {
  const { library } = compile(files(), { standIns });
  const states = [...currentStates(files(), library)];
  return new Map(
    states.map(([path, state]) => [path.slice('playbooks/'.length, -'.mdx'.length), state]),
  );
}

describe('a code that came back', () => {
  test('was replaced when it was replaced last; the current one was not', () => {
    const days = ['A', 'B', 'A', 'C', 'B'].map((code, index) => ({
      code,
      since: `2026-01-0${index + 1}`,
      data: {},
    }));
    expect(replacedIn(days, 'B').map(({ code, until }) => [code, until])).toEqual([
      ['C', '2026-01-05'],
      ['A', '2026-01-04'],
    ]);
  });
});

describe('the file of releases', () => {
  const digests = fc.dictionary(
    fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/),
    fc.stringMatching(/^[0-9a-f]{8}$/),
  );
  const states = fc.array(fc.record({ steps: digests, data: digests }), { maxLength: 6 });

  test('gives each state back as it was, whatever came after it', () => {
    fc.assert(
      fc.property(states, (all) => {
        const given = all.map((state, index) => ({
          ...state,
          code: codeOf([`${index}`]),
          since: `2026-01-0${index + 1}`,
        }));
        const releases = given.reduce<Parameters<typeof withReleases>[0]>(
          (before, state) => withReleases(before, new Map([['fr/x', state]]), state.since).releases,
          {},
        );
        const plain = (state: SheetState) => ({
          ...state,
          steps: { ...state.steps },
          data: { ...state.data },
        });
        expect(releasedStates(releases['fr/x']).map(plain)).toEqual(given.toReversed().map(plain));
        const again = withReleases(
          releases,
          new Map(given.slice(-1).map((state) => ['fr/x', state])),
          '2026-02-01',
        );
        expect(again.added).toEqual([]);
      }),
    );
  });

  test('is read as it was written', () => {
    const state = {
      code: codeOf(['x']),
      steps: { constructor: '12345678', un: '1e234567' },
      data: { 'contacts/manager': '00000000' },
    };
    const { releases } = withReleases({}, new Map([['fr/x', state]]), '2026-01-01');
    const all = sources({
      [file]: calling,
      [contacts]: people('1'),
      'content/releases.yaml': releasesText(releases),
    });
    const compiled = compile(all, { standIns });
    expect(compiled.diagnostics.filter(({ file: at }) => at.includes('releases'))).toEqual([]);
    expect(releasedStates(compiled.library.content.releases['fr/x'])).toEqual([
      { ...state, since: '2026-01-01' },
    ]);
  });

  test('refuses what no release has written', () => {
    const entry = (change: object) => ({
      'fr/x': [{ code: '234567', since: '2026-01-01', steps: 'a:12345678', ...change }],
    });
    expect(releasesSchema.safeParse(entry({})).success).toBe(true);
    for (const change of [{ code: '10OIL5' }, { since: 'hier' }, { steps: 'a=1' }, { more: 1 }]) {
      expect(releasesSchema.safeParse(entry(change)).success).toBe(false);
    }
  });
});
