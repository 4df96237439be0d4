import { firstSaid, mainItems, type CardPhase } from '../../../paper/card.ts';
import { fitting, type Portion } from '../../../paper/fit.ts';
import { phaseView } from '../playbook.ts';
import { blocks, inlines } from '../prose.ts';
import type { Manuscript } from '../manuscript.ts';
import { sizes } from './card-sizes.ts';
import { heightOf, textOf } from './measure.ts';

/** One of the two inner panels. */
export interface InnerPanel {
  readonly phases: readonly InnerPhase[];
  /** How many things to tick had no room. */
  readonly left: number;
}

export interface InnerPhase {
  readonly label: string;
  readonly icon: string;
  readonly hint: string;
  /** HTML, as the items are. */
  readonly say?: string;
  readonly items: readonly string[];
}

/** The phases on two panels, in their order. */
export function innerPanels(
  phases: readonly CardPhase[],
  manuscript: Manuscript,
): readonly [InnerPanel, InnerPanel] {
  const half = Math.ceil(phases.length / 2);
  return [
    innerPanel(phases.slice(0, half), manuscript),
    innerPanel(phases.slice(half), manuscript),
  ];
}

interface Piece extends Portion {
  readonly phase: string;
  readonly kind: 'say' | 'item';
  readonly html: string;
}

/** What is said comes before what is ticked; of this, the first of each phase before the second of any. */
function innerPanel(phases: readonly CardPhase[], manuscript: Manuscript): InnerPanel {
  const { width, height, gap, small, heading } = sizes;
  const named = phases.map(({ phase, steps }) => ({
    phase,
    steps,
    ...phaseView(phase, manuscript.setting),
  }));
  const heads = named.map(
    ({ hint }) => heading.line + heightOf(hint, small, width) + gap.phase + gap.part,
  );
  const room = height - small.line - gap.section - heads.reduce((sum, one) => sum + one, 0);
  const pieces = named.flatMap((one) => piecesOf(one, manuscript));
  const kept = fitting(pieces, room);
  const of = (phase: string, kind: Piece['kind']) =>
    kept.filter((piece) => piece.phase === phase && piece.kind === kind).map(({ html }) => html);
  return {
    phases: named.map(({ phase, number, label, icon, hint }) => {
      const [say] = of(phase, 'say');
      return {
        label: number === undefined ? label : `${number}. ${label}`,
        icon,
        hint,
        ...(say !== undefined && { say }),
        items: of(phase, 'item'),
      };
    }),
    left: pieces.length - kept.length,
  };
}

function piecesOf({ phase, steps }: CardPhase, manuscript: Manuscript): readonly Piece[] {
  const { width, indent, gap, small, say } = sizes;
  const said = firstSaid(steps);
  const spoken = said ? [inlines(said.label, manuscript)] : [];
  return [
    ...spoken.map((html): Piece => {
      const height = heightOf(textOf(html), say, width - indent.say) + gap.part;
      return { phase, kind: 'say', html, height, rank: -1 };
    }),
    ...mainItems(steps).map(({ children: [first] }, rank): Piece => {
      const html =
        first?.type === 'paragraph'
          ? inlines(first.children, manuscript)
          : first
            ? blocks([first], manuscript)
            : '';
      const height = heightOf(textOf(html), small, width - indent.item) + gap.item;
      return { phase, kind: 'item', html, height, rank };
    }),
  ];
}
