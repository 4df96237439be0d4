import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playbookSchema } from '../src/model/playbook-schema.ts';
import { damaged, sound } from './arbitrary/manuscript.ts';
import { bodyLine, frontMatter, inStep, read, wayOn, type Read } from './tools/manuscript.ts';

describe('whatever is written', () => {
  test('a sound playbook has no findings', () => {
    expect(read(sound).codes).toEqual([]);
  });

  test('accidents in a sound playbook', () => {
    fc.assert(
      fc.property(damaged, (text) => keepsTheLaws(text)),
      { numRuns: 500 },
    );
  });

  test('any text as a file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => keepsTheLaws(text)),
      { numRuns: 300 },
    );
  });

  test('any text as front matter or in a step', () => {
    const parts = fc.string({
      unit: fc.constantFrom(...'\n\n  :::[]{}#="\\`*_-<>|!&ab1é~,'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(parts, (text) => {
        keepsTheLaws(inStep(text));
        keepsTheLaws(frontMatter.replace('title: Un titre', text));
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { playbook, findings } = read(bytes);
        expect(playbook !== undefined || findings.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('one broken line costs its own line', () => {
    const line = fc.string({
      unit: fc.constantFrom(...'::[]{}#="\\* _-<>|!&ab1é~,'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        fc.constantFrom('::', '::say', '::choice[a]', '::choice', '::ask['),
        line,
        (start, rest) => {
          fc.pre(!/^:{3}/.test(start + rest));
          const { playbook, findings } = read(inStep(`${start}${rest}\n\n${wayOn}`));
          expect(playbook?.steps.map(({ id }) => id)).toEqual(['ici', 'fin']);
          expect(playbook?.steps[0]?.ways.length).toBeGreaterThan(0);
          for (const { position, code } of findings) {
            if (code !== 'mixed-ways-on') expect(position.start.line).toBe(bodyLine);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Something comes of every file; places are inside it; what comes is JSON of the published form. */
function keepsTheLaws(text: string): void {
  const result = read(text);
  expect(result.playbook !== undefined || result.findings.length > 0).toBe(true);
  placesAreInside(text, result);
  const { playbook } = result;
  if (!playbook) return;
  expect(JSON.parse(JSON.stringify(playbook))).toEqual(playbook);
  const checked = playbookSchema.safeParse(playbook);
  expect(checked.error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual([]);
}

function placesAreInside(text: string, { findings, playbook }: Read): void {
  const written = new TextDecoder().decode(new TextEncoder().encode(text));
  const lines = written.replace(/\r(?!\n)/g, '\n').split('\n');
  const isInside = ({ line, column }: { line: number; column: number }): boolean =>
    line >= 1 &&
    line <= lines.length &&
    column >= 1 &&
    column <= (lines[line - 1] ?? '').length + 1;
  for (const { position, message, hint } of findings) {
    expect(
      isInside(position.start) && isInside(position.end),
      `${text} ${JSON.stringify(position)}`,
    ).toBe(true);
    expect(position.end.offset).toBeGreaterThanOrEqual(position.start.offset);
    expect(message.fr).not.toContain('undefined');
    expect(hint?.fr).not.toContain('undefined');
  }
  for (const { position } of playbook?.steps ?? []) expect(isInside(position.end)).toBe(true);
}
