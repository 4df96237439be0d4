import { fromParsed } from '../../src/from-parsed.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { parseContent } from '../../src/parse/content.ts';
import { parsePlaybook } from '../../src/parse/parse.ts';
import { readLibrary, readStandIns } from '../../src/reader.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Slip, Told } from './operator.ts';

/** On this day nothing of the playbooks is overdue. */
const today = '2026-11-22';

/**
 * A library of good playbooks in one language, in which one text at a time is changed: what a slip does to a
 * translation is the matter of tests/translation-laws.test.ts.
 */
export interface Workshop {
  readonly drafts: readonly Draft[];
  /** What is said when this text stands in the place of a draft. Only that text is read again. */
  readonly diagnostics: (draft: Draft, text: string | Uint8Array) => readonly Diagnostic[];
}

export function workshopOf(root: string): Workshop {
  const { files, ...reading } = readLibrary(root);
  const shared = parseContent(
    files.filter(({ path }) => path.startsWith('content/')),
    readStandIns(),
  );
  const { content } = shared;
  const playbooks = files.filter(({ path }) => /^playbooks\/fr\/.*\.mdx$/.test(path));
  const parsed = new Map(playbooks.map((file) => [file.path, parsePlaybook(file, content)]));
  return {
    // The slips are those of procedures: a dialogue has ends of its own, and scores that loops overflow.
    drafts: playbooks
      .filter(({ path }) => parsed.get(path)?.playbook?.kind === 'procedure')
      .map(({ path, bytes }) => draftOf(path, new TextDecoder().decode(bytes))),
    diagnostics: (draft, text) => {
      const changed = parsePlaybook(fileOf(draft, text), content);
      const all = new Map([...parsed, [draft.file, changed]]);
      const library = {
        content,
        scenarios: shared.scenarios,
        contentFindings: shared.findings,
        playbooks: [...all.values()],
      };
      return fromParsed(files, library, { ...reading, language: 'fr', today }).diagnostics;
    },
  };
}

function fileOf({ file }: Draft, text: string | Uint8Array): SourceFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { path: file, bytes };
}

/** How what was found differs from what may be told; nothing if it does not. */
export function difference(
  { told }: Slip,
  { file }: Draft,
  diagnostics: readonly Diagnostic[],
): string | undefined {
  const shown = diagnostics.filter(({ severity }) => severity !== 'info').map(show);
  if (!told) return shown.length === 0 ? undefined : `no mistake, but: ${shown.join(' | ')}`;
  const wanted = `${file}:${[told.line].flat().join('/')} ${[told.code].flat().join('/')}`;
  const [first, ...others] = diagnostics.filter(({ severity }) => severity !== 'info');
  if (first && others.length === 0 && isTold(first, told, file)) return undefined;
  return `${wanted} expected, but: ${shown.join(' | ') || 'nothing'}`;
}

function isTold(diagnostic: Diagnostic, told: Told, file: string): boolean {
  const { code, line, step, consequences = [] } = diagnostic;
  return (
    [told.code].flat().includes(code) &&
    diagnostic.file === file &&
    [told.line].flat().includes(line) &&
    (told.step === undefined || told.step === step) &&
    (told.consequences ?? []).every((id) => consequences.includes(id))
  );
}

export function show({ code, file, line, column, message, consequences }: Diagnostic): string {
  const more = consequences?.length ? ` (+ ${consequences.join(', ')})` : '';
  return `${file}:${line}:${column} ${code} ${message}${more}`;
}
