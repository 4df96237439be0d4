import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';
import { format } from 'prettier';

/**
 * Writes src/layout/advances.ts from the font files that the site ships:
 * `node tests/tools/advances.ts > src/layout/advances.ts`
 */
export async function advancesSource(): Promise<string> {
  const tables = [400, 600].map((weight) => `  ${weight}: ${JSON.stringify(runsOf(weight))},`);
  const source = [
    '// Written by tests/tools/advances.ts from @fontsource/inter; a test compares the two.',
    '',
    '/** Length of the em, the unit of the advances. */',
    'export const unitsPerEm = 2048;',
    '',
    '/** How far each character of Inter moves the pen, by weight: runs of code points, [first, advances]. */',
    'export const advances = {',
    ...tables,
    '} as const;',
  ];
  return format(source.join('\n'), { parser: 'typescript', singleQuote: true, printWidth: 100 });
}

type Run = readonly [first: number, advances: number[]];

function runsOf(weight: number): readonly Run[] {
  const file = `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`;
  const font = openSync(fileURLToPath(import.meta.resolve(file)));
  if (font.unitsPerEm !== 2048) throw new Error(`${file}: ${font.unitsPerEm} units per em`);
  const runs: Run[] = [];
  for (const code of font.characterSet.filter((code) => code >= 0x20 && code < 0xfe00)) {
    const last = runs.at(-1);
    const advance = font.glyphForCodePoint(code).advanceWidth;
    if (last && last[0] + last[1].length === code) last[1].push(advance);
    else runs.push([code, [advance]]);
  }
  return runs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(await advancesSource());
}
