/** @jsxImportSource preact */
import type { ScreenProps } from './screen.tsx';
import type { Group, ScoreNow, Side, Sides } from './slides.ts';
import { Vote } from './vote.tsx';

/** What a slide shows below its title. */
export function Leaf(props: ScreenProps) {
  const { slide } = props;
  if (slide.type === 'question') return <Vote {...props} question={slide} />;
  if (slide.type === 'sides') return <Beside {...slide} />;
  if (slide.type === 'lists') return <Groups groups={slide.groups} />;
  return (
    <>
      {slide.texts.map((text) => (
        <p class={slide.isSpeech ? 'presenter-speech' : 'presenter-story'}>{text}</p>
      ))}
    </>
  );
}

function Beside({ sides, groups }: Sides) {
  return (
    <>
      <div class="presenter-sides">
        {sides.map((side) => (
          <SideView {...side} />
        ))}
      </div>
      <Groups groups={groups} />
    </>
  );
}

function SideView({ isBetter, kind, letter, label, effects, reaction }: Side) {
  return (
    <div data-better={isBetter ? 'yes' : 'no'}>
      <p class="presenter-kind">{kind}</p>
      <p class="presenter-answer">
        <span class="presenter-letter">{letter}</span>
        <span>{label}</span>
      </p>
      {effects.map((effect) => (
        <p>{effect}</p>
      ))}
      {reaction !== undefined && <p class="presenter-reaction">{reaction}</p>}
    </div>
  );
}

export function Groups({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <>
      {groups.map(({ title, lines, isTicked = false }) => (
        <div class="presenter-group">
          {title !== undefined && <h3>{title}</h3>}
          <ul data-ticked={isTicked || undefined}>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

interface ScoresProps extends Pick<ScreenProps, 'playerWords'> {
  readonly scores: readonly ScoreNow[];
}

/** In words and numbers, with what the last answer changed; the bars repeat them for the eye. */
export function Scores({ scores, playerWords }: ScoresProps) {
  return (
    <ul class="presenter-scores" aria-label={playerWords.scores}>
      {scores.map(({ text, value, min, max, gain }) => (
        <li key={text}>
          {text} {gain !== '' && <b>{gain}</b>}
          <meter min={min} max={max} value={value} aria-hidden="true" />
        </li>
      ))}
    </ul>
  );
}
