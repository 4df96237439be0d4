import type { Act } from './exercise.ts';

/** What was done, as a short text: `1.2.i1.b` is two answers, an interrupt, and back to the case. */
export function printActs(acts: readonly Act[]): string {
  return acts.map(printAct).join('.');
}

/** What is not of the form ends it. */
export function readActs(text: string): readonly Act[] {
  const acts: Act[] = [];
  for (const word of text.split('.')) {
    const [, sign, place] = /^(i?)([1-9][0-9]{0,3})$/.exec(word) ?? [];
    if (word === 'b') acts.push({ type: 'back' });
    else if (place === undefined) break;
    else acts.push({ type: sign === 'i' ? 'interrupt' : 'way', place: Number(place) });
  }
  return acts;
}

function printAct(act: Act): string {
  if (act.type === 'back') return 'b';
  return act.type === 'interrupt' ? `i${act.place}` : String(act.place);
}
