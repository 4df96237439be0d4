import type { Library } from '../model/library.ts';
import type { Playbook } from '../model/playbook.ts';
import type { SourceFile } from '../model/source.ts';
import { hash } from '../site/hash.ts';
import { fill } from '../site/islands/words.ts';
import { passMark, type PlayerData } from '../site/training/data.ts';
import type { PlayerWords } from '../site/training/words.ts';
import { playerData, playerWordsFor } from '../site/view/player.ts';
import { label, settingFor, type Setting } from '../site/view/setting.ts';
import { packageWords, type PackageWords } from '../site/words/sco.ts';
import { typesetAll } from '../site/words/words.ts';

/** What a package holds, set for its locales: the one value of which its manifest, pages and data are made. */
export interface Course {
  readonly title: string;
  readonly languages: readonly CourseLanguage[];
  readonly books: readonly CourseBook[];
}

export interface CourseLanguage {
  readonly key: string;
  readonly words: PackageWords;
  readonly player: PlayerWords;
}

/** A playbook with what is practised of it. */
export interface CourseBook {
  readonly language: CourseLanguage;
  readonly data: PlayerData;
  readonly practices: readonly Practice[];
}

/** A case or a dialogue: what a learning platform launches and records by itself. */
export interface Practice {
  /** Alone in its playbook, and of the letters of a file's name. */
  readonly id: string;
  readonly title: string;
  /** Absent: the dialogue itself. */
  readonly scenario?: string;
  /** In hundredths; absent: whether it is passed does not hang on the score. */
  readonly masteryScore?: number;
}

export function courseOf(
  playbooks: readonly Playbook[],
  library: Library,
  sources: readonly SourceFile[],
): Course {
  const keys = [...new Set(playbooks.map(({ language }) => language))];
  const settings = new Map(
    keys.map((key) => [key, settingFor({ library, pictures: [] }, key, '/')] as const),
  );
  const languages = new Map(
    [...settings].map(([key, setting]) => [key, languageOf(key, setting)] as const),
  );
  const books = playbooks.flatMap((playbook): readonly CourseBook[] => {
    const setting = settings.get(playbook.language);
    const language = languages.get(playbook.language);
    if (!setting || !language) return [];
    const data = playerData(playbook, setting, versionOf(playbook, sources));
    return [{ language, data, practices: practicesOf(data, language) }];
  });
  return {
    title: titleOf(books, [...settings.values()]),
    languages: [...languages.values()],
    books,
  };
}

/** Content hash of a playbook's source, as on the site. */
function versionOf({ file }: Playbook, sources: readonly SourceFile[]): string {
  const source = sources.find(({ path }) => path === file);
  return source ? hash(source.bytes) : '';
}

function languageOf(key: string, setting: Setting): CourseLanguage {
  const words = typesetAll(packageWords[setting.speaks], setting.locale);
  return { key, words, player: playerWordsFor(setting) };
}

function practicesOf(
  { kind, title, scenarios }: PlayerData,
  { words }: CourseLanguage,
): readonly Practice[] {
  const cases = scenarios.map(({ id, name }) => ({
    id: `case-${id}`,
    title: name,
    scenario: id,
    masteryScore: 100 * passMark,
  }));
  const own = cases.length > 0 ? words.dialogue : title;
  return kind === 'dialogue' ? [{ id: 'dialogue', title: own }, ...cases] : cases;
}

function titleOf(books: readonly CourseBook[], [setting]: readonly Setting[]): string {
  const [first, second] = books;
  if (!first || !setting) return '';
  if (!second) return first.data.title;
  return fill(first.language.words.course, {
    site: label(setting, setting.library.content.site.name),
  });
}
