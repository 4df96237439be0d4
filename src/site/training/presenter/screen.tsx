/** @jsxImportSource preact */
import { fill } from '../../islands/words.ts';
import type { PresenterWords } from '../presenter-words.ts';
import type { PlayerWords } from '../words.ts';
import { Bar } from './bar.tsx';
import type { Command } from './commands.ts';
import { Black, Help } from './overlays.tsx';
import { Groups, Leaf, Scores } from './leaf.tsx';
import type { Show } from './show.ts';
import type { Slide } from './slides.ts';

export interface ScreenProps {
  readonly slide: Slide;
  readonly show: Show;
  readonly words: PresenterWords;
  readonly playerWords: PlayerWords;
  /** What did not work, just now. */
  readonly told: string;
  readonly pages: number;
  readonly perform: (command: Command) => void;
  /** The room's answer, by its place among the options. */
  readonly choosing: (option: number) => void;
  readonly counting: (option: number, hands: number) => void;
}

/** One slide, or the notes in its place; below it what one may do. */
export function Screen(props: ScreenProps) {
  const { slide, show, words, told, pages } = props;
  const hasNotes = show.over === 'notes';
  const isCovered = show.over === 'black' || show.over === 'help';
  const page = fill(words.page, { n: Math.min(show.page, pages - 1) + 1, m: pages });
  return (
    <>
      <div class="presenter-screen" inert={isCovered}>
        <header>
          <p class="presenter-place">{slide.place}</p>
          {!hasNotes && slide.scores && <Scores {...props} scores={slide.scores} />}
        </header>
        <div
          class="presenter-leaf"
          data-leaf={hasNotes ? 'notes' : slide.type}
          key={`${show.at} ${hasNotes}`}
        >
          <h2 tabIndex={-1} data-here={!isCovered || undefined}>
            {hasNotes ? words.notes : slide.title}
          </h2>
          {hasNotes ? <Notes {...props} /> : <Leaf {...props} />}
        </div>
        <Bar {...props} />
        <p class="presenter-told" role="status">
          {told || (show.asked ? words.choose : pages > 1 ? page : '')}
        </p>
      </div>
      {show.over === 'black' && <Black {...props} />}
      {show.over === 'help' && <Help {...props} />}
    </>
  );
}

function Notes({ slide, words }: ScreenProps) {
  if (slide.notes.length === 0) return <p>{words.noNotes}</p>;
  return <Groups groups={slide.notes} />;
}
