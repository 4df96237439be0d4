import type { Definition, Nodes, Root } from 'mdast';
import type { Finding } from '../model/diagnostic.ts';
import type { Content } from '../model/library.ts';
import type { Position } from '../model/place.ts';
import type { Playbook } from '../model/playbook.ts';
import type { SourceFile } from '../model/source.ts';
import { directiveNames } from './directives.ts';
import { decode } from './encoding.ts';
import { readFrontMatter } from './front-matter.ts';
import { withLabels } from './labels.ts';
import { checkLines } from './lines.ts';
import { collectNames } from './names.ts';
import { outline } from './outline.ts';
import { assemble } from './playbook.ts';
import { mdxStopped, noSteps } from './parse-messages.ts';
import { blocks, inlines } from './prose.ts';
import { hereToo, reportInto, type Report } from './report.ts';
import type { Source } from './source.ts';
import { readSteps } from './steps.ts';
import { readTree } from './tree.ts';

export interface Parsed {
  /** Absent only when nothing of the file could be understood as steps. */
  readonly playbook?: Playbook;
  readonly findings: readonly Finding[];
}

/**
 * One file -> the playbook and everything that is wrong with its form. Never throws on what an
 * author wrote: what could be understood is returned. `components` are the JSX elements that this
 * site registers.
 */
export function parsePlaybook(
  file: SourceFile,
  content: Content,
  components: readonly string[] = [],
): Parsed {
  const findings: Finding[] = [];
  const source = decode(file, 'markdown', findings);
  if (!source) return { findings };
  const report = reportInto(findings, source);

  const names = directiveNames(content.phases);
  const front = readFrontMatter(source, content, report);
  const lines = checkLines(source, front.end, names, report);
  const { tree, stopped } = readTree(lines, components, report);
  const directives = withLabels(tree, lines.directives, names, report);
  const outlined = outline(tree, directives, source, report);
  const known = collectNames(content, front, lines.directives, source.text);
  const context = {
    source,
    report,
    names: known,
    declared: known.declared,
    definitions: definitionsOf(tree),
    components: new Set(components),
    containers: [],
  };
  const introduction = blocks(outlined.introduction, context);
  for (const note of outlined.notes) if ('children' in note) inlines(note.children, context);
  const steps = readSteps(outlined.steps, context);
  if (stopped !== undefined) reportStop(stopped, source, findings, report);
  if (steps.length === 0) {
    const isCut = front.isCut || findings.some(({ code }) => code === 'too-large');
    if (!isCut) report('no-steps', { start: front.end, end: front.end }, noSteps(content.phases));
    return { findings };
  }
  const playbook = assemble(source, front, introduction, steps, content, report);
  return { playbook, findings: findings.map((finding) => within(finding, playbook)) };
}

/**
 * What the MDX parser stops at was mostly reported already, in its place and with its own words.
 */
function reportStop(
  at: number,
  source: Source,
  findings: readonly Finding[],
  report: Report,
): void {
  if (findings.some(({ code }) => explainsStop.has(code))) return;
  const start = Math.min(at, source.text.length);
  report('mdx-syntax', { start, end: start }, mdxStopped());
}

const explainsStop: ReadonlySet<string> = new Set([
  'no-code',
  'no-comment',
  'no-html',
  'stray-mark',
  'unknown-component',
]);

/** The first definition of a name counts, as in CommonMark. */
function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

/** A finding with the step in which it stands, and the other steps in which its cause shows. */
function within(finding: Finding, { steps }: Playbook): Finding {
  const stepAt = ({ start: { offset } }: Position): string | undefined =>
    steps.find(({ position: { start, end } }) => start.offset <= offset && offset < end.offset)?.id;
  const step = stepAt(finding.position);
  const places = (finding.related ?? []).filter(({ message }) => message === hereToo);
  const others = new Set(places.flatMap(({ position }) => stepAt(position) ?? []));
  if (step !== undefined) others.delete(step);
  return {
    ...finding,
    ...(step !== undefined && { step }),
    ...(others.size > 0 && { consequences: [...others] }),
  };
}
