import { Command } from 'commander';
import { schema, schemaNames, type SchemaName } from '../export/schema.ts';
import { exit, Misuse, type Exit, type Run } from './command.ts';

export function schemaCommand(run: Run): Command {
  return new Command('schema')
    .description('print the JSON Schema of a file format')
    .argument('<name>', schemaNames.join(', '))
    .action(run(printSchema));
}

async function printSchema(name: string): Promise<Exit> {
  if (!(schemaNames as readonly string[]).includes(name)) {
    throw new Misuse(`Unexpected \`${name}\`, expected one of ${schemaNames.join(', ')}.`);
  }
  process.stdout.write(`${JSON.stringify(schema(name as SchemaName), null, 2)}\n`);
  return exit.sound;
}
