import type { ShownConflict } from '../analysis/shown-conflict.ts';
import type { ShownDeal, ShownDealStep, ShownDeals } from '../analysis/shown-deals.ts';
import { colourOf, DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { GainBar } from './gain-bar.tsx';
import { scaleOf } from './gain-scale.ts';

/** The order of steps: how each party fares after each of them, and what others could make of it then. */
export function DealWalk({
  conflict,
  told: { parties },
  deal: { steps },
}: {
  readonly conflict: ShownConflict;
  readonly told: ShownDeals;
  readonly deal: ShownDeal;
}) {
  const scales = new Map(
    parties.map((one) => [one, scaleOf(steps.map(({ gains }) => gains[one]!))] as const),
  );
  return (
    <section className="deals-part" aria-labelledby="deal-walk">
      <h4 className="deals-head" id="deal-walk">
        {steps.length === 1 ? 'One step brings it about' : 'Step by step'}
      </h4>
      <p className="deals-note">
        {steps.length > 1 &&
          'Of all orders of steps one with the fewest losses on the way, and of these one with the fewest steps. '}
        How each party then stands beside the status quo, in places of its order.
      </p>
      <ol className="walk-steps">
        {steps.map((step, k) => (
          <li key={`${step.mover} ${step.words}`} className="walk-one" style={colourOf(step.mover)}>
            <div className="walk-does">
              <span className="walk-place" aria-hidden="true">
                {k + 1}
              </span>
              <p className="given">
                <DecisionMakerMark
                  decisionMaker={conflict.decisionMakers[step.mover]!}
                  position={step.mover}
                  plain
                  long
                />{' '}
                {step.words}
              </p>
            </div>
            <dl className="walk-gains">
              {parties.map((one) => (
                <div key={one}>
                  <dt>
                    <DecisionMakerMark
                      decisionMaker={conflict.decisionMakers[one]!}
                      position={one}
                      plain
                    />
                  </dt>
                  <dd>
                    <GainBar who={one} gain={step.gains[one]!} scale={scales.get(one)!} />
                    {step.exposed.includes(one) && (
                      <span className="walk-exposed">worse off for now</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
            <Openings step={step} isLast={k === steps.length - 1} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What others could do after a step instead of what is agreed on. */
function Openings({
  step: { openings },
  isLast,
}: {
  readonly step: ShownDealStep;
  readonly isLast: boolean;
}) {
  if (isLast) return null;
  if (openings.length === 0) {
    return (
      <p className="walk-openings deals-note">
        Nobody could gain by one other move here, as far as is looked.
      </p>
    );
  }
  return (
    <ul className="walk-openings" aria-label="What could go wrong here">
      {openings.map(({ mover, says }) => (
        <li key={`${mover} ${says}`} className="walk-opening given">
          {says}
        </li>
      ))}
    </ul>
  );
}
