import { quote } from '../../model/message.ts';
import type { Scenario, ScenarioSet } from '../../model/scenario.ts';
import type { Context } from '../context.ts';
import { type Found, type Rule, top } from '../rule.ts';
import { inLanguage } from '../translation/words.ts';

/** A scenario that a playbook has in one language only, or that takes another path there. */
const rule: Rule = {
  code: 'untranslated-scenario',
  find: (context) => pairs(context).flatMap(differences),
};

export default rule;

interface Pair {
  readonly original: ScenarioSet;
  /** The playbook is translated, its scenarios may not be. */
  readonly language: string;
  readonly translation?: ScenarioSet;
}

/** The original is the one in the language that the site names first. */
function pairs({ library: { content, playbooks, scenarios } }: Context): readonly Pair[] {
  const order = content.site.languages.map(({ key }) => key);
  const slugs = [...new Set(scenarios.map(({ slug }) => slug))];
  return slugs.flatMap((slug) => {
    const sets = scenarios.filter((set) => set.slug === slug);
    const rank = ({ language }: ScenarioSet) => order.indexOf(language) + 1 || Infinity;
    const [original] = sets.toSorted((a, b) => rank(a) - rank(b));
    if (!original) return [];
    const languages = playbooks
      .filter((one) => one.slug === slug && one.language !== original.language)
      .map(({ language }) => language);
    return languages.map((language): Pair => {
      const translation = sets.find((set) => set.language === language);
      return { original, language, ...(translation && { translation }) };
    });
  });
}

function differences({ original, translation, language }: Pair): readonly Found[] {
  if (!translation) return [missingFile(original, language)];
  const ofOriginal = new Map(original.scenarios.map((one) => [one.id, one]));
  const ofTranslation = new Map(translation.scenarios.map((one) => [one.id, one]));
  return [
    ...original.scenarios
      .filter(({ id }) => !ofTranslation.has(id))
      .map((scenario) => missing(scenario, original, translation)),
    ...translation.scenarios.flatMap((scenario) => {
      const other = ofOriginal.get(scenario.id);
      if (!other) return [missing(scenario, translation, original)];
      return signature(other) === signature(scenario)
        ? []
        : [different(scenario, other, translation, original)];
    }),
  ];
}

/** Everything of a scenario but its words. */
function signature({ path, expect: { end, passes, avoids, facts } }: Scenario): string {
  const values = (list: readonly { readonly value: unknown }[]) => list.map(({ value }) => value);
  const answers = path.map(({ choice }) => choice);
  return JSON.stringify([answers, end.value, values(passes), values(avoids), values(facts)]);
}

function missingFile({ file, slug, language: own }: ScenarioSet, language: string): Found {
  const where = inLanguage({ language });
  const name = `playbooks/${language}/${slug}.scenarios.yaml`;
  return {
    file,
    position: top,
    message: {
      en: `Unexpected scenarios ${inLanguage({ language: own }).en} only, expected ${quote(name)}, as the playbook is ${where.en}, too.`,
      fr: `Scénarios ${inLanguage({ language: own }).fr} seulement, inattendu ; attendu\u00a0: ${quote(name)}, car la fiche est aussi ${where.fr}.`,
    },
    hint: {
      en: 'Copy the file there and translate its names, stories and scenes.',
      fr: 'Copiez-y le fichier et traduisez-en les noms, les récits et les scènes.',
    },
  };
}

function missing({ id, position }: Scenario, here: ScenarioSet, there: ScenarioSet): Found {
  const where = inLanguage(there);
  return {
    file: here.file,
    position,
    message: {
      en: `Unexpected scenario ${quote(id)} ${inLanguage(here).en} only, expected it ${where.en}, too.`,
      fr: `Scénario ${quote(id)} ${inLanguage(here).fr} seulement, inattendu ; attendu\u00a0: le même ${where.fr}.`,
    },
    hint: {
      en: `Write it in \`${there.file}\`, too, or take it out here.`,
      fr: `Écrivez-le aussi dans \`${there.file}\`, ou retirez-le ici.`,
    },
  };
}

function different(
  { id, pathPosition }: Scenario,
  other: Scenario,
  here: ScenarioSet,
  there: ScenarioSet,
): Found {
  const where = inLanguage(there);
  return {
    file: here.file,
    position: pathPosition,
    message: {
      en: `Unexpected other path or expectation of scenario ${quote(id)}, expected the same as ${where.en}.`,
      fr: `Autre parcours ou autre attente du scénario ${quote(id)}, inattendu ; attendu\u00a0: les mêmes qu’${where.fr}.`,
    },
    hint: {
      en: 'Only names, stories and scenes are translated: copy `path` and `expect` from there.',
      fr: 'On ne traduit que les noms, les récits et les scènes\u00a0: copiez-y `path` et `expect`.',
    },
    related: [
      {
        message: {
          en: `This is how it stands ${where.en}.`,
          fr: `Voici ce qu’il en est ${where.fr}.`,
        },
        file: there.file,
        position: other.pathPosition,
      },
    ],
  };
}
