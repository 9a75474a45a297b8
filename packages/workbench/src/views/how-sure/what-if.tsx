import { Button } from 'react-aria-components';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { GivenOrders } from '../../desk/given-models.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { ClauseWords } from './clause-words.tsx';
import { GivenOrder } from './given-order.tsx';
import { changeHowSure, useHowSure } from './how-sure-settings.ts';
import { countSwaps, isWithin } from './moves-within.ts';
import { ShareBar } from './share-bar.tsx';
import type { SweepQuestion, Swept } from './swept.ts';
import { sayModels, standsOf } from './swept-words.ts';
import { useGiven } from './use-given.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
  readonly question: SweepQuestion;
}

/** Orders in doubt to be moved, beside what the shares are then. */
export function WhatIf({ conflict, swept, question }: Props) {
  const asked = useHowSure((settings) => settings.orders);
  const whose = useHowSure((settings) => settings.whose);
  const orders = known(swept, asked, question.within);
  const order = swept.orders.find(({ id }) => id === whose) ?? swept.orders[0];
  if (order === undefined || swept.rows.length === 0) return null;
  return (
    <section className="part how-sure-part" aria-labelledby="how-sure-what-if">
      <h3 className="part-head" id="how-sure-what-if">
        What if an order were another?
      </h3>
      <p className="note column above-5">
        Move a statement, by its dots or its arrows, as far as the swaps that are in doubt lead. The
        shares are then those of the models with this order; all other judgements in doubt stay
        open.
      </p>
      <div className="what-if">
        <div>
          <fieldset className="row what-if-who">
            <legend className="unseen">Whose order</legend>
            {swept.orders.map(({ id, who }) => (
              <label key={id} className="tick">
                <input
                  type="radio"
                  name="whose order"
                  checked={id === order.id}
                  onChange={() => changeHowSure({ whose: id })}
                />
                <DecisionMakerMark
                  decisionMaker={conflict.decisionMakers[who]!}
                  position={who}
                  long
                />
                {orders[id] && <span className="note sans">moved</span>}
              </label>
            ))}
          </fieldset>
          <GivenOrder
            key={order.id}
            order={order}
            owner={conflict.decisionMakers[order.who]!}
            now={orders[order.id]}
            within={question.within}
            onMove={(places) => changeHowSure({ orders: withOrder(orders, order.id, places) })}
          />
        </div>
        <GivenShares conflict={conflict} swept={swept} question={question} orders={orders} />
      </div>
    </section>
  );
}

/** Of orders that an address says those that are in doubt. */
function known({ orders }: Swept, asked: GivenOrders, within: number): GivenOrders {
  return Object.fromEntries(
    orders.flatMap((order) => {
      const places = asked[order.id];
      return places && isWithin(order, places, within) ? [[order.id, places] as const] : [];
    }),
  );
}

/** An order as the file has it need not be given. */
function withOrder(orders: GivenOrders, id: string, places: readonly number[]): GivenOrders {
  const { [id]: _, ...others } = orders;
  return countSwaps(places) === 0 ? others : { ...others, [id]: places };
}

/** The shares as they are now, and a stroke where they are with every order in doubt. */
function GivenShares({
  conflict,
  swept,
  question,
  orders,
}: Props & { readonly orders: GivenOrders }) {
  const given = useGiven(swept, question, orders);
  const swaps = Object.values(orders).reduce((sum, places) => sum + countSwaps(places), 0);
  return (
    <div className="above-9 what-if-shares">
      <p className="small what-if-away" aria-live="polite">
        {swaps === 0 ? (
          'No order is given: these are the shares of all models.'
        ) : (
          <>
            <strong>{swaps === 1 ? 'One swap' : `${swaps} swaps`} away from the file;</strong>{' '}
            {given === undefined ? '…' : sayModels(given.models)} models have{' '}
            {Object.keys(orders).length === 1 ? 'this order' : 'these orders'}. A stroke marks the
            share of all models.
          </>
        )}
      </p>
      <ul>
        {swept.rows.map((row) => (
          <li key={row.id} className="ruled-above what-if-row">
            {row.clauses.map((clause) => (
              <ClauseWords key={clause.says} conflict={conflict} clause={clause} />
            ))}
            {row.first.drawn === undefined ? (
              <ShareBar
                share={given?.shareOf(row) ?? standsOf(swept, row)}
                {...(swaps > 0 && { before: standsOf(swept, row) })}
              />
            ) : (
              <p className="note column above-5">
                Models were drawn for this finding, so that its share does not follow.
              </p>
            )}
          </li>
        ))}
      </ul>
      <Button
        className="plain-button"
        isDisabled={swaps === 0}
        onPress={() => changeHowSure({ orders: {} })}
      >
        All orders as in the file
      </Button>
    </div>
  );
}
