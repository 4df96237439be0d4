import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Changes with everything that parsing depends on besides its input: our own code, also while it is being
 * worked on, and the parsers that it stands on.
 */
export function toolVersion(): string {
  const source = fileURLToPath(new URL('../', import.meta.url));
  const own = globSync('{model,parse,graph,parsing}/*.{ts,js}', { cwd: source }).sort();
  const stamps = own.map((name) => {
    const { size, mtimeMs } = statSync(join(source, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  const versions = parsers.map((name) => `${name} ${versionOf(name, source)}`);
  return createHash('sha256')
    .update([...stamps, ...versions].join('\n'))
    .digest('hex');
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
