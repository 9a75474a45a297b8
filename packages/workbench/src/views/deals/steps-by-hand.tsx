import type { PlanJson } from '@standoff/report';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useAnswer } from '../../asking/use-answer.ts';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { DealQuestion, PlanOfSteps } from '../../desk/shown-deals.ts';
import { desk } from '../../document/actions.ts';
import { StepGains, StepWords, scaleOfSteps, Warnings } from './deal-walk.tsx';
import type { Dealt } from './dealt.ts';
import { sayScale } from './gain-scale.ts';
import { layOutAfter, type OpenedDeal } from './opened-deal.ts';
import { earlier, joined, type Plan, sayPieces, split, splitAll } from './plan-of-steps.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly told: Dealt;
  readonly question: DealQuestion;
  readonly deal: OpenedDeal;
}

const askPlan = (question: DealQuestion, plan: PlanOfSteps) =>
  desk.planned(question, plan) as Promise<PlanJson | undefined>;

/** Instalments as somebody at the table thinks of them: one option by one level each, in any order, some together. */
export function StepsByHand(props: Props) {
  const [isOpen, setIsOpen] = useState(false);
  if (props.deal.pieces.length < 2) return null;
  return (
    <details
      className="small above-4 column-wide by-hand steps-by-hand"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>Split it into steps by hand</summary>
      {isOpen && <Steps {...props} />}
    </details>
  );
}

function Steps({ conflict, told: { parties }, question, deal: { pieces } }: Props) {
  const first = splitAll(pieces);
  const [plan, setPlan] = useState<Plan>(first);
  const asked = plan.map((step) =>
    step.map((piece) => ({ option: pieces[piece]!.option, level: pieces[piece]!.level })),
  );
  const found = useAnswer(conflict, askPlan, [question, asked]);
  // The former answer stays until there is a new one; it is about other steps.
  const steps = found !== undefined && 'steps' in found ? layOutAfter(conflict, found) : [];
  const isOf = steps.length === plan.length;
  const scale = scaleOfSteps(steps, parties);
  return (
    <>
      <p className="note column-wide deals-note">
        Each step brings one option one level nearer to what is agreed. Put them in another order,
        or take steps of one party together. {isOf && sayScale(scale)}
      </p>
      <ol className="above-5">
        {plan.map((step, k) => {
          const { mover } = pieces[step[0]!]!;
          const words = sayPieces(pieces, step);
          const shown = isOf ? steps[k] : undefined;
          return (
            <li key={step.join()} className="ruled-above hand-step" style={colourOf(mover)}>
              <StepWords conflict={conflict} step={{ mover, words }} number={k + 1} />
              <p className="row hand-ways">
                <Way says="Earlier" about={words} to={earlier(pieces, plan, k)} onGo={setPlan} />
                <Way says="Later" about={words} to={earlier(pieces, plan, k + 1)} onGo={setPlan} />
                <Way
                  says="With the one before"
                  about={words}
                  to={joined(pieces, plan, k)}
                  onGo={setPlan}
                />
                <Way says="Split" about={words} to={split(plan, k)} onGo={setPlan} />
              </p>
              {shown && (
                <StepGains conflict={conflict} step={shown} parties={parties} scale={scale} />
              )}
            </li>
          );
        })}
      </ol>
      <div role="status" className="says column above-3 given">
        {found !== undefined && 'impossible' in found ? (
          <p className="refusal above-5">
            Step {found.impossible + 1} cannot be taken there: limits of moves or rules forbid it.
          </p>
        ) : (
          found?.trust.map((says) => <p key={says}>{says}</p>)
        )}
      </div>
      {isOf && <Warnings steps={steps} />}
      {plan.join(';') !== first.join(';') && (
        <Button className="plain-button" onPress={() => setPlan(first)}>
          As at first
        </Button>
      )}
    </>
  );
}

/** Another order, where there is one. */
function Way({
  says,
  about,
  to,
  onGo,
}: {
  readonly says: string;
  /** What the step brings about. */
  readonly about: string;
  readonly to: Plan | undefined;
  readonly onGo: (plan: Plan) => void;
}) {
  if (to === undefined && says !== 'Earlier' && says !== 'Later') return null;
  return (
    <Button
      className="text-button"
      aria-label={`${says}: ${about}`}
      isDisabled={to === undefined}
      onPress={() => to && onGo(to)}
    >
      {says}
    </Button>
  );
}
