import type { Content } from '../model/library.ts';
import type { ReadKeys } from './front-matter-keys.ts';
import { delimit } from './front-matter-marks.ts';
import { withMarksInPlace } from './front-matter-mark-accidents.ts';
import { readMeantKeys } from './front-matter-meant.ts';
import { reportBack } from './rearranged.ts';
import type { Report } from './report.ts';
import { toSource, type Range, type Source } from './source.ts';

export type ReadFrontMatter = Pick<
  ReadKeys,
  'values' | 'facts' | 'factPlaces' | 'factsUnknown' | 'placeOf'
> & {
  /** Where the steps begin. */
  readonly end: number;
  /** The file ends before they do. */
  readonly isCut: boolean;
};

/**
 * The keys and values between `---` and `---`. Faults in them do not keep the steps from being
 * read.
 */
export function readFrontMatter(source: Source, content: Content, report: Report): ReadFrontMatter {
  const text = withMarksInPlace(source, report);
  const back = reportBack(text, report);
  const inside = delimit(text.source, back);
  if (!inside) return nothing;
  const { keys, closing } = inside;
  const used = usedIn(text.source.text.slice(closing.end));
  const read = readMeantKeys(
    {
      source: toSource(source.file, text.source.text.slice(0, Math.max(keys.end, closing.end))),
      keys,
      closing,
      used,
    },
    content,
    inside.isCut ? whereCut(text.source, back) : back,
  );
  return {
    ...read,
    factPlaces: new Map([...read.factPlaces].map(([name, at]) => [name, text.back(at)])),
    placeOf: (path) => text.back(read.placeOf(path)),
    end: text.back({ start: closing.end, end: closing.end }).start,
    isCut: inside.isCut,
  };
}

/** Where the file ends too early, keys are missing, and the last line may break off. */
function whereCut({ text }: Source, report: Report): Report {
  return (code, range, words) => {
    const isOfAll = code === 'missing-key' || code === 'front-matter';
    const isInLast = !text.slice(range.start).trimEnd().includes('\n');
    if (!isOfAll && !isInLast) report(code, range, words);
  };
}

const none: Range = { start: 0, end: 0 };

const nothing: ReadFrontMatter = {
  values: {},
  facts: [],
  factPlaces: new Map(),
  factsUnknown: true,
  placeOf: () => none,
  end: 0,
  isCut: false,
};

/** Every name in the conditions and effects of a text. */
function usedIn(body: string): ReadonlySet<string> {
  const uses = [...body.matchAll(/\b(?:when|set)="([^"\n]*)"/g)].map(([, use = '']) => use);
  return new Set(uses.flatMap((use) => use.split(/[^a-z0-9-]+/)));
}
