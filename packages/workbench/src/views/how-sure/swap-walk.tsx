import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { JudgedStep } from '../../desk/walk-judgements.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { changeHowSure, useHowSure } from './how-sure-settings.ts';
import { type Placed, placed } from './placed.ts';
import type { Swept, SweptRow } from './swept.ts';
import { sayDenied } from './swept-words.ts';
import { colourIn, Whose } from './whose.tsx';

/** One change after the other: the order before and after it, and whether the finding still stands. */
export function SwapWalk({
  conflict,
  swept,
  row,
  steps,
}: {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
  readonly row: SweptRow;
  readonly steps: readonly JudgedStep[];
}) {
  const said = useConceptSaid();
  const asked = useHowSure((settings) => settings.step);
  const at = Math.min(asked, steps.length - 1);
  const step = steps[at];
  if (step === undefined) return null;
  const { says, of, before, after } = step;
  const position = conflict.decisionMakers.findIndex(({ id }) => id === of);
  const who = position < 0 ? undefined : position;
  // Fewer changes than the smallest set are not enough.
  const stands = at < steps.length - 1;
  const { asWritten } = row.first;
  const go = (to: number) => changeHowSure({ finding: row.id, step: to });
  return (
    <div className="above-8 swap-walk" style={colourIn(who)}>
      {steps.length > 1 && (
        <div className="row middle apart swap-head">
          <p className="small firm" role="status">
            Step {at + 1} of {steps.length}
          </p>
          <div className="line gap-5">
            <Button className="plain-button" isDisabled={at === 0} onPress={() => go(at - 1)}>
              ← Step back
            </Button>
            <Button
              className="plain-button"
              isDisabled={at === steps.length - 1}
              onPress={() => go(at + 1)}
            >
              Next step →
            </Button>
          </div>
        </div>
      )}
      <p className="says above-3 given">{says}.</p>
      {after.length > 0 && (
        <div className="above-7 swap-orders">
          <Order
            head="Before"
            whose={<Whose conflict={conflict} who={who} />}
            places={placed(before, after)}
          />
          <Order
            head="After"
            whose={<Whose conflict={conflict} who={who} />}
            places={placed(after, before)}
          />
        </div>
      )}
      <p className="says baseline strong above-7 line gap-5">
        <VerdictMark stays={stands} label={stands ? 'stands' : 'turned'} />
        <span className="given">
          {stands
            ? `The finding ${asWritten ? 'still stands' : 'is still as written'}.`
            : `Here it ${asWritten ? 'falls' : 'turns'}: ${sayDenied(swept, row, said)}.`}
        </span>
      </p>
    </div>
  );
}

function Order({
  head,
  whose,
  places,
}: {
  readonly head: string;
  readonly whose: ReactNode;
  readonly places: readonly Placed[];
}) {
  return (
    <section className="swap-order" aria-label={head}>
      <h4>
        {head}: {whose}
      </h4>
      <ol>
        {places
          .map((one, at) => ({ ...one, place: at + 1 }))
          .map(({ says, moved, place }) => (
            <li key={place} className={moved ? 'swap-moved' : undefined}>
              <span className="soft given-place">{place}</span>
              <span className="given">{says}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}
