import type { Language } from '../model/language.ts';
import type { RuleGroup } from '../model/rules.ts';

export const ruleWords = {
  fr: {
    always: 'toujours une erreur',
    unlessSet: '(réglable)',
    fixable: '`check --fix` répare ce qui n’a qu’un sens',
    change: 'Régler cette règle',
    defaults: 'Sa gravité est `error`, `warning`, `info` ou `off`. Sans réglage, elle vaut :',
  },
  en: {
    always: 'always an error',
    unlessSet: '(can be set)',
    fixable: '`check --fix` mends what has one reading',
    change: 'To set this rule',
    defaults: 'Its severity is `error`, `warning`, `info` or `off`. By default:',
  },
} as const satisfies Record<Language, unknown>;

export const groupNames: Readonly<Record<Language, Readonly<Record<RuleGroup, string>>>> = {
  fr: {
    form: 'Forme',
    profile: 'Fichiers sûrs',
    graph: 'Chemins',
    method: 'Méthode',
    scenarios: 'Scénarios',
    wording: 'Paroles',
    paper: 'Papier',
    translation: 'Traduction',
  },
  en: {
    form: 'Form',
    profile: 'Safe files',
    graph: 'Paths',
    method: 'Method',
    scenarios: 'Scenarios',
    wording: 'Wording',
    paper: 'Paper',
    translation: 'Translation',
  },
};
