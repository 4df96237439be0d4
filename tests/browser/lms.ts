import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';

const runtime = createRequire(import.meta.url).resolve('scorm-again/scorm12/min');

/** A learning platform as small as can be: the run-time of scorm-again round a frame, and a record of what was told. */
export interface Platform {
  /** What a browser opens to be given a page of the package. */
  readonly launch: (path: string) => string;
  /** The page of the package without any platform. */
  readonly alone: (path: string) => string;
  readonly origin: string;
  readonly close: () => void;
}

/** Takes a package apart into a folder whose name is none that a package can know. */
export async function platformFor(archive: Uint8Array): Promise<Platform> {
  const folder = mkdtempSync(join(tmpdir(), 'accalmie-lms-'));
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const own: Readonly<Record<string, () => string | Buffer>> = {
    '/lms.html': () => lmsPage,
    '/lms.js': () => `(${lms.toString()})();`,
    '/scorm12.js': () => readFileSync(runtime),
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = decodeURIComponent(pathname);
    try {
      const content = own[path]?.() ?? readFileSync(join(folder, path.replace(under, '')));
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    launch: (path) => `/lms.html?sco=${encodeURIComponent(`${under}${path}`)}`,
    alone: (path) => encodeURI(`${under}${path}`),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What the platform keeps of the page that it shows. */
export async function recordOf(page: Page): Promise<Kept> {
  const text = await page.evaluate(() => localStorage.getItem('record'));
  return JSON.parse(text ?? '{}') as Kept;
}

export interface Kept {
  readonly core: {
    readonly lesson_status: string;
    readonly score: { readonly raw: string; readonly min: string; readonly max: string };
    readonly session_time: string;
    readonly exit: string;
  };
  readonly suspend_data: string;
  readonly interactions: Readonly<{
    readonly [place: string]: { readonly id: string; readonly result: string };
  }>;
}

/** Calls of the package, in their order, as `LMSSetValue cmi.core.exit suspend`; `!` before those that were refused. */
export async function callsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { calls: string[] }).calls);
}

export function frameOf(page: Page): FrameLocator {
  return page.frameLocator('iframe');
}

const under = '/course 7/version é/';

const types: Readonly<{ readonly [extension: string]: string }> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

const lmsPage = `<!doctype html><html lang="en"><title>Platform</title><body>
<button id="Leave">Leave</button><script src="/scorm12.js"></script><script src="/lms.js"></script></body></html>`;

/** Runs in the platform's page: shows the page of the package in a frame in a frame, keeps what is told. */
function lms(): void {
  interface Api {
    readonly cmi: { toJSON: () => object };
    readonly loadFromJSON: (record: object, name: string) => void;
    readonly LMSGetLastError: () => string;
    readonly [method: string]: unknown;
  }
  const { Scorm12API } = window as unknown as { Scorm12API: new (settings: object) => Api };
  const query = new URLSearchParams(location.search);
  const api = new Scorm12API({ autocommit: false, logLevel: 5, mastery_override: true });
  const calls: string[] = [];
  const before = localStorage.getItem('record');
  const student = { student_id: '7', student_name: 'Doe, J' };
  const begun = before
    ? (JSON.parse(before) as { core: object; suspend_data: string; interactions: object })
    : undefined;
  api.loadFromJSON(
    {
      ...begun,
      core: { ...begun?.core, ...student, entry: begun ? 'resume' : 'ab-initio', exit: '' },
      student_data: { mastery_score: query.get('mastery') ?? '' },
    },
    'cmi',
  );
  const refused = query.get('refuse') ?? '';
  const wrapped = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit'];
  const shown = Object.fromEntries(
    wrapped.map((name) => [
      name,
      (...words: string[]) => {
        if (name === refused) return 'false';
        const answer = String((api[name] as (...given: string[]) => unknown)(...words));
        const isWrong = Number(api.LMSGetLastError()) > 0;
        calls.push(`${isWrong ? '!' : ''}${[name, ...words].join(' ').trim()}`);
        if (name === 'LMSCommit' || name === 'LMSFinish') {
          localStorage.setItem('record', JSON.stringify(api.cmi));
          localStorage.setItem('last', name);
        }
        return answer;
      },
    ]),
  );
  Object.assign(window, { calls, API: shown });
  const address = query.get('sco');
  if (address === null) return;
  const frame = document.createElement('iframe');
  frame.width = '100%';
  frame.height = '800';
  frame.src = address;
  document.body.append(frame);
  document.getElementById('Leave')?.addEventListener('click', () => frame.remove());
}
