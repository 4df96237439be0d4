import type { Content } from '../model/library.ts';
import { lostKey } from './front-matter-accident-messages.ts';
import { type Accident, accidentsOf } from './front-matter-accidents.ts';
import { withoutEchoes } from './front-matter-echoes.ts';
import { type Head, type ReadKeys, readKeys } from './front-matter-keys.ts';
import { type Rearranged, rearranged, reportBack } from './rearranged.ts';
import type { Report } from './report.ts';
import { lineAt, type Range } from './source.ts';

type Noted = Parameters<Report>;

/** The keys under one accident, or under none, and what is found then. */
interface Reading {
  readonly head: Head;
  readonly read: ReadKeys;
  readonly noted: readonly Noted[];
}

interface Meant extends Reading {
  readonly accident: Accident;
  readonly text: Rearranged;
}

/**
 * The keys as they were meant: of all accidents that may have happened to their lines, the one that explains
 * most of what is wrong with them is told, and costs nothing else.
 */
export function readMeantKeys(head: Head, content: Content, report: Report): ReadKeys {
  const written = readingOf(head, content);
  const meant = explained(written, content);
  const { noted } = meant ?? written;
  const left = withoutEchoes(noted, (meant ?? written).head);
  if (!meant) {
    for (const finding of left) report(...finding);
    return written.read;
  }
  const { accident, text, read } = meant;
  report(accident.code, accident.at, accident.words);
  const back = reportBack(text, report);
  for (const finding of left) back(...finding);
  return {
    ...read,
    factPlaces: new Map([...read.factPlaces].map(([name, at]) => [name, text.back(at)])),
    placeOf: (path) => text.back(read.placeOf(path)),
  };
}

function readingOf(head: Head, content: Content): Reading {
  const noted: Noted[] = [];
  const read = readKeys(head, content, (...finding) => noted.push(finding));
  return { head, read, noted };
}

/** So many accidents are looked at, and so many characters are read for them all. */
const most = { accidents: 120, characters: 200_000 };

/** The reading under the accident that leaves least to be told. */
function explained(written: Reading, content: Content): Meant | undefined {
  const { head, noted } = written;
  const tries = Math.min(most.accidents, most.characters / head.source.text.length);
  if (noted.length === 0 || tries < 1) return undefined;
  const readings = accidentsOf(head, content)
    .slice(0, tries)
    .map((accident) => under(accident, head, content))
    .filter((reading) => isBetter(reading, written));
  const least = Math.min(...readings.map(wrongIn));
  const [first, ...others] = readings.filter((reading) => wrongIn(reading) === least);
  const isOnly = others.every(({ read }) => read.said === first?.read.said);
  return first && (isOnly ? first : doubtful(first, others));
}

/** How much is still wrong under an accident. */
function wrongIn({ noted, accident }: Meant): number {
  return noted.length + (accident.lacks ? 1 : 0);
}

function under(accident: Accident, head: Head, content: Content): Meant {
  const text = rearranged(head.source, accident.pieces);
  const growth = text.source.text.length - head.source.text.length;
  const moved = ({ start, end }: Range): Range => ({ start: start + growth, end: end + growth });
  const keys = { start: head.keys.start, end: head.keys.end + growth };
  const meant = { ...head, source: text.source, keys, closing: moved(head.closing) };
  const reading = readingOf(meant, content);
  const line = lineAt(head.source, accident.at.start);
  const isTold = ([code, range]: Noted): boolean =>
    code === 'missing-key' && lineAt(head.source, text.back(range).start) === line;
  const noted = accident.lacks ? reading.noted.filter((one) => !isTold(one)) : reading.noted;
  return { ...reading, noted, accident, text };
}

/** Nothing new is wrong then: but what a fault of YAML hid, a key that is missing. */
function isBetter({ noted, head, accident, text }: Meant, written: Reading): boolean {
  const { isPlain, whole } = accident;
  const known = new Set(written.noted.map(([code, { start }]) => `${code} ${start}`));
  const isHidden = ([code, { start }]: Noted): boolean =>
    code === 'missing-key' && start === head.closing.start && !written.read.isSound;
  const isExplained = ([code, range]: Noted): boolean => {
    const { start } = text.back(range);
    const isInside = whole !== undefined && start >= whole.start && start < whole.end;
    return known.has(`${code} ${start}`) && !isInside;
  };
  const left = noted.filter((one) => !isHidden(one));
  return left.every(isExplained) && written.noted.length - left.length >= (isPlain ? 1 : 2);
}

/** Where another reading is as good, nobody mends it, and nobody knows the facts. */
function doubtful({ accident, read, ...reading }: Meant, others: readonly Meant[]): Meant {
  const keys = [accident, ...others.map((other) => other.accident)].flatMap(({ lost, at }) =>
    lost !== undefined && at.start === accident.at.start ? lost : [],
  );
  const { message, hint } = accident.lost === undefined ? accident.words : lostKey(keys);
  return {
    ...reading,
    accident: { ...accident, words: { message, hint } },
    read: { ...read, factsUnknown: true },
  };
}
