/** @jsxImportSource preact */
import { tell, type ToldKey } from '../case/follow-up.ts';
import type { CaseRecord, FollowUp } from '../case/record.ts';
import type { Journal } from './journal.tsx';
import { fromField, toField } from './local-time.ts';

const questions = ['repeat', 'retold', 'returned', 'thanked', 'debriefed'] as const;

/** What is known of a case only later. Each answer can be taken back: then nobody has told it. */
export function ToldForm({
  record,
  journal,
}: {
  readonly record: CaseRecord;
  readonly journal: Journal;
}) {
  const words = journal.setup.words.told;
  const { followUp } = record;
  const put = <Key extends ToldKey>(key: Key, value: FollowUp[Key] | undefined) =>
    journal.put(tell(record, key, value, new Date()));
  return (
    <form class="journal-told-form" onSubmit={(event) => event.preventDefault()}>
      {(['fairness', 'satisfaction'] as const).map((key) => (
        <Stars
          key={key}
          name={`${key}-${record.id}`}
          question={words[key]}
          ends={words[`${key}Ends`]}
          untold={words.untold}
          value={followUp[key]}
          put={(value) => put(key, value)}
        />
      ))}
      {questions.map((key) => (
        <Choice
          key={key}
          name={`${key}-${record.id}`}
          question={words.questions[key]}
          options={[
            [words.yes, true],
            [words.no, false],
            [words.untold, undefined],
          ]}
          value={followUp[key]}
          put={(value) => put(key, value)}
        />
      ))}
      <Acknowledged {...{ followUp, words }} put={(value) => put('acknowledged', value)} />
      <Review {...{ followUp, words }} put={(value) => put('review', value)} />
      <fieldset>
        <legend>{words.cause}</legend>
        <p class="hint" id={`Cause-${record.id}`}>
          {words.causeHint}
        </p>
        <input
          class="wide"
          type="text"
          maxLength={500}
          autocomplete="off"
          spellcheck={false}
          aria-label={words.cause}
          aria-describedby={`Cause-${record.id}`}
          value={followUp.cause ?? ''}
          onChange={({ currentTarget }) => put('cause', currentTarget.value.trim() || undefined)}
        />
      </fieldset>
    </form>
  );
}

interface ChoiceProps<Value> {
  readonly name: string;
  readonly question: string;
  readonly options: readonly (readonly [label: string, value: Value])[];
  readonly value: Value;
  readonly put: (value: Value) => void;
  readonly hint?: string;
}

/** One of few answers; the last one is that nobody knows. */
function Choice<Value>({ name, question, options, value, put, hint }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{question}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="options">
        {options.map(([label, own]) => (
          <label key={label}>
            <input type="radio" name={name} checked={own === value} onChange={() => put(own)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface StarsProps {
  readonly name: string;
  readonly question: string;
  readonly ends: readonly [string, string];
  readonly untold: string;
  readonly value: number | undefined;
  readonly put: (value: number | undefined) => void;
}

function Stars({ ends: [least, most], untold, ...choice }: StarsProps) {
  const marks = [1, 2, 3, 4, 5].map((mark) => [String(mark), mark] as const);
  const hint = `1\u00a0=\u00a0${least}, 5\u00a0=\u00a0${most}`;
  return (
    <Choice<number | undefined> {...choice} options={[...marks, [untold, undefined]]} hint={hint} />
  );
}

interface PartProps<Key extends ToldKey> {
  readonly followUp: FollowUp;
  readonly words: Journal['setup']['words']['told'];
  readonly put: (value: FollowUp[Key] | undefined) => void;
}

/**
 * Without the time when it was sent, nothing is told. A date that is being typed is none in between: it is taken
 * when the field is left.
 */
function Acknowledged({ followUp: { acknowledged }, words, put }: PartProps<'acknowledged'>) {
  const sent = acknowledged ? toField(acknowledged.at) : '';
  const due = acknowledged?.due?.slice(0, 10) ?? '';
  return (
    <fieldset>
      <legend>{words.acknowledged}</legend>
      <div class="fields">
        <label>
          {words.acknowledgedAt}
          <input
            type="datetime-local"
            value={sent}
            onBlur={({ currentTarget: { value } }) => {
              const at = fromField(value);
              if (value !== sent) put(at === undefined ? undefined : { ...acknowledged, at });
            }}
          />
        </label>
        {acknowledged && (
          <label>
            {words.acknowledgedBy}
            <input
              type="date"
              value={due}
              onBlur={({ currentTarget: { value } }) => {
                const { at } = acknowledged;
                if (value !== due) put(value === '' ? { at } : { at, due: value });
              }}
            />
          </label>
        )}
      </div>
    </fieldset>
  );
}

function Review({ followUp: { review }, words, put }: PartProps<'review'>) {
  return (
    <fieldset>
      <legend>{words.review}</legend>
      <div class="fields">
        <label>
          {words.reviewHours}
          <input
            type="number"
            min={0}
            step="any"
            inputMode="decimal"
            value={review?.hours ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const hours = Number(value);
              const isNone = value === '' || !Number.isFinite(hours) || hours < 0;
              put(isNone ? undefined : { hours, spokenTo: review?.spokenTo ?? false });
            }}
          />
        </label>
        {review && (
          <label class="check">
            <input
              type="checkbox"
              checked={review.spokenTo}
              onChange={({ currentTarget: { checked } }) => put({ ...review, spokenTo: checked })}
            />
            {words.spokenTo}
          </label>
        )}
      </div>
    </fieldset>
  );
}
