import { Option } from 'commander';
import { unexpected } from '../model/message.ts';
import { codes, isFixed, rowOf, type Code, type RuleSettings } from '../model/rules.ts';
import { Misuse } from './command.ts';
import { word } from './options.ts';

const severities = ['error', 'warning', 'info', 'off'] as const;

export function ruleOption(): Option {
  return new Option(
    '--rule <name=severity>',
    'report a rule as error, warning, info or off; may be repeated',
  ).argParser((written: string, before: RuleSettings = {}) => ({ ...before, ...read(written) }));
}

function read(written: string): RuleSettings {
  const [, name = '', severity = ''] = /^([^=]+)=(.+)$/.exec(written) ?? [];
  if (name === '') throw new Misuse(unexpected(written, form));
  const code = rule(name);
  const wish = word(severity, severities);
  if (isFixed(code) && wish !== rowOf(code).severity) throw fixed(written, code);
  return { [code]: wish };
}

const form = {
  en: 'the name of a rule and a severity, such as `too-many-choices=off`',
  fr: 'le nom d’une règle et sa gravité, comme `too-many-choices=off`',
};

/** The rule of a name that a person wrote. */
export function rule(name: string): Code {
  return word(name, codes, {
    en: 'the name of a rule (`accalmie explain` lists them)',
    fr: 'le nom d’une règle (`accalmie explain` les donne)',
  });
}

function fixed(written: string, code: Code): Misuse {
  return new Misuse({
    en: `Unexpected \`${written}\`, expected a rule whose severity can be set: without \`${code}\` there is no page to show, or no safe one.`,
    fr: `\`${written}\` inattendu ; attendu\u00a0: une règle dont la gravité se règle. Sans \`${code}\`, il n’y a pas de page à montrer, ou pas de page sûre.`,
  });
}
