import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstStep, inStep, read, textOf, wayOn } from './tools/manuscript.ts';

/** The names found in a body, in order. Declared: customer, staff… by the library, story by a record, score and origin as facts. */
function names(body: string): readonly string[] {
  const step = firstStep(
    read(
      inStep(`${body}\n\n::record[Récit]{as=story}\n\n::record[Suite]{as=story-end}\n\n${wayOn}`),
    ),
  );
  const found: string[] = [];
  JSON.stringify(step, (_key, value: unknown) => {
    const node = value as { type?: string; name?: string } | null;
    if (node?.type === 'variable' && node.name !== undefined) found.push(node.name);
    return value;
  });
  return found;
}

describe('variables', () => {
  it.each([
    [':customer', ['customer']],
    ['Bonjour :customer, ça va ?', ['customer']],
    [':customer: :story.', ['customer', 'story']],
    ['(:customer)', ['customer']],
    ['l’:customer', ['customer']],
    [':customer-là', ['customer']],
    [':story-end et :story-endroit', ['story-end', 'story']],
    [':score points, :origin', ['score', 'origin']],
    ['**:customer** _:staff_', ['customer', 'staff']],
    ['[:customer](https://exemple.org/)', ['customer']],
    ['- [ ] :customer', ['customer']],
    ['> :customer', ['customer']],
    ['| a |\n| - |\n| :customer |', ['customer']],
    ['::say[:customer, venez]', ['customer']],
    ['::choice[:customer]{to=fin}\n\n', ['customer']],
    ['&amp; :customer', ['customer']],
    ['ligne\n:customer', ['customer']],
  ])('%j finds %j', (body, expected) => {
    expect(names(body)).toEqual(expected);
  });

  it.each([
    'x:customer',
    '1:customer',
    '::customer',
    '/:customer',
    'é:customer',
    '\\:customer',
    '&#58;customer',
    '`:customer`',
    '[a](https://exemple.org/:customer)',
    '```\n:customer\n```',
    ':unknown',
    ': customer',
    ':customersome',
    ':Customer2',
    '14:30',
  ])('%j holds none', (body) => {
    expect(names(body)).toEqual([]);
  });

  it.each([
    [':custmer', 'customer'],
    [':customers', 'customer'],
    [':customer2', 'customer'],
    [':stroy-end', 'story-end'],
    [':sory', 'story'],
    [':scor', 'score'],
    [':item-s', undefined],
    [':iten', 'item'],
  ])('%s is a slip for %s', (written, meant) => {
    const { findings } = read(
      inStep(
        `Voici ${written}.\n\n::record[Récit]{as=story}\n\n::record[Suite]{as=story-end}\n\n${wayOn}`,
      ),
    );
    const slips = findings.filter(({ code }) => code === 'unknown-variable');
    expect(slips.map(({ hint }) => /`:([a-z-]+)`/.exec(hint?.en ?? '')?.[1])).toEqual(
      meant === undefined ? [] : [meant],
    );
    for (const { position } of slips) {
      expect([position.start.column, position.end.column]).toEqual([7, 7 + written.length]);
    }
  });

  it('has the place of each name, through escapes, entities and quotes over lines', () => {
    const body = '> &eacute;\\* un :customer\n>   deux &amp; :staff';
    const step = firstStep(read(inStep(`${body}\n\n${wayOn}`)));
    const places: string[] = [];
    JSON.stringify(step.body, (_key, value: unknown) => {
      const node = value as {
        type?: string;
        position?: { start: { line: number; column: number }; end: { column: number } };
      } | null;
      if (node?.type === 'variable' && node.position) {
        places.push(
          `${node.position.start.line}:${node.position.start.column}-${node.position.end.column}`,
        );
      }
      return value;
    });
    expect(places).toEqual(['16:17-26', '17:16-22']);
    expect(textOf(step.body)).toBe('é* un :customer\ndeux & :staff');
  });

  it('has the place of each name among whatever else', () => {
    const piece = fc.constantFrom(
      ':customer',
      '\\*',
      '&amp;',
      '&eacute;',
      '&ngE;',
      '&#128512;',
      '&nope;',
      'é😀',
      '\\:',
      '`a`',
      '**b**',
      '\n',
      '  \n',
      '\\\n',
      '\r\n',
      '\t',
      '&',
      '\\a',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 2, maxLength: 14 }),
        fc.constantFrom('', '> ', '- '),
        (pieces, prefix) => {
          const line = prefix === '> ' ? '> ' : '  ';
          const body = prefix + pieces.join(' ').replace(/\n/g, `\n${line}mot `);
          const text = inStep(`${body}\n\n${wayOn}`);
          const places: string[] = [];
          JSON.stringify(read(text).playbook?.steps, (_key, value: unknown) => {
            const node = value as {
              type?: string;
              position?: { start: { offset: number }; end: { offset: number } };
            } | null;
            if (node?.type === 'variable' && node.position)
              places.push(text.slice(node.position.start.offset, node.position.end.offset));
            return value;
          });
          expect(places).toEqual(places.map(() => ':customer'));
          expect(places.length).toBe(pieces.filter((word) => word === ':customer').length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
