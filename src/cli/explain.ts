import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { codes } from '../model/rules.ts';
import { explain, type ExplainOptions } from '../report/explain.ts';
import { ruleList } from '../report/rule-list.ts';
import { exit, type Exit, type Run } from './command.ts';
import { colourOptions, coloured, languageOption, widthOf, type Colours } from './options.ts';
import { rule } from './rule-option.ts';
import { readRulePages } from './rule-pages.ts';

interface Options extends Colours {
  readonly lang: Language;
}

export function explainCommand(run: Run): Command {
  const command = new Command('explain')
    .description('print the page of a rule, or list all rules')
    .argument('[rule]', 'its name, such as unknown-target')
    .addOption(languageOption())
    .action(run(explainRule));
  for (const option of colourOptions()) command.addOption(option);
  return command;
}

async function explainRule(name: string | undefined, options: Options): Promise<Exit> {
  const view: ExplainOptions = {
    language: options.lang,
    colour: coloured(process.stdout, options),
    width: widthOf(process.stdout) ?? 80,
  };
  if (name === undefined) {
    process.stdout.write(ruleList(readRulePages(codes, options.lang), view));
    return exit.sound;
  }
  const code = rule(name);
  process.stdout.write(explain(code, readRulePages([code], options.lang).get(code), view));
  return exit.sound;
}
