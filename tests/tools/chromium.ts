import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Names under which distributions install Chromium or a browser made of it. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chromium: the one that CHROMIUM_PATH names, an installed one, or the one in Playwright's cache;
 * else it is installed in the way the machine allows.
 * Throws with what to do when there is no way.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is \`${named}\`, and there is no such file.`);
  }
  return installed() ?? install() ?? fail();
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...applications, chromium.executablePath()].find((path) =>
    existsSync(path),
  );
}

function install(): string | undefined {
  const attempts = isDebianRoot() ? [installByApt, installByPlaywright] : [installByPlaywright];
  for (const attempt of attempts) {
    try {
      attempt();
      const path = installed();
      if (path) return path;
    } catch {
      // The next way, or the message that says what to do.
    }
  }
  return undefined;
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installByApt(): void {
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  process.stderr.write('No Chromium found: installing Debian’s package `chromium`…\n');
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
}

function installByPlaywright(): void {
  process.stderr.write('No Chromium found: installing Playwright’s…\n');
  execFileSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
}

function fail(): never {
  throw new Error(
    [
      'The browser tests need Chromium, and none was found or could be installed. Either',
      '  install it (Debian, Ubuntu: `sudo apt-get install chromium`), or',
      '  run `npx playwright-core install chromium`, or',
      '  set CHROMIUM_PATH to the browser’s executable.',
    ].join('\n'),
  );
}
