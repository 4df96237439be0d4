/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { newNumber } from '../case/cases.ts';
import { openShelf } from '../islands/shelf.ts';
import { fill } from '../islands/words.ts';
import type { DrillResult, KeptDrill } from './drill.ts';
import type { DrillPage } from './page.tsx';

const shelf = openShelf<KeptDrill>('drills');

/** A result is kept by initials, on wish alone, and erased one by one or as a whole. */
export function KeepDrill({
  page: { words, locale, state, show },
  result,
}: {
  readonly page: DrillPage;
  readonly result: DrillResult;
}) {
  const [kept, setKept] = useState<readonly KeptDrill[]>([]);
  const [initials, setInitials] = useState('');
  const read = () =>
    shelf.all().then(setKept, () => {
      setKept([]);
    });
  useEffect(() => void read(), []);
  const change = async (act: () => Promise<void>, told: string) => {
    try {
      await act();
      await read();
      show({ told });
    } catch {
      show({ told: words.cannotKeep });
    }
  };
  const keep = () => {
    const { right, of, median } = result;
    const now = new Date();
    const one = { id: newNumber(now, Math.random()), at: now.toISOString(), initials, right, of };
    void change(() => shelf.put([{ ...one, ...(median !== undefined && { median }) }]), words.kept);
  };
  return (
    <div class="keep-drill">
      <p class="journal-actions">
        <label>
          {words.initials}{' '}
          <input
            value={initials}
            maxLength={4}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setInitials(currentTarget.value.trim())}
          />
        </label>
        <button type="button" onClick={keep}>
          {words.keep}
        </button>
      </p>
      <p role="status">{state.told}</p>
      {kept.length > 0 && (
        <>
          <h3>{words.keptTitle}</h3>
          <p class="hint">{words.keptHint}</p>
          <ul class="kept-drills">
            {kept.map(({ id, at, initials: who, right, of }) => {
              const date = new Date(at).toLocaleDateString(locale, { dateStyle: 'long' });
              return (
                <li key={id}>
                  <bdi>{who}</bdi> {date}, {fill(words.score, { n: right, m: of })}
                  <button
                    type="button"
                    onClick={() => void change(() => shelf.remove(id), words.erased)}
                  >
                    {fill(words.erase, { who, date })}
                  </button>
                </li>
              );
            })}
          </ul>
          <p class="journal-actions">
            <button type="button" onClick={() => void change(shelf.clear, words.erased)}>
              {words.eraseAll}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
