/** @jsxImportSource preact */
import { render } from 'preact';
import styles from '../styles/keys.css?url';
import { openDialog } from './dialog.ts';
import { keysAreOn } from './keys.ts';
import { isNew, setNew } from './newcomer.ts';
import { keep } from './settings.ts';
import { addStylesheet } from './stylesheet.ts';
import { openTour } from './tour.ts';
import type { IslandWords } from './words.ts';

/** Every key and what it does, and the switch that turns off those that act by themselves. */
export async function openKeysDialog(words: IslandWords): Promise<void> {
  await addStylesheet(styles);
  const dialog = openDialog('keys-dialog', words.keys);
  render(<Keys words={words} close={() => dialog.close()} />, dialog);
}

function Keys({ words, close }: { readonly words: IslandWords; readonly close: () => void }) {
  const main = document.querySelector<HTMLElement>('main[data-playbook]');
  return (
    <>
      <h2>{words.keys}</h2>
      {[words.guideKeys, words.treeKeys].map((table) => (
        <section key={table.title}>
          <h3 class="keys-title">{table.title}</h3>
          <dl>
            {Object.entries(table.keys).map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  {key.split(' ').map((one) => (
                    <kbd key={one}>{one}</kbd>
                  ))}
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label class="keys-switch">
        <input
          type="checkbox"
          defaultChecked={keysAreOn()}
          onChange={(event) => keep('keys', event.currentTarget.checked ? 'on' : 'off')}
        />
        <span>{words.keysOn}</span>
      </label>
      <label class="keys-switch">
        <input
          type="checkbox"
          defaultChecked={isNew()}
          onChange={(event) => setNew(event.currentTarget.checked)}
        />
        <span>{words.beNew}</span>
      </label>
      {main && (
        <button
          type="button"
          class="close"
          onClick={() => {
            close();
            void openTour(main);
          }}
        >
          {words.tour}
        </button>
      )}
      <button type="button" class="close" onClick={close}>
        {words.close}
      </button>
    </>
  );
}
