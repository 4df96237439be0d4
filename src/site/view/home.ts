import type { Changes } from '../../history/last-changes.ts';
import type { Playbook, Step } from '../../model/playbook.ts';
import { typeset } from '../../model/typography.ts';
import { manuscriptOf } from './manuscript.ts';
import { playbooksInOrder } from './order.ts';
import { inlines } from './prose.ts';
import { label, labelOf, page, playbookOf, type Setting } from './setting.ts';

export interface HomeView {
  readonly name: string;
  readonly safety: readonly { readonly label: string; readonly href: string }[];
  readonly situations: readonly SituationView[];
  /** Nobody's complaint: to practise and to take stock. */
  readonly practice: readonly SituationView[];
  /** The guide on a first day, with the tour: of the playbook to which safety leads, else the first. */
  readonly firstDay?: string;
}

/** A playbook in the words of the person who needs it. */
export interface SituationView {
  readonly slug: string;
  readonly href: string;
  readonly situation: string;
  readonly title: string;
  readonly summary: string;
  readonly channels: readonly string[];
  /** The first sentence to say, as HTML; none where there is nobody to say it to. */
  readonly say?: string;
  readonly news: News;
}

/** When a playbook came and was last changed, `YYYY-MM-DD`; the words of a mark that says so. */
export interface News {
  readonly changed: string;
  readonly added?: string;
  readonly mark: string;
}

/** `changesOf`: when a playbook's file was changed, where that is known. */
export function homeView(
  setting: Setting,
  changesOf: (file: string) => Changes | undefined = () => undefined,
): HomeView {
  const { library } = setting;
  const { site } = library.content;
  const own = playbooksInOrder(setting);
  const views = own.map((playbook) => ({
    kind: playbook.kind,
    view: situationView(playbook, setting, changesOf),
  }));
  const safe = own.find(({ slug }) => site.interrupts.some(({ to }) => to.startsWith(`/${slug}#`)));
  const first = safe ?? own[0];
  return {
    name: label(setting, site.name),
    safety: site.interrupts.flatMap((interrupt) => {
      const [, slug = '', step = ''] = /^\/([^#]+)(#.+)?$/.exec(interrupt.to) ?? [];
      if (!playbookOf(setting, slug)) return [];
      return [{ label: label(setting, interrupt.label), href: page(setting, slug) + step }];
    }),
    ...(first && { firstDay: `${page(setting, first.slug)}?tour` }),
    situations: views.filter(({ kind }) => kind === 'procedure').map(({ view }) => view),
    practice: views.filter(({ kind }) => kind !== 'procedure').map(({ view }) => view),
  };
}

function situationView(
  playbook: Playbook,
  setting: Setting,
  changesOf: (file: string) => Changes | undefined,
): SituationView {
  const { locale, library } = setting;
  const { channels } = library.content.site;
  const say = playbook.kind === 'procedure' ? firstSay(playbook, setting) : undefined;
  return {
    slug: playbook.slug,
    href: page(setting, playbook.slug),
    situation: typeset(playbook.situation, locale),
    title: typeset(playbook.title, locale),
    summary: typeset(playbook.summary, locale),
    channels: playbook.channel.map((key) => labelOf(setting, channels, key)),
    ...(say !== undefined && { say }),
    news: newsOf(playbook, setting, changesOf(playbook.file)),
  };
}

/** Where its changes are not known, the day of its review stands for them, and the mark says so. */
function newsOf(
  { reviewed }: Playbook,
  { words, locale }: Setting,
  changes: Changes | undefined,
): News {
  if (!changes)
    return { changed: reviewed, mark: words.reviewedLately(dayInWords(reviewed, locale)) };
  const { first, last } = changes;
  return {
    changed: last,
    ...(first !== undefined && { added: first }),
    mark: words.changedLately(dayInWords(last, locale)),
  };
}

/** « 20 novembre » */
function dayInWords(date: string, locale: string): string {
  const format = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(Date.parse(`${date}T00:00:00Z`));
}

/** The first sentence to say on the straightest way from the start. */
function firstSay(playbook: Playbook, setting: Setting): string | undefined {
  const manuscript = manuscriptOf(playbook, setting);
  const seen = new Set<string>();
  let step = stepIn(playbook, playbook.start.step);
  while (step && !seen.has(step.id)) {
    const say = step.body.find((node) => node.type === 'say');
    if (say?.type === 'say') return inlines(say.label, manuscript);
    seen.add(step.id);
    step = following(playbook, step);
  }
  return undefined;
}

function following(playbook: Playbook, step: Step): Step | undefined {
  const target = step.ways[0]?.target;
  return target?.type === 'step' ? stepIn(playbook, target.id) : undefined;
}

function stepIn({ steps }: Playbook, id: string): Step | undefined {
  return steps.find((step) => step.id === id);
}
