import type { Finding } from '../model/diagnostic.ts';
import type { Library } from '../model/library.ts';
import { optionsIn, rowOf } from '../model/rules.ts';
import { type CheckOptions, contextOf, within } from './context.ts';
import { type Told, withoutEchoes } from './echoes/echoes.ts';
import type { Rule } from './rule.ts';
import accusingWords from './rules/accusing-words.ts';
import alwaysTrueGuard from './rules/always-true-guard.ts';
import brokenScenario from './rules/broken-scenario.ts';
import deadEnd from './rules/dead-end.ts';
import differentGraph from './rules/different-graph.ts';
import duplicateChoice from './rules/duplicate-choice.ts';
import duplicateId from './rules/duplicate-id.ts';
import factOutOfRange from './rules/fact-out-of-range.ts';
import gestureWithoutAuthority from './rules/gesture-without-authority.ts';
import hardToRead from './rules/hard-to-read.ts';
import inflamingWords from './rules/inflaming-words.ts';
import jumpTooEarly from './rules/jump-too-early.ts';
import literalAmount from './rules/literal-amount.ts';
import longChecklist from './rules/long-checklist.ts';
import longPage from './rules/long-page.ts';
import longSay from './rules/long-say.ts';
import missingImage from './rules/missing-image.ts';
import neverEnabled from './rules/never-enabled.ts';
import notAnEntry from './rules/not-an-entry.ts';
import outdatedTranslation from './rules/outdated-translation.ts';
import promiseIncomplete from './rules/promise-incomplete.ts';
import proposeTooEarly from './rules/propose-too-early.ts';
import reviewOverdue from './rules/review-overdue.ts';
import settledNotFollowed from './rules/settled-not-followed.ts';
import settledWithoutConclude from './rules/settled-without-conclude.ts';
import singleChoice from './rules/single-choice.ts';
import tooManyChoices from './rules/too-many-choices.ts';
import tooManyStates from './rules/too-many-states.ts';
import trap from './rules/trap.ts';
import unknownTarget from './rules/unknown-target.ts';
import unreachableStep from './rules/unreachable-step.ts';
import unsetFact from './rules/unset-fact.ts';
import untranslatedChoice from './rules/untranslated-choice.ts';
import untranslatedEnd from './rules/untranslated-end.ts';
import untranslatedRecord from './rules/untranslated-record.ts';
import untranslatedStep from './rules/untranslated-step.ts';
import untranslatedScenario from './rules/untranslated-scenario.ts';
import unusedFact from './rules/unused-fact.ts';
import vaguePromise from './rules/vague-promise.ts';

/** In the order in which findings of one place are told. */
export const rules: readonly Rule[] = [
  duplicateId,
  unknownTarget,
  missingImage,
  notAnEntry,
  tooManyStates,
  unreachableStep,
  deadEnd,
  trap,
  unsetFact,
  factOutOfRange,
  neverEnabled,
  alwaysTrueGuard,
  duplicateChoice,
  singleChoice,
  tooManyChoices,
  unusedFact,
  proposeTooEarly,
  settledWithoutConclude,
  settledNotFollowed,
  promiseIncomplete,
  gestureWithoutAuthority,
  jumpTooEarly,
  brokenScenario,
  inflamingWords,
  accusingWords,
  vaguePromise,
  longSay,
  hardToRead,
  literalAmount,
  longChecklist,
  longPage,
  reviewOverdue,
  untranslatedStep,
  untranslatedChoice,
  untranslatedRecord,
  untranslatedEnd,
  differentGraph,
  untranslatedScenario,
  outdatedTranslation,
];

/**
 * Everything that is wrong with playbooks that could be read, over the whole library: what leads where,
 * and whether everyone who begins comes to an end.
 */
export function check(library: Library, options: CheckOptions = {}): readonly Finding[] {
  return checked(library, options).own;
}

/** The same, and what parsing has found (`options.found`) with all that fails only because of it. */
export function checked(library: Library, options: CheckOptions = {}): Told {
  const context = contextOf(library, options);
  const settings = library.content.site.rules;
  const wanted = options.only ? within(context, options.only) : context;
  const own = rules.flatMap((rule) =>
    rule
      .find(rule.isLocal ? wanted : context, optionsIn(settings, rule.code))
      .map((found): Finding => ({
        code: rule.code,
        severity: rowOf(rule.code).severity,
        ...found,
      })),
  );
  return withoutEchoes(options.found ?? [], own, context, { ...settings, ...options.rules });
}
