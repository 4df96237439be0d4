import { describe, expect, it, test } from 'vitest';
import { firstStep, inStep, read, textOf, wayOn } from './tools/manuscript.ts';

const codes = (body: string, components?: readonly string[]): readonly string[] =>
  read(inStep(`${body}\n\n${wayOn}`), undefined, components).findings.map(({ code }) => code);

describe('a playbook is data, never code', () => {
  test.each([
    ['export const a = await import("node:fs")', ['no-code']],
    ['import fs from "node:fs"', ['no-code']],
    ['{(()=>process.exit(1))()}', ['no-code']],
    ['{`${globalThis}`}', ['no-code']],
    ['{x.constructor}', ['no-code']],
    ['{/* note */}', ['no-comment']],
    ['<!-- note -->', ['no-comment']],
    ['<script>alert(1)</script>', ['no-html']],
    ['<img onerror="x">', ['no-html']],
    ['<b {...e}/>', ['no-html']],
    ['<p set:html="x"></p>', ['no-html']],
    ['<iframe srcdoc="x"></iframe>', ['no-html']],
    ['<svg><a xlink:href="javascript:x">y</a></svg>', ['no-html', 'no-html']],
    ['<meta http-equiv=refresh>', ['no-html']],
    ['<>x</>', ['no-html', 'no-html']],
    ['<X client:load/>', ['unknown-component']],
    ['<https://exemple.org>', ['no-html']],
    ['[x](JaVa&Tab;ScRiPt:alert(1))', ['unsafe-address']],
    ['[x](javascript&colon;alert(1))', ['unsafe-address']],
    ['[x](java%73cript%3Aalert(1))', ['unsafe-address']],
    ['[x]\n\n[x]: javascript:alert(1)', ['unsafe-address']],
    ['[x](data:text/html,x)', ['unsafe-address']],
    ['[x](//evil.org)', ['unsafe-address']],
    ['[x](/\\evil.org)', ['unsafe-address']],
    ['[x](https://bank.org@evil.org)', ['unsafe-address']],
    ['[x](https://exеmple.org)', ['unsafe-address']],
    ['[x](http://exemple.org)', ['unsafe-address']],
    ['[x]()', ['unsafe-address']],
    ['![x](../evil.mjs)', ['unsafe-address']],
    ['![x](./a.png?raw)', ['unsafe-address']],
    ['![x](https://exemple.org/a.png)', ['unsafe-address']],
    ['![x](./a.svg)', ['unsafe-address']],
    ['![x](data:image/png;base64,x)', ['unsafe-address']],
    ['![](./a.png)', ['missing-label']],
    ['::say[a]{onclick=x}', ['unknown-attribute']],
    ['::say[a]{style="x"}', ['unknown-attribute']],
    ['::say[a]{.hidden}', ['broken-directive']],
    ['a\u202eb', ['hidden-character']],
    ['a\u0000b', ['hidden-character']],
    ['a\u001bb', ['hidden-character']],
    ['a\u200bb', ['hidden-character']],
    ['a\u{e0041}b', ['hidden-character']],
  ])('%j', (body, expected) => {
    expect(codes(body)).toEqual(expected);
  });

  test.each([
    '[x](https://exemple.org/a?b=c#d)',
    '[x](mailto:a@exemple.org)',
    '[x](tel:+15145550101)',
    '[x](#fin)',
    '[x](/autre-fiche)',
    '[x](/autre-fiche#pas)',
    '![Le plan](./plan.png)',
    'a\u00a0b\u202fc',
    'export de données',
    'Un\u2019',
    '\\<b> et \\{x}',
  ])('%j is allowed', (body) => {
    const expected = body.startsWith('export') ? ['no-code'] : [];
    expect(codes(body)).toEqual(expected);
  });

  it('keeps the words of what it refuses', () => {
    const result = read(
      inStep(`<b>Un</b> [deux](javascript:x) {trois} ![quatre](x.png)\n\n${wayOn}`),
    );
    expect(textOf(firstStep(result).body)).toBe('<b>Un</b> deux {trois} quatre');
  });
});

describe('components', () => {
  it('those that the site registers are read, with literal attributes', () => {
    const result = read(
      inStep(`Un <Plan nom="a" grand>:customer</Plan>.\n\n<Plan>\n\n- deux\n\n</Plan>\n\n${wayOn}`),
      undefined,
      ['Plan'],
    );
    expect(result.codes).toEqual([]);
    const [first, second] = firstStep(result).body;
    expect(first).toMatchObject({
      children: [
        {},
        { type: 'component', name: 'Plan', attributes: { nom: 'a', grand: true } },
        {},
      ],
    });
    expect(second).toMatchObject({ type: 'component', children: [{ type: 'list' }] });
  });

  test.each([
    ['<Plan a={1+1} />', ['no-code']],
    ['<Plan {...x} />', ['no-code']],
    ['<Plan client:load />', ['no-code']],
    ['<Plan onclick="x" />', ['no-code']],
    ['<Plan /> <Autre />', ['unknown-component']],
    ['<Plan /> <b>x</b> {y}', ['no-html', 'no-code']],
    ['<Plan>', ['mdx-syntax']],
    ['<Plan /> moins de <50 $', ['stray-mark']],
    ['<Plan /> plus de {50 $', ['stray-mark']],
  ])('%j', (body, expected) => {
    expect(codes(body, ['Plan'])).toEqual(expected);
  });

  it('where the MDX parser stops, the rest is read without it', () => {
    const result = read(inStep(`<Plan>\n\n::say[Après]\n\n${wayOn}`), undefined, ['Plan']);
    expect(result.codes).toEqual(['16:1 mdx-syntax']);
    expect(firstStep(result).ways).toHaveLength(1);
  });
});

describe('encoding and size', () => {
  const sound = inStep(wayOn);
  const bytes = (text: string): number[] => [...new TextEncoder().encode(text)];

  it('reads UTF-8 only, and says where it is something else', () => {
    const latin = read(new Uint8Array([...bytes('---\ntitle: Pri'), 0xe8, ...bytes('re\n---\n')]));
    expect(latin.codes).toEqual(['2:11 not-utf8']);
    expect(latin.playbook).toBeUndefined();
    const wide = read(new Uint8Array([0xff, 0xfe, 0x2d, 0, 0x2d, 0]));
    expect(wide.codes).toEqual(['1:1 not-utf8']);
    expect(wide.findings[0]?.hint?.en).toContain('UTF-16');
  });

  it('warns of a byte order mark, and reads on', () => {
    const marked = read(`\ufeff${sound}`);
    expect(marked.codes).toEqual(['1:1 byte-order-mark']);
    expect(marked.findings[0]?.severity).toBe('warning');
    expect(marked.playbook?.steps).toEqual(read(sound).playbook?.steps);
  });

  it('accepts CRLF with the same places by line and column, refuses CR alone', () => {
    const crlf = read(sound.replaceAll('\n', '\r\n'));
    expect(crlf.codes).toEqual([]);
    const places = (text: string): unknown =>
      JSON.parse(
        JSON.stringify(read(text).playbook, (key, value: unknown) =>
          key === 'offset' ? undefined : value,
        ),
      );
    expect(places(sound.replaceAll('\n', '\r\n'))).toEqual(places(sound));
    expect(read(sound.replaceAll('\n', '\r')).findings.map(({ code }) => code)).toEqual([
      'hidden-character',
    ]);
  });

  test.each([
    ['x'.repeat(4001)],
    ['['.repeat(61)],
    [`${' '.repeat(41)}x`],
    ['>'.repeat(21)],
    ['*a '.repeat(201)],
    ['`'.repeat(13)],
    ['- '.repeat(11) + 'x'],
    [`${'['.repeat(59)}\n`.repeat(7).trimEnd()],
  ])('takes out what is too large for the parser: %.12s…', (body) => {
    const result = read(inStep(`${body}\n\n::say[Après]\n\n${wayOn}`));
    expect(result.codes).toEqual(['16:1 too-large']);
    expect(firstStep(result).body).toHaveLength(1);
  });

  it('refuses a file that is too large', () => {
    expect(read(`${sound}\n`.repeat(2) + 'a\n'.repeat(5000)).codes).toEqual(['1:1 too-large']);
    expect(read('é'.repeat(140_000)).codes).toEqual(['1:1 too-large']);
  });
});
