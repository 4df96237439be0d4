import { check } from './check/check.ts';
import { judge } from './check/judge.ts';
import { translate, type Diagnostic, type Finding } from './model/diagnostic.ts';
import type { Language } from './model/language.ts';
import type { Library } from './model/library.ts';
import type { RuleSettings } from './model/rules.ts';
import type { SourceFile } from './model/source.ts';
import { parseContent } from './parse/content.ts';
import { parsePlaybook } from './parse/parse.ts';

export interface CompileOptions {
  /** Language of the messages; French by default. */
  readonly language?: Language;
  /** What stands in for missing files of content/ (`readStandIns`). */
  readonly standIns: readonly SourceFile[];
  /** What reading the files has already found. */
  readonly findings?: readonly Finding[];
  /** Names of the components that playbooks may use. */
  readonly components?: readonly string[];
  /** ISO date with which dates of review are compared; absent: they are not. */
  readonly today?: string;
  /** Severities that count more than the library's own (`--rule`). */
  readonly rules?: RuleSettings;
}

export interface Compiled {
  readonly library: Library;
  /** In the order of file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Text -> playbooks and everything that is wrong with them. Never throws on what an author wrote:
 * what could be understood is returned, the rest is in the diagnostics.
 */
export function compile(files: readonly SourceFile[], options: CompileOptions): Compiled {
  const shared = parseContent(files.filter(isContent), options.standIns);
  const parsed = files
    .filter(isPlaybook)
    .map((file) => parsePlaybook(file, shared.content, options.components));
  const playbooks = parsed.flatMap(({ playbook }) => (playbook ? [playbook] : []));
  const library: Library = { content: shared.content, playbooks };
  const read = options.findings ?? [];
  const isEmpty = !files.some(isPlaybook) && !read.some(({ file }) => file.startsWith('playbooks'));
  const findings = [
    ...read,
    ...(isEmpty ? [nothingToCompile] : []),
    ...shared.findings,
    ...parsed.flatMap((result) => result.findings),
    ...check(library, {
      knownSlugs: files.filter(isPlaybook).map(address),
      found: parsed.flatMap((result) => result.findings),
      ...(options.today !== undefined && { today: options.today }),
    }),
  ];
  const rulePages = `${(shared.content.site.address ?? '').replace(/\/$/, '')}/${options.language ?? 'fr'}/rules/`;
  const judged = judge(findings, library, options.rules);
  return { library, diagnostics: translate(judged, options.language ?? 'fr', rulePages) };
}

function isContent({ path }: SourceFile): boolean {
  return path.startsWith('content/');
}

function isPlaybook({ path }: SourceFile): boolean {
  return /^playbooks\/[^/]+\/[^/]+\.mdx$/.test(path);
}

/** The language and slug that a path gives, whether or not the file can be understood. */
function address({ path }: SourceFile): { readonly language: string; readonly slug: string } {
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
    fr: 'Bibliothèque vide inattendue ; au moins une fiche comme `playbooks/fr/client-en-colere.mdx` est attendue.',
  },
  hint: {
    en: 'Run the command in the folder that holds `playbooks/`, or name it with `--root DIR`.',
    fr: 'Lancez la commande dans le dossier qui contient `playbooks/`, ou nommez-le avec `--root DOSSIER`.',
  },
};
