import type { FindingRelated } from '../../model/diagnostic.ts';
import { quote } from '../../model/message.ts';
import type { History } from '../../model/history.ts';
import type { Position } from '../../model/place.ts';
import type { Playbook, Step } from '../../model/playbook.ts';
import { type Found, place, related, type Rule } from '../rule.ts';
import { idOf } from '../sites.ts';
import type { Pair } from '../translation/align.ts';
import type { Translation } from '../translation/translations.ts';
import { inLanguage } from '../translation/words.ts';

/**
 * A step of the original with a line that is newer than every line of its translation. Setting the translation's
 * `reviewed` anew says that it still holds.
 */
const rule: Rule = {
  code: 'outdated-translation',
  find: ({ translations, history }) =>
    history ? translations.flatMap((one) => judge(one, history)) : [],
};

export default rule;

function judge(
  { original, translation, steps }: Translation,
  { files }: History,
): readonly Found[] {
  const [ours, theirs] = [files[original.file], files[translation.file]];
  if (!ours || !theirs) return [];
  const reviewed = newest(translation.at?.['reviewed'], theirs)?.time ?? -Infinity;
  return steps.pairs.flatMap((pair) => {
    const change = newest(pair.original.position, ours);
    const known = newest(pair.translation.position, theirs);
    if (!change || !known || change.time <= Math.max(known.time, reviewed)) return [];
    return [toFinding(pair, { original, translation }, change, known)];
  });
}

/** A line, from 1, and its time in seconds since 1970. */
interface Change {
  readonly line: number;
  readonly time: number;
}

function newest(position: Position | undefined, times: readonly number[]): Change | undefined {
  if (!position) return undefined;
  const from = position.start.line;
  const own = times.slice(from - 1, position.end.line);
  const time = Math.max(...own);
  return own.length === 0 ? undefined : { line: from + own.indexOf(time), time };
}

function toFinding(
  pair: Pair<Step>,
  { original, translation }: Pick<Translation, 'original' | 'translation'>,
  change: Change,
  known: Change,
): Found {
  const { id } = pair.translation;
  const where = inLanguage(original);
  const [then, since] = [dayOf(known), dayOf(change)];
  return {
    message: {
      en: `Unexpected old words in step ${quote(id)} (${then}), expected them revised since the change ${where.en} (${since}).`,
      fr: `Texte ancien inattendu dans l’étape ${quote(id)} (${then}) ; attendu\u00a0: un texte revu depuis le changement ${where.fr} (${since}).`,
    },
    ...place(translation, ...idOf(pair.translation)),
    step: id,
    hint: {
      en: 'Compare the two and translate what has changed. If nothing needs to change, set `reviewed` in this file to today.',
      fr: 'Comparez les deux et traduisez ce qui a changé. Si rien n’est à changer, mettez `reviewed` de ce fichier à la date du jour.',
    },
    related: [newLine(pair.original, original, change)],
  };
}

/** ISO date in universal time. */
function dayOf({ time }: Change): string {
  return new Date(time * 1000).toISOString().slice(0, 10);
}

/** What stands in the line; else the step's own line. */
function newLine(step: Step, original: Playbook, { line }: Change): FindingRelated {
  const where = inLanguage(original);
  const { body, ways, end } = step;
  const parts = [...body, ...ways, ...(end ? [end] : [])].flatMap(({ position }) => position ?? []);
  const changed = parts.find(({ start, end: last }) => start.line <= line && line <= last.line);
  return related(
    { en: `This has changed ${where.en}.`, fr: `Ceci a changé ${where.fr}.` },
    original,
    changed,
    ...idOf(step),
  );
}
