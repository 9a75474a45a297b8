import { ClaimReferences } from '../claims/claim-references.tsx';
import type { ShownConflict, ShownStep } from '../desk/shown-conflict.ts';
import { goTo } from '../document/actions.ts';

/** The sentences of an argument, each with its claims and a way to go where it leads. */
export function Steps({
  conflict,
  steps,
  onGo,
}: {
  readonly conflict: ShownConflict;
  readonly steps: readonly ShownStep[];
  /** What follows a way that is gone, where the state it leads to is not in sight. */
  readonly onGo?: () => void;
}) {
  if (steps.length === 0) return null;
  return (
    <ol className="serif argument">
      {steps.map((step) => (
        <li key={step.text} className="argument-step">
          <p className="given">
            {step.text}
            <ClaimReferences claims={step.claims} />
            {step.states.map((key, k) => {
              const goes =
                step.states.length === 1 ? 'Go there' : `Go to the ${ordinals[k] ?? `${k + 1}th`}`;
              return (
                <button
                  key={key}
                  type="button"
                  className="text-button"
                  aria-label={`${goes}: ${quoted(step.text, k)}`}
                  onClick={() =>
                    void goTo(key, {
                      words: quoted(step.text, k),
                      ...(step.mover !== undefined && { mover: step.mover }),
                    }).then(onGo)
                  }
                >
                  {goes} →
                </button>
              );
            })}
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
          <Steps conflict={conflict} steps={step.steps} {...(onGo && { onGo })} />
        </li>
      ))}
    </ol>
  );
}

const ordinals = ['first', 'second', 'third'];

/** What a sentence says of a move in it: its quotation marks at that place, or else the first. */
function quoted(text: string, place: number): string {
  const all = [...text.matchAll(/“([^”]+)”/g)].map((found) => found[1]!);
  return all[place] ?? all[0] ?? text;
}
