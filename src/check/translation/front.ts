import type { Position } from '../../model/place.ts';
import type { Playbook } from '../../model/playbook.ts';
import { type Found, top } from '../rule.ts';
import type { Attribute } from './attributes.ts';
import { differentLists } from './lists.ts';
import type { Translation } from './translations.ts';
import { unequal } from './unequal.ts';

/** What differs between two front matters, as far as the graph hangs on it. */
export function differentFront(whole: Translation): readonly Found[] {
  if (!whole.hasSoundFront) return [];
  const { original, translation } = whole;
  const twins = { original, translation, what: '---', site: valueOf };
  return [...unequal(twins, comparable(whole), whole), ...differentLists(whole)];
}

function valueOf({ at }: Playbook, name: string): Position {
  return at?.[name] ?? top;
}

const kind: Attribute<Playbook> = {
  name: 'kind',
  read: (one) => one.kind,
  show: (value) => `kind: ${value}`,
};

const after: Attribute<Playbook> = {
  name: 'after',
  read: (one) => one.start.after.join(', ') || undefined,
  show: (value) => `after: [${value}]`,
};

const start: Attribute<Playbook> = {
  name: 'start',
  read: (one, reader) => reader.step(one.start.step),
  show: (value) => `start: ${value}`,
};

/** Without `start` a playbook begins with its first step; where that differs, a step is missing or has moved. */
function comparable({
  original,
  translation,
  steps,
  isAccountedFor,
}: Translation): readonly Attribute<Playbook>[] {
  const both = [original, translation];
  const written = both.filter(({ at }) => at?.['start'] !== undefined);
  const hangsOnOrder = written.length < 2 && steps.pairs.some(({ moved }) => moved);
  const accounted = both.some((one) =>
    isAccountedFor({ target: { type: 'step', id: one.start.step } }),
  );
  return written.length === 0 || hangsOnOrder || accounted ? [kind, after] : [kind, after, start];
}
