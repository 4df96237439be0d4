import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sound } from './arbitrary/manuscript.ts';
import { bodyLine, inStep, read, wayOn } from './tools/manuscript.ts';

/** What holds for every input at all stands in tests/fuzz. */
describe('whatever is written', () => {
  test('a sound playbook has no findings', () => {
    expect(read(sound).codes).toEqual([]);
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
