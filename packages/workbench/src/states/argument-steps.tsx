import { ClaimReferences } from '../claims/claim-references.tsx';
import type { ShownConflict, ShownStep, StateKey } from '../desk/shown-conflict.ts';
import { goTo } from '../document/actions.ts';
import { nameOnTrail } from './state-title.ts';
import { Told } from './told.tsx';

/** The sentences of an argument, each with its claims and a way to go where it leads. */
export function Steps({
  conflict,
  steps,
  view,
}: {
  readonly conflict: ShownConflict;
  readonly steps: readonly ShownStep[];
  /** The view that a way leads to, where this one does not show the state. */
  readonly view?: string;
}) {
  if (steps.length === 0) return null;
  return (
    <ol className="serif argument">
      {steps.map((step) => (
        <li key={step.text} className="argument-step">
          <p className="given">
            <Told conflict={conflict} says={step.says} leads={false} />
            <ClaimReferences claims={step.claims} />{' '}
            <Ways conflict={conflict} step={step} {...(view !== undefined && { view })} />
          </p>
          {step.consequences.length > 0 && (
            <ul className="soft argument-consequences">
              {step.consequences.map(({ id, text, claims }) => (
                <li key={id} className="given">
                  {text}
                  <ClaimReferences claims={claims} />
                </li>
              ))}
            </ul>
          )}
          <Steps conflict={conflict} steps={step.steps} {...(view !== undefined && { view })} />
        </li>
      ))}
    </ol>
  );
}

/** What a sentence says, and where it leads. */
export type ShownWays = Pick<ShownStep, 'text' | 'says' | 'states' | 'mover'>;

/** Where a sentence of an argument leads. */
export function Ways({
  conflict,
  step,
  view,
  onGo,
}: {
  readonly conflict: ShownConflict;
  readonly step: ShownWays;
  readonly view?: string;
  /** What follows a way that is gone. */
  readonly onGo?: () => void;
}) {
  return step.states.map((key, k) => {
    const goes = step.states.length === 1 ? 'Go there' : `Go to the ${ordinals[k] ?? `${k + 1}th`}`;
    return (
      <button
        key={key}
        type="button"
        className="text-button"
        aria-label={`${goes}: ${nameIn(conflict, step, key)}`}
        onClick={() =>
          void goTo(key, {
            words: nameIn(conflict, step, key),
            ...(step.mover !== undefined && { mover: step.mover }),
            ...(view !== undefined && { view }),
          }).then(onGo)
        }
      >
        {goes} →
      </button>
    );
  });
}

const ordinals = ['first', 'second', 'third'];

/** What a sentence calls a state, or else what the trail calls it. */
function nameIn(conflict: ShownConflict, { says, text }: ShownWays, key: StateKey): string {
  const named = says.find((one) => typeof one !== 'string' && 'state' in one && one.state === key);
  return typeof named === 'object' && 'state' in named
    ? named.name
    : nameOnTrail(conflict, key, text);
}
