import { useEffect, useState } from 'react';
import type {
  ArgumentReading,
  ConflictReading,
  StateReading,
  StepReading,
} from '../analysis/readings.ts';
import { desk, goTo } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { colourOf, DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';

interface Props {
  readonly conflict: ConflictReading;
  readonly state: StateReading;
}

/** The verdict as an argument, down to the claims and their places. */
export function WhyPanel({ conflict, state }: Props) {
  const asked = useWorkspace((workspace) => workspace.asked);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const argument = useArgument(state, asked, foresight);
  const decisionMaker = conflict.decisionMakers[asked];
  const concept = conflict.concepts.find(({ id }) => id === foresight)!;
  if (decisionMaker === undefined) return null;
  return (
    <section className="why" aria-labelledby="why-title" aria-live="polite">
      <h2 id="why-title" className="eyebrow">
        Why
      </h2>
      {argument && (
        <>
          <p className="why-verdict" style={colourOf(asked)}>
            <VerdictMark stays={argument.verdict === 'stable'} />
            <span>
              <DecisionMakerMark decisionMaker={decisionMaker} position={asked} long />{' '}
              {argument.verdict === 'stable' ? 'stays' : 'would leave'}, {concept.words}.
            </span>
          </p>
          <Steps conflict={conflict} steps={argument.steps} />
        </>
      )}
    </section>
  );
}

/** The argument for the state shown; the former one stays until the new one is there. */
function useArgument(
  state: StateReading,
  asked: number,
  foresight: string,
): ArgumentReading | undefined {
  const [argument, setArgument] = useState<ArgumentReading>();
  useEffect(() => {
    let current = true;
    void desk.argument(state.key, asked, foresight).then((found) => {
      if (current) setArgument(found);
    });
    return () => {
      current = false;
    };
  }, [state, asked, foresight]);
  return argument;
}

function Steps({
  conflict,
  steps,
}: {
  readonly conflict: ConflictReading;
  readonly steps: readonly StepReading[];
}) {
  if (steps.length === 0) return null;
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step.text} className={`step step-${step.kind}`}>
          <p className="given">
            {step.text}
            <ClaimReferences claims={step.claims} />
            {step.states.map((key, k) => (
              <button
                key={key}
                type="button"
                className="step-go"
                onClick={() =>
                  void goTo(key, {
                    words: quoted(step.text),
                    ...(step.mover !== undefined && { mover: step.mover }),
                  })
                }
              >
                {step.states.length === 1 ? 'Go there' : `Go to ${k + 1}`}
              </button>
            ))}
          </p>
          {step.consequences.length > 0 && (
            <ul className="step-consequences">
              {step.consequences.map(({ id, text, claims }) => (
                <li key={id} className="given">
                  {text}
                  <ClaimReferences claims={claims} />
                </li>
              ))}
            </ul>
          )}
          <Steps conflict={conflict} steps={step.steps} />
        </li>
      ))}
    </ol>
  );
}

/** What a sentence says of the move in it, which stands in its first quotation marks. */
function quoted(text: string): string {
  return /“([^”]+)”/.exec(text)?.[1] ?? text;
}
