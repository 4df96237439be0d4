import { describe, expect, test } from 'vitest';
import { compile } from '../src/compile.ts';
import { readStandIns } from '../src/reader.ts';
import { playbook } from './tools/rule-page.ts';

const standIns = readStandIns();

/** Listen, restate, propose, conclude: the good order. */
const good = `:::listen[Écouter]{#ecouter}

::choice[Elle a terminé]{to=redire}
::choice[Elle s'en va]{to=laisser}

:::

:::reformulate[Redire]{#redire}

::next[C'est bien cela]{to=proposer}

:::

:::propose[Proposer]{#proposer}

::choice[Elle accepte]{to=conclure}
::choice[Elle refuse]{to=laisser}

:::

:::conclude[Conclure]{#conclure}

::promise[Rappeler]{by=employee within=P2D}

::end[Réglé]{as=settled}

:::

:::conclude[Laisser partir]{#laisser}

::end{as=entrusted}

:::`;

describe('the method is kept', () => {
  test('in the good order', () => {
    expect(found(good)).toEqual([]);
  });

  test('and in playbooks of another kind nothing is asked', () => {
    const early = changed(good, 'to=redire', 'to=proposer');
    expect(found(early)).toContain('propose-too-early');
    expect(found(early, 'kind: dialogue').filter(isMethod)).toEqual([]);
  });
});

describe('one mistake is one finding', () => {
  test('two ways that pass over the same phase are two', () => {
    const extra = '::choice[Elle est pressée]{to=proposer}\n::choice[Elle insiste]{to=proposer}';
    const early = changed(good, "::choice[Elle s'en va]", `${extra}\n::choice[Elle s'en va]`);
    expect(found(early)).toEqual(['propose-too-early', 'propose-too-early']);
  });

  test('an end that lacks a conclusion and a follow-up is told once, also by the one that is not turned off', () => {
    const early = changed(good, '::choice[Elle accepte]{to=conclure}', '::choice[Oui]{to=fini}');
    const steps = `${early}\n\n:::propose[Fini]{#fini}\n\n::end{as=settled}\n\n:::`;
    const settled = (rules?: Rules) => found(steps, '', rules).filter(isMethod);
    expect(settled()).toEqual(['settled-without-conclude']);
    expect(settled({ 'settled-without-conclude': 'off' })).toEqual(['settled-not-followed']);
  });
});

describe('a way that passes over a phase is told with the steps that nobody reaches then', () => {
  test.each([
    ['the next phase', 'to=redire', 'to=proposer', 'propose-too-early', ['proposer', 'redire']],
    [
      'the phase before the end',
      '::choice[Elle accepte]{to=conclure}',
      '::choice[Elle accepte]{to=fini}',
      'settled-without-conclude',
      ['fini', 'conclure'],
    ],
  ])('%s', (_, from, to, code, consequences) => {
    const steps = `${good}\n\n:::follow-up[Fini]{#fini}\n\n::end{as=settled}\n\n:::`;
    const led = changed(steps, '::end[Réglé]{as=settled}', '::next[Suivre]{to=fini}');
    expect(found(led)).toEqual([]);
    const skipping = changed(led, from, to);
    expect(diagnose(skipping)).toMatchObject([{ code, consequences }]);
    expect(found(skipping, '', { [code]: 'warning' })).toEqual([code, 'unreachable-step']);
  });
});

describe('a promise for a day that is written down', () => {
  const note = '::record[Jour]{as=jour type=date}';
  const promise = '::promise[Livrer]{by=employee on=jour}';
  const late = ['promise-incomplete'];
  test.each([
    ['in the same step', '', '', `${note}\n\n${promise}`, '', []],
    ['before it, by everybody', note, '', promise, '', []],
    ['on one of two paths', '', note, promise, '', late],
    [
      'on the path on which it is made',
      '',
      note,
      promise.replace('}', ' when="told=once"}'),
      '',
      [],
    ],
    ['in an aside that is passed by chance', '', '', promise, note, late],
    ['behind it', promise, '', note, '', late],
  ])('%s', (_, first, second, last, aside, expected) => {
    const steps = [
      `:::listen[Un]{#un}\n\n${first}\n\n::choice[Oui]{to=deux set="told=once"}\n::choice[Non]{to=fin}\n::choice[Halte]{to=limite}`,
      `:::listen[Deux]{#deux}\n\n${second}\n\n::next{to=fin}`,
      `:::listen[Fin]{#fin}\n\n${last}\n\n::say[Merci.]{when="told=once"}\n\n::end{as=entrusted}`,
      `:::aside[Halte]{#limite}\n\n${aside}\n\n::choice[Calme]{to=back}\n::choice[Elle part]{to=fin}`,
    ];
    const text = steps.map((step) => `${step}\n\n:::`).join('\n\n');
    expect(found(text, 'facts: [{ told: [once] }]')).toEqual(expected);
  });
});

describe('what hangs on an error that is told is not told', () => {
  test.each([
    ['a promise that could not be read', '::promise[Rappeler]{', '::promis[Rappeler]{'],
    ['a promise with a delay that could not', 'within=P2D', 'within=2j'],
    ['a step with a broken line', '::next[C', '::nxet[C'],
    ['a phase misspelt', ':::reformulate', ':::reformulat'],
    ['a target misspelt', 'to=redire', 'to=redir'],
    ['a target past guessing', 'to=redire', 'to=nullepart'],
    [
      'a step that nothing leads to',
      '{to=laisser}\n\n:::\n\n:::ref',
      '{to=conclure}\n\n:::\n\n:::ref',
    ],
  ])('%s', (_, from, to) => {
    expect(found(changed(good, from, to)).filter(isMethod)).toEqual([]);
  });

  test.each([
    ['after: [listen, reformulate]', []],
    ['after: [listn, reformulate]', ['invalid-value']],
    ['after: listen', ['invalid-value']],
    ['aftr: [listen, reformulate]', ['unknown-key']],
  ])('what comes before a playbook: %s', (front, expected) => {
    const second = changed(good.slice(good.indexOf(':::propose')), 'to=conclure', 'to=laisser');
    const steps = second.replace(/:::conclude\[Conclure\][^]*?\n:::\n\n/, '');
    const sole = changed(steps, '::choice[Elle refuse]{to=laisser}', '::choice[Non]{to=autre}');
    const other = ':::conclude[Autre]{#autre}\n\n::end{as=disagreement}\n\n:::';
    expect(found(`${sole}\n\n${other}`, front)).toEqual(expected);
  });
});

type Rules = NonNullable<Parameters<typeof compile>[1]['rules']>;

function found(steps: string, front = '', rules: Rules = {}): readonly string[] {
  return diagnose(steps, front, rules).map(({ code }) => code);
}

function diagnose(steps: string, front = '', rules: Rules = {}) {
  const text = playbook('fr', front, steps);
  const file = { path: 'playbooks/fr/essai.mdx', bytes: Buffer.from(text) };
  return compile([file], { standIns, rules }).diagnostics;
}

function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

function isMethod(code: string): boolean {
  return /^(propose|settled|jump|promise|gesture)/.test(code);
}
