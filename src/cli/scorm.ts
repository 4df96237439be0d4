import { readdirSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language, Localized } from '../model/language.ts';
import type { Library } from '../model/library.ts';
import { unexpected } from '../model/message.ts';
import type { Playbook } from '../model/playbook.ts';
import type { SourceFile } from '../model/source.ts';
import { inPackage } from '../package.ts';
import { type Counted, countIn } from '../report/count.ts';
import { reporters } from '../report/report.ts';
import { counted } from '../report/words.ts';
import { courseOf, type Course } from '../scorm/course.ts';
import { scormPackage } from '../scorm/package.ts';
import { filesOf, isPractised } from '../scorm/practised.ts';
import { exit, Misuse, type Exit } from './command.ts';
import { compileReading, read, texts } from './library.ts';
import { placesOf, type Places } from './named.ts';
import { coloured, widthOf } from './options.ts';
import { needsFile, putOut } from './output.ts';
import { basePath } from './scope.ts';

interface PackOptions {
  readonly root?: string;
  readonly lang: Language;
  readonly out?: string;
}

/** Packs the cases and dialogues of some playbooks; none are named: of all in the language of the command. */
export async function packPlaybooks(
  named: readonly string[],
  { lang, out, ...options }: PackOptions,
): Promise<Exit> {
  needsFile(out, 'zip');
  const { root, paths } = placesOf(named, options.root, lang);
  const reading = read(root);
  const { library, diagnostics } = await compileReading(reading, { language: lang, root });
  const asked = (path: string) =>
    paths.length > 0 ? paths.includes(path) : path.startsWith(`playbooks/${lang}/`);
  const playbooks = library.playbooks.filter(({ file }) => asked(file));
  const needed = new Set(playbooks.flatMap((one) => filesOf(one, library)));
  const isConcerned = (file: string) =>
    needed.has(file) || file.startsWith('content/') || asked(playbookBeside(file));
  const errors = diagnostics.filter(
    ({ file, severity }) => severity === 'error' && isConcerned(file),
  );
  if (errors.length > 0) {
    process.stderr.write(reported(errors, playbooks, reading.files, { root, lang }));
    return exit.errors;
  }
  const course = courseOf(practised(playbooks, library, { paths, lang }), library, reading.files);
  const bytes = scormPackage(course, playerFiles());
  putOut(bytes, out);
  process.stderr.write(`${summary(course, bytes.length)[lang]}\n`);
  return exit.sound;
}

/** The file of scenarios stands beside its playbook. */
function playbookBeside(file: string): string {
  return file.replace(/\.scenarios\.yaml$/, '.mdx');
}

/** Those with something to practise: of all, or each that was named, in the order in which they were. */
function practised(
  playbooks: readonly Playbook[],
  library: Library,
  { paths, lang }: Pick<Places, 'paths'> & { readonly lang: Language },
): readonly Playbook[] {
  const some = playbooks.filter((playbook) => isPractised(playbook, library));
  const without = paths.find((path) => !some.some(({ file }) => file === path));
  if (without !== undefined) {
    throw new Misuse(
      unexpected(without, {
        en: 'a playbook with scenarios beside it, or a dialogue',
        fr: 'une fiche avec des scénarios à côté d’elle, ou un dialogue',
      }),
    );
  }
  const place = ({ file }: Playbook) => paths.indexOf(file);
  if (some.length > 0) return some.sort((one, other) => place(one) - place(other));
  throw new Misuse(
    unexpected(`playbooks/${lang}`, {
      en: 'at least one playbook with scenarios beside it, or a dialogue',
      fr: 'au moins une fiche avec des scénarios à côté d’elle, ou un dialogue',
    }),
  );
}

function reported(
  errors: readonly Diagnostic[],
  playbooks: readonly Playbook[],
  files: readonly SourceFile[],
  { root, lang }: { readonly root: string; readonly lang: Language },
): string {
  return reporters.pretty(errors, {
    language: lang,
    colour: coloured(process.stderr),
    width: widthOf(process.stderr),
    base: basePath(root, false),
    sources: texts(files, errors),
    playbooks: playbooks.length,
    steps: playbooks.reduce((sum, { steps }) => sum + steps.length, 0),
  });
}

/** What runs in the platform, as `npm run prepare` has made it. */
function playerFiles(): ReadonlyMap<string, Uint8Array> {
  const folder = inPackage('lib/sco/');
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))]));
}

function summary({ books }: Course, size: number): Localized {
  const practices = books.flatMap((book) => book.practices);
  const cases = practices.filter(({ scenario }) => scenario !== undefined).length;
  const kB = Math.ceil(size / 1000);
  const counts = (language: Language) =>
    [
      countIn(language, books.length, counted[language].playbooks),
      countIn(language, cases, practiceWords[language].cases),
      countIn(language, practices.length - cases, practiceWords[language].dialogues),
    ].join(', ');
  return { en: `${counts('en')}: ${kB} kB`, fr: `${counts('fr')}\u00a0: ${kB}\u00a0ko` };
}

const practiceWords = {
  fr: { cases: ['# cas', '# cas'], dialogues: ['# dialogue', '# dialogues'] },
  en: { cases: ['# case', '# cases'], dialogues: ['# dialogue', '# dialogues'] },
} as const satisfies Record<Language, Record<string, Counted>>;
