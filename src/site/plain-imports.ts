import type { Plugin } from 'vite';

/**
 * Leaves dynamic imports to the browser. Vite's helper around them preloads the stylesheets and modules that a
 * chunk needs: here a chunk has hardly any, and the helper would be a fifteenth of what a playbook's page loads.
 * Should Vite rename it, its own comes back.
 */
export function plainImports(): Plugin {
  return {
    name: 'accalmie/plain-imports',
    enforce: 'pre',
    apply: 'build',
    // Of the environment, since Astro's own configuration comes after the site's.
    configEnvironment: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
    load: (id) =>
      id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
