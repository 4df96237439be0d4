import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { contentPolicy } from '../../src/site/view/content-policy.ts';

/** A web server of our own, which may be told to fail as hosts do. */
export interface Host {
  readonly site: string;
  /** What it was asked for by GET, from the root of its base. */
  readonly asked: string[];
  /** Answers other than the files', by path below the base. */
  readonly altered: Map<string, (response: ServerResponse) => void>;
  /** Serves another folder. */
  readonly publish: (folder: string) => void;
  /** Nobody reaches it any more, while browsers still believe in their network; and up again. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

/** What every answer says as its date: the day of the version. */
export const dayOfVersion = new Date('2026-03-22T12:00:00Z');

/** Serves a built site as the guide for hosts tells, security header included. */
export async function hostSite(folder: string, base = '/'): Promise<Host> {
  const asked: string[] = [];
  const altered: Host['altered'] = new Map();
  let current = folder;
  let server: Server | undefined;
  let port = 0;

  const up = async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      const path = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
      if (path !== undefined && request.method === 'GET') asked.push(path);
      response.setHeader('Date', dayOfVersion.toUTCString());
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader(
        'Content-Security-Policy',
        `${contentPolicy({ offline: true })}; frame-ancestors 'none'`,
      );
      const other = path !== undefined && altered.get(path);
      if (other) other(response);
      else send(response, join(current, fileOf(path)), join(current, '404.html'));
    });
    await new Promise<void>((resolve) => server?.listen(port, 'localhost', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await up();
  return {
    site: `http://localhost:${port}${base}`.replace(/\/$/, ''),
    asked,
    altered,
    publish: (next) => (current = next),
    down: () =>
      new Promise((resolve) => {
        server?.close(() => resolve());
        server?.closeAllConnections();
      }),
    up,
  };
}

/** A host that wants to know who is there answers so in place of any file, with status 200. */
export function signIn(response: ServerResponse): void {
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>Sign in</title>');
}

/** Outside the base there is nothing. */
function fileOf(path = '404.html'): string {
  return path.replace(/(^|\/)$/, '$1index.html');
}

function send(response: ServerResponse, asked: string, missing: string): void {
  const found = existsSync(asked) && statSync(asked).isFile();
  if (!found) response.statusCode = 404;
  const file = found ? asked : missing;
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
  response.end(readFileSync(file));
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
