import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place in a built page that the content security policy would block, or that could run an author's text. */
export interface Violation {
  readonly file: string;
  readonly what: string;
  readonly excerpt: string;
}

/** Scans every page and picture of a built site. */
export function scanSite(site: string): readonly Violation[] {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => /\.(html|svg)$/.test(file)).sort();
  return pages.flatMap((file) => {
    const text = readFileSync(join(site, file), 'utf8');
    return scan(text).map((violation) => ({ file, ...violation }));
  });
}

/** What nothing in a page may contain. Tags are read as a browser reads them: text and comments do not count. */
export function scan(html: string): readonly Omit<Violation, 'file'>[] {
  return [...html.matchAll(tag)].flatMap(([text, name = '', attributes = '']) =>
    [...forbidden(name.toLowerCase(), [...attributesOf(attributes)])].map((what) => ({
      what,
      excerpt: text.slice(0, 120),
    })),
  );
}

/** A comment, or an opening tag with its quoted values; what is inside a quoted value is no tag. */
const tag = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g;

type Attribute = readonly [name: string, value: string];

function* attributesOf(text: string): Generator<Attribute> {
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    yield [name.toLowerCase(), double ?? single ?? bare ?? ''];
  }
}

function* forbidden(name: string, attributes: readonly Attribute[]): Generator<string> {
  const has = (key: string) => attributes.some(([own]) => own === key);
  if (name === 'script' && !has('src')) yield 'inline script';
  if (name === 'style') yield 'inline style sheet';
  if (elements.has(name)) yield `element <${name}>`;
  for (const [key, value] of attributes) {
    if (key === 'style') yield 'style attribute';
    if (/^on[a-z]/.test(key)) yield `event handler ${key}`;
    if (key === 'srcdoc') yield 'srcdoc attribute';
    if (key === 'http-equiv' && /^refresh$/i.test(value)) yield 'refresh';
    if (addresses.has(key) && scripted(value)) yield `address ${key}`;
  }
}

const elements = new Set(['iframe', 'object', 'embed', 'applet', 'base', 'frame', 'foreignobject']);
const addresses = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster']);

/** A browser ignores control characters and spaces in front of and inside a scheme, after reading entities. */
function scripted(value: string): boolean {
  const decoded = value
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => codePoint(parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => codePoint(Number(code)))
    .replace(/&colon;/gi, ':')
    .replace(/&(?:tab|newline);/gi, '');
  const scheme = decoded.replace(/[\u0000-\u0020\u007f-\u009f]/g, '').toLowerCase();
  return /^(?:javascript|vbscript|data):/.test(scheme) && !scheme.startsWith('data:image/');
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
