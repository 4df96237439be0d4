/** @jsxImportSource preact */
import { fill } from '../../islands/words.ts';
import type { ScreenProps } from './screen.tsx';
import { voteAt } from './show.ts';
import { isSameMove, type Question } from './slides.ts';

interface VoteProps extends ScreenProps {
  readonly question: Question;
}

/** The answers with their letters; where hands are counted, with a field, a number and a bar each. */
export function Vote(props: VoteProps) {
  const { question, show, words, choosing, counting } = props;
  const { options, reminder } = question;
  const { move, hands } = voteAt(show, question.question);
  const most = Math.max(1, ...hands);
  return (
    <>
      {reminder !== undefined && <p class="presenter-reminder">{reminder}</p>}
      <ol class="presenter-options">
        {options.map(({ move: own, letter, label }, nth) => {
          const n = hands[nth] ?? 0;
          return (
            <li key={letter}>
              <button
                type="button"
                class="presenter-option"
                aria-pressed={isSameMove(move, own)}
                onClick={() => choosing(nth)}
              >
                <span class="presenter-letter">{letter}</span>
                <span>{label}</span>
              </button>
              {show.counts && (
                <div class="presenter-hands">
                  <progress max={most} value={n} aria-hidden="true" />
                  <input
                    type="text"
                    inputMode="numeric"
                    autocomplete="off"
                    maxLength={3}
                    aria-label={fill(words.hands, { letter })}
                    value={n === 0 ? '' : n}
                    onInput={({ currentTarget }) => {
                      const digits = currentTarget.value.replaceAll(/\D/g, '');
                      currentTarget.value = digits;
                      counting(nth, Number(digits));
                    }}
                  />
                  <button
                    type="button"
                    aria-label={fill(words.oneMore, { letter })}
                    onClick={() => counting(nth, n + 1)}
                  >
                    +
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
