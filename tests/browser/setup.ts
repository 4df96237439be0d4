import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../tools/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: string;
    readonly site: string;
    readonly dist: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}.cache/test-site`;

/** One real build for all browser tests, served as `npm start` serves it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  rmSync(dist, { recursive: true, force: true });
  const options = { cwd: root, stdio: 'inherit' } as const;
  execFileSync('npm', ['run', '-s', 'prepare'], options);
  execFileSync('npx', ['astro', 'build', '--outDir', dist], options);
  const server = await preview({ root, outDir: dist, logLevel: 'error', server: { port: 4399 } });
  project.provide('chromium', chromium);
  project.provide('site', `http://localhost:${server.port}`);
  project.provide('dist', dist);
  return () => server.stop();
}
