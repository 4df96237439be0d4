import type { CustomRecord } from 'pagefind';
import type { Block } from '../../model/prose.ts';
import type { BodyNode, Playbook, Step } from '../../model/playbook.ts';
import { manuscriptOf, type Manuscript } from '../view/manuscript.ts';
import { plain, plainBlocks } from '../view/plain.ts';
import { phaseView } from '../view/playbook.ts';
import { scenarioViews } from '../view/scenarios.ts';
import { labelOf, page, type Setting } from '../view/setting.ts';
import { typeset } from '../../model/typography.ts';
import { fold } from './fold.ts';

/** Longest excerpt that a result shows, in characters. */
const excerptLength = 160;

/**
 * What search knows of a playbook: a record for itself and one for each step. The indexed text is folded;
 * what a result shows (`title`, `playbook`, `excerpt`, `phase`, `phase-label`) is kept as it reads.
 */
export function recordsOf(playbook: Playbook, setting: Setting): readonly CustomRecord[] {
  const manuscript = manuscriptOf(playbook, setting);
  const set = (text: string) => typeset(text, setting.locale);
  const { channels } = setting.library.content.site;
  const shared = {
    kind: ['playbook'],
    playbook: [set(playbook.title)],
    channel: playbook.channel.map((key) => labelOf(setting, channels, key)),
  };
  const about = [playbook.title, playbook.situation, playbook.summary, ...playbook.tags];
  const introduction = plainBlocks(playbook.introduction, manuscript);
  return [
    {
      url: page(setting, playbook.slug),
      language: playbook.language,
      content: indexed([...about, ...about.slice(0, 2), introduction], setting),
      meta: { title: set(playbook.title), excerpt: excerpt(set(playbook.summary)) },
      filters: shared,
    },
    ...playbook.steps.map((step) => recordOf(step, playbook, manuscript, shared)),
  ];
}

/** What search knows of training: its page, and each case where it is practised. */
export function trainingRecordsOf(setting: Setting): readonly CustomRecord[] {
  const { library, language, locale, words } = setting;
  const own = library.playbooks.filter((playbook) => playbook.language === language);
  const record = (url: string, title: string, text: string, playbook?: string): CustomRecord => ({
    url,
    language,
    content: indexed([title, title, text, words.training, playbook ?? ''], setting),
    meta: { title, ...(playbook !== undefined && { playbook }), excerpt: excerpt(text) },
  });
  const cases = own.flatMap((playbook) =>
    scenarioViews(playbook, setting).map(({ href, name, story }) =>
      record(href, words.casesOf(name), story, typeset(playbook.title, locale)),
    ),
  );
  const all = [words.cases, words.dialogues, words.trainingLead].join('. ');
  return [record(page(setting, 'training'), words.training, all), ...cases];
}

function recordOf(
  step: Step,
  playbook: Playbook,
  manuscript: Manuscript,
  shared: Readonly<Record<string, string[]>>,
): CustomRecord {
  const { setting } = manuscript;
  const title = plain(step.title, manuscript);
  const texts = step.body.map((node) => wordsOf(node, manuscript));
  const say = step.body.find((node) => node.type === 'say');
  const choices = step.ways.map((way) => plain(way.label, manuscript));
  const phase = phaseView(step.phase, setting).label;
  return {
    url: `${page(setting, playbook.slug)}#${step.id}`,
    language: playbook.language,
    content: indexed([title, title, ...texts, ...choices], setting),
    meta: {
      title,
      playbook: typeset(playbook.title, setting.locale),
      phase: step.phase,
      'phase-label': phase,
      excerpt: excerpt(say?.type === 'say' ? plain(say.label, manuscript) : texts.join(' ')),
    },
    filters: { ...shared, phase: [phase] },
  };
}

function wordsOf(node: BodyNode, manuscript: Manuscript): string {
  return 'label' in node ? plain(node.label, manuscript) : plainBlocks([node as Block], manuscript);
}

function indexed(texts: readonly string[], { language }: Setting): string {
  return fold(texts.filter(Boolean).join('. '), language);
}

/** Cut between words. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= excerptLength) return line;
  return `${line.slice(0, line.lastIndexOf(' ', excerptLength))}…`;
}
