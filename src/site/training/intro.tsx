/** @jsxImportSource preact */
import type { PlayerWords } from './words.ts';

interface IntroProps {
  readonly title: string;
  readonly story: readonly string[];
  readonly words: PlayerWords;
  readonly start: () => void;
  readonly resume: (() => void) | undefined;
  readonly leave: (() => void) | undefined;
}

/** What has happened, before the first question. */
export function Intro({ title, story, words, start, resume, leave }: IntroProps) {
  return (
    <>
      <h2 tabIndex={-1} data-here>
        {title}
      </h2>
      <h3>{words.story}</h3>
      {story.map((text) => (
        <p class="player-story">{text}</p>
      ))}
      <p class="player-actions">
        {resume && (
          <button type="button" class="player-main" onClick={resume}>
            {words.resume}
          </button>
        )}
        <button type="button" class={resume ? undefined : 'player-main'} onClick={start}>
          {resume ? words.fromStart : words.begin}
        </button>
        {leave && (
          <button type="button" onClick={leave}>
            {words.leave}
          </button>
        )}
      </p>
      <p class="player-keys">{words.keys}</p>
    </>
  );
}
