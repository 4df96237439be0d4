import { phaseLabel, wordingOf } from '../../export/diagram.ts';
import { drawing, escaped } from '../../export/drawing.ts';
import { plainWording, type Wording } from '../../layout/figure.ts';
import { slices } from '../../layout/slices.ts';
import type { Playbook, Target } from '../../model/playbook.ts';
import { numbersOf } from '../../graph/reading.ts';
import { plain } from './plain.ts';
import { labelText } from './chart-words.ts';
import { conditionOf } from './condition.ts';
import { drawn } from './drawn.ts';
import { manuscriptOf } from './manuscript.ts';
import type { Setting } from './setting.ts';

/** The picture for paper: a page for each slice; none where its text would be too small. */
export interface TreePaper {
  readonly paper: Paper | 'none';
  /** SVG, one a page. */
  readonly slices: readonly string[];
}

type Paper = keyof typeof papers;

/** What a page holds inside its margins, in CSS px: the smaller of Letter and A4. */
const papers = {
  portrait: { width: 700, height: 880 },
  landscape: { width: 945, height: 640 },
  a3: { width: 1470, height: 940 },
} as const;

/** Below this scale, labels are smaller than 8 points. */
const least = 0.82;

export function treePaper(playbook: Playbook, setting: Setting): TreePaper {
  const { content } = setting.library;
  const picture = drawn(playbook, content.phases, paperWording(playbook, setting));
  const names = Object.keys(papers) as Paper[];
  const paper = names.find((name) => papers[name].width / picture.width >= least);
  if (!paper) return { paper: 'none', slices: [] };
  const { width, height } = papers[paper];
  const scale = Math.min(1, width / picture.width);
  const nameOf = (phase: string) => phaseLabel(phase, playbook, content);
  return {
    paper,
    slices: slices(picture, height / scale).map(({ y0, y1 }) => {
      const size = `width="${Math.floor(picture.width * scale)}" height="${Math.floor((y1 - y0) * scale)}"`;
      const inside = drawing(picture, playbook, { nameOf, slice: { y0, y1 } });
      return `<svg ${size} viewBox="0 ${y0} ${picture.width} ${y1 - y0}" role="img" aria-label="${escaped(setting.words.treeOf(playbook.title))}">${inside}</svg>`;
    }),
  };
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
