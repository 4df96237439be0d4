/** @jsxImportSource preact */
import type { ScreenProps } from './screen.tsx';

/** Nothing to look at: the room looks at whoever speaks. */
export function Black({ words, perform }: ScreenProps) {
  return (
    <button
      type="button"
      class="presenter-black"
      data-here
      aria-label={words.blackTold}
      onClick={() => perform('black')}
    />
  );
}

/** Every key and what it does. */
export function Help({ words, perform }: ScreenProps) {
  return (
    <div class="presenter-help" role="dialog" aria-modal="true" aria-labelledby="PresenterKeys">
      <h2 id="PresenterKeys" tabIndex={-1} data-here>
        {words.keys}
      </h2>
      <dl>
        {Object.entries(words.keyTable).map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => perform('help')}>
        {words.close}
      </button>
    </div>
  );
}
