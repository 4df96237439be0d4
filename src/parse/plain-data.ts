import type { Finding } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import { decode } from './encoding.ts';
import { reportInto } from './report.ts';
import { readYaml } from './yaml.ts';

/** What a file of YAML says, whatever it is about; its text where it has a fault. */
export function plainData(file: SourceFile): unknown {
  const findings: Finding[] = [];
  const source = decode(file, 'yaml', findings);
  if (!source) return new TextDecoder().decode(file.bytes);
  const range = { start: 0, end: source.text.length };
  const { value } = readYaml(source, range, reportInto(findings, source));
  return findings.length === 0 ? value : source.text.replaceAll('\r\n', '\n');
}
