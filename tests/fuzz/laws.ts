import assert from 'node:assert/strict';
import { fromParsed } from '../../src/from-parsed.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import { playbookSchema } from '../../src/model/playbook-schema.ts';
import { codes } from '../../src/model/rules.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { parseContent } from '../../src/parse/content.ts';
import { parsePlaybook } from '../../src/parse/parse.ts';
import { readStandIns } from '../../src/reader.ts';
import { scan } from '../../src/site/output/scan.ts';
import { htmlOf, tagsIn } from '../tools/html-of.ts';
import { content } from '../tools/manuscript.ts';
import { faultsIn } from '../tools/validator.ts';

const standIns = readStandIns();

/**
 * What holds for every playbook that anybody may write: something comes of it; nothing that comes of it is
 * code, or of another form than is published; what is told stands in the file, in both languages. Throws else.
 */
export function judgePlaybook(bytes: Uint8Array, components: readonly string[]): void {
  const file = { path: 'playbooks/fr/essai.mdx', bytes };
  const parsed = parsePlaybook(file, content, components);
  const { playbook, findings } = parsed;
  assert(playbook !== undefined || findings.length > 0, 'nothing comes of it');
  judgeFindings(findings, file);
  const found = fromParsed(
    [file],
    { content, scenarios: [], contentFindings: [], playbooks: [parsed] },
    {},
  );
  for (const { code, file: where, line, column } of found.diagnostics) {
    assert(codes.includes(code), code);
    if (where === file.path)
      assert(isInside(linesOf(bytes), { line, column }), `${code} ${line}:${column}`);
  }
  if (!playbook) return;
  assert.deepEqual(faultsIn(playbook), []);
  assert.deepEqual(JSON.parse(JSON.stringify(playbook)), playbook);
  const published = playbookSchema.safeParse(playbook);
  assert.deepEqual(published.error?.issues ?? [], []);
  const html = htmlOf(playbook);
  assert.deepEqual([...scan(html), ...tagsIn(html)], []);
}

/** The same for a file of content/: shared data comes of it, whatever is in it. */
export function judgeContent(name: string, bytes: Uint8Array): void {
  const file = { path: `content/${name}.yaml`, bytes };
  const parsed = parseContent([file], standIns);
  judgeFindings(parsed.findings, file);
  for (const value of Object.values(parsed.content)) {
    assert.deepEqual(JSON.parse(JSON.stringify(value)), value);
  }
}

function judgeFindings(findings: readonly Finding[], { bytes }: SourceFile): void {
  const lines = linesOf(bytes);
  for (const { code, position, message, hint, related = [], fix = [] } of findings) {
    assert(codes.includes(code), code);
    for (const words of [message, hint ?? message, ...related.map((one) => one.message)]) {
      assert(words.fr !== '' && words.en !== '', `${code}: no words`);
      assert(!/undefined|\[object/.test(words.fr + words.en), `${code}: ${words.en}`);
    }
    for (const at of [
      position,
      ...related.map((one) => one.position),
      ...fix.map((one) => one.position),
    ]) {
      assert(
        isInside(lines, at.start) && isInside(lines, at.end),
        `${code}: ${JSON.stringify(at)}`,
      );
      assert(at.start.offset <= at.end.offset, `${code}: ${JSON.stringify(at)}`);
    }
  }
}

/** Lines as editors show them, without a byte order mark. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.replace(/\r\n?/g, '\n').split('\n');
}

function isInside(
  lines: readonly string[],
  { line, column }: { readonly line: number; readonly column: number },
): boolean {
  return line >= 1 && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
}
