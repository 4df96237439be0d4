/** @jsxImportSource preact */
import type { Command } from './commands.ts';
import type { ScreenProps } from './screen.tsx';

/** What one may do, for a mouse or a finger: the keys do the same. */
export function Bar({ slide, show, words, playerWords, perform }: ScreenProps) {
  const counts = slide.type === 'question' && show.over === undefined && !show.counts;
  const all: readonly (readonly [Exclude<Command, object>, string])[] = [
    ['back', words.back],
    ['next', words.next],
    ...(counts ? [['down', words.count] as const] : []),
    ['notes', words.notes],
    ['black', words.black],
    ['full', words.full],
    ['restart', playerWords.again],
    ['help', words.keys],
    ['leave', show.over === 'notes' ? words.close : playerWords.leave],
  ];
  return (
    <div class="presenter-bar" role="group" aria-label={words.bar}>
      {all.map(([command, label]) => (
        <button
          type="button"
          key={command}
          data-command={command}
          aria-pressed={command === 'notes' ? show.over === 'notes' : undefined}
          onClick={() => perform(command)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
