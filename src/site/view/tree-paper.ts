import { phaseLabel, wordingOf } from '../../export/diagram.ts';
import { drawing, escaped } from '../../export/drawing.ts';
import { plainWording, type Wording } from '../../layout/figure.ts';
import { sizes } from '../../layout/sizes.ts';
import { type Slice, slices } from '../../layout/slices.ts';
import type { Playbook, Target } from '../../model/playbook.ts';
import { numbersOf } from '../../graph/reading.ts';
import { plain } from './plain.ts';
import { labelText } from './chart-words.ts';
import { conditionOf } from './condition.ts';
import { drawn } from './drawn.ts';
import { manuscriptOf } from './manuscript.ts';
import type { Setting } from './setting.ts';

/** The picture for paper: page by page, and as a poster. Empty where its text would be too small on any. */
export type TreePaper = readonly TreeSheet[];

export interface TreeSheet {
  readonly key: 'Pages' | 'Poster';
  readonly paper: Paper;
  /** The columns of each page, as SVG. */
  readonly pages: readonly (readonly string[])[];
}

type Paper = keyof typeof papers;

interface Cut {
  readonly scale: number;
  /** How much of a page a phase must fill to have its end there. */
  readonly full: number;
  readonly paper: Paper;
  readonly columns: number;
}

/** What a page holds inside its margins, in CSS px: the smaller of Letter and A4. The first has the title and the code. */
const papers = {
  portrait: { width: 700, height: 940 },
  landscape: { width: 945, height: 700 },
  a3: { width: 1470, height: 1000 },
} as const;
const head = 135;

/** Between the columns of a page. */
const gap = 30;

/** Below this scale, labels are smaller than 9 points. */
const least = (9 * 96) / 72 / sizes.label.font.size;

export function treePaper(playbook: Playbook, setting: Setting): TreePaper {
  const { content } = setting.library;
  const picture = drawn(playbook, content.phases, paperWording(playbook, setting));
  const nameOf = (phase: string) => phaseLabel(phase, playbook, content);
  const title = escaped(setting.words.treeOf(playbook.title));
  const upright = (['portrait', 'landscape'] as const).find(
    (paper) => columnsOn(paper, 1) >= least,
  );
  const poster = most(4, (columns) => columnsOn('a3', columns) >= least);
  const pages = upright ? [sheet('Pages', upright, 1)] : [];
  const isPoster = poster > 0 && pages[0]?.pages.length !== 1;
  return isPoster ? [...pages, sheet('Poster', 'a3', poster)] : pages;

  /** The scale at which as many columns stand on a paper. */
  function columnsOn(paper: Paper, columns: number): number {
    return (papers[paper].width - (columns - 1) * gap) / columns / picture.width;
  }

  /** The fewest pages: in letters as large as fit, and phase by phase, where that costs no page. */
  function sheet(key: TreeSheet['key'], paper: Paper, columns: number): TreeSheet {
    const largest = Math.min(1, columnsOn(paper, columns));
    const cuts = [largest, least].flatMap((scale) =>
      [0.5, 0.8].map((full) => pagesOf({ scale, full, paper, columns })),
    );
    const fewest = Math.min(...cuts.map(({ length }) => length));
    return { key, paper, pages: cuts.find(({ length }) => length === fewest) ?? [] };
  }

  function pagesOf({ scale, full, paper, columns }: Cut): TreeSheet['pages'] {
    const { height } = papers[paper];
    const heightOf = (slice: number) => (slice < columns ? height - head : height) / scale;
    const cut = slices(picture, heightOf, full);
    return cut.flatMap((_, place) =>
      place % columns === 0
        ? [cut.slice(place, place + columns).map((slice) => svg(slice, scale))]
        : [],
    );
  }

  function svg({ y0, y1 }: Slice, scale: number): string {
    const size = `width="${Math.floor(picture.width * scale)}" height="${Math.floor((y1 - y0) * scale)}"`;
    const inside = drawing(picture, playbook, { nameOf, slice: { y0, y1 } });
    return `<svg ${size} viewBox="0 ${y0} ${picture.width} ${y1 - y0}" role="img" aria-label="${title}">${inside}</svg>`;
  }
}

/** The largest count up to `end` that holds; 0 where none does. */
function most(end: number, holds: (count: number) => boolean): number {
  return Array.from({ length: end }, (_, index) => end - index).find(holds) ?? 0;
}

/** On paper nothing can be followed: every branch names the step it leads to. */
function paperWording(playbook: Playbook, setting: Setting): Partial<Wording> {
  const { content } = setting.library;
  const wording = wordingOf(playbook, setting.library);
  const manuscript = manuscriptOf(playbook, setting);
  const numbers = numbersOf(playbook, content.phases);
  const toNumber = (target: Target) => {
    const number = target.type === 'step' ? numbers.get(target.id) : undefined;
    return number === undefined ? '' : ` → ${number}`;
  };
  return {
    ...plainWording,
    title: wording.title,
    door: wording.door,
    label: (way) => {
      const condition = conditionOf(way.when, manuscript);
      const text = labelText({ plain: plain(way.label, manuscript), condition });
      return text + toNumber(way.target);
    },
    retry: (text, id) => setting.words.retry(text.replace(/ → \d+$/, ''), numbers.get(id) ?? 0),
  };
}
