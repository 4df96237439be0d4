/** @jsxImportSource preact */
import type { Move } from '../../graph/walk.ts';
import type { Act } from '../../scenario/exercise.ts';
import { letterOf } from './keys.ts';

export interface Option {
  readonly move: Move;
  readonly label: string;
  /** Said behind it. */
  readonly note?: string;
}

interface ChoicesProps {
  readonly options: readonly Option[];
  /** The letter of the first one counts from here. */
  readonly from?: number;
  readonly labelledBy?: string;
  readonly perform: (act: Act) => void;
}

/** Big buttons with letters, in the author's order. */
export function Choices({ options, from = 0, labelledBy, perform }: ChoicesProps) {
  return (
    <ol class="player-choices" aria-labelledby={labelledBy}>
      {options.map(({ move, label, note }, index) => (
        <li key={`${move.type}${move.place}`}>
          <button type="button" data-choice onClick={() => perform(move)}>
            <span class="player-letter" aria-hidden="true">
              {letterOf(from + index)}
            </span>
            <span>
              {label}
              {note && <small>{note}</small>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
