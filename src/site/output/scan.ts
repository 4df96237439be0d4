import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place in a built page that the content security policy would block, or that could run an author's text. */
export interface Violation {
  readonly file: string;
  readonly what: string;
  readonly excerpt: string;
}

/** Scans every page, picture and stylesheet of a built site. */
export function scanSite(site: string): readonly Violation[] {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();
  return files.flatMap((file) => {
    const judge = /\.css$/.test(file)
      ? scanStyle
      : /\.(?:x?html?|svg)$/.test(file)
        ? scan
        : undefined;
    if (!judge) return [];
    const text = readFileSync(join(site, file), 'utf8');
    return judge(text).map((violation) => ({ file, ...violation }));
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

/** What no stylesheet may contain; what stands in its strings is text. */
export function scanStyle(css: string): readonly Omit<Violation, 'file'>[] {
  const bare = css.replace(/"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/g, (text) =>
    scripted(text.slice(1, -1)) ? text : '""',
  );
  return [...bare.matchAll(active)].map(([what]) => ({ what, excerpt: what.slice(0, 120) }));
}

const active =
  /@import\b|expression\s*\(|-moz-binding|(?<![-\w])behavior\s*:|(?:javascript|vbscript|data:text)\b[^;}]{0,40}|<\/style/gi;

/**
 * A comment, which ends as browsers end it; or an opening tag with its quoted values. What is inside a
 * quoted value is no tag. Each takes time in proportion to its length.
 */
const tag =
  /<!--(?:-?>|[^]*?(?:--!?>|$))|<([a-z][^\s/>]*)([^'">]*(?:"[^"]*"[^'">]*|'[^']*'[^'">]*)*)>/gi;
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
    if (addresses.has(key) && scripted(value) && !isPicture(name, value)) yield `address ${key}`;
  }
}

/** What loads or runs something else, or changes an address behind the reader's back. */
const elements = new Set(
  'iframe object embed applet base frame frameset portal foreignobject animate animatetransform set handler listener'.split(
    ' ',
  ),
);
const addresses = new Set(
  'href src action formaction xlink:href data poster srcset imagesrcset background cite ping manifest longdesc to from values by'.split(
    ' ',
  ),
);

/** A picture that is its own address, where nothing but a picture can be shown. */
function isPicture(name: string, value: string): boolean {
  return (name === 'img' || name === 'link' || name === 'source') && /^data:image\//i.test(value);
}

/** A browser ignores control characters and spaces in front of and inside a scheme, after reading entities. */
function scripted(value: string): boolean {
  const decoded = value
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => codePoint(parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => codePoint(Number(code)))
    .replace(/&colon;/gi, ':')
    .replace(/&(?:tab|newline);/gi, '');
  const scheme = decoded.replace(/[\u0000-\u0020\u007f-\u009f]/g, '').toLowerCase();
  return /^(?:javascript|vbscript|data):/.test(scheme);
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
