import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { Told } from '../../states/told.tsx';
import type { Dealt } from './dealt.ts';
import { GainBar } from './gain-bar.tsx';
import { type GainScale, sayScale, scaleOf } from './gain-scale.ts';
import type { AfterStep, OpenedDeal, WalkStep } from './opened-deal.ts';
import { sayAfter, warningsIn } from './warnings.ts';

/** The order of steps: how each party fares after each of them, and what others could make of it then. */
export function DealWalk({
  conflict,
  told: { parties },
  deal: { steps },
}: {
  readonly conflict: ShownConflict;
  readonly told: Dealt;
  readonly deal: OpenedDeal;
}) {
  const scale = scaleOfSteps(steps, parties);
  return (
    <section className="part" aria-labelledby="deal-walk">
      <h4 className="part-head deals-head" id="deal-walk">
        {steps.length === 1 ? 'One step brings it about' : 'Step by step'}
      </h4>
      <p className="note column-wide deals-note">
        How each party then stands, in places of its order. {sayScale(scale)}
        {steps.length > 1 &&
          ' Of all orders of steps one with the fewest losses on the way, and of these one with the fewest steps.'}
      </p>
      <ol className="above-9 walk-steps">
        {steps.map((step, k) => (
          <li key={`${step.mover} ${step.words}`} className="walk-one" style={colourOf(step.mover)}>
            <StepWords conflict={conflict} step={step} number={k + 1} />
            <StepGains conflict={conflict} step={step} parties={parties} scale={scale} />
          </li>
        ))}
      </ol>
      <Warnings steps={steps} />
    </section>
  );
}

/** What it takes to show how the parties fare after all of some steps. */
export function scaleOfSteps(steps: readonly AfterStep[], parties: readonly number[]): GainScale {
  return scaleOf(steps.flatMap(({ gains }) => parties.map((one) => gains[one]!)));
}

export function StepWords({
  conflict,
  step: { mover, words, to },
  number,
}: {
  readonly conflict: ShownConflict;
  readonly step: Pick<WalkStep, 'mover' | 'words'> & Partial<Pick<WalkStep, 'to'>>;
  readonly number: number;
}) {
  return (
    <div className="says baseline line gap-6 walk-does">
      <span className="strong owned walk-place" aria-hidden="true">
        {number}
      </span>
      <p className="given">
        <DecisionMakerMark
          decisionMaker={conflict.decisionMakers[mover]!}
          position={mover}
          plain
          long
        />{' '}
        {to === undefined ? (
          words
        ) : (
          <Told
            conflict={conflict}
            says={[{ state: to, text: words, name: words }]}
            view="situation"
          />
        )}
      </p>
    </div>
  );
}

/** How each party stands after a step beside the status quo. */
export function StepGains({
  conflict,
  step: { gains, exposed },
  parties,
  scale,
}: {
  readonly conflict: ShownConflict;
  readonly step: Pick<AfterStep, 'gains' | 'exposed'>;
  readonly parties: readonly number[];
  readonly scale: GainScale;
}) {
  return (
    <dl className="walk-gains">
      {parties.map((one) => (
        <div key={one}>
          <dt>
            <DecisionMakerMark decisionMaker={conflict.decisionMakers[one]!} position={one} plain />
          </dt>
          <dd>
            <GainBar
              who={one}
              gain={gains[one]!}
              scale={scale}
              {...(exposed.includes(one) && { says: 'worse off for now' })}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What others could do in between instead of what is agreed on: each said once, with the steps after which it is so. */
export function Warnings({ steps }: { readonly steps: readonly AfterStep[] }) {
  if (steps.length < 2) return null;
  const warnings = warningsIn(steps);
  return (
    <div className="walk-warnings">
      <h5 className="small firm walk-warnings-head">What could go wrong in between</h5>
      {warnings.length === 0 ? (
        <p className="note column-wide deals-note">
          After no step could anybody gain by one other move, as far as is looked.
        </p>
      ) : (
        <dl>
          {warnings.map(({ after, says }) => (
            <div key={after.join()}>
              <dt>{sayAfter(after)}</dt>
              {says.map((one) => (
                <dd key={one} className="given">
                  {one}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
