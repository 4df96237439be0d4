import type { Localized } from '../../model/language.ts';
import type { Finding, FindingRelated } from '../../model/diagnostic.ts';

/** What is told with what. */
export interface Ledger {
  /** Tells one finding with another: `ids` become consequences, else the step and all that it names. */
  readonly echo: (echo: Finding | undefined, cause: Finding, ids?: readonly string[]) => void;
  /** The same, of two findings of one cause: the place of the one is shown with the other, or why it stands there. */
  readonly join: (echo: Finding, cause: Finding, why?: Localized) => void;
  /** Lets findings wait as long as their cause stands. */
  readonly defer: (findings: readonly Finding[]) => void;
  /** Lets a finding weigh as an error, for such are told with it. */
  readonly aggravate: (cause: Finding) => void;
  readonly isTold: (finding: Finding) => boolean;
  /** The finding with all that is told with it. */
  readonly told: (finding: Finding) => Finding;
}

export function ledgerOf(): Ledger {
  const silent = new Set<Finding>();
  const behind = new Map<Finding, readonly string[]>();
  const places = new Map<Finding, readonly FindingRelated[]>();
  const grave = new Set<Finding>();
  const echo: Ledger['echo'] = (one, cause, ids = one ? idsOf(one) : []) => {
    if (one) silent.add(one);
    behind.set(cause, [...(behind.get(cause) ?? []), ...ids]);
  };
  return {
    echo,
    join: (one, cause, why) => {
      echo(one, cause, why ? [] : idsOf(one));
      const { file, position } = one;
      places.set(cause, [
        ...(places.get(cause) ?? []),
        { message: why ?? hereToo, file, position },
      ]);
    },
    defer: (findings) => {
      for (const finding of findings) silent.add(finding);
    },
    aggravate: (cause) => {
      grave.add(cause);
    },
    isTold: (finding) => !silent.has(finding),
    told: (finding) => {
      const { step, consequences = [], related = [] } = finding;
      const more = behind.get(finding) ?? [];
      const also = places.get(finding) ?? [];
      const all = [...new Set([...consequences, ...more])].filter((id) => id !== step);
      return {
        ...finding,
        ...(grave.has(finding) && { severity: 'error' }),
        ...(more.length > 0 && { consequences: all }),
        ...(also.length > 0 && { related: [...related, ...also] }),
      };
    },
  };
}

const hereToo = { en: 'Here, too.', fr: 'Ici aussi.' };

function idsOf({ step, consequences = [] }: Finding): readonly string[] {
  return [...(step === undefined ? [] : [step]), ...consequences];
}
