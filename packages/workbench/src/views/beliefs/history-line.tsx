import { type KeyboardEvent, useEffect, useRef } from 'react';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { InOrder } from '../../design/in-order.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { positionsOf } from '../../document/coalition-choices.ts';
import { changeBeliefs } from './belief-settings.ts';
import { MomentPanel } from './moment-panel.tsx';
import { type HistoryTold, standingOf } from './moments.ts';

type Way = 'earlier' | 'later';

/** The events as stations of a line, one of them open: beside the line, or in its place where there is no room. */
export function HistoryLine({
  conflict,
  told,
  at,
}: {
  readonly conflict: ShownConflict;
  readonly told: HistoryTold;
  readonly at: number;
}) {
  const { events: moments } = told.document;
  const list = useRef<HTMLOListElement>(null);
  const walked = useRef<Way | 'line'>(undefined);
  useEffect(() => {
    const current = list.current?.querySelectorAll<HTMLElement>('.moment-go')[at];
    const way = walked.current;
    walked.current = undefined;
    if (way === undefined || current === undefined) return;
    // The account is another one now, and with it the button that was pressed.
    const pressed = list.current?.querySelector<HTMLElement>(`[data-walk="${way}"]:enabled`);
    (pressed ?? current).focus({ preventScroll: true });
    current.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const go = (to: number, by: Way | 'line') => {
    const event = Math.max(0, Math.min(moments.length - 1, to));
    if (event === at) return;
    walked.current = by;
    changeBeliefs({ event });
  };
  const walkByKey = (event: KeyboardEvent<HTMLElement>) => {
    const isOnLine = event.target instanceof Element && event.target.matches('.moment-go');
    const to = isOnLine ? afterKey(event.key, at, moments.length) : undefined;
    if (to === undefined) return;
    event.preventDefault();
    go(to, 'line');
  };
  return (
    <ol
      className="ruled-above above-12 history-line"
      aria-label="Timeline"
      ref={list}
      // The account lies beside all of them, and the last row takes what it is longer.
      style={{ gridTemplateRows: `repeat(${moments.length}, auto) 1fr` }}
      onKeyDown={walkByKey}
    >
      <InOrder
        of={moments}
        draw={(moment, k) => {
          const movers = positionsOf(
            conflict,
            moment.steps.map(({ mover }) => mover),
          );
          return (
            <li className="moment">
              <button
                type="button"
                className={`full moment-go moment-${standingOf(moment)} given`}
                style={movers.length === 1 ? colourOf(movers[0]!) : undefined}
                aria-current={k === at ? 'step' : undefined}
                onClick={() => go(k, 'line')}
              >
                <span className="note block moment-date">{moment.on}</span>{' '}
                <span className="block moment-what">{moment.what}</span>{' '}
                <span className="small row moment-says">
                  {movers.map((mover) => (
                    <DecisionMakerMark
                      key={mover}
                      decisionMaker={conflict.decisionMakers[mover]!}
                      position={mover}
                      plain
                    />
                  ))}{' '}
                  <span className="soft moment-word">{moment.word}</span>
                </span>
              </button>
              {k === at && (
                <MomentPanel
                  conflict={conflict}
                  told={told}
                  moment={moment}
                  number={k + 1}
                  of={moments.length}
                  onWalk={(way) => go(way === 'later' ? at + 1 : at - 1, way)}
                />
              )}
            </li>
          );
        }}
      />
    </ol>
  );
}

/** Where a key leads along the line; undefined for a key that leads nowhere. */
function afterKey(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return at + 1;
    case 'ArrowUp':
    case 'ArrowLeft':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
