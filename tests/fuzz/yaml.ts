import fc from 'fast-check';

/** YAML texts, and what is near to one: every form of every value at every depth. */
export function yamlTexts(keys: readonly string[]): fc.Arbitrary<string> {
  const key = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...keys) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '__proto__',
        'constructor',
        '<<',
        '"a"',
        '? a',
        '~',
        '5',
        '&a b',
        '!!str c',
        '',
      ),
    },
  );
  const { block } = fc.letrec<{ block: string; flow: string }>((tie) => ({
    flow: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'flow' },
      scalar,
      fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.tuple(key, tie('flow')), { maxLength: 3 })
        .map((pairs) => `{${pairs.map((pair) => pair.join(': ')).join(', ')}}`),
      fc.tuple(fc.constantFrom('&a ', '!!x ', '*', '! ', '- ', ''), tie('flow')).map(joined),
    ),
    block: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'block' },
      fc.tuple(key, tie('flow')).map(([name, value]) => `${name}: ${value}`),
      fc
        .tuple(key, fc.constantFrom('|', '>', '|-', '>+2'), words)
        .map(([name, mark, text]) => `${name}: ${mark}\n  ${text}`),
      fc.tuple(key, tie('block')).map(([name, value]) => `${name}:\n${indented(value)}`),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((items) => items.map((item) => `- ${indented(item).trimStart()}`).join('\n')),
      fc.tuple(tie('block'), tie('block')).map((parts) => parts.join('\n')),
      fc.constantFrom('...', '%YAML 1.2', '# a', '\t', '- ', ':', '}', ']'),
    ),
  }));
  return block;
}

const words = fc.string({
  unit: fc.constantFrom(...'ab: #\'"[]{}&*!|>%@`-?,\\é\n'),
  maxLength: 12,
});

const scalar = fc.oneof(
  words,
  fc.constantFrom(
    'a',
    'true',
    'null',
    '~',
    '1e999',
    '.nan',
    '0x1f',
    '2026-11-01',
    '0..27',
    '-5',
    '"\\0"',
    '"\\u202E"',
    '"a\\r\\nb"',
    "''",
  ),
  fc.constantFrom(
    'in-person',
    'employee',
    'settled',
    '{ fr: a, en: b }',
    '[once]',
    'P2D',
    '"javascript:x"',
  ),
);

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}

function joined(parts: readonly string[]): string {
  return parts.join('');
}
