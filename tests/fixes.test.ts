import { describe, expect, test } from 'vitest';
import { codes, rowOf, type Code } from '../src/model/rules.ts';
import { file, frontMatterOf } from './tools/manuscript.ts';
import { mendingRoom, textOf } from './tools/mending.ts';

const good = `${frontMatterOf('"Crise : origine"', 'facts: [origin, { warned: [once] }]', 'tags: [essai]', 'related:', '  - autre')}
Moins de \\<3 mots, :customer.

:::listen[Écouter, d'abord]{#ecouter by=manager}

::wait[Souffler]{for=PT5M}

- du thé
- de l'eau

1. Venir
2. Partir

- [ ] Un papier
- [ ] Un crayon

::record[Ce que dit la personne]{as=story}

::choice[Oui]{to=trier set="origin=ours, warned=once"}
::choice[Non]{to=trier set="origin=customer" discreet="Autre chose"}

:::

:::reformulate[Trier]{#trier internal}

::say[Voilà, :customer : :story.]{when="origin=ours and warned=once"}

::choice[Ailleurs]{to=/autre}
::choice[Ici]{to=clore}

:::

:::aside[Fin]{#clore}

::end[Fini]{as=entrusted}

:::
`;

const path = 'playbooks/fr/essai.mdx';
const facts = `
origin:
  label: { fr: Origine, en: Origin }
  values: { ours: { fr: nous, en: us }, customer: { fr: la personne, en: them } }
`;
const other = good.replace('to=/autre', 'to=clore');
const room = mendingRoom([
  file('content/facts.yaml', facts),
  file(path, good),
  file('playbooks/fr/autre.mdx', other),
]);

/** What must be mended by this code · what stands in the good playbook · what was typed instead. */
const accidents: readonly (readonly [code: Code, good: string, typed: string])[] = [
  ['front-matter', '---\ntitle', '\n \n--- \ntitle'],
  ['front-matter', '---\ntitle', 'title'],
  ['front-matter', '---\ntitle: "Crise : origine"\n', 'title: "Crise : origine"\n---\n'],
  ['front-matter', '---\ntitle', '---\n---\ntitle'],
  ['front-matter', '---\ntitle', '--- title'],
  ['front-matter', '  - autre\n---', '---\n  - autre'],
  ['front-matter', '  - autre\n---', '  - autre ---'],
  ['duplicate-key', 'related:\n', 'related:\nrelated:\n'],
  ['missing-key', 'related:\n', ''],
  ['yaml-syntax', '\nrelated:\n', ' related:\n'],
  ['yaml-syntax', 'related:\n  - autre', '  - autre\nrelated:'],
  ['yaml-syntax', 'owner: ', 'owner:\u00a0'],
  ['yaml-syntax', 'owner: ', 'owner:'],
  ['yaml-quote', '"Crise : origine"', 'Crise : origine'],
  ['yaml-quote', '"Crise : origine"', 'Crise : origine"'],
  ['yaml-quote', '"Crise : origine"', '"Crise : origine”'],
  ['unknown-key', 'owner:', 'ownr:'],
  ['unknown-key', 'owner:', 'owner\u00a0:'],
  ['invalid-value', '[in-person]', '[in-persn]'],
  ['invalid-value', '[in-person]', 'in-person'],
  ['invalid-value', '2026-11-01', '2026/11/1'],
  ['invalid-value', 'for=PT5M', 'for=5min'],
  ['invalid-value', 'as=entrusted', 'as=entrused'],
  ['invalid-value', 'by=manager', 'by=Manager'],
  ['invalid-value', 'to=clore', 'to=Clore'],
  ['invalid-value', 'internal', 'internal=oui'],
  ['invalid-value', 'origin=ours and', 'origin=ours &&'],
  ['invalid-value', 'set="origin=ours,', 'set="origin=ours;'],
  ['invalid-value', 'when="origin=ours', 'when="orign=ours'],
  ['invalid-value', 'set="origin=customer"', 'set="origin=custmer"'],
  ['broken-directive', '[Oui]{', '[Oui] {'],
  ['broken-directive', '[Oui]{', '[Oui]\u00a0{'],
  ['broken-directive', '::choice[Oui]', '::choice [Oui]'],
  ['broken-directive', '::choice[Oui]', ':: choice[Oui]'],
  ['broken-directive', '::choice[Oui]', '  ::choice[Oui]'],
  ['broken-directive', '::choice[Oui]', ':choice[Oui]'],
  ['broken-directive', '::choice[Oui]', '::choice Oui '],
  ['broken-directive', '::choice[Oui]', '::choice(Oui)'],
  ['broken-directive', '[Ici]{to=clore}', '{to=clore}[Ici]'],
  ['broken-directive', '"Autre chose"', '“Autre chose”'],
  ['broken-directive', '"Autre chose"', '«\u00a0Autre chose\u00a0»'],
  ['broken-directive', '"Autre chose"', "'Autre chose'"],
  ['broken-directive', '"Autre chose"}', '"Autre chose}'],
  ['broken-directive', '"Autre chose"}', '"Autre chose"'],
  ['broken-directive', 'to=clore}', 'to = clore }'],
  ['broken-directive', 'to=clore}', 'to:clore}'],
  ['broken-directive', 'Souffler]{for', 'Souffler]\n{for'],
  ['broken-directive', 'que dit', 'que\ndit'],
  ['broken-directive', ':::\n\n:::reformulate', '::\n\n:::reformulate'],
  ['broken-directive', ':::reformulate[', '::::reformulate['],
  ['unknown-directive', ':::listen', ':::écouter'],
  ['unknown-directive', '::say', '::dire'],
  ['unknown-directive', '::wait', '::Wait'],
  ['unknown-directive', '::choice[Non]', '::chioce[Non]'],
  ['misplaced-directive', '::record', '  ::record'],
  ['unknown-attribute', 'discreet=', 'discret='],
  ['unknown-attribute', '#trier', 'id=trier'],
  ['missing-id', '{#trier internal}', '{internal}'],
  ['missing-id', '{#clore}', ''],
  ['unclosed-step', ':::\n\n:::reformulate', ':::reformulate'],
  ['repeated-line', '- [ ] Un crayon\n', '- [ ] Un crayon\n- [ ] Un crayon\n'],
  [
    'repeated-line',
    '::wait[Souffler]{for=PT5M}\n',
    '::wait[Souffler]{for=PT5M}\n::wait[Souffler]{for=PT5M}\n',
  ],
  ['repeated-line', '---\n\nMoins', '---\n\n---\n\nMoins'],
  ['broken-list', '- du thé\n- de', '•\u00a0du thé\n– de'],
  ['broken-list', '- du thé\n- de', '-du thé\n-de'],
  ['broken-list', '2. Partir', '2.Partir'],
  ['broken-checkbox', '- [ ] Un crayon', '- [] Un crayon'],
  ['broken-checkbox', '- [ ] Un crayon', '-[ ] Un crayon'],
  ['broken-checkbox', '- [ ] Un crayon', '- []Un crayon'],
  ['broken-checkbox', '- [ ] Un crayon', '- [x] Un crayon'],
  ['broken-checkbox', '- [ ] Un crayon', '- [\u00a0] Un crayon'],
  ['broken-checkbox', '- [ ] Un crayon', '–\u00a0[ ]\u00a0Un crayon'],
  ['blank-lines', '{for=PT5M}\n\n', '{for=PT5M}\n'],
  ['blank-lines', '\n\n::record', '\n::record'],
  ['unknown-variable', ':customer : :story', ':custmer : :story'],
  ['byte-order-mark', '---\ntitle', '\ufeff---\ntitle'],
  ['hidden-character', 'Souffler', 'Souf\u200bfler'],
  ['stray-mark', '\\<', '<'],
  ['invalid-value', 'warned: [once]', 'warnd: [once]'],
  ['unknown-target', '#trier', '#trirer'],
  ['unknown-target', 'to=clore', 'to=clroe'],
  ['unknown-target', 'to=/autre', 'to=/autres'],
];

describe('what was typed becomes the good playbook again, byte for byte', () => {
  test.each(accidents)('%s: %j', async (code, right, typed) => {
    const text = good.replace(right, () => typed);
    expect(text).not.toBe(good);
    const { bytes, fixes, compiled } = await room.mended(path, text);
    expect(textOf(bytes)).toBe(good);
    expect(fixes.map((fix) => fix.code)).toEqual([code]);
    expect(compiled.diagnostics).toEqual([]);
  });
});

test('what would show more errors behind it is left, and the others are mended', async () => {
  const worse = good.replace('{as=entrusted}', ' {when="zero=1"}');
  const { bytes, fixes, refused } = await room.mended(path, worse.replace('[Oui]{', '[Oui] {'));
  expect(textOf(bytes)).toBe(worse);
  expect([fixes.length, refused.length]).toEqual([1, 1]);
});

test.each([
  ['two values are as near', 'warned: [once]', 'warned: [oncea, onceb]', '', ''],
  ['numbers differ', '#clore', '#clore-1', 'to=clore', 'to=clore-2'],
  ['words may be a comment', 'owner: Service', 'owner: Service # Anne', '', ''],
  ['a letter is a unit of two kinds', 'for=PT5M', 'for=5m', '', ''],
  ['a bracket may be text', '[Oui]', '[Oui [non]', '', ''],
  ['words have no place', '[Ailleurs]{to=/autre}', '[Ailleurs]{to=/autre} ensuite', '', ''],
])('nothing is mended where %s', async (_, right, typed, other, typedOther) => {
  const text = good.replace(right, () => typed).replace(other, () => typedOther);
  const { bytes, before } = await room.mended(path, text);
  expect(before.diagnostics.length).toBeGreaterThan(0);
  expect(textOf(bytes)).toBe(text);
});

test('each rule that is marked fixable is mended here, and no other', () => {
  const marked = codes.filter((code) => rowOf(code).fixable);
  expect([...new Set(accidents.map(([code]) => code))].sort()).toEqual([...marked].sort());
});
