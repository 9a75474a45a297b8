import { ConceptTerm } from '../../design/concept-term.tsx';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { showVote } from '../../document/vote-actions.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import type { AskedOutcomes } from './asked-outcomes.ts';
import type { OutcomeColumns } from './outcome-columns.ts';
import { orderBy } from './outcome-settings.ts';
import { cellProps } from './use-grid.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly columns: OutcomeColumns;
  readonly order: AskedOutcomes['order'];
  /** The column that is in the tab order in a row of the grid, or -1. */
  readonly stopIn: (row: number) => number;
}

/** Whose options, and which; pressing one orders the outcomes by it. */
export function OutcomeHead({ stopIn, ...of }: Props) {
  return (
    <>
      <Owners {...of} stop={stopIn(0)} />
      <Names {...of} stop={stopIn(1)} />
    </>
  );
}

interface HeadRow extends Omit<Props, 'stopIn'> {
  readonly stop: number;
}

function Owners({ conflict, columns, order, stop }: HeadRow) {
  const { isMethod } = useConceptSaid();
  const optionsBefore = (position: number) =>
    conflict.decisionMakers
      .slice(0, position)
      .reduce((sum, { options }) => sum + options.length, 0);
  const verdicts = (
    <th
      scope="colgroup"
      colSpan={conflict.concepts.length}
      className="soft concepts-head"
      style={{ gridColumn: `span ${conflict.concepts.length}` }}
    >
      {isMethod ? 'Equilibrium under' : 'Holds if all reckon with'}
    </th>
  );
  return (
    <tr className="outcome-row owners" aria-rowindex={1}>
      <td className="middle line outcome-pin" />
      <th scope="col" className="middle line gap-6 outcome-name">
        <span className="unseen">Decision makers</span>
      </th>
      {columns.verdictsFirst && verdicts}
      {conflict.decisionMakers.map(({ id, name, short, options, body }, position) => {
        const column = columns.options + optionsBefore(position);
        const sorted = order.by === 'preference' && order.decisionMaker === position;
        return (
          options.length > 0 && (
            <th
              key={id}
              scope="colgroup"
              colSpan={options.length}
              aria-sort={sorted ? 'descending' : 'none'}
              className="firm owned owner-head"
              style={{ ...colourOf(position), gridColumn: `span ${options.length}` }}
            >
              <button
                type="button"
                className="head-button given"
                {...(body === undefined
                  ? {
                      title: `Best for ${name} first`,
                      onClick: () => orderBy({ by: 'preference', decisionMaker: position }),
                    }
                  : { title: `How ${name} votes`, onClick: () => void showVote(id) })}
                {...cellProps(0, column, stop >= column && stop < column + options.length)}
              >
                {short}
                {sorted && <Arrow down />}
              </button>
            </th>
          )
        );
      })}
      {!columns.verdictsFirst && verdicts}
    </tr>
  );
}

function Names(head: HeadRow) {
  const { order, stop } = head;
  return (
    <tr className="outcome-row names" aria-rowindex={2}>
      <th scope="col" className="middle line outcome-pin">
        <span className="unseen">Keep on top</span>
      </th>
      <th scope="col" className="middle line gap-6 outcome-name" aria-sort={plainSort(order)}>
        <button
          type="button"
          className="head-button"
          title="Most informative first, or by number"
          onClick={() => orderBy({ by: order.by === 'telling' ? 'number' : 'telling' })}
          {...cellProps(1, 1, stop <= 1 && stop >= 0)}
        >
          Outcome
          {order.by === 'number' && <Arrow />}
        </button>
      </th>
      {head.columns.verdictsFirst && <ConceptNames {...head} />}
      <OptionNames {...head} />
      {!head.columns.verdictsFirst && <ConceptNames {...head} />}
    </tr>
  );
}

function OptionNames({ conflict, columns, order, stop }: HeadRow) {
  const options = conflict.decisionMakers.flatMap(({ options: own }, owner) =>
    own.map((option) => ({ ...option, owner })),
  );
  return options.map(({ id, name, position, owner }, k) => {
    const column = columns.options + k;
    const sorted = order.by === 'level' && order.option === position;
    return (
      <th
        key={`${owner} ${id}`}
        scope="col"
        className="soft option-head"
        style={colourOf(owner)}
        aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
      >
        <button
          type="button"
          className="head-button given"
          title={name}
          onClick={() => orderBy({ by: 'level', option: position, descending: false })}
          {...cellProps(1, column, stop === column)}
        >
          <span className="cut option-head-name">{name}</span>
          {sorted && <Arrow down={order.descending} />}
        </button>
      </th>
    );
  });
}

function ConceptNames({ conflict, columns, order, stop }: HeadRow) {
  const said = useConceptSaid();
  return conflict.concepts.map((concept, k) => {
    const column = columns.concepts + k;
    const sorted = order.by === 'leavers' && order.concept === concept.id;
    return (
      <th
        key={concept.id}
        scope="col"
        className="strong concept-head"
        aria-sort={sorted ? 'ascending' : 'none'}
      >
        <ConceptTerm
          concept={concept}
          said={said}
          className="head-button"
          onPress={() => orderBy({ by: 'leavers', concept: concept.id })}
          cell={cellProps(1, column, stop === column)}
        >
          <span className={said.isMethod ? undefined : 'concept-head-words'}>
            {said.label(concept)}
          </span>
          {sorted && <Arrow />}
        </ConceptTerm>
      </th>
    );
  });
}

function plainSort({ by }: AskedOutcomes['order']): 'ascending' | 'other' | 'none' {
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
