import { basename, join, resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './cli/check.ts';
import { exit, Misuse, type Exit, type MakeCommand, type Run } from './cli/command.ts';
import { explainCommand } from './cli/explain.ts';
import { exportCommand } from './cli/export.ts';
import { exitWords, helpIn } from './cli/help.ts';
import { layoutCommand } from './cli/layout.ts';
import { misuseText } from './cli/misuse.ts';
import { languageOf } from './cli/options.ts';
import { printCommand } from './cli/print.ts';
import { releaseCommand } from './cli/release.ts';
import { schemaCommand } from './cli/schema.ts';
import { statsCommand } from './cli/stats.ts';
import { testCommand } from './cli/test.ts';
import { version } from './cli/version.ts';
import type { Language } from './model/language.ts';

/** One table of the commands, in the order of `--help`. */
const commands: readonly MakeCommand[] = [
  checkCommand,
  testCommand,
  explainCommand,
  exportCommand,
  layoutCommand,
  printCommand,
  statsCommand,
  releaseCommand,
  schemaCommand,
];

/** Runs one command. Writes to the standard streams and gives the exit code; never throws on bad input. */
export async function main(argv: readonly string[]): Promise<Exit> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.off('error', ignoreClosedPipe).on('error', ignoreClosedPipe);
  }
  const language = languageOf(argv);
  let code: Exit = exit.sound;
  const run: Run =
    (action) =>
    async (...args) => {
      code = await action(...args);
    };
  try {
    await program(run, language).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof Misuse || error instanceof CommanderError)) throw error;
    if (error instanceof CommanderError && error.exitCode === 0) return exit.sound;
    process.stderr.write(misuseText(error, language));
    return exit.misuse;
  }
}

/** `accalmie … | head` closes the pipe early: that is no error. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function program(run: Run, language: Language): Command {
  const cli = new Command('accalmie')
    .description('Playbooks for the moment when a customer is angry: check, export, draw.')
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp(helpIn(language))
    .addHelpText('afterAll', exitWords[language])
    .exitOverride()
    // What was not understood is told by `main`.
    .configureOutput({ outputError: () => {} })
    .enablePositionalOptions();
  for (const make of commands) cli.addCommand(make(run, language).copyInheritedSettings(cli));
  return cli;
}

/** So that the file runs by itself during development: `node src/cli.ts check`. */
if (
  process.argv[1] &&
  join(import.meta.dirname, basename(import.meta.filename)) === resolve(process.argv[1])
) {
  process.exitCode = await main(process.argv.slice(2));
}
