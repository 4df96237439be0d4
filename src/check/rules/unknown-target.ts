import type { FindingRelated } from '../../model/diagnostic.ts';
import type { Localized } from '../../model/language.ts';
import { quote, unexpected, write } from '../../model/message.ts';
import type { Position } from '../../model/place.ts';
import type { Step, Target } from '../../model/playbook.ts';
import { onlyMeant } from '../../model/suggest.ts';
import { alternatives } from '../alternatives.ts';
import { type Context, stepOf } from '../context.ts';
import { lostPlaces } from '../coverage.ts';
import { unknownFirst } from '../first-playbooks.ts';
import { idsFor } from '../ids.ts';
import { type Found, place, related, type Rule } from '../rule.ts';
import { idOf, placeInSite } from '../sites.ts';
import { type BrokenReference, printTarget } from '../targets.ts';
import { lostStep } from '../translation/lost.ts';

/** A name that leads nowhere: told once, however many ways lead there. */
const rule: Rule = {
  code: 'unknown-target',
  find: (context) => {
    const broken = context.broken.filter(({ problem }) => problem !== 'not-an-entry');
    const groups = Map.groupBy(broken, (one) => (isOfSite(one) ? siteKey(one) : nameKey(one)));
    const lost = [...groups.values()].flatMap((group) => {
      const { culprit, meant } = group[0] as BrokenReference;
      if (!culprit) return [toFinding(group, context)];
      const isSecond = meant?.type !== 'step' || meant.id !== culprit.id;
      const { playbook } = group[0] as BrokenReference;
      return isSecond || context.isBroken(playbook, culprit.at?.['id'])
        ? []
        : [oddId(culprit, group, context)];
    });
    return [...lost, ...unknownFirst(context), ...lostPlaces(context)];
  },
};

export default rule;

function toFinding(group: readonly BrokenReference[], context: Context): Found {
  const [broken, ...others] = group as [BrokenReference, ...BrokenReference[]];
  const { playbook, reference, problem, meant } = broken;
  const expected = expectations[problem](broken);
  const behind = behindAll(group, context);
  const step = reference.step === undefined ? undefined : playbook.steps[reference.step]?.id;
  const elsewhere = languagesOf(broken, context);
  const isAlone = others.length === 0 || isOfSite(broken);
  const print = reference.type === 'related' ? printSlug : printTarget;
  return {
    message: unexpected(print(reference.target), expected, meant && print(meant)),
    ...(isOfSite(broken)
      ? placeInSite(context.library.content.site, reference.target)
      : place(
          playbook,
          reference.position,
          firstLine(playbook.steps[reference.step ?? 0]?.position),
        )),
    ...(step !== undefined && { step }),
    ...(isAlone && broken.isSure && respelt(broken)),
    ...(behind.length > 0 && { consequences: idsFor(behind, playbook, context) }),
    hint: meant
      ? write(print(meant))
      : elsewhere.length > 0
        ? translate(broken, elsewhere)
        : alternatives(broken, context),
    related: [...guess(broken, behind, context), ...(isAlone ? [] : others.map(namedHere))],
    ...lostStep(broken, context.translations),
  };
}

/** Where nobody can say what was meant: the first step that nothing else leads to. */
function guess(
  { playbook, meant }: BrokenReference,
  [first]: readonly number[],
  context: Context,
): readonly FindingRelated[] {
  if (meant || first === undefined) return [];
  const message = {
    en: 'Nothing else leads to this step: is it the one?',
    fr: 'Rien d’autre ne mène à cette étape\u00a0: est-ce elle ?',
  };
  return [related(message, playbook, ...idOf(stepOf(context, first).step))];
}

/** The step that is meant has another id: told there, with all who name it otherwise. */
function oddId(step: Step, group: readonly BrokenReference[], context: Context): Found {
  const { playbook, reference } = group[0] as BrokenReference;
  const name = quote(printTarget(reference.target));
  const count = group.length;
  const ids = playbook.steps.map(({ id }) => id);
  const isSlip = onlyMeant(printTarget(reference.target), ids, 'names') === step.id;
  return {
    message: {
      en: `Unexpected id ${quote(step.id)} that nothing leads to, expected ${name}, as it is called ${count === 1 ? 'in the one place that leads' : `in the ${count} places that lead`} here.`,
      fr: `Identifiant ${quote(step.id)} inattendu, auquel rien ne mène ; attendu\u00a0: ${name}, comme l’${count === 1 ? 'appelle l’endroit qui mène' : `appellent les ${count} endroits qui mènent`} ici.`,
    },
    ...place(playbook, ...idOf(step)),
    step: step.id,
    ...(isSlip &&
      step.at?.['id'] && {
        fix: [{ position: step.at['id'], text: printTarget(reference.target) }],
      }),
    consequences: idsFor(behindAll(group, context), playbook, context).filter(
      (id) => id !== step.id,
    ),
    hint: {
      en: `Write ${quote(`{#${printTarget(reference.target)}}`)} here, or ${quote(`to=${step.id}`)} there.`,
      fr: `Écrivez ${quote(`{#${printTarget(reference.target)}}`)} ici, ou ${quote(`to=${step.id}`)} là-bas.`,
    },
    related: group.map(namedHere),
    ...lostStep(group[0] as BrokenReference, context.translations),
  };
}

function behindAll(group: readonly BrokenReference[], { unreachable }: Context): readonly number[] {
  const behind = new Set(group.flatMap((one) => unreachable.behind.get(one) ?? []));
  return [...behind].sort((a, b) => a - b);
}

function namedHere({ playbook, reference }: BrokenReference): FindingRelated {
  const message = { en: 'It is named here.', fr: 'Il est nommé ici.' };
  return related(message, playbook, reference.position);
}

/** The name as it was meant, where it stands alone in its place. */
function respelt({ reference, meant }: BrokenReference): Pick<Found, 'fix'> {
  const { target, position, type } = reference;
  if (!position || !meant) return {};
  const length = position.end.offset - position.start.offset;
  const print = type === 'related' ? printSlug : printTarget;
  return print(target).length === length ? { fix: [{ position, text: print(meant) }] } : {};
}

/** As `related` names a playbook. */
function printSlug(target: Target): string {
  return target.type === 'playbook' ? target.slug : printTarget(target);
}

const expectations: Readonly<
  Record<BrokenReference['problem'], (broken: BrokenReference) => Localized>
> = {
  'no-step': () => ({
    en: 'the id of a step of this playbook',
    fr: 'l’identifiant d’une étape de cette fiche',
  }),
  'no-playbook': ({ playbook }) => ({
    en: `a playbook of \`playbooks/${playbook.language}/\``,
    fr: `une fiche de \`playbooks/${playbook.language}/\``,
  }),
  'no-entry-of-that-name': ({ reference: { target, type } }) => {
    const slug = quote(target.type === 'playbook' ? `/${target.slug}` : '');
    return type === 'link'
      ? { en: `the id of a step of ${slug}`, fr: `l’identifiant d’une étape de ${slug}` }
      : {
          en: `${slug} alone, or one of its entries`,
          fr: `${slug} seul, ou l’une de ses entrées`,
        };
  },
  'not-an-entry': () => ({ en: 'an entry', fr: 'une entrée' }),
};

/** The library's own interrupts stand in its site.yaml, once for all playbooks. */
function isOfSite({ reference }: BrokenReference): boolean {
  return reference.type === 'interrupt' && reference.position === undefined;
}

/** Whatever names a step, a link as much as a way. */
function nameKey({ playbook, reference: { target }, problem }: BrokenReference): string {
  return `${playbook.file} ${problem} ${printTarget(target)}`;
}

function siteKey({ playbook, reference }: BrokenReference): string {
  return `${playbook.language} ${printTarget(reference.target)}`;
}

function languagesOf(
  { playbook, reference: { target }, problem }: BrokenReference,
  { library }: Context,
): readonly string[] {
  if (problem !== 'no-playbook' || target.type !== 'playbook') return [];
  return library.playbooks
    .filter(({ slug, language }) => slug === target.slug && language !== playbook.language)
    .map(({ file }) => file);
}

function translate({ playbook }: BrokenReference, files: readonly string[]): Localized {
  const found = files.map((word) => quote(word)).join(', ');
  return {
    en: `There is ${found}, in another language: a playbook leads only to playbooks of its own (${playbook.language}).`,
    fr: `Il y a ${found}, dans une autre langue\u00a0: une fiche ne mène qu’à des fiches de la sienne (${playbook.language}).`,
  };
}

function firstLine(position: Position | undefined): Position | undefined {
  return position && { start: position.start, end: position.start };
}
