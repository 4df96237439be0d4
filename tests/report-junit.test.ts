import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { junit } from '../src/report/junit.ts';
import { attack, diagnostic, file, options } from './tools/report.ts';

const schema = readFileSync(new URL('schemas/junit.xsd', import.meta.url), 'utf8');

async function faultsIn(xml: string): Promise<readonly string[]> {
  const report = { fileName: 'report.xml', contents: xml };
  const { errors } = await validateXML({ xml: report, schema });
  return errors.map(({ message }) => message);
}

/** A report that keeps to the schema. */
async function report(
  found: readonly Diagnostic[],
  wanted: Parameters<typeof options>[0] = {},
): Promise<string> {
  const xml = junit(found, options(wanted));
  expect(await faultsIn(xml)).toEqual([]);
  return xml;
}

const warning = diagnostic({ severity: 'warning', hint: 'Do it.' });

it('has a suite a file and a test a finding; a sound file passes one', async () => {
  const files = ['playbooks/fr/sain.mdx', file];
  expect(await report([diagnostic(), warning], { files, base: 'library/' })).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="accalmie" tests="3" failures="1" errors="0">
<testsuite name="library/playbooks/fr/essai.mdx" file="library/playbooks/fr/essai.mdx" tests="2" failures="1" errors="0" skipped="0">
<testcase classname="library/playbooks/fr/essai.mdx" name="unknown-target: Unexpected \`fni\`, expected the id of a step; did you mean \`fin\`?">
<failure type="unknown-target" message="Unexpected \`fni\`, expected the id of a step; did you mean \`fin\`?">library/playbooks/fr/essai.mdx:2:18 error
Unexpected \`fni\`, expected the id of a step; did you mean \`fin\`?</failure>
</testcase>
<testcase classname="library/playbooks/fr/essai.mdx" name="unknown-target: Unexpected \`fni\`, expected the id of a step; did you mean \`fin\`? (2)">
<system-out>library/playbooks/fr/essai.mdx:2:18 warning
Unexpected \`fni\`, expected the id of a step; did you mean \`fin\`?
Do it.</system-out>
</testcase>
</testsuite>
<testsuite name="library/playbooks/fr/sain.mdx" file="library/playbooks/fr/sain.mdx" tests="1" failures="0" errors="0" skipped="0">
<testcase classname="library/playbooks/fr/sain.mdx" name="no problem found."/>
</testsuite>
</testsuites>
`,
  );
});

it('keeps to the schema with nothing read, and with findings outside of the files', async () => {
  await report([], { files: [] });
  await report([diagnostic({ file: 'playbooks', code: 'empty-library' })], { files: [] });
});

it('keeps to XML whatever was written', async () => {
  const texts = [attack, ...attack, ']]>', '&#0;', '\udfff\ufffe\uffff'];
  const found = texts.map((text) => diagnostic({ message: `${text}.`, hint: text }));
  const elsewhere = found.map((one, index) => ({ ...one, file: `${index}${one.message}` }));
  const files = texts.map((text, index) => `sound ${index}${text}`);
  await report([...found, ...elsewhere], { files });
});

it('names no line, so that a finding keeps its history', () => {
  const names = (line: number) =>
    junit([diagnostic({ line, endLine: line })], options()).match(/<testcase .*/g);
  expect(names(2)).toEqual(names(40));
});

it('is validated by a schema that can fail', async () => {
  const xml = await report([diagnostic()]);
  expect(await faultsIn(xml.replace('type=', 'kind='))).not.toEqual([]);
  expect(await faultsIn(xml.replace('</failure>', ''))).not.toEqual([]);
});
