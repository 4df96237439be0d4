/** @jsxImportSource preact */
import { fill } from '../islands/words.ts';
import type { Stage } from './game.ts';
import type { PlayerWords } from './words.ts';

interface EndProps {
  readonly words: PlayerWords;
  readonly stage: Stage;
}

/** What one may do when it is over. */
export function EndActions({ words, stage: { again, next, leave } }: EndProps) {
  return (
    <p class="player-actions">
      {next && (
        <button type="button" class="player-main" onClick={next}>
          {words.next}
        </button>
      )}
      <button type="button" onClick={again}>
        {words.again}
      </button>
      {leave && (
        <button type="button" onClick={leave}>
          {words.leave}
        </button>
      )}
    </p>
  );
}

export function timeIn(words: PlayerWords, seconds: number): string {
  return fill(words.time, { time: lasting(words, seconds) });
}

/** `3 min 20 s` */
export function lasting(
  { minutes, seconds: rest }: Pick<PlayerWords, 'minutes' | 'seconds'>,
  seconds: number,
): string {
  const whole = Math.round(seconds);
  const parts = [
    ...(whole >= 60 ? [fill(minutes, { n: Math.floor(whole / 60) })] : []),
    ...(whole % 60 > 0 || whole < 60 ? [fill(rest, { n: whole % 60 })] : []),
  ];
  return parts.join(' ');
}
