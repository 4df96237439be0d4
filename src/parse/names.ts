import type { Fact } from '../model/playbook.ts';
import type { Content } from '../model/library.ts';
import { askedFacts, type AskedFacts } from './asked-facts.ts';
import type { ReadFrontMatter } from './front-matter.ts';
import type { DirectiveLine } from './lines.ts';
import { usesIn, type Uses } from './slips.ts';
import { recordsOf } from './records.ts';
import type { Range } from './source.ts';
import { writtenId } from './step-ids.ts';
import { toTarget } from './values.ts';

/** Every name that one file declares or may use, known before its values are read. */
export interface Names {
  readonly content: Content;
  readonly kind: string;
  readonly phases: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** The front matter could not be read, so that a name that is not in `facts` says nothing. */
  readonly factsUnknown: boolean;
  /** In the order of the file. */
  readonly stepIds: readonly string[];
  /** Steps of its own that it names in targets, whether or not it has them. */
  readonly targets: readonly string[];
  readonly uses: Uses;
  readonly asked: AskedFacts;
  /** Where front matter declares a fact (`warned`) and its values (`warned=once`). */
  readonly factPlaces: ReadonlyMap<string, Range>;
  /** Records by name, with the type that is meant. */
  readonly records: ReadonlyMap<string, string>;
  /** Records by the name that stands there, where the texts agree on another one. */
  readonly oddRecords: ReadonlyMap<string, { readonly name: string; readonly times: number }>;
  /** Names that `:name` may stand for, longest first. */
  readonly declared: readonly string[];
}

export function collectNames(
  content: Content,
  front: Pick<ReadFrontMatter, 'values' | 'facts' | 'factPlaces' | 'factsUnknown'>,
  lines: readonly DirectiveLine[],
  text: string,
): Names {
  const written = (line: DirectiveLine, name: string): string | undefined =>
    line.attributes.find((attribute) => attribute.name === name)?.value;
  const steps = lines.filter(({ kind }) => kind === 'open');
  const { start, entries = [], interrupts = [] } = front.values;
  const targets = [
    ...lines.flatMap((line) => written(line, 'to') ?? []),
    ...(start === undefined ? [] : [start]),
    ...entries.map(({ step }) => step),
    ...interrupts.map(({ to }) => to),
  ];
  const facts = new Map(front.facts.map((fact) => [fact.name, fact]));
  const others = new Set([...Object.keys(content.variables), ...facts.keys()]);
  const records = recordsOf(lines, others, text);
  const declared = new Set([...others, ...records.map(({ name }) => name)]);
  return {
    content,
    kind: front.values.kind ?? 'procedure',
    phases: new Set(content.phases.map(({ key }) => key)),
    facts,
    factsUnknown: front.factsUnknown,
    stepIds: steps.flatMap((line) => writtenId(line) ?? []),
    targets: targets.flatMap((target) => stepOf(target) ?? []),
    uses: usesIn(lines),
    asked: askedFacts(lines),
    factPlaces: front.factPlaces,
    records: new Map(records.map((record) => [record.name, record.input])),
    oddRecords: new Map(
      records.flatMap(({ name, odd }) => (odd ? [[odd.written, { name, times: odd.times }]] : [])),
    ),
    declared: [...declared].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  };
}

function stepOf(written: string): string | undefined {
  const target = toTarget(written);
  return target?.type === 'step' ? target.id : undefined;
}
