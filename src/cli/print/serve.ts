import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

export interface Served {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly stop: () => void;
}

/**
 * Serves a built site to this machine alone, below the folder of its addresses (`/` at both ends): files are read,
 * nothing else, and none outside the folder, by whatever name or link.
 */
export function serve(folder: string, base: string): Promise<Served> {
  const root = realpathSync(folder);
  const server = createServer(({ method, url = '/' }, answer) => {
    const file = method === 'GET' || method === 'HEAD' ? fileAt(root, base, url) : undefined;
    if (file === undefined) {
      answer.writeHead(method === 'GET' || method === 'HEAD' ? 404 : 405).end();
      return;
    }
    answer.writeHead(200, { 'content-type': kinds[extname(file)] ?? 'application/octet-stream' });
    if (method === 'HEAD') answer.end();
    else
      createReadStream(file)
        .on('error', () => answer.destroy())
        .pipe(answer);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        stop: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}

/** The file that an address means; of a folder, its page. */
export function fileAt(root: string, base: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://site').pathname);
    if (!path.startsWith(base)) return undefined;
    const wanted = join(root, path.slice(base.length));
    const file = realpathSync(wanted.endsWith(sep) ? join(wanted, 'index.html') : wanted);
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
};
