import type { Finding } from '../model/diagnostic.ts';
import { quote, unexpected, write } from '../model/message.ts';
import type { Playbook, Waiver } from '../model/playbook.ts';
import { type Code, codes } from '../model/rules.ts';
import { onlyMeant, suggest } from '../model/suggest.ts';
import { place } from './rule.ts';

/** Takes out the warnings that a playbook waives, and tells waivers that name no warning or that nothing needs. */
export function withWaivers(
  findings: readonly Finding[],
  playbooks: readonly Playbook[],
  isWaivable: (code: Code) => boolean,
): readonly Finding[] {
  const names = codes.filter(isWaivable);
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
  names: readonly Code[],
): readonly Finding[] {
  const { rule, position } = waiver;
  const where = place(playbook, position, playbook.at?.['waive']);
  if (!(names as readonly string[]).includes(rule)) {
    const isCode = (codes as readonly string[]).includes(rule);
    const near = isCode ? undefined : suggest(rule, names);
    const meant = isCode ? undefined : onlyMeant(rule, names, 'keywords');
    const isPlain = position && position.end.offset - position.start.offset === rule.length;
    return [
      {
        code: 'invalid-value',
        severity: 'error',
        message: unexpected(rule, isCode ? notAnError : someWarning, near ?? suggest(rule, names)),
        ...where,
        ...(isPlain && meant !== undefined && { fix: [{ position, text: meant }] }),
        hint: near === undefined ? onlyWarnings : write(near),
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

const onlyWarnings = {
  en: 'Only warnings can be waived; an error must be mended.',
  fr: 'Seuls les avertissements peuvent être levés ; une erreur doit être corrigée.',
};

const someWarning = {
  en: 'the name of a warning, such as `too-many-choices`',
  fr: 'le nom d’un avertissement, comme `too-many-choices`',
};

const notAnError = {
  en: 'the name of a warning, not of an error',
  fr: 'le nom d’un avertissement, pas d’une erreur',
};
