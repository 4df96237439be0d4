import type { z } from 'zod';
import type { Finding } from '../model/diagnostic.ts';
import type { Content } from '../model/library.ts';
import {
  type Placed,
  type Scenario,
  type ScenarioAnswer,
  type ScenarioSet,
  scenariosSchema,
} from '../model/scenario.ts';
import type { SourceFile } from '../model/source.ts';
import { badReference } from './content-messages.ts';
import { decode } from './encoding.ts';
import { reportInto, type Report } from './report.ts';
import { repeatedScenario } from './scenario-messages.ts';
import { readAs } from './schema.ts';
import { positionOf, type Source } from './source.ts';
import { type Path, readYaml, type YamlReading } from './yaml.ts';

export function isScenarios({ path }: Pick<SourceFile, 'path'>): boolean {
  return path.endsWith('.scenarios.yaml');
}

/** `<slug>.scenarios.yaml` -> its scenarios; none of a file with a fault. */
export function parseScenarios(
  file: SourceFile,
  { outcomes }: Pick<Content, 'outcomes'>,
  findings: Finding[],
): ScenarioSet | undefined {
  const source = decode(file, 'yaml', findings);
  if (!source) return undefined;
  const report = reportInto(findings, source);
  const reading = readYaml(source, { start: 0, end: source.text.length }, report);
  const written = readAs(scenariosSchema, reading, { start: 0, end: 0 }, report);
  if (!written || reading.faults.size > 0) return undefined;
  const isSound = reportNames(written, Object.keys(outcomes), reading, report);
  const [, language = '', name = ''] = file.path.split('/');
  return {
    slug: name.replace(/\.scenarios\.yaml$/, ''),
    language,
    file: file.path,
    scenarios: isSound ? written.map((one, index) => toScenario(one, index, source, reading)) : [],
  };
}

type Written = z.infer<typeof scenariosSchema>;

/** Names that are decided without any playbook: whether all of them are known. */
function reportNames(
  written: Written,
  outcomes: readonly string[],
  reading: YamlReading,
  report: Report,
): boolean {
  const ids = written.map(({ id }) => id);
  const isOnce = written.map(({ id }, index) => {
    if (ids.indexOf(id) === index) return true;
    report('duplicate-id', reading.placeOf([index, 'id']), repeatedScenario(id));
    return false;
  });
  const isKnown = written.map(({ expect: { end } }, index) => {
    if (outcomes.includes(end)) return true;
    const at = reading.placeOf([index, 'expect', 'end']);
    const among = {
      en: 'an outcome of `content/outcomes.yaml`',
      fr: 'une issue de `content/outcomes.yaml`',
    };
    const fix = reading.respelt(at, end, outcomes);
    report('invalid-value', at, { ...badReference(end, outcomes, among), ...fix });
    return false;
  });
  return [...isOnce, ...isKnown].every(Boolean);
}

function toScenario(
  { id, name, story, path, expect }: Written[number],
  index: number,
  source: Source,
  reading: YamlReading,
): Scenario {
  const at = (...rest: Path) => positionOf(source, reading.placeOf([index, ...rest]));
  const listed = (key: 'passes' | 'avoids') =>
    expect[key].map((value, place): Placed<string> => ({
      value,
      position: at('expect', key, place),
    }));
  return {
    id,
    name,
    story,
    path: path.map((answer, place): ScenarioAnswer => {
      if (typeof answer === 'string') return { choice: answer, position: at('path', place) };
      const { choice, scene, because } = answer;
      const position = at('path', place, 'choice');
      return { choice, ...(scene && { scene }), ...(because && { because }), position };
    }),
    expect: {
      end: { value: expect.end, position: at('expect', 'end') },
      passes: listed('passes'),
      avoids: listed('avoids'),
      facts: Object.entries(expect.facts).map(([fact, value]) => {
        return { value: { fact, value }, position: at('expect', 'facts', fact) };
      }),
    },
    position: at('id'),
    pathPosition: positionOf(source, reading.keyOf([index, 'path'])),
  };
}
