import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../tools/chromium.ts';
import { longPlaybook } from '../tools/grown.ts';

/**
 * `npm run bench:guide`: how long the guide takes to answer a choice, from the press until the page is laid out
 * anew, ms; a short and a long playbook in one run, with a case on the desk and without. Told twice: the time that
 * passed, and the time that the page's thread was at work, which does not count what else the machine does.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.cache/bench-guide`;
const lengths = [25, 200] as const;

writeLibrary();
execFileSync('npx', ['astro', 'build', '--root', folder], { cwd: root, stdio: 'ignore' });
const server = await preview({ root: folder, logLevel: 'error', server: { port: 4396 } });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  console.log(`home to the first sentence: ${await firstSentence(browser)} ms`);
  for (const steps of lengths) {
    for (const withCase of [false, true]) {
      const times = await timesOf(
        browser,
        `http://localhost:${server.port}/fr/p${steps}/`,
        withCase,
      );
      const name = `${steps} steps${withCase ? ', a case open' : ''}`;
      const told = (['work', 'passed'] as const).map((key) => {
        const sorted = times.map((time) => time[key]).sort((one, other) => one - other);
        const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(1) ?? '–';
        return `${key} median ${at(0.5)}, p95 ${at(0.95)} ms`;
      });
      console.log(`${name}: ${told.join('; ')}; ${times.length} choices`);
    }
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}

/** From the tap on a situation until its first sentence can be read and its first choice taken; the best of five. */
async function firstSentence(browser: Browser): Promise<string> {
  const times: number[] = [];
  for (let visit = 0; visit < 5; visit += 1) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`http://localhost:${server.port}/fr/`);
    const before = performance.now();
    await page.locator('.situations a').first().click();
    await page.locator('a.way[data-key="1"]:visible').waitFor();
    times.push(performance.now() - before);
    await page.close();
  }
  return Math.min(...times).toFixed(0);
}

interface Time {
  /** Of the page's thread, ms. */
  readonly work: number;
  /** By the clock, ms. */
  readonly passed: number;
}

/** Several walks, so that what is slow at first is the exception that it is for a person. */
async function timesOf(browser: Browser, address: string, withCase: boolean): Promise<Time[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(address);
  if (withCase) {
    await page.locator('.guide-head button').first().click();
    await page.locator('.case-dialog .name input').fill('Zoé Roy');
    await page.keyboard.press('Escape');
  }
  const marks = await traced(page, async () => {
    for (let walk = 0; walk < 4; walk += 1) {
      await page.evaluate(takeAll);
      await page.goto(address);
    }
  });
  await page.close();
  return pairs(marks);
}

/** A mark of the page: when, and how long its thread had been at work by then; microseconds. */
interface Mark {
  readonly name: string;
  readonly ts: number;
  readonly tts: number;
}

async function traced(page: Page, action: () => Promise<void>): Promise<readonly Mark[]> {
  const session = await page.context().newCDPSession(page);
  const events: Mark[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Mark[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'] },
  });
  await action();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events.filter(({ name }) => name === 'press' || name === 'laid out');
}

function pairs(marks: readonly Mark[]): Time[] {
  return marks.flatMap(({ name, ts, tts }, index) => {
    const next = marks[index + 1];
    if (name !== 'press' || !next) return [];
    return [{ work: (next.tts - tts) / 1000, passed: (next.ts - ts) / 1000 }];
  });
}

/** In the page: the first open way, until there is none. */
async function takeAll(): Promise<void> {
  for (;;) {
    const way = document.querySelector<HTMLElement>(
      '[data-step]:not([hidden]) a.way[data-key="1"]',
    );
    if (!way) return;
    performance.mark('press');
    way.click();
    document.body.getBoundingClientRect();
    performance.mark('laid out');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function writeLibrary(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/playbooks/fr`, { recursive: true });
  cpSync(`${root}tests/foreign/astro.config.mjs`, `${folder}/astro.config.mjs`);
  for (const steps of lengths) {
    writeFileSync(`${folder}/playbooks/fr/p${steps}.mdx`, longPlaybook(steps));
  }
}
