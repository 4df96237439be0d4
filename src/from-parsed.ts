import { checked } from './check/check.ts';
import { judge } from './check/judge.ts';
import { notes } from './check/notes.ts';
import { translate, type Diagnostic, type Finding } from './model/diagnostic.ts';
import type { History } from './model/history.ts';
import type { Language } from './model/language.ts';
import type { Content, Library } from './model/library.ts';
import type { Playbook } from './model/playbook.ts';
import type { RuleSettings } from './model/rules.ts';
import type { ScenarioSet } from './model/scenario.ts';
import type { SourceFile } from './model/source.ts';

export interface JudgeOptions {
  /** Files of which findings are wanted, where those of others take time to find; absent: all. */
  readonly only?: ReadonlySet<string>;
  /** Language of the messages; French by default. */
  readonly language?: Language;
  /** What reading the files has already found. */
  readonly findings?: readonly Finding[];
  /** Paths of the pictures that may be shown; absent: nobody knows which there are. */
  readonly pictures?: readonly string[];
  /** ISO date with which dates of review are compared; absent: they are not. */
  readonly today?: string;
  /** When lines were last changed; absent: translations are not compared with the dates of their originals. */
  readonly history?: History;
  /** Severities that count more than the library's own (`--rule`). */
  readonly rules?: RuleSettings;
}

/** What parsing made of a library's files. */
export interface ParsedLibrary {
  readonly content: Content;
  readonly scenarios: readonly ScenarioSet[];
  readonly contentFindings: readonly Finding[];
  /** In the order of the files. */
  readonly playbooks: readonly ParsedFile[];
}

export interface ParsedFile {
  /** Absent only when nothing of the file could be understood as steps. */
  readonly playbook?: Playbook;
  readonly findings: readonly Finding[];
}

export interface Compiled {
  readonly library: Library;
  /** In the order of file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** What could not be checked, and why, for people. */
  readonly notes: readonly string[];
}

/** The second half of `compile`: parsed files -> the library and everything that is wrong with it. */
export function fromParsed(
  files: readonly Pick<SourceFile, 'path'>[],
  { content, scenarios, contentFindings, playbooks }: ParsedLibrary,
  options: JudgeOptions,
): Compiled {
  const library: Library = {
    content,
    playbooks: playbooks.flatMap(({ playbook }) => (playbook ? [playbook] : [])),
    scenarios,
  };
  const read = options.findings ?? [];
  const found = playbooks.flatMap(({ findings }) => findings);
  const isEmpty = !files.some(isPlaybook) && !read.some(({ file }) => file.startsWith('playbooks'));
  const told = checked(library, {
    knownSlugs: [...files, ...read.map(({ file: path }) => ({ path }))]
      .filter(isPlaybook)
      .map(address),
    found,
    ...(options.only && { only: options.only }),
    refused: read.map(({ file }) => file),
    ...(options.rules && { rules: options.rules }),
    ...(options.pictures && { pictures: options.pictures }),
    ...(options.today !== undefined && { today: options.today }),
    ...(options.history && { history: options.history }),
  });
  const findings = [
    ...read,
    ...(isEmpty ? [nothingToCompile] : []),
    ...contentFindings,
    ...told.found,
    ...told.own,
  ];
  const language = options.language ?? 'fr';
  const rulePages = `${(content.site.address ?? '').replace(/\/$/, '')}/${language}/rules/`;
  const judged = judge(findings, library, options.rules);
  return {
    library,
    diagnostics: translate(judged, language, rulePages),
    notes: (options.history ? notes(options.history) : []).map((note) => note[language]),
  };
}

/** Shared data, and scenarios: files of YAML, which are read together. */
export function isContent({ path }: Pick<SourceFile, 'path'>): boolean {
  return path.startsWith('content/') || path.endsWith('.scenarios.yaml');
}

export function isPlaybook({ path }: Pick<SourceFile, 'path'>): boolean {
  return /^playbooks\/[^/]+\/[^/]+\.mdx$/.test(path);
}

/** The language and slug that a path gives, whether or not the file can be understood. */
export function address({ path }: Pick<SourceFile, 'path'>): {
  readonly language: string;
  readonly slug: string;
} {
  const [, language = '', name = ''] = path.split('/');
  return { language, slug: name.replace(/\.mdx$/, '') };
}

const start = { line: 1, column: 1, offset: 0 };

const nothingToCompile: Finding = {
  code: 'empty-library',
  severity: 'error',
  file: 'playbooks',
  position: { start, end: start },
  message: {
    en: 'Unexpected empty library, expected at least one playbook such as `playbooks/fr/client-en-colere.mdx`.',
    fr: 'Bibliothèque vide inattendue ; attendu\u00a0: au moins une fiche comme `playbooks/fr/client-en-colere.mdx`.',
  },
  hint: {
    en: 'Run the command in the folder that holds `playbooks/`, or name it with `--root DIR`.',
    fr: 'Lancez la commande dans le dossier qui contient `playbooks/`, ou nommez-le avec `--root DOSSIER`.',
  },
};
