import { typeset } from '../../../model/typography.ts';
import { label, page } from '../setting.ts';
import { type Around, statusInWords } from './around.ts';

export interface SourcesView {
  readonly articles: readonly ArticleView[];
  readonly collisions: readonly CollisionView[];
  readonly playbooks: readonly PlaybookSources[];
}

export interface ArticleView {
  readonly file: string;
  readonly title: string;
  readonly gave: string;
  readonly licence: string;
  readonly usedIn: readonly Link[];
}

export interface CollisionView {
  readonly key: string;
  readonly says: string;
  readonly against: string;
  readonly resolved: string;
  readonly status: string;
}

/** What a playbook says of itself. */
export interface PlaybookSources extends Link {
  readonly sources: readonly string[];
  readonly licence?: string;
}

interface Link {
  readonly title: string;
  readonly href: string;
}

export function sourcesView(around: Around): SourcesView {
  const { setting } = around;
  const { sources } = setting.library.content;
  const playbooks = setting.library.playbooks
    .filter(({ language }) => language === setting.language)
    .map(({ title, slug, sources: cited, licence }) => ({
      title: typeset(title, setting.locale),
      href: page(setting, slug),
      sources: cited,
      ...(licence !== undefined && { licence }),
    }));
  return {
    playbooks,
    articles: sources.articles.map(({ file, title, gave, licence }) => ({
      file,
      title: label(setting, title),
      gave: label(setting, gave),
      licence: label(setting, licence),
      usedIn: playbooks.filter((playbook) => playbook.sources.includes(file)),
    })),
    collisions: sources.collisions.map(({ key, says, against, resolved, ...checked }) => ({
      key,
      says: label(setting, says),
      against: label(setting, against),
      resolved: label(setting, resolved),
      status: statusInWords(checked, around),
    })),
  };
}
