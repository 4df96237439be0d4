import { numbersOf } from '../../graph/reading.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Library } from '../../model/library.ts';
import type { Position } from '../../model/place.ts';
import { type Code, rowOf, severityIn } from '../../model/rules.ts';
import type { Measured } from './measure.ts';

/** What was measured on paper, at the steps of the library that it is about. */
export function paperFindings(
  { long, small }: Measured,
  library: Library | undefined,
  lang: string,
): readonly Finding[] {
  const found = [
    ...long.map(({ slug, phase, step, pages }) => {
      const en = (Math.ceil(pages * 10) / 10).toFixed(1);
      const fr = en.replace('.', ',');
      return {
        code: 'long-phase' as const,
        message: {
          en: `Unexpected phase checklist “${phase}” of ${en} pages on paper, expected one that fits on one page.`,
          fr: `Liste de la phase « ${phase} » de ${fr} page${pages < 1.9 ? '' : 's'} sur papier, inattendue ; attendu\u00a0: une liste qui tient sur une page.`,
        },
        hint: {
          en: 'Here the page ends. Shorten the steps of this phase, or hand out the sheets by role or outcome.',
          fr: 'Ici la page s’arrête. Raccourcissez les étapes de cette phase, ou distribuez les feuilles par rôle ou par issue.',
        },
        ...place(slug, step),
      };
    }),
    ...small.map(({ slug, key, points, words, step }) => ({
      code: 'small-print' as const,
      message: {
        en: `Unexpected letters of ${points.toFixed(1)} points on the sheet \`${key}\`, at “${words.slice(0, 40)}”, expected at least 9.`,
        fr: `Lettres de ${points.toFixed(1).replace('.', ',')} points sur la feuille \`${key}\`, à « ${words.slice(0, 40)} », inattendues ; attendu\u00a0: 9 au moins.`,
      },
      ...place(slug, step),
    })),
  ];
  return found.flatMap((finding): readonly Finding[] => {
    const severity = severityOf(finding.code);
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });

  function severityOf(code: Code) {
    return (library && severityIn(library.content.site.rules, code)) ?? rowOf(code).severity;
  }

  /** Where a step stands; the beginning of the playbook where the library does not tell. */
  function place(slug: string, number: number | undefined) {
    const playbook = library?.playbooks.find((one) => one.slug === slug && one.language === lang);
    const numbers = playbook && library && numbersOf(playbook, library.content.phases);
    const step = playbook?.steps.find(({ id }) => numbers?.get(id) === number);
    return {
      file: playbook?.file ?? `playbooks/${lang}/${slug}.mdx`,
      position: step?.position ?? beginning,
      ...(step && { step: step.id }),
    };
  }
}

const beginning: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
