import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { compile } from '../src/compile.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { courseOf } from '../src/scorm/course.ts';
import { scormPackage } from '../src/scorm/package.ts';
import { packed, workshop } from './tools/package.ts';

const all = ['--root', workshop, '--lang', 'fr'];
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a package', () => {
  let archive: Uint8Array = new Uint8Array();
  let files: Readonly<Record<string, Uint8Array>> = {};
  let manifest = '';

  beforeAll(() => {
    archive = packed(all);
    files = unzipSync(archive);
    manifest = text(files['imsmanifest.xml']);
  });

  test('has the same bytes on every run, in every time zone, whatever language its messages have', () => {
    const places = ['fr/repair-talk', 'fr/repair'].map(
      (name) => `${workshop}/playbooks/${name}.mdx`,
    );
    const others = [
      packed(all, { TZ: 'Pacific/Auckland' }),
      packed(all, { TZ: 'America/Montreal', LC_ALL: 'fr_CA.UTF-8' }),
      packed([...places, '--lang', 'en']),
    ];
    for (const other of others) expect(Buffer.compare(other, archive)).toBe(0);
  });

  test('has a manifest that is well-formed and begins it', async () => {
    const { errors } = await validateXML({ xml: manifest, normalization: 'c14n' });
    expect(errors).toEqual([]);
    expect(Object.keys(files)[0]).toBe('imsmanifest.xml');
    expect(manifest).toMatch(/<schema>ADL SCORM<\/schema>\n<schemaversion>1\.2<\/schemaversion>/);
    expect(manifest).toContain('xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"');
    expect(manifest).toContain('xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"');
  });

  test('names every file once, and no file that is not there', () => {
    const named = matches(manifest, /<file href="([^"]+)"/g);
    expect(new Set(named).size).toBe(named.length);
    expect([...named, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
    const launched = matches(manifest, /adlcp:scormtype="sco" href="([^"]+)"/g);
    expect(launched).toEqual([
      'fr/repair-talk/dialogue.html',
      'fr/repair/case-on-the-shelf.html',
      'fr/repair/case-insulted.html',
    ]);
  });

  test('refers to what is there, by names of XML that nothing else has', () => {
    const identifiers = matches(manifest, / identifier="([^"]+)"/g);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    for (const one of identifiers) expect(one).toMatch(/^[A-Za-z][A-Za-z0-9_-]{0,199}$/);
    const references = matches(manifest, / (?:identifierref|default)="([^"]+)"/g);
    expect(references.length).toBeGreaterThan(6);
    expect(references.filter((one) => !identifiers.includes(one))).toEqual([]);
    expect(manifest).toMatch(/ version="[0-9a-f]{8}"/);
  });

  test('groups cases by playbook, with what passes them; a dialogue stands alone, and its end decides', () => {
    const [, organization = ''] = /<organization [^>]*>([^]*)<\/organization>/.exec(manifest) ?? [];
    const outline = organization.match(/<item|<\/item|(?<=<title>)[^<]+|masteryscore>\d+/g);
    const item = (...inner: readonly string[]) => ['<item', ...inner, '</item'];
    expect(outline).toEqual([
      'Guides d’intervention : cas et dialogues',
      ...item('Dire qu’il y a du retard'),
      ...item(
        'Réparation en retard',
        ...item('La perceuse est sur l’étagère', 'masteryscore>80'),
        ...item('Le ton monte', 'masteryscore>80'),
      ),
    ]);
  });

  test('has safe paths only', () => {
    for (const path of Object.keys(files)) {
      expect(path).toMatch(
        /^(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.(?:xml|html|json|js|css|woff2)$/,
      );
    }
  });

  test('has pages that are valid, run nothing of their own and load relative addresses alone', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'doctype-style': 'off', 'long-title': 'off' },
    });
    const pages = Object.entries(files).filter(([path]) => path.endsWith('.html'));
    expect(pages).toHaveLength(3);
    for (const [path, bytes] of pages) {
      const html = text(bytes);
      const { results } = await validator.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      const addresses = matches(html, / (?:src|href|data-case|data-words)="([^"]+)"/g);
      expect(addresses).toHaveLength(4);
      for (const one of addresses) {
        const { pathname } = new URL(one, `http://host/${path}`);
        expect(Object.keys(files)).toContain(pathname.slice(1));
      }
      expect(html.replaceAll('</script>', '')).not.toMatch(
        /<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/,
      );
      expect(html).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    }
    const player = text(files['player/sco.js']);
    expect(player.match(/\beval\(|new Function|https?:\/\/(?!www\.w3\.org)/)?.[0]).toBeUndefined();
  });

  test('is for its locale: typography is set, words are in its language', () => {
    const data = JSON.parse(text(files['fr/repair/player.json'])) as {
      readonly locale: string;
      readonly scenarios: readonly { readonly name: string }[];
    };
    expect(data.locale).toBe('fr-CA');
    expect(data.scenarios[0]?.name).toBe('La perceuse est sur l’étagère');
    expect(text(files['fr/words.json'])).toContain('"begin":"Commencer"');
  });

  test('is small', () => {
    const player = Object.entries(files).filter(([path]) => path.startsWith('player/'));
    const size = (some: readonly (readonly [string, Uint8Array])[]) =>
      some.reduce((sum, [, { length }]) => sum + length, 0);
    expect(size(player)).toBeLessThan(110_000);
    expect(archive.length).toBeLessThan(100_000);
  });
});

test('nothing that an author writes is more than text', async () => {
  const { files: sources } = readLibrary(workshop);
  const { library } = compile(sources, { standIns: readStandIns() });
  const nasty = '</title><script>alert(1)</script> & "é" \u2028 ]]>';
  const playbooks = library.playbooks
    .filter(({ language }) => language === 'fr')
    .map((playbook) => ({ ...playbook, title: nasty }));
  const scenarios = library.scenarios.map((set) => ({
    ...set,
    scenarios: set.scenarios.map((one) => ({ ...one, name: nasty, story: nasty })),
  }));
  const course = courseOf(playbooks, { ...library, playbooks, scenarios }, sources);
  const files = unzipSync(scormPackage(course, new Map()));
  const { errors } = await validateXML({
    xml: text(files['imsmanifest.xml']),
    normalization: 'c14n',
  });
  expect(errors).toEqual([]);
  for (const page of ['fr/repair-talk/dialogue.html', 'fr/repair/case-insulted.html']) {
    const html = text(files[page]);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('&lt;/title&gt;&lt;script&gt;');
  }
});

/** The first group of every match. */
function matches(from: string, pattern: RegExp): readonly string[] {
  return [...from.matchAll(pattern)].map(([, group = '']) => group);
}
