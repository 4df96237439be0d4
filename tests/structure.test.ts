import { describe, expect, it } from 'vitest';
import { firstStep, frontMatter, inStep, read, textOf, wayOn } from './tools/manuscript.ts';

const end = '::end{as=settled}';
const step = (id: string, body: string, name = 'listen'): string =>
  `:::${name}[${id}]{#${id}}\n\n${body}\n\n:::\n\n`;
const file = (steps: string): string => `${frontMatter}\n${steps}`;
const ids = (text: string): unknown => read(text).playbook?.steps.map(({ id }) => id);

describe('steps', () => {
  it('one inside another is its sibling, and the outer one is reported once', () => {
    const text = file(`:::listen[a]{#a}\n\nAvant\n\n${step('b', end)}Après\n\n:::\n`);
    expect(read(text).codes).toEqual(['12:1 unclosed-step']);
    expect(ids(text)).toEqual(['a', 'b']);
    expect(textOf(read(text).playbook?.steps[0]?.body)).toBe('AvantAprès');
    const [finding] = read(text).findings;
    expect(finding?.related?.[0]?.position.start.line).toBe(16);
    expect(finding?.step).toBe('a');
  });

  it('one that is not closed ends where the next begins, or with the file', () => {
    expect(read(file(`:::listen[a]{#a}\n\n${wayOn}\n\n${step('fin', end)}`)).codes).toEqual([
      '12:1 unclosed-step',
    ]);
    expect(read(file(`:::listen[a]{#a}\n\n${end}\n`)).codes).toEqual(['12:1 unclosed-step']);
  });

  it('a closing line too many costs itself', () => {
    const text = file(`${step('a', wayOn)}:::\n\n${step('fin', end)}`);
    expect(read(text).codes).toEqual(['18:1 stray-fence']);
    expect(ids(text)).toEqual(['a', 'fin']);
  });

  it('a closing line with words, or of another length, still closes', () => {
    for (const line of ['::: fin', '::::', '::', ':::fin', ' :::']) {
      const text = file(`:::listen[a]{#a}\n\n${wayOn}\n\n${line}\n\n${step('fin', end)}`);
      expect(read(text).codes, line).toEqual([
        `16:${line === ' :::' ? 2 : line.startsWith('::: ') ? 5 : line === ':::fin' ? 4 : 1} broken-directive`,
      ]);
      expect(ids(text)).toEqual(['a', 'fin']);
    }
  });

  it('colons in the middle of a step close nothing', () => {
    const result = read(inStep(`Avant\n\n::\n\nAprès\n\n${wayOn}`));
    expect(result.codes).toEqual(['18:1 broken-directive']);
    expect(textOf(firstStep(result).body)).toBe('AvantAprès');
  });

  it.each([
    [':::écouter[a]{#a}', ':::listen'],
    [':::Listen[a]{#a}', ':::listen'],
    [':::suivre[a]{#a}', ':::follow-up'],
    [':::lisen[a]{#a}', ':::listen'],
    [':::aparté[a]{#a}', ':::aside'],
  ])('%s gives the keyword %s and is read as it', (line, keyword) => {
    const text = file(`${line}\n\n${wayOn}\n\n:::\n\n${step('fin', end)}`);
    const { findings, playbook } = read(text);
    expect(findings.map(({ code }) => code)).toEqual(['unknown-directive']);
    expect(findings[0]?.hint?.fr).toContain(`\`${keyword}\``);
    expect(playbook?.steps[0]?.phase).toBe(keyword.slice(3));
  });

  it('needs an id and a title, and gets one to go on with', () => {
    const { codes, playbook } = read(
      file(`:::listen[Écouter bien]\n\n${end}\n\n:::\n\n:::listen{#b}\n\n${end}\n\n:::\n`),
    );
    expect(codes).toEqual(['12:1 missing-id', '18:1 missing-label']);
    expect(playbook?.steps.map(({ id }) => id)).toEqual(['ecouter-bien', 'b']);
  });

  it('refuses ids that are not of the form, or reserved', () => {
    const codes = (id: string): readonly string[] =>
      read(file(step('x', end).replace('{#x}', `{#${id}}`))).codes;
    expect(codes('Écouter')).toEqual(['12:15 invalid-value']);
    expect(codes('back')).toEqual(['12:15 reserved-id']);
    expect(codes('constructor')).toEqual(['12:15 reserved-id']);
    expect(codes('__proto__')).toEqual(['12:15 invalid-value']);
    expect(codes('ecоuter')).toEqual(['12:15 invalid-value']);
  });

  it('keeps two steps of one id: the rules report them', () => {
    expect(ids(file(step('a', end) + step('a', end)))).toEqual(['a', 'a']);
  });
});

describe('what stands where', () => {
  it('text before the steps is the introduction, `##` outside them a note', () => {
    const text = file(
      `Bonjour.\n\n## Note\n\n${step('a', wayOn)}## Autre note\n\n${step('fin', end)}`,
    );
    expect(read(text).codes).toEqual([]);
    expect(textOf(read(text).playbook?.introduction)).toBe('Bonjour.');
  });

  it('other text between steps, other headings, and leaves outside a step are refused', () => {
    const text = file(
      `# Titre\n\n::say[a]\n\n${step('a', wayOn)}Texte\n\n### Titre\n\n${step('fin', end)}`,
    );
    expect(read(text).codes).toEqual([
      '12:1 stray-content',
      '14:1 stray-content',
      '22:1 stray-content',
      '24:1 stray-content',
    ]);
  });

  it('a heading in a step is refused, its words are kept', () => {
    const result = read(inStep(`## Titre\n\n${wayOn}`));
    expect(result.codes).toEqual(['16:1 stray-content']);
    expect(textOf(firstStep(result).body)).toBe('Titre');
  });

  it('a step has choices, or nexts, or one end', () => {
    expect(read(inStep('::choice[a]{to=fin}\n\n::next[b]{to=fin}')).codes).toEqual([
      '18:1 mixed-ways-on',
    ]);
    expect(read(inStep('::end{as=settled}\n\n::choice[a]{to=fin}')).codes).toEqual([
      '18:1 mixed-ways-on',
    ]);
    expect(read(inStep('::end{as=settled}\n\n::end{as=safety}')).codes).toEqual([
      '18:1 mixed-ways-on',
    ]);
    expect(read(inStep('')).codes).toEqual(['14:1 empty-step']);
  });

  it('without a target, a way leads to the following step; from the last one nowhere', () => {
    expect(firstStep(read(inStep('::next'))).ways[0]?.target).toEqual({ type: 'step', id: 'fin' });
    expect(read(file(step('a', '::next'))).codes).toEqual(['14:1 unknown-target']);
  });

  it('a directive in code is code; a fence that is not closed in its step is not', () => {
    const closed = read(inStep(`\`\`\`\n::say[x]\n\`\`\`\n\n${wayOn}`));
    expect(closed.codes).toEqual([]);
    expect(textOf(firstStep(closed).body)).toBe('::say[x]');
    const open = read(inStep(`\`\`\`\nx\n\n::say[y]\n\n${wayOn}`));
    expect(open.codes).toEqual(['16:1 unclosed-code']);
    expect(firstStep(open).body.map(({ type }) => type)).toEqual(['paragraph', 'say']);
    const earlier = read(inStep(`\`\`\`\nx\n\n::say[y]\n\n\`\`\`text\nz\n\`\`\`\n\n${wayOn}`));
    expect(earlier.codes).toEqual(['16:1 unclosed-code']);
    expect(firstStep(earlier).body.map(({ type }) => type)).toEqual(['paragraph', 'say', 'code']);
    const plain = read(inStep(`\`\`\`\nx\n\n::say[y]\n\n\`\`\`\nz\n\`\`\`\n\n${wayOn}`));
    expect(plain.codes).toEqual(['16:1 unclosed-code']);
    expect(firstStep(plain).body.map(({ type }) => type)).toEqual(['paragraph', 'say', 'code']);
    const shown = ':::listen[b]{#b}\n\n```text\nz\n```\n\n:::';
    const whole = read(inStep(`\`\`\`\`mdx\n${shown}\n\`\`\`\`\n\n${wayOn}`));
    expect(whole.codes).toEqual([]);
    expect(firstStep(whole).body.map(({ type }) => type)).toEqual(['code']);
    const half = read(inStep(`\`\`\`mdx\n:::listen[b]{#b}\n\`\`\`\n\n${wayOn}`));
    expect(half.codes).toContain('16:1 unclosed-code');
    const nested = read(inStep(`- a\n  \`\`\`\n  x\n\`\`\`\n\n::say[y]\n\n${wayOn}`));
    expect(nested.findings.every(({ code }) => code === 'unclosed-code')).toBe(true);
    expect(firstStep(nested).ways).toHaveLength(1);
  });

  it('blank lines are asked for around directives, but between those of one name', () => {
    expect(
      read(inStep('::say[a]\n::say[b]\n\n::choice[a]{to=fin}\n::choice[b]{to=fin}')).codes,
    ).toEqual([]);
    const crowded = read(inStep('Texte\n::say[a]\nTexte\n\n::say[b]\n::choice[a]{to=fin}'));
    expect(crowded.codes).toEqual(['17:1 blank-lines', '21:1 blank-lines']);
    expect(crowded.findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});
