import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { applyEdits, overlap } from '../src/fix/edits.ts';
import { compatible } from '../src/fix/fixes.ts';
import type { Edit } from '../src/model/diagnostic.ts';
import { rowOf } from '../src/model/rules.ts';
import { readLibrary } from '../src/reader.ts';
import { isPlaybook } from '../src/from-parsed.ts';
import { accident, mistaken } from './arbitrary/accidents.ts';
import { runs } from './tools/long.ts';
import { errorsIn, mendingRoom, textOf, withoutPlaces } from './tools/mending.ts';

const { files } = readLibrary(fileURLToPath(new URL('../', import.meta.url)));
const room = mendingRoom(files);
const texts = new Map(files.filter(isPlaybook).map(({ path, bytes }) => [path, textOf(bytes)]));
const anyPath = fc.constantFrom(...texts.keys());
const numRuns = runs(12);
const timeout = numRuns * 1_500;
const sound = await room.judge(files);

test('sound playbooks are not touched', async () => {
  for (const [path, text] of texts) {
    const { fixes, refused, bytes } = await room.mended(path, text);
    expect([fixes, refused]).toEqual([[], []]);
    expect(textOf(bytes)).toBe(text);
  }
});

test(
  'an accident of the keyboard becomes the same playbook again',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, accident, async (path, slip) => {
        const typed = slip(texts.get(path) as string);
        fc.pre(typed !== undefined);
        const { compiled } = await room.mended(path, typed as string);
        expect(compiled.diagnostics).toEqual([]);
        expect(withoutPlaces(compiled, path)).toEqual(withoutPlaces(sound, path));
      }),
      { numRuns },
    );
  },
  timeout,
);

test(
  'mending adds no error, loses no step, and mending again changes nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, mistaken, async (path, mistake) => {
        const typed = mistake(texts.get(path) as string, path);
        const { before, compiled, bytes } = await room.mended(path, typed);
        expect(errorsIn(compiled)).toBeLessThanOrEqual(errorsIn(before));
        expect(stepsIn(compiled)).toBeGreaterThanOrEqual(stepsIn(before));
        const again = await room.mended(path, bytes);
        expect(textOf(again.bytes)).toBe(textOf(bytes));
      }),
      { numRuns },
    );
  },
  timeout,
);

test(
  'only the characters of the edits change',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, mistaken, async (path, mistake) => {
        const typed = mistake(texts.get(path) as string, path);
        const given = new TextEncoder().encode(typed);
        const before = await room.judge([{ path, bytes: given }]);
        const fixable = before.diagnostics.filter(({ fix }) => fix);
        expect(fixable.filter(({ code }) => !rowOf(code).fixable)).toEqual([]);
        const edits = compatible(before.diagnostics, ({ file }) => file === path).flatMap(
          (fix) => fix.edits,
        );
        expect(textOf(applyEdits(given, edits))).toBe(spliced(typed, edits));
      }),
      { numRuns },
    );
  },
  timeout,
);

test('edits of any text change what they say and no other byte', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', '\u00a0') });
  const places = fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.string({ maxLength: 3 })));
  fc.assert(
    fc.property(text, fc.constantFrom('', '\ufeff'), places, (body, mark, wanted) => {
      const edits = wanted.reduce<readonly Edit[]>((kept, [at, length, put]) => {
        const edit = editAt(body, at, length, put.toWellFormed());
        return kept.some((other) => overlap(edit, other)) ? kept : [...kept, edit];
      }, []);
      const bytes = new TextEncoder().encode(mark + body);
      expect(textOf(applyEdits(bytes, edits))).toBe(spliced(mark + body, edits));
    }),
  );
});

/** The plainest way: characters counted line by line. */
function spliced(text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const unmarked = mark !== '' && edits.some(({ unmarks }) => unmarks);
  const body = text.slice(mark.length);
  const lines = body.split(/(?<=\r\n|\r(?!\n)|(?<!\r)\n)/);
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).join('').length + column - 1;
  const changed = edits
    .toSorted((a, b) => b.line - a.line || b.column - a.column)
    .reduce((sofar, { line, column, endLine, endColumn, text: put }) => {
      const after = sofar.slice(offset(endLine, endColumn));
      return sofar.slice(0, offset(line, column)) + put + after;
    }, body);
  return (unmarked ? '' : mark) + changed;
}

/** An edit of whole characters within one line. */
function editAt(text: string, at: number, length: number, put: string): Edit {
  const lines = text.split(/\r\n|\r|\n/).map((line) => [...line]);
  const line = at % lines.length;
  const characters = lines[line] ?? [];
  const from = Math.min(at, characters.length);
  const column = (count: number): number => characters.slice(0, count).join('').length + 1;
  const place = { line: line + 1, column: column(from), endLine: line + 1 };
  return { ...place, endColumn: column(from + length), text: put };
}

function stepsIn({ library }: { readonly library: typeof sound.library }): number {
  return library.playbooks.reduce((sum, { steps }) => sum + steps.length, 0);
}
