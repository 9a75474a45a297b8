import type { ConceptSaid } from '../../design/concept-said.ts';
import type { AskedCoalitions } from '../../desk/shown-coalitions.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { sayNames } from '../coalitions/coalition-names.tsx';
import type { AskedOutcomes } from './asked-outcomes.ts';
import { orderBy } from './outcome-settings.ts';

type Order = AskedOutcomes['order'];

/** In which order the outcomes are listed. */
export function OrderChoice({
  conflict,
  coalitions: { coalitions },
  order,
}: {
  readonly conflict: ShownConflict;
  readonly coalitions: AskedCoalitions;
  readonly order: Order;
}) {
  const said = useConceptSaid();
  const ranking = coalitions.filter((members) =>
    members.every((position) => conflict.decisionMakers[position]!.hasRanking),
  );
  return (
    <label className="tool tool-field">
      <span>Order</span>
      <select
        value={orderValue(order)}
        title={order.by === 'joint-preference' ? LAYERS : undefined}
        onChange={({ target: { value } }) => {
          const chosen = orderOf(value);
          if (chosen) orderBy(chosen);
        }}
      >
        <option value="telling">most informative first</option>
        <option value="number">by number</option>
        {conflict.decisionMakers.map(
          ({ id, name, body }, k) =>
            body === undefined && (
              <option key={id} value={k}>
                best for {name} first
              </option>
            ),
        )}
        {ranking.map((members) => (
          <option key={members.join()} value={`${JOINT}${members.join()}`} title={LAYERS}>
            best for {sayNames(conflict, members)} first
          </option>
        ))}
        {orderValue(order) === COLUMN && (
          <option value={COLUMN}>{sayColumn(conflict, order, said)}</option>
        )}
      </select>
    </label>
  );
}

/** What the best for some who do not want the same is. */
const LAYERS =
  'Pareto-best for these members first: nothing else in the list is better for one of them and worse for none. Then the next layer.';

/** An order that was chosen in the head of the table. */
const COLUMN = 'column';
/** Before the positions of those whose orders it is. */
const JOINT = 'joint ';

function orderValue(order: Order): string {
  if (order.by === 'preference') return String(order.decisionMaker);
  if (order.by === 'joint-preference') return `${JOINT}${order.members.join()}`;
  return order.by === 'level' || order.by === 'leavers' ? COLUMN : order.by;
}

function orderOf(value: string): Order | undefined {
  if (value === COLUMN) return undefined;
  if (value === 'telling' || value === 'number') return { by: value };
  if (!value.startsWith(JOINT)) return { by: 'preference', decisionMaker: Number(value) };
  return { by: 'joint-preference', members: value.slice(JOINT.length).split(',').map(Number) };
}

function sayColumn(conflict: ShownConflict, order: Order, { under }: ConceptSaid): string {
  if (order.by === 'leavers') {
    const concept = conflict.concepts.find(({ id }) => id === order.concept);
    return `fewest leaving ${concept ? under(concept) : ''}`.trimEnd();
  }
  if (order.by !== 'level') return '';
  const { option } = order;
  const name = conflict.decisionMakers
    .flatMap(({ options }) => options)
    .find(({ position }) => position === option)?.name;
  return `by ${name ?? 'an option'}${order.descending ? ', last first' : ''}`;
}
