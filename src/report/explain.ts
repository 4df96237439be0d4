import type { Language } from '../model/language.ts';
import type { RulePage, RuleSection } from '../model/rule-page.ts';
import { isFixed, optionsIn, rowOf, type Code } from '../model/rules.ts';
import { fold, foldSource, paint, type Style } from './paint.ts';
import { blocksOf } from './rule-page.ts';
import { groupNames, ruleWords } from './rule-words.ts';
import { behind, visible } from './visible.ts';
import { words } from './words.ts';

export interface ExplainOptions {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
}

/** The page of a rule for a terminal: what it is, why, what to avoid and to write, how it is set. */
export function explain(code: Code, page: RulePage | undefined, options: ExplainOptions): string {
  const own = ruleWords[options.language];
  const blocks = [
    ...(page ? [fold(paint('bold', page.title, options), options.width)] : []),
    fold(paint('dim', facts(code, options.language), options), options.width),
    ...prose(page?.why ?? '', options),
    ...(page?.sections ?? []).flatMap((section, index) =>
      told(section, gutters[index] ?? 'dim', options),
    ),
    ...(isFixed(code)
      ? []
      : told({ heading: own.change, text: setting(code, own.defaults) }, 'dim', options)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What to avoid is red, what to write green. */
const gutters: readonly Style[] = ['red', 'green'];

function facts(code: Code, language: Language): string {
  const { group, severity, fixable } = rowOf(code);
  const own = ruleWords[language];
  return [
    code,
    groupNames[language][group],
    isFixed(code) ? own.always : `${words[language][severity]} ${own.unlessSet}`,
    ...(fixable ? [own.fixable] : []),
  ].join(' · ');
}

function told({ heading, text }: RuleSection, gutter: Style, options: ExplainOptions) {
  const [first = '', ...others] = blocksOf(text).map((block) =>
    block.startsWith('```') ? example(block, gutter, options) : paragraph(block, options),
  );
  return [`${paint('bold', heading, options)}\n${first}`, ...others];
}

function prose(text: string, options: ExplainOptions): readonly string[] {
  return blocksOf(text).map((block) => paragraph(block, options));
}

function paragraph(text: string, options: ExplainOptions): string {
  const line = visible(text.replace(/\s*\n/g, ' '));
  const painted = line.replace(/`[^`]+`/g, (code) => paint('cyan', code, options));
  return fold(painted, options.width);
}

/** An example with a line at its side; of a line that is too long, the rest stands at a broken one. */
function example(block: string, gutter: Style, options: ExplainOptions): string {
  const [opening = '', ...lines] = block.split('\n').slice(0, -1);
  const [, file] = /title="(.*)"/.exec(opening) ?? [];
  const shown = lines.flatMap((line) => {
    const parts = foldSource(behind(line), options.width - 4);
    return parts.map((part, index) => {
      return `  ${paint(gutter, index === 0 ? '│' : '┆', options)} ${part}`.trimEnd();
    });
  });
  return [...(file === undefined ? [] : [paint('dim', `  ${file}`, options)]), ...shown].join('\n');
}

function setting(code: Code, text: string): string {
  const all = { severity: rowOf(code).severity, ...optionsIn({}, code) };
  const list = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}`);
  const lines = ['rules:', `  ${code}: { ${list.join(', ')} }`];
  return [text, '', '```yaml title="content/site.yaml"', ...lines, '```'].join('\n');
}
