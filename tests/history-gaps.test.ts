import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readHistory } from '../src/history/read-history.ts';
import type { History } from '../src/model/history.ts';
import { readLibrary } from '../src/reader.ts';
import { repository, type Repository, temporary } from './tools/repository.ts';

const files = { 'playbooks/fr/colis.mdx': 'Un\n', 'playbooks/en/colis.mdx': 'One\n' };
const changed = { 'playbooks/fr/colis.mdx': 'Deux\n' };

afterEach(() => vi.unstubAllEnvs());

function historyIn(root: string, milliseconds = 20_000): History {
  const found = readLibrary(root).files;
  return readHistory(root, found, { languages: ['fr', 'en'], now: 2_000_000_000, milliseconds });
}

/** A library whose French has changed after its English. */
function outdated(): Repository {
  const library = repository();
  library.write(files, '2026-01-05');
  library.write(changed, '2026-02-05');
  return library;
}

describe('what cannot be known is said', () => {
  test('without git', () => {
    const { root } = outdated();
    vi.stubEnv('PATH', '');
    expect(historyIn(root)).toEqual({ files: {}, gap: 'no-git' });
  });

  test('without a repository, and with one that is none', () => {
    const { root } = outdated();
    rmSync(join(root, '.git'), { recursive: true });
    expect(historyIn(root)).toEqual({ files: {}, gap: 'no-repository' });
    writeFileSync(join(root, '.git'), 'gitdir: /no/such/folder\n');
    expect(historyIn(root)).toEqual({ files: {}, gap: 'no-repository' });
    writeFileSync(join(root, '.git'), '\0\0\0');
    expect(historyIn(root)).toEqual({ files: {}, gap: 'no-repository' });
  });

  test('in a clone without its earlier commits', () => {
    const { root } = outdated();
    const clone = repository('clone');
    clone.git('clone', '--quiet', '--depth', '1', `file://${root}`, 'shallow');
    expect(historyIn(join(clone.root, 'shallow'))).toEqual({ files: {}, gap: 'shallow' });
  });

  test('where a part of the repository is lost', () => {
    const library = outdated();
    const name = library.git('rev-parse', 'HEAD~1:playbooks/fr/colis.mdx').trim();
    rmSync(join(library.root, '.git/objects', name.slice(0, 2), name.slice(2)), { force: true });
    expect(historyIn(library.root).gap).toBe('unreadable');
  });

  test('when it takes too long', () => {
    const { root } = outdated();
    expect(historyIn(root, 0)).toEqual({ files: {}, gap: 'too-slow' });
    vi.stubEnv('PATH', slowGit());
    const before = performance.now();
    expect(historyIn(root, 300)).toEqual({ files: {}, gap: 'too-slow' });
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('a stranger’s repository runs nothing', () => {
  test('that its configuration and attributes name', () => {
    const library = repository();
    const mark = join(library.root, 'run');
    library.write({ ...files, '.gitattributes': '* diff=evil filter=evil\n' }, '2026-01-05');
    library.write(changed, '2026-02-05');
    library.git('reset', '--quiet', signed(library));
    const evil = join(library.root, 'evil');
    writeFileSync(evil, `#!/bin/sh\ntouch ${mark}\ncat\n`, { mode: 0o755 });
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.editor',
      'core.askPass',
      'gpg.program',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'pager.log',
      'pager.blame',
      'alias.log',
      'alias.blame',
      'credential.helper',
    ]) {
      library.git('config', key, key.startsWith('alias') ? `!${evil}` : evil);
    }
    library.git('config', 'log.showSignature', 'true');
    library.git('config', 'filter.evil.required', 'true');
    writeFileSync(join(library.root, 'playbooks/fr/colis.mdx'), 'Trois\n');
    expect(Object.keys(historyIn(library.root).files)).toHaveLength(2);
    expect(existsSync(mark)).toBe(false);
  });

  test('that stands in the library as if it were a repository', () => {
    const { root, git } = outdated();
    git('config', 'core.worktree', root);
    cpSync(join(root, '.git'), root, { recursive: true });
    rmSync(join(root, '.git'), { recursive: true });
    expect(historyIn(root)).toEqual({ files: {}, gap: 'no-repository' });
  });

  test('that the environment names', () => {
    const { root } = outdated();
    const lone = temporary();
    mkdirSync(join(lone, 'playbooks/fr'), { recursive: true });
    mkdirSync(join(lone, 'playbooks/en'), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(lone, path), text);
    vi.stubEnv('GIT_DIR', join(root, '.git'));
    vi.stubEnv('GIT_WORK_TREE', lone);
    expect(historyIn(lone)).toEqual({ files: {}, gap: 'no-repository' });
  });
});

/** A commit like the last, as if somebody had signed it. */
function signed({ root, git }: Repository): string {
  const commit = git('cat-file', 'commit', 'HEAD');
  const signature = ['-----BEGIN PGP SIGNATURE-----', '', 'x', '-----END PGP SIGNATURE-----'];
  writeFileSync(
    join(root, 'signed'),
    commit.replace('\n\n', `\ngpgsig ${signature.join('\n ')}\n\n`),
  );
  return git('hash-object', '-t', 'commit', '-w', 'signed', '--no-filters').trim();
}

/** A folder with a `git` that answers after a minute. */
function slowGit(): string {
  const folder = temporary();
  writeFileSync(join(folder, 'git'), '#!/bin/sh\nexec /bin/sleep 60\n', { mode: 0o755 });
  return folder;
}
