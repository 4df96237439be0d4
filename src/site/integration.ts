import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import type { Language } from '../model/language.ts';
import { guideCheck } from './guide-components.ts';
import { readGuides } from './guides.ts';
import { openLibrary, preferred, type LibraryOptions } from './library.ts';
import { finish, type Place } from './output/finish.ts';
import { removingWorker } from './output/offline.ts';
import { stagingOf } from './output/publish.ts';
import { ownCopies } from './own-copies.ts';
import { openPages } from './pages.ts';
import { pagesModule } from './pages-module.ts';
import { plainImports } from './plain-imports.ts';
import { report, stop } from './problems.ts';
import { guideRoutes, routes } from './routes.ts';

export interface AccalmieOptions {
  /** Folder that holds `playbooks/` and optionally `content/`; default: the project's. */
  readonly root?: string | URL;
  /** Language of the messages on the console; default: the system's, else English. */
  readonly language?: Language;
  /**
   * Whether a device keeps the whole site after one visit; default: true. `false` publishes a service worker
   * that takes the site off the devices that have it.
   */
  readonly offline?: boolean;
}

/**
 * The Astro integration: pages from playbooks, checked before they are built. The site is built in a
 * staging folder and published when everything has passed, so that an error leaves the last good one alone.
 */
export function accalmie({
  root = '.',
  language,
  offline = true,
}: AccalmieOptions = {}): AstroIntegration {
  return {
    name: 'accalmie',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig, injectRoute }) => {
        const options: LibraryOptions = {
          root: fileURLToPath(new URL(root, config.root)),
          base: config.base.replace(/\/?$/, '/'),
          ...(config.site !== undefined && { site: config.site }),
          watch: command === 'dev',
          ...(language && { language }),
        };
        const guided = readGuides(options.root).length > 0;
        for (const route of guided ? [...routes, ...guideRoutes] : routes) injectRoute(route);
        if (guided && !config.integrations.some(({ name }) => name === '@astrojs/mdx')) {
          // Quotes are set by the page's locale, not by the language of the tool.
          updateConfig({ integrations: [mdx({ smartypants: false })] });
        }
        updateConfig({
          trailingSlash: 'always',
          build: { inlineStylesheets: 'never' },
          devToolbar: { enabled: false },
          markdown: { syntaxHighlight: false },
          vite: {
            // One stylesheet for the whole site, but for what no playbook needs (`?url`): cached, and nothing is inlined.
            build: { assetsInlineLimit: 0, cssCodeSplit: false },
            // A site is published as compiled for readers, whatever NODE_ENV a host's machine has.
            ...(command === 'build' && { oxc: { jsx: { development: false } } }),
            plugins: [
              pagesModule(options, { built: command === 'build', offline }),
              plainImports(),
              ownCopies(),
              guideCheck(() => readGuides(options.root), language ?? preferred()),
            ],
          },
        });
        if (command === 'dev') updateConfig({ integrations: [watcher(options)] });
        if (command === 'build') {
          const site = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
          const staging = stagingOf(site);
          updateConfig({
            outDir: pathToFileURL(`${staging}/`),
            integrations: [publisher({ options, staging, site, offline })],
          });
        }
      },
    },
  };
}

interface Publication extends Omit<Place, 'base' | 'languages'> {
  readonly options: LibraryOptions;
}

/** Stands behind all other integrations, so that what they write is scanned and published too. */
function publisher({ options, staging, site, offline }: Publication): AstroIntegration {
  return {
    name: 'accalmie/publish',
    hooks: {
      'astro:build:start': async () => {
        process.once('exit', () => rmSync(staging, { recursive: true, force: true }));
        const opened = await openLibrary(options);
        report(opened, options.root);
        stop(opened);
      },
      'astro:build:done': async ({ logger }) => {
        const { base } = options;
        const opened = await openLibrary(options);
        const { languages } = await openPages(options);
        const place = { base, staging, site, offline, languages };
        const { pages, records } = await finish(opened, place);
        logger.info(`${pages} pages scanned, ${records} search records, published in ${site}`);
      },
    },
  };
}

/**
 * Tells what is wrong after each save, and shows what could be understood. A built site that was tried at
 * the same address is taken off the browser, else it would stand before what one writes.
 */
function watcher(options: LibraryOptions): AstroIntegration {
  return {
    name: 'accalmie/watch',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (request.originalUrl !== `${options.base}sw.js`) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(removingWorker());
        });
        report(await openLibrary(options), options.root);
        server.watcher.add(['playbooks', 'content'].map((folder) => `${options.root}/${folder}`));
        server.watcher.on('all', async (_, file) => {
          if (!/[\\/](?:playbooks|content)[\\/].*\.(?:mdx|ya?ml)$/.test(file)) return;
          report(await openLibrary(options), options.root);
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
