import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeFolder } from '../package.ts';

/**
 * Changes with everything that parsing depends on besides its input: our own code, also while it is being
 * worked on, and the parsers that it stands on.
 */
export function toolVersion(): string {
  const source = fileURLToPath(codeFolder);
  const stamps = rooms.flatMap((room) => stampsIn(join(source, room)));
  const versions = parsers.map((name) => `${name} ${versionOf(name, source)}`);
  return createHash('sha256')
    .update([...stamps, ...versions].join('\n'))
    .digest('hex');
}

/** What an answer of the threads is made in. */
const rooms = ['model', 'parse', 'graph', 'parsing'];

function stampsIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /(?<!\.d)\.(?:ts|js)$/.test(name));
  return names.sort().map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${name} ${size} ${mtimeMs}`;
  });
}

const parsers = [
  'unified',
  'remark-parse',
  'remark-directive',
  'remark-mdx',
  'micromark',
  'micromark-core-commonmark',
  'mdast-util-from-markdown',
  'yaml',
  'zod',
];

/** As Node looks for it: in the nearest node_modules above. */
function versionOf(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(path)) {
      return String((JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown }).version);
    }
    if (dirname(folder) === folder) return '';
  }
}
