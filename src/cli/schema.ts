import { Command } from 'commander';
import { exit, type Exit, type Run } from './command.ts';
import { word } from './options.ts';

export function schemaCommand(run: Run): Command {
  return new Command('schema')
    .description('print the JSON Schema of a file format')
    .argument(
      '<name>',
      'playbook, layout, stats, case, training, scenarios, or a file of content/: site, phases, facts …',
    )
    .action(run(printSchema));
}

async function printSchema(name: string): Promise<Exit> {
  const { schema, schemaNames } = await import('../export/schema.ts');
  process.stdout.write(`${JSON.stringify(schema(word(name, schemaNames)), null, 2)}\n`);
  return exit.sound;
}
