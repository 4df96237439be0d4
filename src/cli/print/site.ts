import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../model/language.ts';
import { unexpected } from '../../model/message.ts';
import { Misuse } from '../command.ts';
import { serve } from './serve.ts';

/** What the command needs of `binder.json`, which a site is built with. */
export interface Printable {
  /** Folder of the site's addresses, with `/` at both ends. */
  readonly base: string;
  /** In the order of the library. */
  readonly books: readonly {
    readonly slug: string;
    readonly sheets: readonly { readonly key: string }[];
    /** ISO date. */
    readonly reviewedOn: string;
  }[];
}

export interface Site {
  readonly printable: Printable;
  readonly open: () => Promise<OpenSite>;
}

export interface OpenSite {
  /** Of the page of the binder. */
  readonly address: string;
  /** Codes on sheets may lead to this address. */
  readonly isPublic: boolean;
  /** The origin that answers for that of the address, where the site does not stand there yet. */
  readonly readFrom?: string;
  readonly stop: () => void;
}

/** A site in the folder that `astro build` has written, and the address at which it will stand, where that is told. */
export function siteIn(folder: string, lang: Language, address?: string): Site {
  const printable = parsed(textOf(join(folder, lang, 'binder.json')));
  if (!printable) throw notBuilt(folder, lang);
  const { base } = printable;
  const published = address === undefined ? undefined : publishedAt(address, base);
  const open = async (): Promise<OpenSite> => {
    const { origin, stop } = await serve(folder, base);
    const path = `${base}${lang}/binder/`;
    return published === undefined
      ? { address: origin + path, isPublic: false, stop }
      : { address: published + path, isPublic: true, readFrom: origin, stop };
  };
  return { printable, open };
}

/** The origin of an address at which a site with such a base can stand. */
function publishedAt(address: string, base: string): string {
  const url = URL.canParse(address) ? new URL(address.replace(/\/?$/, '/')) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === base) return url.origin;
  throw new Misuse(
    unexpected(`--address ${address}`, {
      en: `the address of a site that is built for \`${base}\`, such as \`https://intranet.example.org${base}\``,
      fr: `l’adresse d’un site construit pour \`${base}\`, comme \`https://intranet.example.org${base}\``,
    }),
  );
}

/** A site that is served already. */
export async function siteAt(url: string, lang: Language): Promise<Site> {
  const start = URL.canParse(url) ? new URL(url.replace(/\/?$/, '/')) : undefined;
  const isWeb = start && /^https?:$/.test(start.protocol);
  const page = isWeb ? new URL(`${lang}/`, start) : undefined;
  const printable = page && parsed(await fetched(new URL('binder.json', page)));
  if (!page || !printable) {
    throw new Misuse(
      unexpected(`--url ${url}`, {
        en: `the address of an Accalmie site with pages in \`${lang}\``,
        fr: `l’adresse d’un site Accalmie qui a des pages en \`${lang}\``,
      }),
    );
  }
  const { href: address, hostname } = new URL('binder/', page);
  const isPublic = !/^(localhost|127\..*|\[::1\])$/.test(hostname);
  return { printable, open: async () => ({ address, isPublic, stop: () => {} }) };
}

function notBuilt(folder: string, lang: Language): Misuse {
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  return new Misuse(
    isThere
      ? {
          en: `Unexpected \`--site ${folder}\`, expected a built site with pages in \`${lang}\`; build it anew: \`npx astro build\`.`,
          fr: `\`--site ${folder}\` inattendu ; attendu\u00a0: un site construit, avec des pages en \`${lang}\` ; reconstruisez-le\u00a0: \`npx astro build\`.`,
        }
      : {
          en: `Unexpected \`--site ${folder}\`, expected the folder of a built site; build it first: \`npx astro build\`.`,
          fr: `\`--site ${folder}\` inattendu ; attendu\u00a0: le dossier d’un site construit ; construisez-le d’abord\u00a0: \`npx astro build\`.`,
        },
  );
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

async function fetched(address: URL): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

function parsed(text: string | undefined): Printable | undefined {
  try {
    const data = JSON.parse(text ?? '') as Partial<Printable> & { readonly format?: unknown };
    return data.format === 1 && data.base !== undefined && Array.isArray(data.books)
      ? { base: data.base, books: data.books }
      : undefined;
  } catch {
    return undefined;
  }
}
