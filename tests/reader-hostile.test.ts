import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/compile.ts';
import { readPlain } from '../src/files/open.ts';
import { readLibrary, readPictures, readStandIns } from '../src/reader.ts';
import { library, put, read, told } from './tools/library-folder.ts';
import { inStep, wayOn } from './tools/manuscript.ts';

describe('links and special files are neither followed nor waited for', () => {
  test('a link to a file outside, to one inside, and to nothing', () => {
    const root = library('secret.mdx', 'playbooks/fr/a.mdx');
    symlinkSync(join(root, 'secret.mdx'), join(root, 'playbooks/fr/outside.mdx'));
    symlinkSync('a.mdx', join(root, 'playbooks/fr/inside.mdx'));
    symlinkSync('none', join(root, 'playbooks/fr/nothing.mdx'));
    symlinkSync('/etc/passwd', join(root, 'playbooks/fr/picture.png'));
    expect(told(root)).toEqual(
      ['inside.mdx', 'nothing.mdx', 'outside.mdx', 'picture.png'].map(
        (name) => `unsafe-file playbooks/fr/${name}`,
      ),
    );
    expect(read(root)).toEqual(['playbooks/fr/a.mdx']);
    expect(readPictures(root)).toEqual([]);
  });

  test.each(['playbooks', 'content', 'playbooks/fr'])('%s itself is a link', (folder) => {
    const root = library('elsewhere/fr/a.mdx', 'elsewhere/a.mdx', 'elsewhere/site.yaml');
    mkdirSync(dirname(join(root, folder)), { recursive: true });
    symlinkSync(join(root, 'elsewhere'), join(root, folder));
    expect(told(root)).toEqual([`unsafe-file ${folder}`]);
    expect(read(root)).toEqual([]);
  });

  test('the root may be one: whoever runs the command has named it', () => {
    const root = library('real/playbooks/fr/a.mdx');
    symlinkSync(join(root, 'real'), join(root, 'named'));
    expect(read(join(root, 'named'))).toEqual(['playbooks/fr/a.mdx']);
  });

  test('a hard link', () => {
    const root = library('secret', 'playbooks/fr/b.mdx');
    linkSync(join(root, 'secret'), join(root, 'playbooks/fr/a.mdx'));
    expect(told(root)).toEqual(['unsafe-file playbooks/fr/a.mdx']);
    expect(read(root)).toEqual(['playbooks/fr/b.mdx']);
  });

  test('a pipe, which would never end', () => {
    const root = library('playbooks/fr/b.mdx');
    for (const name of ['playbooks/fr/a.mdx', 'playbooks/fr/c.png', 'playbooks/d.mdx']) {
      execFileSync('mkfifo', [join(root, name)]);
    }
    expect(told(root)).toHaveLength(3);
    expect(new Set(told(root).map((line) => line.split(' ')[0]))).toEqual(new Set(['unsafe-file']));
    expect(read(root)).toEqual(['playbooks/fr/b.mdx']);
  });

  test('a socket', async () => {
    const root = library('playbooks/fr/b.mdx');
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(root, 'playbooks/fr/a.mdx'), done));
    expect(told(root)).toEqual(['unsafe-file playbooks/fr/a.mdx']);
    await new Promise((done) => server.close(done));
  });

  test('what became another thing after the folder was listed is judged by itself', () => {
    const root = library('real/a.mdx', 'folder/');
    symlinkSync('real', join(root, 'link'));
    symlinkSync('real/a.mdx', join(root, 'b.mdx'));
    execFileSync('mkfifo', [join(root, 'c.mdx')]);
    const judged = ['link/a.mdx', 'b.mdx', 'c.mdx', 'folder', 'gone.mdx', 'real/a.mdx/x'].map(
      (path) => readPlain(root, path, 10).refusal,
    );
    expect(judged).toEqual(['outside', 'link', 'special', 'special', 'changed', 'unreadable']);
  });
});

describe('names', () => {
  test('that differ by case, or by how accents are stored, are told once', () => {
    const root = library('playbooks/fr/PLAN.mdx', 'playbooks/fr/plan.mdx');
    put(root, 'playbooks/fr/cafe\u0301.mdx', 'text');
    put(root, 'playbooks/fr/caf\u00e9.mdx', 'text');
    expect(told(root)).toEqual([
      'unsafe-file playbooks/fr/caf\u00e9.mdx',
      'unsafe-file playbooks/fr/plan.mdx',
    ]);
  });

  test.each(['con.mdx', 'nul.png', 'aux.scenarios.yaml', 'com1.jpg', 'LPT9.mdx'])(
    '%s is a device to Windows',
    (name) => {
      expect(told(library(`playbooks/fr/${name}`))).toEqual([`unsafe-file playbooks/fr/${name}`]);
    },
  );

  test.each(['a\u202egnp.mdx', 'a\nb.mdx', 'a\u001b[31m.mdx', 'a\u200b.mdx'])(
    '%j cannot be seen whole',
    (name) => {
      const root = library(`playbooks/fr/${name}`);
      expect(told(root)).toEqual([`unsafe-file playbooks/fr/${name}`]);
      expect(readLibrary(root).findings[0]?.message.en).toMatch(/^[ -~]+$/);
    },
  );

  test.each(['--config.mdx', '-rf.mdx', 'é.mdx', 'a b.mdx', 'index.mdx', '404.mdx'])(
    '%s is read, and told by the playbook itself',
    (name) => {
      const root = library();
      put(root, `playbooks/fr/${name}`, inStep(wayOn));
      const { files, findings } = readLibrary(root);
      expect(findings).toEqual([]);
      const codes = compile(files, { standIns: readStandIns() }).diagnostics.map(
        ({ code }) => code,
      );
      expect(codes.some((code) => code === 'file-name' || code === 'reserved-id')).toBe(true);
    },
  );

  test('of other kinds are only told', () => {
    const root = library('playbooks/fr/__proto__', 'playbooks/fr/a.mdx.exe', 'playbooks/fr/a.svg');
    expect(told(root)).toHaveLength(3);
    expect(read(root)).toEqual([]);
  });

  test('a folder full of rubbish is told of within reason', () => {
    const root = library(...Array.from({ length: 300 }, (_, index) => `playbooks/fr/${index}.txt`));
    expect(told(root)).toHaveLength(200);
  });
});
