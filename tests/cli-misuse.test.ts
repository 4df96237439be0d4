import { describe, expect, test } from 'vitest';
import { quickly } from './tools/accalmie.ts';

describe('misuse', () => {
  test.each([
    ['no such command', ['chekc'], 'Unexpected `chekc`, expected a command; did you mean `check`?'],
    ['no such option', ['check', '--fromat', 'json'], 'did you mean `--format`?'],
    ['no such format', ['check', '--format', 'xml'], 'expected `pretty`, `json`, `github`'],
    ['no such language', ['check', '--lang', 'de'], 'expected `fr` or `en`.'],
    ['no number', ['check', '--max-warnings', '-1'], 'expected a number such as `0`'],
    ['no value', ['check', '--root'], 'expected `--root <dir>`'],
    ['no such folder', ['check', '--root', 'no/such/folder'], 'expected a folder that exists'],
    ['a file as folder', ['check', '--root', 'README.md'], 'expected a folder that exists'],
    ['no such file', ['layout', 'no-such.mdx'], 'expected a file that exists'],
    ['no playbook', ['export', 'README.md'], 'expected an .mdx file'],
    ['no file', ['export'], 'expected `<file>`'],
    ['too many files', ['export', 'a', 'b'], 'expected one file'],
    ['no such schema', ['schema', 'sit'], 'did you mean `site`?'],
    ['no such rule', ['explain', 'unkown-target'], 'did you mean `unknown-target`?'],
    ['a control character', ['check', '\u001b[31m'], 'Unexpected `\ufffd[31m`'],
  ])('%s', async (_, args, words) => {
    const { status, stdout, stderr } = await quickly(args);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: Unexpected /);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });

  test('is told in the language of the command, else of the system', async () => {
    const french = /^erreur\u00a0: `xml` inattendu/;
    expect((await quickly(['check', '--lang', 'fr', '--format', 'xml'])).stderr).toMatch(french);
    expect((await quickly(['check', '--format', 'xml', '--lang=fr'])).stderr).toMatch(french);
    const system = { LC_ALL: 'fr_CA.UTF-8' };
    expect((await quickly(['check', '--format', 'xml'], system)).stderr).toMatch(french);
  });
});

describe('help', () => {
  const names = [[], ['check'], ['explain'], ['export'], ['layout'], ['print'], ['schema']];

  test.each(names)('of %s is no misuse', async (...command) => {
    const { status, stdout, stderr } = await quickly([...command, '--help']);
    expect(stdout).toMatch(
      /^Usage: accalmie [^]*\n {2}-h, --help +print this help\n[^]*Exit codes:/,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('names every command, and says nothing in French that is English', async () => {
    const { stdout } = await quickly(['--help']);
    const listed = stdout.match(/(?<=\n {2})[a-z]+(?= )/g)?.filter((name) => name !== 'help');
    expect(listed).toEqual(expect.arrayContaining(names.flat()));
    for (const command of [[], ...(listed ?? []).map((name) => [name])]) {
      const { stdout: french } = await quickly([...command, '--help', '--lang', 'fr']);
      const { stdout: english } = await quickly([...command, '--help', '--lang', 'en']);
      expect(sentences(english).filter((text) => sentences(french).includes(text))).toEqual([]);
    }
  });

  /** Each line without the name of what it is about, folded lines put together again. */
  function sentences(help: string): readonly string[] {
    return help
      .replace(/\n {10,}/g, ' ')
      .split('\n')
      .flatMap((line) => /^(?: {2}\S.*? {2,})?(\S.*)/.exec(line)?.[1] ?? []);
  }
});
