import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ConflictReading, OutcomeQuestion } from '../analysis/readings.ts';
import { desk } from '../document/actions.ts';
import { download } from '../parts/download.ts';
import type { Outcomes } from './use-outcomes.ts';

interface Props {
  readonly conflict: ConflictReading;
  readonly question: OutcomeQuestion;
  readonly onQuestion: (question: OutcomeQuestion) => void;
  readonly withLeavers: boolean;
  readonly onLeavers: (shown: boolean) => void;
  readonly outcomes: Outcomes;
}

/** Which outcomes are listed, in which order, and how many there are. */
export function OutcomeToolbar(props: Props) {
  const { conflict, question, onQuestion, withLeavers, onLeavers, outcomes } = props;
  const { heldUnder: _, ...rest } = question;
  return (
    <div className="outcome-toolbar">
      <label className="tool">
        <span>Show</span>
        <select
          value={question.heldUnder ?? ''}
          onChange={({ target: { value } }) =>
            onQuestion(value === '' ? rest : { ...rest, heldUnder: value })
          }
        >
          <option value="">all {conflict.stateCount.toLocaleString('en')} states</option>
          <option value="any">equilibria under any concept</option>
          {conflict.concepts.map(({ id, symbol, equilibria }) => (
            <option key={id} value={id}>
              equilibria under {symbol} ({equilibria.toLocaleString('en')})
            </option>
          ))}
        </select>
      </label>
      <label className="tool">
        <span>Order</span>
        <select
          value={orderValue(question)}
          onChange={({ target: { value } }) => onQuestion({ ...question, order: orderOf(value) })}
        >
          <option value="telling">most telling first</option>
          <option value="number">by number</option>
          {conflict.decisionMakers.map(({ id, name }, k) => (
            <option key={id} value={k}>
              best for {name} first
            </option>
          ))}
        </select>
      </label>
      <Filter key={question.where ?? ''} {...props} />
      <label className="tool tool-check">
        <input
          type="checkbox"
          checked={withLeavers}
          onChange={({ target: { checked } }) => onLeavers(checked)}
        />
        <span>Who would leave</span>
      </label>
      <p className="outcome-count" role="status">
        {outcomes.count.toLocaleString('en')} {outcomes.count === 1 ? 'outcome' : 'outcomes'}
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
  );
}

function orderValue({ order }: OutcomeQuestion): string {
  return order.by === 'preference' ? String(order.decisionMaker) : order.by;
}

function orderOf(value: string): OutcomeQuestion['order'] {
  if (value === 'telling' || value === 'number') return { by: value };
  return { by: 'preference', decisionMaker: Number(value) };
}

/** A formula of the model language; what is wrong with it is said below it. */
function Filter({ conflict, question, onQuestion, outcomes }: Props) {
  const [text, setText] = useState(question.where ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onQuestion({ ...question, where: text });
  };
  const [owner] = conflict.decisionMakers.filter(({ options }) => options.length > 0);
  const [option] = owner?.options ?? [];
  const example =
    owner && option ? `${owner.id}.${option.id} = ${option.levels[0]!.id}` : 'name of a state';
  return (
    <form className="tool tool-filter" onSubmit={submit}>
      <label>
        <span>Where</span>
        <input
          value={text}
          onChange={({ target: { value } }) => setText(value)}
          placeholder={example}
          spellCheck={false}
          autoCapitalize="off"
          aria-invalid={outcomes.problem !== undefined}
          aria-describedby="filter-problem"
        />
      </label>
      <p id="filter-problem" className="filter-problem given" role="status">
        {outcomes.problem}
      </p>
    </form>
  );
}
