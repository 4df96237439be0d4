import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './cli/check.ts';
import { exit, Misuse, type Exit, type MakeCommand, type Run } from './cli/command.ts';
import { exportCommand } from './cli/export.ts';
import { layoutCommand } from './cli/layout.ts';
import { schemaCommand } from './cli/schema.ts';

/** One table of the commands, in the order of `--help`. */
const commands: readonly MakeCommand[] = [
  checkCommand,
  exportCommand,
  layoutCommand,
  schemaCommand,
];

/** Runs one command. Writes to the standard streams and gives the exit code; never throws on bad input. */
export async function main(argv: readonly string[]): Promise<Exit> {
  process.stdout.on('error', ignoreClosedPipe);
  let code: Exit = exit.sound;
  const run: Run =
    (action) =>
    async (...args) => {
      code = await action(...args);
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

function program(run: Run): Command {
  const cli = new Command('accalmie')
    .description('Playbooks for the moment when a customer is angry: check, export, draw.')
    .version(version(), '-v, --version')
    .exitOverride()
    .showHelpAfterError('(accalmie --help tells the commands)')
    .enablePositionalOptions();
  for (const make of commands) cli.addCommand(make(run).copyInheritedSettings(cli));
  return cli;
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
