import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { type ConflictReading, GIVEN, type OutcomeQuestion } from '../analysis/readings.ts';
import { desk } from '../document/actions.ts';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { download } from '../parts/download.ts';
import { Fold } from '../parts/fold.tsx';
import { changeSettings, orderBy, toggleLevel, useOutcomeSettings } from './outcome-settings.ts';
import type { Outcomes } from './use-outcomes.ts';
import '../parts/tool.css';
import './outcome-toolbar.css';

interface Props {
  readonly conflict: ConflictReading;
  readonly outcomes: Outcomes;
}

/** Which outcomes are listed, in which order, and how many there are. */
export function OutcomeToolbar({ conflict, outcomes }: Props) {
  const question = useOutcomeSettings((settings) => settings.question);
  const withLeavers = useOutcomeSettings((settings) => settings.withLeavers);
  const statesAcross = useOutcomeSettings((settings) => settings.statesAcross);
  return (
    <>
      <div className="outcome-toolbar">
        <ShowChoice conflict={conflict} question={question} />
        <Fold says="Order, filter, form of the table">
          <OrderChoice conflict={conflict} question={question} />
          <Filter
            key={question.where ?? ''}
            conflict={conflict}
            question={question}
            problem={outcomes.problem}
          />
          <label className="tool tool-check">
            <input
              type="checkbox"
              checked={question.coalesced ?? false}
              onChange={({ target: { checked } }) =>
                changeSettings({ question: { ...question, coalesced: checked } })
              }
            />
            <span title="States that everybody ranks equally and from which all moves lead to the like">
              One row for states nobody tells apart
            </span>
          </label>
          <label className="tool tool-check">
            <input
              type="checkbox"
              checked={statesAcross}
              onChange={({ target: { checked } }) => changeSettings({ statesAcross: checked })}
            />
            <span>States as columns</span>
          </label>
          {!statesAcross && (
            <label className="tool tool-check">
              <input
                type="checkbox"
                checked={withLeavers}
                onChange={({ target: { checked } }) => changeSettings({ withLeavers: checked })}
              />
              <span>Who would leave</span>
            </label>
          )}
        </Fold>
        <div className="outcome-end">
          <p role="status">
            {outcomes.count.toLocaleString('en')} {sayCounted(outcomes.count, question)}
          </p>
          <Button
            className="quiet-button"
            onPress={() =>
              void desk.outcomesCsv(outcomes.list).then((csv) => {
                if (csv !== undefined) download('outcomes.csv', 'text/csv', csv);
              })
            }
          >
            Save as CSV
          </Button>
        </div>
      </div>
      <AskedLevels conflict={conflict} question={question} />
    </>
  );
}

function sayCounted(number: number, { coalesced = false }: OutcomeQuestion): string {
  const [one, many] = coalesced ? ['class', 'classes'] : ['outcome', 'outcomes'];
  return number === 1 ? one : many;
}

interface Choice {
  readonly conflict: ConflictReading;
  readonly question: OutcomeQuestion;
}

const GAINS = 'common gains';

function ShowChoice({ conflict, question }: Choice) {
  const { heldUnder: _, commonGains: __, ...rest } = question;
  const choose = (value: string) => {
    if (value === '') changeSettings({ question: rest });
    else if (value === GAINS) changeSettings({ question: { ...rest, commonGains: true } });
    else changeSettings({ question: { ...rest, heldUnder: value } });
  };
  return (
    <label className="tool tool-field">
      <span>Show</span>
      <select
        value={question.commonGains ? GAINS : (question.heldUnder ?? '')}
        onChange={({ target: { value } }) => choose(value)}
      >
        <option value="">all {conflict.stateCount.toLocaleString('en')} states</option>
        <option value="any">equilibria under any concept</option>
        <option value="all">equilibria whatever the foresight</option>
        {conflict.statusQuo !== undefined && (
          <option value={GAINS}>better for everybody than the status quo</option>
        )}
        {conflict.concepts.map(({ id, symbol, equilibria }) => (
          <option key={id} value={id}>
            {id === GIVEN ? 'equilibria under the mixed foresight' : `equilibria under ${symbol}`} (
            {equilibria.toLocaleString('en')})
          </option>
        ))}
      </select>
    </label>
  );
}

function OrderChoice({ conflict, question: { order } }: Choice) {
  return (
    <label className="tool tool-field">
      <span>Order</span>
      <select
        value={orderValue(order)}
        onChange={({ target: { value } }) => {
          const chosen = orderOf(value);
          if (chosen) orderBy(chosen);
        }}
      >
        <option value="telling">most telling first</option>
        <option value="number">by number</option>
        {conflict.decisionMakers.map(
          ({ id, name, body }, k) =>
            body === undefined && (
              <option key={id} value={k}>
                best for {name} first
              </option>
            ),
        )}
        {orderValue(order) === COLUMN && (
          <option value={COLUMN}>{sayColumn(conflict, order)}</option>
        )}
      </select>
    </label>
  );
}

/** An order that was chosen in the head of the table. */
const COLUMN = 'column';

function orderValue(order: OutcomeQuestion['order']): string {
  if (order.by === 'preference') return String(order.decisionMaker);
  return order.by === 'level' || order.by === 'leavers' ? COLUMN : order.by;
}

function orderOf(value: string): OutcomeQuestion['order'] | undefined {
  if (value === COLUMN) return undefined;
  if (value === 'telling' || value === 'number') return { by: value };
  return { by: 'preference', decisionMaker: Number(value) };
}

function sayColumn(conflict: ConflictReading, order: OutcomeQuestion['order']): string {
  if (order.by === 'leavers') {
    const concept = conflict.concepts.find(({ id }) => id === order.concept);
    return `fewest leaving under ${concept?.symbol ?? order.concept}`;
  }
  if (order.by !== 'level') return '';
  const { option } = order;
  const name = conflict.decisionMakers
    .flatMap(({ options }) => options)
    .find(({ position }) => position === option)?.name;
  return `by ${name ?? 'an option'}${order.descending ? ', last first' : ''}`;
}

/** The levels that were pressed in the table; each can be let go. */
function AskedLevels({ conflict, question: { levels = [] } }: Choice) {
  if (levels.length === 0) return null;
  const known = conflict.decisionMakers.flatMap(({ options }, owner) =>
    options.map((option) => ({ option, owner })),
  );
  return (
    <ul className="asked-levels" aria-label="Only states with">
      {levels.map(({ option: position, level }) => {
        const found = known.find(({ option }) => option.position === position);
        if (found?.option.levels[level] === undefined) return null;
        const { phrase } = found.option.levels[level];
        return (
          <li key={position} style={colourOf(found.owner)}>
            <button
              type="button"
              className="asked-level given"
              aria-label={`${phrase}: no longer only these`}
              onClick={() => toggleLevel(position, level)}
            >
              {phrase} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** A formula of the model language; what is wrong with it is said below it. */
function Filter({
  conflict,
  question,
  problem,
}: Choice & { readonly problem: string | undefined }) {
  const [text, setText] = useState(question.where ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changeSettings({ question: { ...question, where: text } });
  };
  const examples = conflict.decisionMakers.flatMap(({ id: owner, options }) =>
    options.map(({ id, levels }) => `${owner}.${id} = ${levels[0]!.id}`),
  );
  // Short, so that all of it can be seen.
  const [example = 'name of a state'] = examples.sort((a, b) => a.length - b.length);
  return (
    <form className="tool tool-field tool-filter" onSubmit={submit}>
      <label>
        <span>Where</span>
        <input
          value={text}
          onChange={({ target: { value } }) => setText(value)}
          placeholder={example}
          spellCheck={false}
          autoCapitalize="off"
          aria-invalid={problem !== undefined}
          aria-describedby="filter-problem"
        />
      </label>
      <p id="filter-problem" className="filter-problem given" role="status">
        {problem}
      </p>
    </form>
  );
}
