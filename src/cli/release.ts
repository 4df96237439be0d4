import { Command } from 'commander';
import { releasesFile, releasesText, withReleases } from '../age/releases.ts';
import { currentStates } from '../ages.ts';
import type { SheetState } from '../model/age.ts';
import type { Language, Localized } from '../model/language.ts';
import { unexpected } from '../model/message.ts';
import type { Releases } from '../model/releases.ts';
import { exit, Misuse, type Exit, type Run } from './command.ts';
import { compileReading, read } from './library.ts';
import { languageOption } from './options.ts';
import { refusalWords } from './refusals.ts';
import { dateOption, today } from './today.ts';
import { createFile, replaceFile } from './write.ts';

interface ReleaseOptions {
  readonly root: string;
  readonly date?: string;
  readonly lang: Language;
}

export function releaseCommand(run: Run): Command {
  return new Command('release')
    .description(
      'record which versions of the playbooks are handed out, so that paper can be told its age',
    )
    .option('--root <dir>', 'folder that holds playbooks/ and optionally content/', '.')
    .addOption(dateOption())
    .addOption(languageOption())
    .action(run(release));
}

/** Adds to content/releases.yaml what has changed since the last release; nothing where nothing has. */
async function release({ root, date = today(), lang }: ReleaseOptions): Promise<Exit> {
  const reading = read(root);
  const { library, diagnostics } = await compileReading(reading, { language: lang, root });
  if (diagnostics.some(({ severity }) => severity === 'error')) return stop(faulty, lang);
  const before = library.content.releases;
  refuseEarlier(date, before);
  const states = namedStates(currentStates(reading.files, library));
  const { releases, added } = withReleases(before, states, date);
  if (added.length === 0) {
    process.stdout.write(`${nothingNew[lang]}\n`);
    return exit.sound;
  }
  const content = new TextEncoder().encode(releasesText(releases));
  if (content.length > mostBytes) return stop(tooLarge, lang);
  const old = reading.files.find(({ path }) => path === releasesFile);
  const refusal = old
    ? replaceFile(root, releasesFile, old.bytes, content)
    : createFile(root, releasesFile, content);
  if (refusal) return stop(notWritten(refusalWords[refusal]), lang);
  const lines = added.map((name) => lineOf(name, states.get(name), before[name]?.[0]?.code, lang));
  process.stdout.write(`${lines.join('\n')}\n`);
  return exit.sound;
}

/** As large as a file of a library may be (parse/limits.ts). */
const mostBytes = 256 * 1024;

function namedStates(states: ReadonlyMap<string, SheetState>): ReadonlyMap<string, SheetState> {
  const named = [...states].map(
    ([path, state]) => [path.replace(/^playbooks\/|\.mdx$/g, ''), state] as const,
  );
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** States stand in the order of time. */
function refuseEarlier(date: string, releases: Releases): void {
  const days = Object.values(releases).flatMap(([last]) => (last ? [last.since] : []));
  const latest = days.sort().at(-1);
  if (latest === undefined || latest <= date) return;
  throw new Misuse(
    unexpected(`--date ${date}`, {
      en: `a day that is not before the last release, \`${latest}\``,
      fr: `un jour qui n’est pas avant la dernière distribution, \`${latest}\``,
    }),
  );
}

function lineOf(
  name: string,
  state: SheetState | undefined,
  before: string | undefined,
  lang: Language,
): string {
  const instead = { en: 'instead of', fr: 'à la place de' }[lang];
  const colon = lang === 'fr' ? '\u00a0:' : ':';
  return `${name}${colon} ${state?.code ?? ''}${before === undefined ? '' : ` ${instead} ${before}`}`;
}

function stop(words: Localized, lang: Language): Exit {
  process.stderr.write(`${words[lang]}\n`);
  return exit.errors;
}

function notWritten(why: Localized): Localized {
  return {
    en: `error: \`${releasesFile}\` was not written: ${why.en}.`,
    fr: `erreur\u00a0: \`${releasesFile}\` n’a pas été écrit, car ${why.fr}.`,
  };
}

const nothingNew: Localized = {
  en: 'Nothing has changed since the last release.',
  fr: 'Rien n’a changé depuis la dernière distribution.',
};

const faulty: Localized = {
  en: 'error: nothing was recorded, because there are errors: `accalmie check` tells them.',
  fr: 'erreur\u00a0: rien n’a été noté, car il y a des erreurs\u00a0: `accalmie check` les montre.',
};

const tooLarge: Localized = {
  en: `error: \`${releasesFile}\` would be too large. Keep the library in git: a site built from the whole repository needs no such file.`,
  fr: `erreur\u00a0: \`${releasesFile}\` serait trop grand. Gardez la bibliothèque dans git\u00a0: un site construit depuis le dépôt entier se passe de ce fichier.`,
};
