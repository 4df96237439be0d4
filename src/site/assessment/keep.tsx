/** @jsxImportSource preact */
import { localDate } from '../case/due.ts';
import { copyText } from '../islands/copy.ts';
import { saveFile } from '../islands/save-file.ts';
import { openShelf } from '../islands/shelf.ts';
import { fill } from '../islands/words.ts';
import { noteOfResult } from './note.ts';
import type { Panel } from './panel.tsx';
import { printPart } from './paper.ts';
import { fileOfResults, type Result } from './result.ts';

/** Who it was, as far as one wishes to say, and the ways to take a result along. */
export function Keep(panel: Panel) {
  const { words, levels, state, show, bringsTogether } = panel;
  return (
    <section class="keep no-paper" aria-labelledby="KeepResult">
      <h4 id="KeepResult">{words.keep}</h4>
      <p class="hint">{words.keepHint}</p>
      <p class="who">
        <label>
          {words.level}
          <select
            value={state.level}
            onChange={({ currentTarget }) => show({ level: currentTarget.value })}
          >
            <option value="">{words.noLevel}</option>
            {levels.map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.initials}
          <input
            value={state.initials}
            maxLength={4}
            autocomplete="off"
            spellcheck={false}
            title={words.initialsHint}
            onInput={({ currentTarget }) => show({ initials: currentTarget.value.trim() })}
          />
        </label>
      </p>
      <p class="actions">
        {actionsOf(panel).map(({ label, act }) => (
          <button key={label} type="button" onClick={act}>
            {label}
          </button>
        ))}
      </p>
      <p role="status">{state.told}</p>
      {state.text !== undefined && (
        <textarea readOnly rows={12} aria-label={words.title} value={state.text} />
      )}
      <p>
        <a href={bringsTogether}>{words.toTeam}</a>
      </p>
    </section>
  );
}

function actionsOf(panel: Panel): readonly { readonly label: string; readonly act: () => void }[] {
  const { result, words, show } = panel;
  const save = () => {
    const file = `${result.assessment}-${localDate(new Date(result.takenAt))}-${result.id.slice(14)}.json`;
    saveFile(file, 'application/json', fileOfResults([result]));
    show({ told: fill(words.saved, { file }) });
  };
  const copy = async () => {
    const text = noteOfResult(result, panel);
    const isCopied = await copyText(text);
    show({ told: isCopied ? words.copied : words.copyByHand, text: isCopied ? undefined : text });
  };
  const keep = async () => {
    try {
      await openShelf<Result>('results').put([result]);
      show({ told: words.kept });
    } catch {
      show({ told: words.cannotKeep });
    }
  };
  return [
    { label: words.save, act: save },
    { label: words.copy, act: () => void copy() },
    { label: words.print, act: () => printPart('.assessment-result') },
    { label: words.keepHere, act: () => void keep() },
  ];
}
