import type { ConflictReading, OutcomeQuestion } from '../analysis/readings.ts';
import { ConceptTerm } from '../parts/concept-term.tsx';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { orderBy, useOutcomeSettings } from './outcome-settings.ts';
import { cellProps } from './use-grid.ts';

interface Props {
  readonly conflict: ConflictReading;
  /** The column that is in the tab order in a row of the grid, or -1. */
  readonly stopIn: (row: number) => number;
}

/** Whose options, and which; pressing one orders the outcomes by it. */
export function OutcomeHead({ conflict, stopIn }: Props) {
  return (
    <>
      <Owners conflict={conflict} stop={stopIn(0)} />
      <Names conflict={conflict} stop={stopIn(1)} />
    </>
  );
}

interface HeadRow {
  readonly conflict: ConflictReading;
  readonly stop: number;
}

function Owners({ conflict, stop }: HeadRow) {
  const order = useOutcomeSettings(({ question }) => question.order);
  const optionsBefore = (position: number) =>
    conflict.decisionMakers
      .slice(0, position)
      .reduce((sum, { options }) => sum + options.length, 0);
  return (
    <div className="outcome-row owners" role="row" aria-rowindex={1}>
      <span role="columnheader" className="outcome-pin" />
      <span role="columnheader" className="outcome-name">
        <span className="unseen">Decision makers</span>
      </span>
      {conflict.decisionMakers.map(({ id, name, short, options }, position) => {
        const column = 2 + optionsBefore(position);
        const sorted = order.by === 'preference' && order.decisionMaker === position;
        return (
          options.length > 0 && (
            <span
              key={id}
              role="columnheader"
              aria-colspan={options.length}
              aria-sort={sorted ? 'descending' : 'none'}
              className="owner-head"
              style={{ ...colourOf(position), gridColumn: `span ${options.length}` }}
            >
              <button
                type="button"
                className="head-button given"
                title={`Best for ${name} first`}
                onClick={() => orderBy({ by: 'preference', decisionMaker: position })}
                {...cellProps(0, column, stop >= column && stop < column + options.length)}
              >
                {short}
                {sorted && <Arrow down />}
              </button>
            </span>
          )
        );
      })}
      <span
        role="columnheader"
        aria-colspan={conflict.concepts.length}
        className="concepts-head"
        style={{ gridColumn: `span ${conflict.concepts.length}` }}
      >
        Holds under
      </span>
    </div>
  );
}

function Names({ conflict, stop }: HeadRow) {
  const order = useOutcomeSettings(({ question }) => question.order);
  const options = conflict.decisionMakers.flatMap(({ options: own }, owner) =>
    own.map((option) => ({ ...option, owner })),
  );
  return (
    <div className="outcome-row names" role="row" aria-rowindex={2}>
      <span role="columnheader" className="outcome-pin">
        <span className="unseen">Keep on top</span>
      </span>
      <span role="columnheader" className="outcome-name" aria-sort={plainSort(order)}>
        <button
          type="button"
          className="head-button"
          title="Most telling first, or by number"
          onClick={() => orderBy({ by: order.by === 'telling' ? 'number' : 'telling' })}
          {...cellProps(1, 1, stop <= 1 && stop >= 0)}
        >
          Outcome
          {order.by === 'number' && <Arrow />}
        </button>
      </span>
      {options.map(({ id, name, position, owner }, k) => {
        const sorted = order.by === 'level' && order.option === position;
        return (
          <span
            key={`${owner} ${id}`}
            role="columnheader"
            className="option-head"
            style={colourOf(owner)}
            aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              className="head-button given"
              title={name}
              onClick={() => orderBy({ by: 'level', option: position, descending: false })}
              {...cellProps(1, 2 + k, stop === 2 + k)}
            >
              <span className="option-head-name">{name}</span>
              {sorted && <Arrow down={order.descending} />}
            </button>
          </span>
        );
      })}
      {conflict.concepts.map((concept, k) => {
        const column = 2 + options.length + k;
        const sorted = order.by === 'leavers' && order.concept === concept.id;
        return (
          <span
            key={concept.id}
            role="columnheader"
            className="concept-head"
            aria-sort={sorted ? 'ascending' : 'none'}
          >
            <ConceptTerm
              concept={concept}
              className="head-button concept-button"
              onPress={() => orderBy({ by: 'leavers', concept: concept.id })}
              cell={cellProps(1, column, stop === column)}
            >
              {concept.symbol}
              {sorted && <Arrow />}
            </ConceptTerm>
          </span>
        );
      })}
    </div>
  );
}

function plainSort({ by }: OutcomeQuestion['order']): 'ascending' | 'other' | 'none' {
  if (by === 'number') return 'ascending';
  return by === 'telling' ? 'other' : 'none';
}

function Arrow({ down = false }: { readonly down?: boolean }) {
  return (
    <span className="sort-arrow" aria-hidden="true">
      {down ? '↓' : '↑'}
    </span>
  );
}
