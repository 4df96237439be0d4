import type { Leaf } from '../../model/playbook.ts';
import { conditionOf, type Condition } from './condition.ts';
import { secondsOf } from '../../model/duration.ts';
import { durationInWords } from './duration.ts';
import { grants, levelLabel, reach, type Note } from './authority.ts';
import type { Manuscript } from './manuscript.ts';
import { inlines } from './prose.ts';

/** A leaf directive as the page shows it: its words, and what stands below them. */
export interface LeafView {
  readonly type: Leaf['type'];
  readonly html: string;
  readonly condition?: Condition;
  /** What the guide reads, by name without `data-`. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly notes: readonly Note[];
  /** The answers that a record offers. */
  readonly options: readonly string[];
}

type Particulars = Partial<Pick<LeafView, 'data' | 'notes' | 'options'>>;

export function leafOf(leaf: Leaf, manuscript: Manuscript): LeafView {
  const condition = conditionOf(leaf.when, manuscript);
  return {
    type: leaf.type,
    html: inlines(leaf.label, manuscript),
    ...(condition && { condition }),
    data: {},
    notes: [],
    options: [],
    ...particulars(leaf, manuscript),
  };
}

function particulars(leaf: Leaf, manuscript: Manuscript): Particulars {
  const { setting } = manuscript;
  switch (leaf.type) {
    case 'record':
      return record(leaf, manuscript);
    case 'promise':
      return promise(leaf, manuscript);
    case 'gesture':
      return { data: { gesture: leaf.gesture }, notes: grants(leaf.gesture, setting) };
    case 'contact':
      return { data: { role: leaf.role }, notes: reach(leaf.role, setting) };
    case 'wait':
      return {
        data: { seconds: secondsOf(leaf.duration) },
        notes: [{ text: durationInWords(leaf.duration, setting) }],
      };
    default:
      return {};
  }
}

function record(leaf: Extract<Leaf, { type: 'record' }>, { setting }: Manuscript): Particulars {
  const { as, input, options } = leaf;
  const { yes, no } = setting.words;
  return {
    data: { record: as, input, ...(options.length > 0 && { options: options.join('|') }) },
    options: input === 'yes-no' ? [yes, no] : options,
  };
}

function promise(leaf: Extract<Leaf, { type: 'promise' }>, manuscript: Manuscript): Particulars {
  const { by, within, on } = leaf;
  const { setting, variables } = manuscript;
  const { words } = setting;
  return {
    data: { ...(by && { by }), ...(within && { within }), ...(on && { on }) },
    notes: [
      ...(by ? [{ text: levelLabel(by, setting) }] : []),
      ...(within ? [{ text: words.within(durationInWords(within, setting)) }] : []),
      ...(on ? [{ text: words.promiseOn(variables.get(on)?.label ?? on) }] : []),
    ],
  };
}
