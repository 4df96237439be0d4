import { type Draft, draftOf, type DraftStep, type DraftWay } from './draft.ts';
import { graphOf } from './graph.ts';
import {
  eachStep,
  edited,
  type Operator,
  replaced,
  slips,
  type Slip,
  swapped,
  type Told,
  without,
} from './operator.ts';

/** Accidents with what leads from one step to the next. */
export const ways: readonly Operator[] = [
  ...slips(/^::(?:choice|next)/, 'unknown-target', [
    ['a target misspelt', /(?<=\bto=)(?!back\b)[a-z][\w-]*/, ([id]) => swapped(id)],
    ['a target past guessing', /(?<=\bto=)(?!back\b)[a-z][\w-]*/, 'xylophone'],
    ['a target with a slash before it', /(?<=\bto=)(?!back\b)(?=[a-z])/, '/'],
    ['a playbook misspelt', /(?<=\bto=\/)[a-z-]+/, ([slug]) => swapped(slug)],
    ['a playbook past guessing', /(?<=\bto=\/)[a-z-]+/, 'xylophone'],
    ['an entry of another playbook misspelt', /(?<=\bto=\/[a-z-]+#)[a-z-]+/, ([id]) => swapped(id)],
    ['an entry of another playbook past guessing', /(?<=\bto=\/[a-z-]+#)[a-z-]+/, 'xylophone'],
  ]),
  ...slips(
    /^::(?:choice|next)/,
    ['invalid-value', 'broken-directive'],
    [
      ['a target with a number sign', /(?<=\bto=)(?!back\b)(?=[a-z])/, '#'],
      ['a target with an accent', /(?<=\bto=[a-z-]*)e/, 'é'],
    ],
  ),
  ...slips(/^::(?:choice|next)/, 'invalid-value', [
    ['a target with a capital', /(?<=\bto=)[a-z]/, ([letter]) => letter.toUpperCase()],
    ['a target with a space', /(?<=\bto=[a-z]+)-/, ' '],
  ]),
  ...slips(
    /^::(?:choice|next)/,
    ['broken-directive', 'invalid-value'],
    [['a target left empty', /(?<=\bto=)[^ }]+/, '']],
  ),
  ...slips(
    /^::(?:choice|next)/,
    ['invalid-value', 'unknown-target'],
    [['a playbook with its file ending', /(?<=\bto=\/[a-z-]+)(?=[ }])/, '.mdx']],
  ),
  ...slips(/^::(?:choice|next)/, 'unknown-attribute', [
    ['letters of to swapped', /\bto(?==)/, 'ot'],
    ['a letter too many in to', /\bto(?==)/, 'too'],
    ['to in French', /\bto(?==)/, 'vers'],
    ['goto for to', /\bto(?==)/, 'goto'],
  ]),
  eachWay('a step that is no entry', (draft, { line, to }, library) => {
    const step = library
      .filter(({ slug, language }) => slug !== draft.slug && language === draft.language)
      .flatMap((other) => other.steps.slice(1).map(({ id }) => ({ other, id })))
      .find(({ other, id }) => !new RegExp(`step: ${id}\\b`).test(other.text));
    if (!step || to === 'back') return undefined;
    const put = `to=/${step.other.slug}#${step.id}`;
    return tell(draft, line.text.replace(/\bto=[^ }]+/, put), line, 'not-an-entry');
  }),
  eachWay('back in French', (draft, { line, to }) =>
    to === 'back'
      ? tell(draft, line.text.replace(/\bto=back/, 'to=retour'), line, 'invalid-value')
      : undefined,
  ),
  eachWay('back in a step of a phase', (draft, { line }, _, { phase }) =>
    phase === 'aside'
      ? undefined
      : tell(draft, line.text.replace(/\bto=[^ }]+/, 'to=back'), line, 'invalid-value'),
  ),
  eachWay('a choice of the same words', (draft, { line, type, when }, _, { ways: all }) => {
    const [first] = all;
    if (type !== 'choice' || !first || first.line === line || when || first.when) return undefined;
    const label = /\[.*\](?=\{)/.exec(first.line.text)?.[0] ?? '';
    return tell(
      draft,
      line.text.replace(/\[.*\](?=\{)/, () => label),
      line,
      'duplicate-choice',
    );
  }),
  eachWay('a choice of the same id', (draft, { line }, _, { ways: all }) => {
    const id = / #[\w-]+(?=\}$)/.exec(all[0]?.line.text ?? '')?.[0];
    if (id === undefined || all[0]?.line === line) return undefined;
    return tell(draft, line.text.replace(/ #[\w-]+(?=\}$)/, id), line, 'duplicate-id');
  }),
  eachWay('a next among choices', (draft, { line, type }, _, { ways: all }) =>
    type === 'choice' && all[0]?.line !== line && !/ (?:discreet|by)=/.test(line.text)
      ? tell(
          draft,
          line.text.replace('::choice', '::next').replace(/ #[\w-]+(?=\}$)/, ''),
          line,
          'mixed-ways-on',
        )
      : undefined,
  ),
  eachStep('the next without a condition put first', (draft, { ways: all }) => {
    const [first] = all;
    const last = all.at(-1);
    if (first?.type !== 'next' || first === last || !last || last.when) return undefined;
    const lines = all.map(({ line }) => line);
    const rest = lines.slice(0, -1).map(({ text: own }) => own);
    const put = [last.line.text, ...rest];
    const edits = lines.map(({ start, text: own }, index) => {
      return { start, end: start + own.length, text: put[index] as string };
    });
    const told = { code: 'never-enabled', line: lines[1]?.number ?? 0 } as const;
    return { text: edited(draft.text, edits), told };
  }),
  eachStep('an end behind choices', (draft, { ways: all }) => {
    const last = all.at(-1)?.line;
    if (!last) return undefined;
    const text = replaced(draft, last, `${last.text}\n\n::end[Fini]{as=entrusted}`);
    return { text, told: { code: 'mixed-ways-on', line: last.number + 2 } };
  }),
  eachStep(
    'two ends',
    (draft, { end }) =>
      end && {
        text: replaced(draft, end, `${end.text}\n::end[Ou bien]{as=entrusted}`),
        told: { code: 'mixed-ways-on', line: end.number + 1 },
      },
  ),
  eachStep('eight choices', (draft, { ways: all }) => {
    const last = all.at(-1)?.line;
    if (!last || all[0]?.type !== 'choice') return undefined;
    const copy = last.text.replace(/ #[\w-]+(?=\}$)/, '');
    const more = Array.from({ length: 8 - all.length }, (_, index) =>
      copy.replace('[', `\n::choice[Autre ${index} : `).replace(/^::choice/, ''),
    );
    const text = replaced(draft, last, last.text + more.join(''));
    return { text, told: { code: 'too-many-choices', line: last.number + 8 - all.length } };
  }),
  eachStep('no way on', (draft, { ways: all, open, id }) =>
    all.length === 0
      ? undefined
      : {
          text: without(
            draft,
            all.map(({ line }) => line),
          ),
          told: { code: 'dead-end', line: open.number, step: id },
        },
  ),
  eachStep(
    'no end',
    (draft, { end, open, id }) =>
      end && {
        text: without(draft, [end]),
        told: { code: 'dead-end', line: open.number, step: id },
      },
  ),
  eachWay('a choice left out', (draft, way, _, step) => {
    if (way.type !== 'choice' || step.ways.length < 2) return undefined;
    const text = without(draft, [way.line]);
    const changed = draftOf(draft.file, text);
    const from = changed.steps[step.index];
    const told = toldOf(changed, from);
    if (told) return { text, told };
    const [rest] = from?.ways ?? [];
    if (way.set || way.when || !rest || from?.ways.length !== 1) return undefined;
    return { text, told: { code: 'single-choice', line: rest.line.number } };
  }),
  eachWay('a target left out', (draft, { line, to }, _, { index }) => {
    const put = line.text
      .replace(/(?<=[{ ])to=[^ }]+ ?/, '')
      .replace(/ ?\{?\}$/, (end) => (end === '}' ? '}' : end.includes('{') ? '' : '}'));
    if (put === line.text || draft.steps[index + 1]?.id === to) return undefined;
    if (index === draft.steps.length - 1) return tell(draft, put, line, 'unknown-target');
    const text = replaced(draft, line, put);
    const changed = draftOf(draft.file, text);
    const told = toldOf(changed, changed.steps[index]);
    return told && { text, told };
  }),
  eachWay('a way to its own step', (draft, way, _, step) => retargeted(draft, way, step.id)),
  eachWay('a way to the step before', (draft, way, _, { index }) =>
    retargeted(draft, way, draft.steps[index - 1]?.id),
  ),
  eachWay('a way to the first step', (draft, way) => retargeted(draft, way, draft.steps[0]?.id)),
];

/** Another target: what is lost or no longer reached is judged by the plainest graph. */
function retargeted(
  draft: Draft,
  { line, to, when, set }: DraftWay,
  id: string | undefined,
): Slip | undefined {
  if (id === undefined || id === to || when || set || !line.text.includes(`to=${to}`))
    return undefined;
  const text = replaced(draft, line, line.text.replace(/\bto=[^ }]+/, `to=${id}`));
  const changed = draftOf(draft.file, text);
  const told = toldOf(changed, changed.steps[line.step]);
  return told && { text, told };
}

/** Where it may show that steps are lost, or no longer reached: there, or at the step that led elsewhere. */
function toldOf(draft: Draft, from: DraftStep | undefined): Told | undefined {
  const { culprits, reached } = graphOf(draft);
  const orphan = draft.steps.find(({ id }) => !reached.has(id));
  if (culprits.length === 0 && !orphan) return undefined;
  const ahead = from?.ways.map(({ to }) => to) ?? [];
  const shown = draft.steps.filter(({ id }) => culprits.includes(id) || ahead.includes(id));
  const code = ['unreachable-step', 'trap', 'dead-end'] as const;
  return { code, line: [...shown, orphan, from].flatMap((step) => step?.open.number ?? []) };
}

function tell(
  draft: Draft,
  put: string,
  line: DraftWay['line'],
  code: Told['code'],
): Slip | undefined {
  if (put === line.text) return undefined;
  return { text: replaced(draft, line, put), told: { code, line: line.number } };
}

function eachWay(
  name: string,
  slip: (
    draft: Draft,
    way: DraftWay,
    library: readonly Draft[],
    step: DraftStep,
  ) => Slip | undefined,
): Operator {
  return {
    name,
    slips: (draft, library) =>
      draft.steps.flatMap((step) =>
        step.ways.flatMap((way) => slip(draft, way, library, step) ?? []),
      ),
  };
}
