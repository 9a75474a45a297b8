import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useRef } from 'react';
import type { ConflictReading, OutcomeRowReading, StateKey } from '../analysis/readings.ts';
import { goTo, setView } from '../document/actions.ts';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import type { Outcomes } from './use-outcomes.ts';

interface Props {
  readonly conflict: ConflictReading;
  readonly outcomes: Outcomes;
  readonly withLeavers: boolean;
  readonly pinned: readonly StateKey[];
  readonly onPin: (key: StateKey) => void;
}

const ROW = 34;

/** Options × states: a row for each state, of which only those in sight exist. */
export function OutcomeTable({ conflict, outcomes, withLeavers, pinned, onPin }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: outcomes.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const options = conflict.decisionMakers.flatMap(({ options: own }) => own);
  const conceptWidth = withLeavers ? 6.5 : 3.1;
  const columns = {
    '--columns': `minmax(14rem, 2.4fr) repeat(${options.length}, minmax(5rem, 1fr)) repeat(${conflict.concepts.length}, ${conceptWidth}rem)`,
    minWidth: `${14 + 5 * options.length + conceptWidth * conflict.concepts.length}rem`,
  } as CSSProperties;
  return (
    <div className="outcome-scroller" ref={scroller}>
      <div
        className="outcome-table"
        role="table"
        aria-rowcount={outcomes.count + 2}
        aria-colcount={1 + options.length + conflict.concepts.length}
        style={columns}
      >
        <Head conflict={conflict} />
        <div className="outcome-body" role="rowgroup" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => (
            <Row
              key={index}
              conflict={conflict}
              row={outcomes.row(index)}
              index={index}
              start={start}
              withLeavers={withLeavers}
              pinned={pinned}
              onPin={onPin}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Head({ conflict }: { readonly conflict: ConflictReading }) {
  return (
    <div className="outcome-head" role="rowgroup">
      <div className="outcome-row owners" role="row" aria-rowindex={1}>
        <span role="columnheader" className="outcome-corner">
          <span className="unseen">Decision makers</span>
        </span>
        {conflict.decisionMakers.map(
          ({ id, short, options }, position) =>
            options.length > 0 && (
              <span
                key={id}
                role="columnheader"
                aria-colspan={options.length}
                className="owner-head given"
                style={{ ...colourOf(position), gridColumn: `span ${options.length}` }}
              >
                {short}
              </span>
            ),
        )}
        <span
          role="columnheader"
          aria-colspan={conflict.concepts.length}
          className="concepts-head"
          style={{ gridColumn: `span ${conflict.concepts.length}` }}
        >
          Holds under
        </span>
      </div>
      <div className="outcome-row names" role="row" aria-rowindex={2}>
        <span role="columnheader">Outcome</span>
        {conflict.decisionMakers.flatMap(({ options }, position) =>
          options.map(({ id, name }) => (
            <span
              key={`${position} ${id}`}
              role="columnheader"
              className="option-head given"
              style={colourOf(position)}
            >
              {name}
            </span>
          )),
        )}
        {conflict.concepts.map(({ id, symbol, name }) => (
          <span key={id} role="columnheader" className="concept-head">
            <abbr title={name}>{symbol}</abbr>
          </span>
        ))}
      </div>
    </div>
  );
}

function Row({
  conflict,
  row,
  index,
  start,
  withLeavers,
  pinned,
  onPin,
}: Pick<Props, 'conflict' | 'withLeavers' | 'pinned' | 'onPin'> & {
  readonly row: OutcomeRowReading | undefined;
  readonly index: number;
  readonly start: number;
}) {
  const place = { height: ROW, transform: `translateY(${start}px)` };
  if (row === undefined) {
    return (
      <div className="outcome-row" role="row" aria-rowindex={index + 3} style={place}>
        <span role="cell" className="outcome-waiting">
          …
        </span>
      </div>
    );
  }
  const isStatusQuo = row.key === conflict.statusQuo;
  const isPinned = pinned.includes(row.key);
  return (
    <div
      className={`outcome-row${isPinned ? ' outcome-pinned' : ''}`}
      role="row"
      aria-rowindex={index + 3}
      style={place}
    >
      <span role="rowheader" className="outcome-name">
        <input
          type="checkbox"
          checked={isPinned}
          onChange={() => onPin(row.key)}
          aria-label={`Compare ${row.name ?? row.words}`}
        />
        <button
          type="button"
          className="state-link given"
          title={row.words}
          onClick={() =>
            void goTo(row.key, { words: row.name ?? row.words }).then(() => setView('situation'))
          }
        >
          {isStatusQuo ? 'The status quo' : (row.name ?? row.words)}
        </button>
        <span className="outcome-id">{row.id}</span>
      </span>
      {conflict.decisionMakers.flatMap(({ options }, position) =>
        options.map(({ id, position: k, levels, yesNo }) => {
          const level = row.levels[k]!;
          return (
            <span
              key={`${position} ${id}`}
              role="cell"
              className={`level given${yesNo && level === 0 ? ' level-no' : ''}`}
              style={colourOf(position)}
              title={levels[level]!.phrase}
            >
              {levels[level]!.id}
            </span>
          );
        }),
      )}
      {conflict.concepts.map(({ id, symbol }, k) => {
        const leaving = row.leavers[k]!;
        return (
          <span key={id} role="cell" className="verdict-cell">
            {leaving.length === 0 ? (
              <VerdictMark stays label={`holds under ${symbol}`} />
            ) : (
              <Leavers conflict={conflict} leaving={leaving} shown={withLeavers} symbol={symbol} />
            )}
          </span>
        );
      })}
    </div>
  );
}

/** Who would leave: by name, or as one mark. */
function Leavers({
  conflict,
  leaving,
  shown,
  symbol,
}: {
  readonly conflict: ConflictReading;
  readonly leaving: readonly number[];
  readonly shown: boolean;
  readonly symbol: string;
}) {
  const names = leaving.map((dm) => conflict.decisionMakers[dm]!.short).join(', ');
  if (!shown) {
    return (
      <span className="no-mark" role="img" aria-label={`does not hold under ${symbol}: ${names}`} />
    );
  }
  return (
    <span className="leavers given" title={`would leave under ${symbol}: ${names}`}>
      {leaving.map((dm) => (
        <span key={dm} className="leaver" style={colourOf(dm)}>
          {conflict.decisionMakers[dm]!.short}
        </span>
      ))}
    </span>
  );
}
