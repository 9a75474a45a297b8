import { amountScales, drawnAmounts, inOrder, onScale, shortUnit } from '@standoff/report/charts';
import { Button } from 'react-aria-components';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { HalfMark, VerdictMark } from '../../design/verdict-mark.tsx';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { goTo } from '../../document/actions.ts';
import { shorten } from './open-situation.ts';

export interface NumbersTold {
  readonly conflict: ShownConflict;
  readonly told: ToldOf<'numbers'>;
}

type NumbersDocument = ToldOf<'numbers'>['document'];
type ShownState = NumbersDocument['states'][number];
type Amount = NumbersDocument['amounts'][number];

/** The chart, which is a table: outcomes against amounts, each with a bar in the colour of who wants it. */
export function WhoGetsWhat({ conflict, told: { document, keys } }: NumbersTold) {
  const { amounts, states, holdingLeft, amountsLeft, concepts } = document;
  const scales = amountScales(amounts);
  const drawn = drawnAmounts(amounts).map((k) => ({ k, amount: amounts[k]! }));
  const position = (amount: Amount) =>
    conflict.decisionMakers.findIndex(({ id }) => id === amount.wishes[0]?.decisionMaker);
  return (
    <>
      <div className="above-4 numbers-scroll">
        <table className="small numbers-table">
          <caption className="unseen">What each amount comes to in outcomes that matter</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">Outcome</span>
              </th>
              {drawn.map(({ amount }) => (
                <th key={amount.amount} scope="col">
                  <AmountHead conflict={conflict} amount={amount} />
                </th>
              ))}
              <th scope="col" className="numbers-holds">
                Holds
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder(states).map((state) => (
              <tr key={state.id}>
                <th scope="row">
                  <Button
                    className="text-button given"
                    onPress={() =>
                      void goTo(keys[state.id]!, { words: nameOf(state), view: 'situation' })
                    }
                  >
                    {shorten(nameOf(state))}
                  </Button>
                </th>
                {drawn.map(({ amount, k }) => (
                  <td key={amount.amount} style={colourOf(Math.max(0, position(amount)))}>
                    <Bar
                      scale={scales[k]!}
                      number={state.amounts[k]!}
                      unit={amount.unit}
                      isWanted={position(amount) >= 0}
                    />
                  </td>
                ))}
                <td className="numbers-holds">
                  <HoldsUnder held={state.holds.length} of={concepts.length} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(holdingLeft > 0 || amountsLeft > 0) && (
        <p className="note above-3">
          {holdingLeft > 0 &&
            `${holdingLeft.toLocaleString('en')} more that hold are not shown here. `}
          {amountsLeft > 0 && `${amountsLeft} more amounts of the file are not shown.`}
        </p>
      )}
    </>
  );
}

function nameOf({ name, briefly, statusQuo }: ShownState): string {
  return statusQuo ? 'The status quo' : (name ?? briefly);
}

/** Who wants it, and what it is counted in. */
function AmountHead({
  conflict,
  amount,
}: Pick<NumbersTold, 'conflict'> & { readonly amount: Amount }) {
  const { name, unit, wishes } = amount;
  const who = conflict.decisionMakers.flatMap((one, position) => {
    const wish = wishes.find(({ decisionMaker }) => decisionMaker === one.id);
    return wish ? [{ one, position, wish }] : [];
  });
  return (
    <>
      {who.map(({ one, position, wish }) => (
        <span key={one.id} className="block numbers-who">
          <DecisionMakerMark decisionMaker={one} position={position} />
          {wish.wants === 'less' && <span className="note"> wants less</span>}
        </span>
      ))}
      <span className="given">{name}</span>
      {unit !== undefined && <span className="note">, {unit}</span>}
    </>
  );
}

/** A number and how much it is beside the others: a bar from nothing, or a dot where all are far from that. */
function Bar({
  scale,
  number,
  unit,
  isWanted,
}: {
  readonly scale: ReturnType<typeof amountScales>[number];
  readonly number: string;
  readonly unit: string | undefined;
  readonly isWanted: boolean;
}) {
  const { start, length, zero } = onScale(scale, number);
  const end = start === zero ? start + length : start;
  return (
    <span className={isWanted ? 'numbers-cell' : 'numbers-cell numbers-unwanted'}>
      <span className="numbers-number">
        {number.replace('-', '−')}
        <span className="numbers-unit">{shortUnit(unit)}</span>
      </span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <line className="numbers-zero" x1={zero} x2={zero} y1="0" y2="8" />
        {scale.isBar ? (
          <rect className="numbers-bar" x={start} y="1" width={length} height="6" />
        ) : (
          <>
            <line className="numbers-track" x1="0" x2="100" y1="4" y2="4" />
            <rect className="numbers-bar" x={Math.min(97, end)} y="0" width="3" height="8" />
          </>
        )}
      </svg>
    </span>
  );
}

/** Under all concepts, some or none. */
function HoldsUnder({ held, of }: { readonly held: number; readonly of: number }) {
  if (held > 0 && held < of) {
    return (
      <>
        <HalfMark />
        <span className="unseen">holds under some foresight</span>
      </>
    );
  }
  return <VerdictMark stays={held > 0} label={held > 0 ? 'holds' : 'somebody would leave'} />;
}
