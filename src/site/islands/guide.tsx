/** @jsxImportSource preact */
import { type ComponentChild, render } from 'preact';
import { ended, find, start, trail, type Walk, ways } from '../../graph/walk.ts';
import { nameOf } from './discreet.ts';
import type { Blank } from './fields.ts';
import { guardOf, type Page, text } from './page.ts';
import { progress } from './progress.ts';
import { addressOf, type Session } from './session.ts';
import type { IslandWords } from './words.ts';

/** What a person may do in the guide besides choosing. */
export interface Acts {
  readonly back: () => void;
  /** To an earlier answer of the present walk, to give another one: an index into its trail. */
  readonly reopen: (index: number) => void;
  readonly write: (name: string, value: string) => void;
  readonly toggleDiscreet: () => void;
}

/** Where the guide's own parts stand, around the server's sections. */
export interface Hosts {
  readonly head: HTMLElement;
  readonly side: HTMLElement;
  readonly foot: HTMLElement;
  readonly bar: HTMLElement;
}

/** The guide's parts begin and end the playbook's page; only what it shows stands between. */
export function addHosts({ main, sections }: Page): Hosts {
  const [first] = sections.values();
  const steps = first?.closest<HTMLElement>('.steps') ?? main;
  const host = (name: string) => {
    const made = main.ownerDocument.createElement('div');
    made.className = name;
    return made;
  };
  const [head, side] = [host('guide-head'), host('guide-left')];
  const [foot, bar] = [host('guide-foot'), host('guide-bar')];
  steps.before(head, side);
  steps.append(foot);
  steps.after(bar);
  return { head, side, foot, bar };
}

interface Parts {
  readonly page: Page;
  readonly words: IslandWords;
  readonly blanks: readonly Blank[];
  readonly session: Session;
  readonly acts: Acts;
}

export function drawGuide(hosts: Hosts, parts: Parts): void {
  render(<Head {...parts} />, hosts.head);
  render(<Side {...parts} />, hosts.side);
  render(<Foot {...parts} />, hosts.foot);
  render(<Bar {...parts} />, hosts.bar);
}

/** The phases, where one is among them, and how much is to come. */
function Head({ page, words, session, acts }: Parts) {
  const { walk, discreet } = session;
  const phase = find(page.chart, walk.step)?.phase;
  const passed = new Set(trail(walk).map((earlier) => find(page.chart, earlier.walk.step)?.phase));
  const name = page.phases.find(({ key }) => key === phase)?.label ?? words.aside;
  return (
    <>
      <ol class="guide-phases" aria-label={words.phases}>
        {page.phases
          .filter(({ key }) => key !== 'aside')
          .map(({ key, label, number }) => (
            <li
              key={key}
              data-phase={key}
              data-passed={passed.has(key)}
              aria-current={key === phase ? 'step' : undefined}
            >
              <span class="number">{number}</span>
              <span class="label">{label}</span>
              {passed.has(key) && key !== phase && <span class="aloud"> {words.passed}</span>}
            </li>
          ))}
      </ol>
      <p class="guide-progress">
        <strong>{name}</strong> <span>{progress(page.chart, walk, words)}</span>
      </p>
      <button
        type="button"
        class="guide-discreet"
        aria-pressed={discreet}
        title={words.discreet}
        onClick={acts.toggleDiscreet}
      >
        <span aria-hidden="true">◐</span> <span class="label">{words.discreet}</span>
      </button>
    </>
  );
}

/** What was answered, each to be changed; and the names that the sentences need. */
function Side({ page, words, blanks, session, acts }: Parts) {
  const { written, discreet } = session;
  const given = answersOf(page, session);
  return (
    <details class="guide-side">
      <summary>
        <span aria-hidden="true">⋯</span> <span class="label">{words.answers}</span>
      </summary>
      {blanks.length > 0 && !discreet && (
        <fieldset class="guide-names">
          <legend>{words.names}</legend>
          {blanks.map(({ name, label }) => (
            <label key={name}>
              {label}
              <input
                class="field"
                data-blank={name}
                autocomplete="off"
                spellcheck={false}
                value={written.get(name) ?? ''}
                onInput={(event) => acts.write(name, event.currentTarget.value)}
              />
            </label>
          ))}
          <p class="guide-privacy">{words.privacy}</p>
        </fieldset>
      )}
      <h2 class="guide-heading">{words.answers}</h2>
      {given.length === 0 ? (
        <p class="guide-empty">{words.noAnswers}</p>
      ) : (
        <ol class="guide-answers">
          {given.map(({ index, question, answer, walk: earlier }) => (
            <li key={index}>
              <a
                href={addressOf(page.chart, session.view, earlier)}
                title={words.change}
                onClick={(event) => {
                  event.preventDefault();
                  acts.reopen(index);
                }}
              >
                <span class="question">{question}</span> <span class="answer">{answer}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
      <a class="guide-restart" href={addressOf(page.chart, 'guide', start(page.chart))}>
        {words.restart}
      </a>
    </details>
  );
}

/** Below the step: what is worth saying about where one is, and at the end what came of it. */
function Foot(parts: Parts) {
  const { page, words, session } = parts;
  const { walk, lost } = session;
  const over = ended(page.chart, walk);
  const stuck = !over && ways(page.chart, walk).length === 0;
  return (
    <>
      {lost > 0 && <p class="guide-note">{words.changed}</p>}
      {stuck && <Missing {...parts} />}
      {over && <Summary {...parts} />}
    </>
  );
}

/** A step that was opened by itself may need facts that a walk would have brought: they are asked for. */
function Missing({ page, words, session }: Parts) {
  const { walk } = session;
  const guards = [...(page.sections.get(walk.step)?.querySelectorAll<HTMLElement>('a.way') ?? [])];
  const needed = new Set(
    guards.flatMap((way) => guardOf(way)?.tests.map(({ fact }) => fact) ?? []),
  );
  const facts = page.chart.facts.filter(({ name }) => needed.has(name));
  return (
    <div class="guide-note">
      <p>{words.stuck}</p>
      {facts.map((fact) => (
        <p key={fact.name}>
          {page.labels[fact.name]?.[''] ?? fact.name}
          {fact.type === 'list' &&
            fact.values.map((value) => {
              const told = { step: walk.step, facts: { ...walk.facts, [fact.name]: value } };
              return (
                <a key={value} href={addressOf(page.chart, 'guide', start(page.chart, told))}>
                  {page.labels[fact.name]?.[value] ?? value}
                </a>
              );
            })}
        </p>
      ))}
    </div>
  );
}

function Summary({ page, words, session }: Parts) {
  const steps = [...trail(session.walk).map((earlier) => earlier.walk.step), session.walk.step];
  const unticked = [...new Set(steps)].flatMap((id) => untickedOf(page.sections.get(id)));
  const given = answersOf(page, session);
  return (
    <>
      {unticked.length > 0 && (
        <>
          <h4>{words.unticked}</h4>
          <List class="guide-unticked" items={unticked} />
        </>
      )}
      {given.length > 0 && (
        <>
          <h4>{words.summary}</h4>
          <List
            class="guide-summary"
            items={given.map(({ question, answer }) => (
              <>
                <span class="question">{question}</span> <span class="answer">{answer}</span>
              </>
            ))}
          />
        </>
      )}
      <a class="guide-restart" href={addressOf(page.chart, 'guide', start(page.chart))}>
        {words.restart}
      </a>
    </>
  );
}

function List({
  items,
  ...rest
}: {
  readonly class: string;
  readonly items: readonly ComponentChild[];
}) {
  return (
    <ul {...rest}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

function Bar({ words, session, acts }: Parts) {
  return (
    <button
      type="button"
      class="guide-back"
      disabled={!session.walk.earlier}
      aria-keyshortcuts="Backspace"
      onClick={acts.back}
    >
      <span aria-hidden="true">‹</span> {words.back}
    </button>
  );
}

interface Answer {
  readonly index: number;
  readonly walk: Walk;
  readonly question: string;
  readonly answer: string;
}

/** A `next` asked nothing, so it is no answer. */
function answersOf(
  { chart, sections, interrupts }: Page,
  { walk, discreet }: Session,
): readonly Answer[] {
  return trail(walk).flatMap(({ walk: earlier, move: { type, place } }, index) => {
    const asked = find(chart, earlier.step)?.ways[place - 1]?.type === 'choice';
    if (type === 'way' && !asked) return [];
    const section = sections.get(earlier.step);
    const link =
      type === 'interrupt'
        ? interrupts[place - 1]
        : section?.querySelector(`a.way[data-way="${place}"]`);
    const question = nameOf(section?.querySelector('h3'), discreet);
    return [{ index, walk: earlier, question, answer: nameOf(link, discreet) }];
  });
}

/** The checklist items of a step that nobody has ticked. */
function untickedOf(section: HTMLElement | undefined): readonly string[] {
  const boxes = [...(section?.querySelectorAll<HTMLInputElement>('.checklist input') ?? [])];
  return boxes.filter((box) => !box.checked).map((box) => text(box.closest('li')));
}
