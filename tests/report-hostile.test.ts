import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { reporters } from '../src/report/report.ts';
import { attack, diagnostic, options } from './tools/report.ts';

/** What a terminal obeys or hides, but the end of a line and, where colours are shown, colours. */
const acting = /[^\P{Cc}\n]|(?!\u2060|\u200d\p{Extended_Pictographic})\p{Cf}|[\u2028\u2029]/u;
const colours = /\u001b\[\d+m/g;

/** What a build log obeys: in the midst of a line, or at its start. */
const logged = /##\w*\[/;
const commanded = /^\s*::/m;

function everywhere(text: string): Diagnostic {
  const place = { line: 1, column: 2, endLine: 1, endColumn: 9, file: `${text}.mdx` };
  return diagnostic({
    ...place,
    message: text,
    hint: text,
    step: text,
    url: `https://site.example/${text}`,
    consequences: [text, text],
    related: [{ ...place, message: text }],
    fix: [{ ...place, text }],
  });
}

function printed(format: keyof typeof reporters, text: string, colour = false, width?: number) {
  const sources = new Map([[`${text}.mdx`, text]]);
  const warning = { ...everywhere(text), severity: 'warning' } as const;
  return reporters[format](
    [everywhere(text), warning],
    options({ sources, colour, width, files: [`${text}.mdx`], base: `${text}/` }),
  );
}

const formats = Object.keys(reporters) as readonly (keyof typeof reporters)[];

describe.each(formats)('%s', (format) => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...attack, '##[', '::', '%', ']]>') }),
  );

  it('lets no text of a file act on a terminal or a build log', () => {
    expect(printed(format, attack)).not.toMatch(acting);
    expect(printed(format, attack)).not.toMatch(logged);
    fc.assert(
      fc.property(texts, (text) => {
        const report = printed(format, text);
        expect(report).not.toMatch(acting);
        expect(report).not.toMatch(logged);
        if (format !== 'github') expect(report).not.toMatch(commanded);
      }),
    );
  });

  it('has as many lines whatever the text is', () => {
    const calm = printed(format, 'calm').split('\n').length;
    fc.assert(
      fc.property(fc.constantFrom('\n', '\r', '\u2028', '%0A', '\u0085'), (end) => {
        expect(printed(format, `ca${end}::lm`).split('\n')).toHaveLength(calm);
      }),
    );
  });
});

it('pretty shows nothing but colours where there are colours, on any width', () => {
  for (const width of [undefined, 20, 80]) {
    expect(printed('pretty', attack, true, width).replace(colours, '')).not.toMatch(acting);
  }
});

it('github begins each line with a command of its own, and no text has another', () => {
  const lines = printed('github', attack).trimEnd().split('\n');
  expect(lines.map((line) => line.slice(0, 8))).toEqual(['::error ', '::warnin']);
  for (const line of lines) {
    const [, properties = ''] = /^::\w+ (.*?)::/.exec(line) ?? [];
    const keys = properties.split(',').map((property) => property.split('=')[0]);
    expect(keys).toEqual(['file', 'line', 'col', 'endColumn', 'endLine', 'title']);
  }
});

it('json and sarif mean the very text', () => {
  const [first] = JSON.parse(printed('json', attack)) as readonly Diagnostic[];
  expect(first?.message).toBe(attack);
  const log = JSON.parse(printed('sarif', attack)) as { runs: { results: unknown[] }[] };
  expect(JSON.stringify(log.runs[0]?.results)).toContain(
    JSON.stringify({ deletedRegion: region, insertedContent: { text: attack } }),
  );
});

const region = { startLine: 1, startColumn: 2, endLine: 1, endColumn: 9 };
