/** @jsxImportSource preact */
import { fill } from '../islands/words.ts';
import { barsOf } from './bars.ts';
import type { Journal } from './journal.tsx';
import type { Figure, Measure, PartKey } from './measure.ts';
import { measuresOf } from './measures.ts';
import { counted } from './setup.ts';

/** The measures: each with what it was counted over, what it was made of, and how not to read it. */
export function MeasuresSection(journal: Journal) {
  const { cases, setup, now } = journal;
  const words = setup.words.measures;
  return (
    <section aria-labelledby="Measures">
      <h2 id="Measures">{words.title}</h2>
      <p class="hint">{words.hint}</p>
      <div class="journal-measures">
        {measuresOf(cases, { outcomes: setup.outcomes, now }).map((measure) => (
          <MeasureView key={measure.key} {...{ measure, journal }} />
        ))}
      </div>
    </section>
  );
}

interface MeasureProps {
  readonly measure: Measure;
  readonly journal: Journal;
}

function MeasureView({ measure, journal }: MeasureProps) {
  const { key, value, unit, n, base, untold, also } = measure;
  const { setup, figures, locale } = journal;
  const words = setup.words.measures;
  const { name, formula, owner, trap } = words.keys[key];
  return (
    <article data-measure={key} aria-labelledby={`Measure-${key}`}>
      <h3 id={`Measure-${key}`}>{name}</h3>
      {value === undefined ? (
        <p class="none">{words.notEnough}</p>
      ) : (
        <p class="value">
          <strong>{figures.figure(value, unit)}</strong>{' '}
          <span class="n">{counted(n, words.of[base], locale)}</span>
        </p>
      )}
      {value !== undefined && also.map((figure) => <p class="also">{alsoText(figure, journal)}</p>)}
      <TargetText {...{ measure, journal }} />
      {untold > 0 && <p class="untold">{counted(untold, words.untold, locale)}</p>}
      {value !== undefined && measure.parts.length > 0 && <Bars {...{ measure, journal }} />}
      <details>
        <summary>
          {words.trap} <span class="aloud">{name}</span>
        </summary>
        <p>{trap}</p>
        <p>
          <b>{words.formula}</b> {formula}
        </p>
        <p>
          <b>{words.owner}</b> {owner}
        </p>
      </details>
    </article>
  );
}

function alsoText({ key, unit, value }: Figure, { setup, figures }: Journal): string {
  const words = setup.words.measures;
  const text = value === undefined ? words.notEnough.toLowerCase() : figures.figure(value, unit);
  return fill(words.also[key], { value: text });
}

/** Whether a target was met is said in words. */
function TargetText({ measure: { target, value, unit }, journal }: MeasureProps) {
  if (!target) return null;
  const { setup, figures } = journal;
  const words = setup.words.measures;
  const isLeast = target.is === 'least';
  const limit = fill(isLeast ? words.atLeast : words.atMost, {
    n: figures.figure(target.value, unit),
  });
  const isMet = isLeast ? (value ?? 0) >= target.value : (value ?? 0) <= target.value;
  return (
    <p class="target">
      {fill(words.target, { target: limit })}
      {value !== undefined && <strong> · {isMet ? words.targetMet : words.targetMissed}</strong>}
    </p>
  );
}

/** A table that is its own chart: each row has its bar. */
function Bars({ measure: { key, parts, partsUnit }, journal }: MeasureProps) {
  const { setup, figures } = journal;
  const levels = Object.keys(setup.levels);
  const rows =
    partsUnit === 'amount'
      ? [...parts].sort((one, other) => levels.indexOf(one.key) - levels.indexOf(other.key))
      : parts;
  const words = setup.words.measures;
  return (
    <table class="bars">
      <caption class="aloud">{words.keys[key].name}</caption>
      <thead class="aloud">
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.bar}</th>
          <th scope="col">{partsUnit === 'amount' ? words.amount : words.count}</th>
        </tr>
      </thead>
      <tbody>
        {barsOf(rows).map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{partName(bar.key, partsUnit, journal)}</th>
            <td class="bar">
              <span class="aloud">{figures.figure(bar.share ?? 0, 'share')}</span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={bar.length} height="10" />
              </svg>
            </td>
            <td class="count">{figures.figure(bar.value, partsUnit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function partName(
  key: string,
  unit: Measure['partsUnit'],
  { setup: { words, levels } }: Journal,
): string {
  const { parts, anyLevel } = words.measures;
  if (unit === 'amount') return Object.hasOwn(levels, key) ? (levels[key] ?? key) : key || anyLevel;
  return Object.hasOwn(parts, key) ? parts[key as PartKey] : key;
}
