import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { styleText } from 'node:util';
import { Command, CommanderError, Option } from 'commander';
import { compile, type Compiled } from './compile.ts';
import { exporters, type ExportFormat } from './export/export.ts';
import { schema, schemaNames, type SchemaName } from './export/schema.ts';
import { layout } from './layout/layout.ts';
import { languages, type Language } from './model/language.ts';
import type { Playbook } from './model/playbook.ts';
import type { SourceFile } from './model/source.ts';
import { readLibrary, readStandIns, type Reading } from './reader.ts';
import { reporters, type ReportFormat } from './report/report.ts';

/** Exit codes: what was asked is done and sound; errors were found; the command was not understood. */
const exit = { sound: 0, errors: 1, misuse: 2 } as const;

type Exit = (typeof exit)[keyof typeof exit];

interface CheckOptions {
  readonly root: string;
  readonly format: ReportFormat;
  readonly lang: Language;
}

interface FileOptions {
  readonly root?: string;
  readonly format: ExportFormat;
  readonly lang: Language;
}

/** Runs one command. Writes to the standard streams and gives the exit code; never throws on bad input. */
export async function main(argv: readonly string[]): Promise<Exit> {
  process.stdout.on('error', ignoreClosedPipe);
  let code: Exit = exit.sound;
  const run = <Args extends unknown[]>(command: (...args: Args) => Exit) => {
    return (...args: Args) => {
      code = command(...args);
    };
  };
  try {
    await program(run).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.sound : exit.misuse;
    if (!(error instanceof Misuse)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
    return exit.misuse;
  }
}

/** `accalmie … | head` closes the pipe early: that is no error. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

type Run = <Args extends unknown[]>(command: (...args: Args) => Exit) => (...args: Args) => void;

function program(run: Run): Command {
  const cli = new Command('accalmie')
    .description('Playbooks for the moment when a customer is angry: check, export, draw.')
    .version(version(), '-v, --version')
    .exitOverride()
    .showHelpAfterError('(accalmie --help tells the commands)')
    .enablePositionalOptions();
  cli
    .command('check')
    .description('tell what is wrong with the playbooks and data of a library')
    .option('--root <dir>', 'folder that holds playbooks/ and optionally content/', '.')
    .addOption(formats(reporters, 'pretty'))
    .addOption(language())
    .action(run(checkLibrary));
  cli
    .command('export')
    .description('print a compiled playbook')
    .argument('<file>', 'a playbook, such as playbooks/fr/client-en-colere.mdx')
    .option(
      '--root <dir>',
      'folder that holds playbooks/; default: the one that the file stands in',
    )
    .addOption(formats(exporters, 'json'))
    .addOption(language())
    .action(run(exportPlaybook));
  cli
    .command('layout')
    .description('print the flowchart of a playbook as JSON: boxes, bands, routes in px')
    .argument('<file>', 'a playbook, such as playbooks/fr/client-en-colere.mdx')
    .option(
      '--root <dir>',
      'folder that holds playbooks/; default: the one that the file stands in',
    )
    .addOption(language())
    .action(run(layoutPlaybook));
  cli
    .command('schema')
    .description('print the JSON Schema of a file format')
    .argument('<name>', schemaNames.join(', '))
    .action(run(printSchema));
  return cli;
}

function checkLibrary({ root, format, lang }: CheckOptions): Exit {
  const reading = read(root);
  const { library, diagnostics } = compileReading(reading, lang);
  const report = reporters[format](diagnostics, {
    language: lang,
    colour: coloured(process.stdout),
    sources: texts(reading.files),
    playbooks: library.playbooks.length,
    steps: library.playbooks.reduce((sum, { steps }) => sum + steps.length, 0),
  });
  process.stdout.write(report);
  return diagnostics.some(({ severity }) => severity === 'error') ? exit.errors : exit.sound;
}

function exportPlaybook(file: string, { root, format, lang }: FileOptions): Exit {
  const found = compileFile(file, root, lang);
  if (!found.playbook) return exit.errors;
  process.stdout.write(exporters[format](found.playbook));
  return exit.sound;
}

/** Draws also what does not pass the checks: a picture helps to see what is wrong. */
function layoutPlaybook(file: string, { root, lang }: FileOptions): Exit {
  const { playbook, compiled } = compileFile(file, root, lang);
  if (!playbook) return exit.errors;
  const picture = layout(playbook, compiled.library.content.phases);
  process.stdout.write(`${JSON.stringify(picture)}\n`);
  return exit.sound;
}

function printSchema(name: string): Exit {
  if (!(schemaNames as readonly string[]).includes(name)) {
    throw new Misuse(`Unexpected \`${name}\`, expected one of ${schemaNames.join(', ')}.`);
  }
  process.stdout.write(`${JSON.stringify(schema(name as SchemaName), null, 2)}\n`);
  return exit.sound;
}

/** The command cannot be carried out as it was written. */
class Misuse extends Error {}

interface Found {
  readonly playbook: Playbook | undefined;
  readonly compiled: Compiled;
}

/** Compiles the library that a file stands in, or the file alone, and reports what concerns it on standard error. */
function compileFile(file: string, root: string | undefined, lang: Language): Found {
  const place = locate(file, root);
  const reading = place.root === undefined ? lone(file, place.path) : read(place.root);
  const compiled = compileReading(reading, lang);
  const own = compiled.diagnostics.filter((diagnostic) => diagnostic.file === place.path);
  if (own.length > 0) {
    process.stderr.write(
      reporters.pretty(own, {
        language: lang,
        colour: coloured(process.stderr),
        sources: texts(reading.files),
        playbooks: 1,
        steps: compiled.library.playbooks.find((one) => one.file === place.path)?.steps.length ?? 0,
      }),
    );
  }
  return { playbook: compiled.library.playbooks.find((one) => one.file === place.path), compiled };
}

interface Place {
  /** Absent: the file stands in no library. */
  readonly root?: string;
  /** Relative to the root, with `/`. */
  readonly path: string;
}

function locate(file: string, root: string | undefined): Place {
  const full = resolve(file);
  if (!existsSync(full)) throw new Misuse(`Unexpected \`${file}\`, expected a file that exists.`);
  if (extname(full) !== '.mdx') throw new Misuse(`Unexpected \`${file}\`, expected an .mdx file.`);
  const folder =
    root ??
    (basename(dirname(dirname(full))) === 'playbooks'
      ? dirname(dirname(dirname(full)))
      : undefined);
  if (folder === undefined) return { path: `playbooks/fr/${basename(full)}` };
  const path = relative(resolve(folder), full).split(sep).join('/');
  if (path.startsWith('../'))
    throw new Misuse(`Unexpected \`${file}\`, expected a file below \`${folder}\`.`);
  return { root: folder, path };
}

function lone(file: string, path: string): Reading {
  try {
    return { files: [{ path, bytes: readFileSync(file) }], findings: [] };
  } catch {
    throw new Misuse(`Unexpected \`${file}\`, expected a file that may be read.`);
  }
}

function read(root: string): Reading {
  if (!existsSync(root))
    throw new Misuse(`Unexpected \`--root ${root}\`, expected a folder that exists.`);
  try {
    return readLibrary(root);
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

function compileReading({ files, findings }: Reading, language: Language): Compiled {
  return compile(files, { language, findings, standIns: readStandIns() });
}

function texts(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}

function formats(table: object, standard: string): Option {
  return new Option('--format <format>', 'how to print it')
    .choices(Object.keys(table))
    .default(standard);
}

function language(): Option {
  return new Option('--lang <language>', 'language of the messages')
    .choices([...languages])
    .default(preferred());
}

/** The language of the person's system where it is one of ours; else English, as command lines are. */
function preferred(): Language {
  const wish = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return languages.find((key) => wish.startsWith(key)) ?? 'en';
}

/** As `styleText` decides: a terminal that has colours, and neither NO_COLOR nor a pipe. */
function coloured(stream: NodeJS.WriteStream): boolean {
  return styleText('red', 'x', { stream }) !== 'x';
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** So that the file runs by itself during development: `node src/cli.ts check`. */
if (
  process.argv[1] &&
  join(import.meta.dirname, basename(import.meta.filename)) === resolve(process.argv[1])
) {
  process.exitCode = await main(process.argv.slice(2));
}
