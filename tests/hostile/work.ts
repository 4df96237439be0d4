import { frontMatter, inStep } from '../tools/manuscript.ts';
import { files, type Hostile, times } from './hostile.ts';

const withFacts = (facts: string, text: string): string =>
  text.replace(/facts: .*\n/, `facts: [${facts}]\n`);
const flags = (count: number): string =>
  times(count, (index) => `${index % 20 === 19 ? '\n  ' : ''}{ f${index}: [x] }`, ', ');
const steps = (count: number, of: (index: number) => string): string =>
  withFacts('{ n: 0..1200 }', frontMatter) + times(count, (index) => `\n${of(index)}\n`);
const step = (id: string, body: string, phase = 'listen'): string =>
  `:::${phase}[a]{#${id}}\n\n${body}\n\n:::`;
const end = `\n${step('end', '::end{as=entrusted}')}\n`;

/** Sound in form, and more work than it seems. */
export const work: readonly Hostile[] = files('work', [
  [
    'a million situations',
    inStep('::choice[a]{to=ici set="score+=1"}\n::choice[b]{to=fin}').replace('0..27', '0..999999'),
  ],
  [
    'two billion situations',
    inStep('::choice[a]{to=ici set="score+=1"}\n::choice[b]{to=fin}').replace(
      '0..27',
      '-999999..999999',
    ),
  ],
  ['more than can be counted', withFacts(flags(60), inStep('::choice[a]{to=fin}'))],
  [
    'flags that end nowhere',
    withFacts(
      flags(18),
      inStep(
        times(
          18,
          (index) => `::choice[a${index}]{to=ici set="f${index}=x" when="f${index}!=x"}`,
          '\n\n',
        ),
      ),
    ),
  ],
  [
    'a thousand choices in a thousand situations',
    withFacts(
      '{ n: 0..1000 }',
      inStep(
        times(
          2_000,
          (index) => `::choice[a${index}]{to=ici set="n+=1" when="n=${index % 1000}"}`,
          '\n\n',
        ),
      ),
    ),
  ],
  [
    'a loop of situations and steps',
    steps(690, (index) =>
      step(
        `s${index}`,
        `::choice[a]{to=s${(index + 1) % 690} set="n+=1" when="n<1200"}\n::choice[b]{to=s${(index + 37) % 690}}`,
      ),
    ) + end,
  ],
  [
    'asides that lead to asides',
    steps(400, (index) =>
      step(`s${index}`, `::choice[a]{to=s${(index + 1) % 400}}\n::choice[b]{to=back}`, 'aside'),
    ) + end,
  ],
  [
    'asides that everyone enters, with many ways back',
    steps(300, (index) =>
      step(
        `s${index}`,
        `::choice[a]{to=aside}\n::choice[b]{to=s${(index + 1) % 300}}\n::choice[c]{to=end}`,
      ),
    ) +
      '\n' +
      step(
        'aside',
        '::choice[a]{to=aside set="n+=1" when="n<1200"}\n::choice[b]{to=back}',
        'aside',
      ) +
      '\n' +
      end,
  ],
  [
    'interrupts by the hundred',
    steps(300, (index) =>
      step(`s${index}`, `::choice[a]{to=s${(index + 1) % 300}}\n::choice[b]{to=back}`, 'aside'),
    ).replace(
      /---\n\n/,
      `interrupts: [${times(15, (line) => times(20, (index) => `{ label: a, to: s${line * 20 + index} }`, ', '), ',\n  ')}]\n---\n\n`,
    ) + end,
  ],
  ['steps that lead nowhere', steps(800, (index) => step(`s${index}`, 'a'))],
  ['steps that nothing leads to', steps(800, (index) => step(`s${index}`, '::end{as=entrusted}'))],
  [
    'targets that are not there',
    steps(600, (index) =>
      step(`s${index}`, `::choice[a]{to=x${index}}\n::choice[b]{to=y${index}}`),
    ) + end,
  ],
  [
    'jumps that are not there',
    steps(600, (index) => step(`s${index}`, `::choice[a]{to=/x${index}}\n::choice[b]{to=end}`)) +
      end,
  ],
  [
    'conditions by the thousand',
    withFacts(
      flags(14),
      inStep(
        `${times(14, (index) => `::choice[a${index}]{to=ici set="f${index}=x" when="f${index}!=x"}`, '\n\n')}\n\n::choice[z]{to=fin}\n\n${times(1_500, (index) => `::say[a]{when="f${index % 14}=x and f${(index * 5 + 1) % 14}!=x"}`, '\n\n')}`,
      ),
    ),
  ],
]);
