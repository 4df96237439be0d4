import type { Finding, Severity } from '../model/diagnostic.ts';
import { anyOf, quote, unexpected } from '../model/message.ts';
import type { Playbook, Waiver } from '../model/playbook.ts';
import { suggest } from '../model/suggest.ts';
import { place, type Rule } from './rule.ts';

/** The rules with the library's own severities; one that is `off` is not run. */
export function withSeverities(
  rules: readonly Rule[],
  own: Readonly<Record<string, Severity | 'off'>>,
): readonly Rule[] {
  return rules.flatMap((rule) => {
    const severity = (Object.hasOwn(own, rule.code) && own[rule.code]) || rule.severity;
    return severity === 'off' ? [] : [{ ...rule, severity }];
  });
}

/** Takes out the warnings that a playbook waives, and tells waivers that name no warning or that nothing needs. */
export function withWaivers(
  findings: readonly Finding[],
  playbooks: readonly Playbook[],
  rules: readonly Rule[],
): readonly Finding[] {
  const names = rules.filter(({ severity }) => severity !== 'error').map(({ code }) => code);
  const waivers = new Map(playbooks.map((playbook) => [playbook.file, playbook.waivers]));
  const kept = findings.filter(
    (finding) => !(waivers.get(finding.file) ?? []).some(covers(finding)),
  );
  const told = playbooks.flatMap((playbook) =>
    playbook.waivers.flatMap((waiver) => judge(waiver, playbook, findings, names)),
  );
  return [...kept, ...told];
}

function covers({ code, severity }: Finding): (waiver: Waiver) => boolean {
  return ({ rule }) => rule === code && severity !== 'error';
}

function judge(
  waiver: Waiver,
  playbook: Playbook,
  findings: readonly Finding[],
  names: readonly string[],
): readonly Finding[] {
  const { rule, position } = waiver;
  const where = place(playbook, position, playbook.at?.['waive']);
  if (!names.includes(rule)) {
    const list = anyOf(names);
    return [
      {
        code: 'invalid-value',
        severity: 'error',
        message: unexpected(
          rule,
          {
            en: `the name of a warning: ${list.en}`,
            fr: `le nom d’un avertissement\u00a0: ${list.fr}`,
          },
          suggest(rule, names),
        ),
        ...where,
        hint: {
          en: 'Only warnings can be waived; an error must be mended.',
          fr: 'Seuls les avertissements peuvent être levés ; une erreur doit être corrigée.',
        },
      },
    ];
  }
  const needed = findings.some(
    (finding) => finding.file === playbook.file && covers(finding)(waiver),
  );
  if (needed) return [];
  return [
    {
      code: 'unused-waiver',
      severity: 'warning',
      message: {
        en: `Unexpected waiver of ${quote(rule)}, expected none: the playbook obeys this rule.`,
        fr: `Dispense de ${quote(rule)} inattendue ; attendu\u00a0: aucune, la fiche respecte cette règle.`,
      },
      ...where,
      hint: {
        en: 'Take the waiver out: it would hide a new problem.',
        fr: 'Retirez la dispense\u00a0: elle cacherait un nouveau problème.',
      },
    },
  ];
}
