import styles from '../styles/authority.css?url';
import { element } from './element.ts';
import { amountOf } from './money.ts';
import type { Page } from './page.ts';
import { keep, recall } from './settings.ts';
import { addStylesheet } from './stylesheet.ts';
import { fill, type IslandWords } from './words.ts';

/** A level of authority, from the lowest, and whom to call there (view/authority.ts). */
type Level = readonly [key: string, label: string, calls?: readonly Call[]];
type Call = readonly [term: string, text: string, tel?: string];

/** A place that says who decides, and below it whom to call. */
interface Verdict {
  readonly verdict: HTMLElement;
  readonly calls: HTMLElement;
}

/**
 * Says at each step and gesture whether the person who is there may decide, or whom they must ask: by the
 * role that this device keeps, by the amount, and by what was granted before. Amounts are in memory alone.
 */
export async function addAuthority({ main, words }: Page): Promise<void> {
  await addStylesheet(styles);
  const levels = JSON.parse(main.dataset.levels ?? '[]') as readonly Level[];
  const rank = (level: string | undefined) => levels.findIndex(([key]) => key === level);
  const gestures = [...main.querySelectorAll<HTMLElement>('.gesture')].map((place) => {
    return gestureOf(place, words, () => draw());
  });
  const steps = [...main.querySelectorAll<HTMLElement>('[data-step][data-by]')].map((step) => {
    const verdict = element('p', { className: 'verdict' });
    const calls = element('ul', { className: 'calls' });
    step.querySelector('h3')?.after(verdict, calls);
    return { verdict, calls, by: step.dataset.by };
  });
  const verdicts = [...steps, ...gestures].map(({ verdict }) => verdict);
  const bySection = Map.groupBy(verdicts, (verdict) => verdict.closest('section'));
  const choices = [...bySection.values()].map(([verdict]) => {
    const options = levels.map(([key, label]) => new Option(label, key));
    const select = element('select', {}, new Option('—', ''), ...options);
    select.addEventListener('change', () => {
      keep('role', select.value);
      draw();
    });
    (verdict?.closest('.gesture') ?? verdict)?.before(
      element('label', { className: 'role' }, words.role, ' ', select),
    );
    return select;
  });
  draw();

  function draw(): void {
    const role = recall('role') ?? '';
    const mine = rank(role);
    for (const select of choices) select.value = role;
    for (const { by, ...place } of steps) {
      tell(place, mine < 0 ? undefined : mine >= rank(by) ? '' : by);
    }
    const total = gestures.reduce((sum, { amount }) => sum + amount(), 0);
    for (const { verdict, calls, grants, amount } of gestures) {
      const deciding = grants.filter(({ dataset: { may, upTo } }) => {
        const isInReach = upTo === undefined || (amount() > 0 ? total : 0) <= Number(upTo);
        return may === 'decide' && isInReach;
      });
      // Who stands above a level that may decide may do so, too.
      const isMine = deciding.some(({ dataset }) => rank(dataset.level) <= mine);
      const above = deciding.find(({ dataset }) => rank(dataset.level) > mine)?.dataset.level;
      const ask = isMine ? '' : (above ?? levels.at(-1)?.[0]);
      tell({ verdict, calls }, mine < 0 ? undefined : ask);
      for (const grant of grants) {
        grant.hidden = mine >= 0 && ![role, ask].includes(grant.dataset.level);
      }
      if (amount() > 0 && total > amount()) {
        verdict.append(
          ' ',
          fill(words.granted, { total: total.toLocaleString(document.documentElement.lang) }),
        );
      }
    }
  }

  /** Nobody to ask: one may oneself. `undefined`: who is there is not known. */
  function tell({ verdict, calls }: Verdict, ask: string | undefined): void {
    verdict.hidden = ask === undefined;
    verdict.toggleAttribute('data-ask', Boolean(ask));
    const [, level = '', whom = []] = levels.find(([key]) => key === ask) ?? [];
    verdict.textContent = ask ? fill(words.iAsk, { level }) : words.iMay;
    calls.hidden = whom.length === 0;
    calls.replaceChildren(...whom.map(callItem));
  }
}

/** A number that is missing or fictional is no link. */
function callItem([term, text, tel]: Call): HTMLElement {
  const number = tel === undefined ? text : element('a', { href: tel }, text);
  return element('li', {}, ...(term ? [element('b', {}, term), ' '] : []), number);
}

function gestureOf(place: HTMLElement, words: IslandWords, onChange: () => void) {
  const verdict = element('p', { className: 'verdict', role: 'status' });
  const grants = [...place.querySelectorAll<HTMLElement>('.notes > [data-level]')];
  const field = element('input', { inputMode: 'decimal', autocomplete: 'off', className: 'field' });
  field.addEventListener('input', onChange);
  const calls = element('ul', { className: 'calls' });
  place.append(verdict, calls);
  const isMoney = grants.some(({ dataset }) => dataset.upTo !== undefined);
  if (isMoney) place.append(element('label', { className: 'amount' }, words.amount, ' ', field));
  return { verdict, calls, grants, amount: () => amountOf(field) };
}
