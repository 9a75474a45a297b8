import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { ShownDecisionMaker } from '../../desk/shown-conflict.ts';
import { asWritten, maySwap, moveTowards } from './moves-within.ts';
import type { DoubtedOrder } from './swept.ts';

interface Props {
  readonly order: DoubtedOrder;
  readonly owner: ShownDecisionMaker;
  /** The places of the file as they stand; undefined where as in the file. */
  readonly now: readonly number[] | undefined;
  readonly within: number;
  readonly onMove: (places: readonly number[]) => void;
}

/** Where the focus goes once a statement stands elsewhere: its row has moved in the page. */
interface Wanted {
  readonly place: number;
  readonly arrow: 'up' | 'down';
}

/** An order in doubt, whose statements are moved within its neighbourhood: dragged, or by arrows. */
export function GivenOrder({ order, owner, now, within, onMove }: Props) {
  const places = now ?? asWritten(order);
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number>();
  const [wanted, setWanted] = useState<Wanted>();
  useLayoutEffect(() => {
    if (wanted === undefined) return;
    const row = list.current?.querySelector(`[data-place="${wanted.place}"]`);
    const own = row?.querySelector<HTMLElement>(`.given-${wanted.arrow}:not(:disabled)`);
    (own ?? row?.querySelector<HTMLElement>('.given-arrow:not(:disabled)'))?.focus();
    setWanted(undefined);
  }, [wanted]);
  const move = (from: number, to: number) => {
    const moved = moveTowards(order, places, from, to, within);
    if (moved !== places) onMove(moved);
  };
  const drag = (event: PointerEvent) => {
    if (dragged === undefined || list.current === null) return;
    const middles = [...list.current.children].map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return (top + bottom) / 2;
    });
    const from = places.indexOf(dragged);
    // It passes a neighbour whose middle is passed, so that it does not go to and fro at an edge.
    let to = from;
    while (to > 0 && event.clientY < middles[to - 1]!) to--;
    while (to < middles.length - 1 && event.clientY > middles[to + 1]!) to++;
    move(from, to);
  };
  const press = (place: number, at: number, step: -1 | 1) => {
    move(at, at + step);
    setWanted({ place, arrow: step < 0 ? 'up' : 'down' });
  };
  return (
    <ol
      ref={list}
      className="ruled-above above-5 given-order"
      style={colourOf(order.who)}
      aria-label={`The order of ${owner.name}, most important first`}
      onPointerMove={drag}
      onPointerUp={() => setDragged(undefined)}
      onPointerCancel={() => setDragged(undefined)}
    >
      {places.map((place, at) => {
        const says = order.places[place]!;
        const [up, down] = [at - 1, at].map((upper) => maySwap(order, places, upper, within));
        return (
          <li
            key={place}
            data-place={place}
            className={`given-row${place === at ? '' : ' given-moved'}${dragged === place ? ' given-dragged' : ''}`}
          >
            <span
              className={up || down || dragged === place ? 'given-grip' : 'given-grip given-still'}
              aria-hidden="true"
              onPointerDown={(event) => {
                list.current?.setPointerCapture(event.pointerId);
                setDragged(place);
              }}
            />
            <span className="soft given-place">{at + 1}</span>
            <span className="serif given-says given">
              {says}
              {place !== at && (
                <span className="note sans given-former"> place {place + 1} in the file</span>
              )}
            </span>
            <button
              type="button"
              className="soft given-arrow"
              aria-label={`Move up: ${says}`}
              disabled={!up}
              onClick={() => press(place, at, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="soft given-arrow"
              aria-label={`Move down: ${says}`}
              disabled={!down}
              onClick={() => press(place, at, 1)}
            >
              ↓
            </button>
          </li>
        );
      })}
    </ol>
  );
}
