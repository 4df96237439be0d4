/** @jsxImportSource preact */
import { render } from 'preact';
import tools from '../styles/tree-tools.css?url';
import { element } from './element.ts';
import { finderIn } from './finder.ts';
import { type Band, foldingOf } from './folding.ts';
import { addLight } from './light.ts';
import type { Page } from './page.ts';
import { addStylesheet } from './stylesheet.ts';
import { addTreeKeys, type TreeActs } from './tree-keys.ts';
import { fill, type IslandWords } from './words.ts';
import { addZoom, type Zoom } from './zoom.ts';

/** What the page may ask of a picture that is being looked at. */
export interface Viewer {
  /** Unfolds the phase of a step. */
  readonly reveal: (step: string) => void;
}

interface Looking {
  readonly query: string;
  /** Which of the steps that were found is shown, from 0; any whole number, counted round. */
  readonly at: number;
  readonly folded: readonly Band[];
}

/** Gives the picture its tools, its keys and its lights: fetched when someone first looks at it. */
export function openViewer(page: Page, tree: HTMLElement, given: TreeActs['given']): Viewer {
  const { words } = page;
  // Not seen before their styles have come.
  const host = element('div', { className: 'tree-tools', hidden: true });
  void addStylesheet(tools).then(() => (host.hidden = false));
  tree.querySelector('.canvas')?.before(host);
  const { bands, fold } = foldingOf(tree, page.phases);
  const boxes = bands.flatMap((band) => band.boxes);
  const find = finderIn(tree, boxes);
  const zoom = addZoom(tree);
  // One that has an overview is looked at a phase at a time, and has a map.
  const isLarge = tree.querySelector('.overview') !== null;
  const here = tree.querySelector('[aria-current]');
  const away = bands.filter((band) => isLarge && !band.element.contains(here));
  let looking: Looking = { query: '', at: 0, folded: away };
  let drawn: Looking['folded'] | undefined;

  addLight(tree);
  addTreeKeys(page, tree, {
    given,
    zoom,
    reveal,
    seek: () => host.querySelector('input')?.focus(),
  });
  for (const band of bands) {
    band.element.querySelector('h3')?.addEventListener('click', () => unfold(band));
  }
  if (isLarge) {
    void import('./large.ts').then(({ addOverview }) => {
      addOverview(tree, (item) => unfold(bands.find((band) => band.element === item)));
    });
  }
  show({});
  return { reveal };

  function reveal(step: string): void {
    unfold(bands.find((band) => band.boxes.some(({ dataset }) => dataset.box === step)));
  }

  function unfold(band: Band | undefined): void {
    if (band && looking.folded.includes(band)) show({ folded: toggled(looking.folded, band) });
  }

  function show(change: Partial<Looking>): void {
    looking = { ...looking, ...change };
    const { query, folded } = looking;
    const found = find(query);
    const at = ((looking.at % found.length) + found.length) % found.length || 0;
    const box = found[at];
    for (const one of boxes) one.classList.toggle('is-here', one === box);
    const hides = bands.find((band) => box && band.boxes.includes(box) && folded.includes(band));
    if (hides && !change.folded) looking = { ...looking, folded: toggled(folded, hides) };
    // A picture of a thousand steps is not drawn anew with each letter.
    if (looking.folded !== drawn) {
      drawn = looking.folded;
      fold(drawn);
    }
    if (!change.folded) box?.scrollIntoView({ block: 'center', inline: 'center' });
    const leave = () => {
      show({ query: '' });
      (box ?? boxes[0])?.focus();
    };
    render(
      <Tools {...{ words, looking, at, found: found.length, bands, show, leave, zoom }} />,
      host,
    );
  }
}

function toggled(folded: readonly Band[], band: Band): readonly Band[] {
  const others = folded.filter((one) => one !== band);
  return others.length < folded.length ? others : [...folded, band];
}

interface ToolsProps {
  readonly words: IslandWords;
  readonly looking: Looking;
  readonly at: number;
  readonly found: number;
  readonly bands: readonly Band[];
  readonly show: (change: Partial<Looking>) => void;
  readonly leave: () => void;
  readonly zoom: (by: Zoom) => void;
}

function Tools({ words, looking, at, found, bands, show, leave, zoom }: ToolsProps) {
  const { query, folded } = looking;
  const told = found > 0 ? fill(words.foundAt, { n: at + 1, m: found }) : words.foundNone;
  const isAway = folded.length === bands.length;
  return (
    <>
      <search>
        <input
          type="search"
          aria-label={words.findInTree}
          placeholder={words.findInTree}
          value={query}
          onInput={({ currentTarget: { value } }) => show({ query: value, at: 0 })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') show({ at: at + (event.shiftKey ? -1 : 1) });
            else if (event.key === 'Escape') leave();
            else return;
            event.preventDefault();
          }}
        />
        <span role="status">{query && told}</span>
      </search>
      <div role="group" aria-label={words.folds}>
        {bands.map((band) => (
          <button
            data-phase={band.element.dataset.phase}
            aria-expanded={!folded.includes(band)}
            onClick={() => show({ folded: toggled(folded, band) })}
          >
            {band.name}
          </button>
        ))}
        <button onClick={() => show({ folded: isAway ? [] : bands })}>
          {isAway ? words.unfoldAll : words.foldAll}
        </button>
      </div>
      <div class="tree-zoom">
        {zooms.map(([by, glyph, title]) => (
          <button title={words[title]} aria-label={words[title]} onClick={() => zoom(by)}>
            {glyph}
          </button>
        ))}
      </div>
    </>
  );
}

const zooms = [
  ['out', '−', 'zoomOut'],
  ['in', '+', 'zoomIn'],
  ['fit', '↔', 'fit'],
  ['full', '⤢', 'fullScreen'],
] as const;
