import type { Plugin } from 'vite';

/** Marks a second copy of a module. */
const mark = '?own';

/**
 * What the player of exercises shares with the playbooks' pages is bundled for it once more. Were it shared, the
 * bundler would cut it out of the one file that a playbook's page loads, and every reader would pay for that.
 */
export function ownCopies(): Plugin {
  return {
    name: 'accalmie/own-copies',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer = '', options) {
      const isPlayer = /\/src\/(?:site\/training|scenario)\//.test(importer);
      if (!source.startsWith('.') || !(isPlayer || importer.endsWith(mark))) return null;
      const from = importer.replace(mark, '');
      const found = await this.resolve(source, from, { ...options, skipSelf: true });
      if (!found?.id.includes('/src/graph/')) return found;
      return { ...found, id: found.id + mark };
    },
  };
}
