import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shipped = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A library of many playbooks: the shipped French ones over and over, each set with addresses of its own and
 * jumps within the set; what all share, and the interrupts, lead to the first set as on a real site.
 */
export function writeCorpus(root: string, playbooks: number): void {
  const folder = join(root, 'playbooks/fr');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(root, 'content'), { recursive: true });
  for (const name of readdirSync(join(shipped, 'content')).filter((one) => one.endsWith('.yaml'))) {
    cpSync(join(shipped, 'content', name), join(root, 'content', name));
  }
  const sources = readdirSync(join(shipped, 'playbooks/fr')).filter((one) => one.endsWith('.mdx'));
  const slugs = sources.map((name) => name.replace('.mdx', ''));
  for (let index = 0; index < playbooks; index++) {
    const source = index % sources.length;
    const set = Math.floor(index / sources.length);
    const text = readFileSync(join(shipped, 'playbooks/fr', sources[source] ?? ''), 'utf8');
    const name = addressIn(set, slugs[source] ?? '');
    writeFileSync(join(folder, `${name}.mdx`), slugs.reduce(renameIn(set), text));
  }
}

function renameIn(set: number): (text: string, slug: string) => string {
  return (text, slug) =>
    text.replaceAll(new RegExp(`(?<=[/ -])${slug}\\b(?!-)`, 'g'), addressIn(set, slug));
}

function addressIn(set: number, slug: string): string {
  return set === 0 ? slug : `${slug}-${set + 1}`;
}
