import type { Finding } from '../model/diagnostic.ts';
import { contentSchemas, type Content, type ContentName } from '../model/library.ts';
import type { SourceFile } from '../model/source.ts';
import { decode } from './encoding.ts';
import { reportInto } from './report.ts';
import { readAs } from './schema.ts';
import { readYaml } from './yaml.ts';

export interface ParsedContent {
  readonly content: Content;
  readonly findings: readonly Finding[];
}

/** content/*.yaml -> the shared data. A file that is missing or has a fault falls back to its stand-in. */
export function parseContent(
  files: readonly SourceFile[],
  standIns: readonly SourceFile[],
): ParsedContent {
  const findings: Finding[] = [];
  const names = Object.keys(contentSchemas) as readonly ContentName[];
  const entries = names.map((name) => {
    const file = files.find(({ path }) => path === `content/${name}.yaml`);
    const own = file && readContent(file, name, findings);
    return [name, own ?? standIn(name, standIns)] as const;
  });
  return { content: Object.fromEntries(entries) as unknown as Content, findings };
}

function readContent(file: SourceFile, name: ContentName, findings: Finding[]): unknown {
  const source = decode(file, findings);
  if (!source) return undefined;
  const report = reportInto(findings, source);
  const whole = { start: 0, end: source.text.length };
  const reading = readYaml(source, whole, report);
  const value = readAs(contentSchemas[name], reading, { start: 0, end: 0 }, report);
  return reading.whole ? value : undefined;
}

/** The package's own files are sound, or it is our bug. */
function standIn(name: ContentName, standIns: readonly SourceFile[]): unknown {
  const file = standIns.find(({ path }) => path === `content/${name}.yaml`);
  const faults: Finding[] = [];
  const value = file && readContent(file, name, faults);
  if (value === undefined)
    throw new Error(
      `No sound stand-in for content/${name}.yaml: ${faults[0]?.message.en ?? 'no file'}`,
    );
  return value;
}
