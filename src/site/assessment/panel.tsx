/** @jsxImportSource preact */
import { render } from 'preact';
import { newNumber } from '../case/cases.ts';
import { printWalk } from '../../graph/walk-text.ts';
import { element } from '../islands/element.ts';
import type { Page } from '../islands/page.ts';
import type { Session } from '../islands/session.ts';
import { recall } from '../islands/settings.ts';
import { addStylesheet } from '../islands/stylesheet.ts';
import styles from '../styles/result.css?url';
import { assessmentWords } from '../words/assessment.ts';
import {
  type Action,
  type Link,
  nextOf,
  planOf,
  type Proof,
  proofOf,
  resultOf,
} from './from-run.ts';
import { Keep } from './keep.tsx';
import { type Result, weakest } from './result.ts';
import { dayText, scoreText } from './note.ts';
import { PointsBar } from './points-bar.tsx';
import type { AssessmentWords } from './words.ts';

/** All that the panel shows of a result. */
export interface Panel {
  readonly result: Result;
  readonly plan: readonly Action[];
  readonly next: readonly Link[];
  readonly proof: (step: string) => Proof;
  readonly levels: readonly Level[];
  /** Of the page where results come together. */
  readonly bringsTogether: string;
  readonly words: AssessmentWords['result'];
  readonly locale: string;
  readonly state: PanelState;
  readonly show: (change: Partial<PanelState>) => void;
}

/** A level of authority, from the lowest: its key and its name. */
type Level = readonly [key: string, label: string];

/** What is told of oneself, and what has just been done. */
export interface PanelState {
  readonly level: string;
  readonly initials: string;
  readonly told: string;
  /** What is to be copied by hand. */
  readonly text?: string | undefined;
}

const host = element('div', { className: 'assessment-result' });
let state: PanelState = { level: recall('role') ?? '', initials: '', told: '' };

/** Shows below the last step of a self-assessment what came of it, while one is there. */
export function showResult(foot: HTMLElement, page: Page, session: Session): void {
  if (!page.main.hasAttribute('data-ended')) return;
  const made = madeOf(printWalk(page.chart, session.walk));
  const locale = document.documentElement.lang;
  const plan = planOf(page, session, made);
  const known = resultOf(page, session, made);
  const about = {
    plan,
    next: nextOf(page, plan),
    proof: (step: string) => proofOf(page, step),
    levels: JSON.parse(page.main.dataset.levels ?? '[]') as readonly Level[],
    bringsTogether: new URL('../assessments/', location.href).href,
    words: assessmentWords(locale).result,
    locale,
  };
  const show = (change: Partial<PanelState>) => {
    state = { ...state, ...change };
    const { level, initials } = state;
    const result = { ...known, ...(level && { level }), ...(initials && { initials }) };
    render(<PanelView {...{ ...about, result, state, show }} />, host);
  };
  show({ told: '', text: undefined });
  host.hidden = true;
  foot.prepend(host);
  void addStylesheet(styles).then(() => (host.hidden = false));
}

/** The same walk is the same result, however often one comes back to it. */
function madeOf(walk: string): Pick<Result, 'id' | 'takenAt'> {
  let one = made.get(walk);
  if (!one) {
    const now = new Date();
    made.set(walk, (one = { id: newNumber(now, Math.random()), takenAt: now.toISOString() }));
  }
  return one;
}

const made = new Map<string, Pick<Result, 'id' | 'takenAt'>>();

function PanelView(panel: Panel) {
  const { result, words, locale } = panel;
  return (
    <>
      <p class="paper-only">
        <b>{result.title}</b>
        {[result.level && levelName(panel), result.initials]
          .filter(Boolean)
          .map((who) => ` · ${who}`)}
      </p>
      <h4>{words.title}</h4>
      <p class="total">
        {result.scores.map((score) => (
          <strong key={score.fact}>{scoreText(score, words)}</strong>
        ))}
        {result.end && <span class="band">{result.end.label}</span>}
      </p>
      <p class="hint">{words.takenOn.replace('{date}', dayText(result.takenAt, locale))}</p>
      <PerQuestion {...panel} />
      <Weakest {...panel} />
      <Plan {...panel} />
      {panel.next.length > 0 && (
        <>
          <h4>{words.next}</h4>
          <ul class="next">
            {panel.next.map(({ href, title }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Keep {...panel} />
    </>
  );
}

function levelName({ levels, result }: Panel): string {
  return levels.find(([key]) => key === result.level)?.[1] ?? '';
}

/** A table that is its own picture: each row has its bar. */
function PerQuestion({ result: { answers }, words }: Panel) {
  const weak = new Set(weakest(answers));
  return (
    <>
      <h4 id="PerQuestion">{words.perQuestion}</h4>
      <table class="per-question" aria-labelledby="PerQuestion">
        <thead class="aloud">
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.points}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <tr key={answer.question}>
              <th scope="row">
                {answer.title} <small>{answer.answer}</small>
              </th>
              <td>
                <PointsBar points={answer.points} most={answer.most} />
                {words.of
                  .replace('{points}', String(answer.points))
                  .replace('{most}', String(answer.most))}
                {weak.has(answer) && <b> {words.weak}</b>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Weakest({ result: { answers }, words, proof }: Panel) {
  const weak = weakest(answers);
  return (
    <>
      <h4>{words.weakest}</h4>
      <p class="hint">{weak.length > 0 ? words.weakestHint : words.noneWeak}</p>
      <ol class="weakest">
        {weak.map(({ question, title, points, most }) => {
          const { text, checks } = proof(question);
          return (
            <li key={question}>
              <p>
                <a href={`#${question}`}>{title}</a> ({points}/{most})
              </p>
              <p>{text}</p>
              {checks.length > 0 && (
                <ul>
                  {checks.map((check) => (
                    <li key={check}>{check}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Plan({ plan, words, locale }: Panel) {
  return (
    <>
      <h4 id="Plan">{words.plan}</h4>
      {plan.length === 0 ? (
        <p class="hint">{words.noPlan}</p>
      ) : (
        <table class="plan" aria-labelledby="Plan">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.when}</th>
            </tr>
          </thead>
          <tbody>
            {plan.map((action, index) => (
              <tr key={index}>
                <td>
                  {action.words.map((word) =>
                    typeof word === 'string' ? word : <a href={word.href}>{word.title}</a>,
                  )}
                </td>
                <td data-label={words.who}>{action.terms.join(', ')}</td>
                <td data-label={words.when}>
                  {action.due !== undefined && dayText(action.due, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
