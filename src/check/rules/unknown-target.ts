import type { Localized } from '../../model/language.ts';
import { quote, unexpected } from '../../model/message.ts';
import type { Position } from '../../model/place.ts';
import type { Target } from '../../model/playbook.ts';
import type { Context } from '../context.ts';
import { idsFor } from '../ids.ts';
import { type Found, place, type Rule, top } from '../rule.ts';
import { type BrokenReference, printTarget } from '../targets.ts';
import { lostStep } from '../translation/lost.ts';

/** A name that leads nowhere. */
const rule: Rule = {
  code: 'unknown-target',
  find: (context) => {
    const broken = context.broken.filter(({ problem }) => problem !== 'not-an-entry');
    const own = broken.filter((one) => !isOfSite(one));
    const ofSite = new Map(broken.filter(isOfSite).map((one) => [siteKey(one), one]));
    return [...own, ...ofSite.values()].map((one) => toFinding(one, context));
  },
};

export default rule;

function toFinding(broken: BrokenReference, context: Context): Found {
  const { playbook, reference, problem, meant } = broken;
  const expected = expectations[problem](broken);
  const behind = context.unreachable.behind.get(broken) ?? [];
  const step = reference.step === undefined ? undefined : playbook.steps[reference.step]?.id;
  const elsewhere = languagesOf(broken, context);
  return {
    message: unexpected(printTarget(reference.target), expected, meant && printTarget(meant)),
    ...(isOfSite(broken)
      ? { file: 'content/site.yaml', position: top }
      : place(
          playbook,
          reference.position,
          firstLine(playbook.steps[reference.step ?? 0]?.position),
        )),
    ...(step !== undefined && { step }),
    ...(broken.isSure && respelt(broken)),
    ...(behind.length > 0 && { consequences: idsFor(behind, playbook, context) }),
    ...(elsewhere.length > 0 && { hint: translate(broken, elsewhere) }),
    ...lostStep(broken, context.translations),
  };
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
