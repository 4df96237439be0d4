import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { writeOffline } from '../../src/site/output/offline.ts';
import { findChromium } from '../tools/chromium.ts';
import { casePlaybook, longPlaybook, widePlaybook } from '../tools/grown.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: string;
    readonly site: string;
    readonly dist: string;
    /** The same, without most of its files: quickly kept on a device. */
    readonly light: string;
    /** A site of playbooks larger than any that is shipped. */
    readonly grown: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}.cache/test-site`;
const light = `${root}.cache/light-site`;
const grown = `${root}.cache/grown`;

/** The texts of the search, the pages for authors, and all but the home page of one language. */
const heavy = /pagefind.fragment|[/\\](?:rules|guides|en)[/\\][^./\\]+$/;

/** Real builds for all browser tests, served as `npm start` serves them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  rmSync(dist, { recursive: true, force: true });
  const options = { cwd: root, stdio: 'inherit' } as const;
  execFileSync('npm', ['run', '-s', 'prepare'], options);
  execFileSync('npx', ['astro', 'build', '--outDir', dist], options);
  rmSync(light, { recursive: true, force: true });
  cpSync(dist, light, { recursive: true, filter: (file) => !heavy.test(file) });
  writeOffline(light, true);
  execFileSync('npx', ['astro', 'build', '--root', writeGrown()], options);
  const server = await serve(root, dist, 4399);
  const second = await serve(grown, `${grown}/dist`, 4398);
  project.provide('chromium', chromium);
  project.provide('site', `http://localhost:${server.port}`);
  project.provide('dist', dist);
  project.provide('light', light);
  project.provide('grown', `http://localhost:${second.port}`);
  return async () => {
    await Promise.all([server.stop(), second.stop()]);
  };
}

function serve(root: string, outDir: string, port: number) {
  return preview({ root, outDir, logLevel: 'error', server: { port } });
}

/** A library of playbooks too long, or too wide for a page, an upright page, and any page. */
function writeGrown(): string {
  rmSync(grown, { recursive: true, force: true });
  for (const language of ['fr', 'en']) {
    mkdirSync(`${grown}/playbooks/${language}`, { recursive: true });
  }
  cpSync(`${root}tests/foreign/astro.config.mjs`, `${grown}/astro.config.mjs`);
  for (const data of ['authority.yaml', 'contacts.yaml']) {
    cpSync(`${root}content/${data}`, `${grown}/content/${data}`);
  }
  // A small library with scenarios and a dialogue.
  cpSync(`${root}tests/good/workshop`, grown, { recursive: true });
  const texts = {
    long: longPlaybook(90),
    case: casePlaybook(),
    ...wide(24),
    ...wide(40),
    ...wide(90),
  };
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(`${grown}/playbooks/fr/${name}.mdx`, text);
  }
  for (const [name, text] of Object.entries({ long: longPlaybook(90), case: casePlaybook() })) {
    writeFileSync(`${grown}/playbooks/en/${name}.mdx`, text);
  }
  return grown;
}

function wide(columns: number): Readonly<Record<string, string>> {
  return { [`wide-${columns}`]: widePlaybook(columns) };
}
