import type { Coverage } from '../model/coverage.ts';
import type { Finding } from '../model/diagnostic.ts';
import { contentSchemas, type Content, type ContentName, type Site } from '../model/library.ts';
import type { ScenarioSet } from '../model/scenario.ts';
import type { SourceFile } from '../model/source.ts';
import { badReference, unknownFile } from './content-messages.ts';
import { contentReferences } from './content-references.ts';
import { decode } from './encoding.ts';
import { reportInto, type Report } from './report.ts';
import { withMeantKeys } from './meant-keys.ts';
import { isScenarios, parseScenarios } from './scenarios.ts';
import { readAs } from './schema.ts';
import { positionOf, type Source, toSource } from './source.ts';
import { readYaml, type YamlReading } from './yaml.ts';

export interface ParsedContent {
  readonly content: Content;
  /** In the order of the files. */
  readonly scenarios: readonly ScenarioSet[];
  readonly findings: readonly Finding[];
}

/**
 * content/*.yaml -> the shared data, and the scenarios that stand beside the playbooks. A file of data that is
 * missing or has a fault falls back to its stand-in.
 */
export function parseContent(
  files: readonly SourceFile[],
  standIns: readonly SourceFile[],
): ParsedContent {
  const findings: Finding[] = [];
  const names = Object.keys(contentSchemas) as readonly ContentName[];
  const read = names.map((name) => {
    const file = files.find(({ path }) => path === pathOf(name));
    return { name, own: file && readContent(file, name, findings) };
  });
  const values = read.map(
    ({ name, own }) => [name, own?.value ?? standIn(name, standIns)] as const,
  );
  const written = Object.fromEntries(values) as unknown as Content;
  const ownOf = (wanted: ContentName) => {
    const own = read.find(({ name }) => name === wanted)?.own;
    return own?.value === undefined ? undefined : own;
  };
  const site = ownOf('site');
  const coverage = ownOf('coverage');
  const content = {
    ...written,
    ...(site && { site: placed(written.site, site) }),
    ...(coverage && { coverage: placedCoverage(written.coverage, coverage) }),
  };
  // Of names in a file that could not be understood, nothing is known.
  const faulty = read.flatMap(({ name, own }) => (own && own.value === undefined ? [name] : []));
  for (const { name, own } of read) {
    if (own?.value !== undefined) reportReferences(name, own, content, faulty);
  }
  for (const file of files) reportUnknown(file, names, findings);
  for (const file of files.filter(isLater)) findings.push(...formFindings(file));
  const scenarios = files
    .filter(isScenarios)
    .flatMap((file) => parseScenarios(file, content, findings) ?? []);
  return { content, scenarios, findings };
}

/** Files that later versions read: of what they say, nothing is told. */
const reserved = ['redirects'];

function isLater({ path }: SourceFile): boolean {
  return reserved.some((name) => path === pathOf(name));
}

/** What is wrong with the bytes and the YAML of a file, whatever it says. */
function formFindings(file: SourceFile): readonly Finding[] {
  const findings: Finding[] = [];
  const source = decode(file, 'yaml', findings);
  if (!source) return findings;
  readYaml(source, { start: 0, end: source.text.length }, reportInto(findings, source));
  return findings;
}

function pathOf(name: string): string {
  return `content/${name}.yaml`;
}

interface ReadContent {
  /** Undefined after a fault. */
  readonly value: unknown;
  readonly source: Source;
  readonly reading: YamlReading;
  readonly report: Report;
}

function readContent(
  file: SourceFile,
  name: ContentName,
  findings: Finding[],
): ReadContent | undefined {
  const source = decode(file, 'yaml', findings);
  if (!source) return undefined;
  const report = reportInto(findings, source);
  const read = readYaml(source, { start: 0, end: source.text.length }, report);
  const reading = withMeantKeys(contentSchemas[name], read, report);
  const value = readAs(contentSchemas[name], reading, { start: 0, end: 0 }, report);
  return { value: reading.faults.size === 0 ? value : undefined, source, reading, report };
}

/** Where the names of playbooks stand: whether there are such playbooks is judged later. */
function placed({ interrupts, ...site }: Site, { source, reading }: ReadContent): Site {
  return {
    ...site,
    firstAt: site.first.map((_, index) => positionOf(source, reading.placeOf(['first', index]))),
    interrupts: interrupts.map((interrupt, index) => {
      const position = positionOf(source, reading.placeOf(['interrupts', index, 'to']));
      return { ...interrupt, position };
    }),
  };
}

/** Where the places of items stand: the playbooks say whether there are such steps. */
function placedCoverage(coverage: Coverage, { source, reading }: ReadContent): Coverage {
  return coverage.map(({ items, ...rest }, article) => ({
    ...rest,
    items: items.map((item, index) => ({
      ...item,
      positions: item.places.map((_, place) => {
        return positionOf(source, reading.placeOf([article, 'items', index, 'places', place]));
      }),
    })),
  }));
}

/** Names of another part of the data, or of another file. */
function reportReferences(
  name: ContentName,
  { reading, report }: ReadContent,
  content: Content,
  faulty: readonly ContentName[],
): void {
  for (const reference of contentReferences(name, content)) {
    const { path, found, known, among, isKey, declaredIn } = reference;
    if (declaredIn && faulty.includes(declaredIn)) continue;
    if (!known.includes(found)) {
      const at = isKey ? reading.keyOf(path) : reading.placeOf(path);
      const fix = reading.respelt(at, found, known);
      report('invalid-value', at, { ...badReference(found, known, among), ...fix });
    }
  }
}

function reportUnknown(file: SourceFile, names: readonly string[], findings: Finding[]): void {
  const name = /^content\/([^/]+)\.ya?ml$/.exec(file.path)?.[1];
  const known = [...names, ...reserved];
  if (name === undefined || (known.includes(name) && file.path === pathOf(name))) return;
  const report = reportInto(findings, toSource(file.path, ''));
  report('unexpected-file', { start: 0, end: 0 }, unknownFile(file.path, known), 'warning');
}

/** They stay as they are, while libraries are compiled again and again. */
const soundStandIns = new WeakMap<SourceFile, unknown>();

/** The package's own files are sound, or it is our bug. */
function standIn(name: ContentName, standIns: readonly SourceFile[]): unknown {
  const file = standIns.find(({ path }) => path === pathOf(name));
  if (file && soundStandIns.has(file)) return soundStandIns.get(file);
  const faults: Finding[] = [];
  const value = file && readContent(file, name, faults)?.value;
  if (value === undefined) {
    throw new Error(`No sound stand-in for ${pathOf(name)}: ${faults[0]?.message.en ?? 'no file'}`);
  }
  if (file) soundStandIns.set(file, value);
  return value;
}
