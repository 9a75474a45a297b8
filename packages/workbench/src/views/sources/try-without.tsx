import { Button } from 'react-aria-components';
import type { PreferenceChange } from '../../desk/shown-preferences.ts';
import { pendingTrial } from '../../document/trial.ts';
import { takeBack, tryOut } from '../../document/trial-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { ChangedFinding } from '../../trying/changed-finding.tsx';
import type { ClaimWeight } from './claim-weights.ts';
import '../preferences/trial.css';

/** Tries the model out without what rests on a claim alone, beside the document. */
export function TryWithout({ weight }: { readonly weight: ClaimWeight }) {
  const trial = useWorkspace(pendingTrial);
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  const changes = changesOf(weight.judgements);
  if (changes === undefined || changes.length === 0) return null;
  const last = changes.at(-1)!.label;
  const isTried = trial?.steps.at(-1)?.label === last;
  return (
    <div className="gap-5 if-wrong-try">
      {isTried && trial.comparison ? (
        <>
          <ChangedFinding headline={trial.comparison.headline} kept={false} />
          <Button className="plain-button" onPress={() => void takeAllBack(changes.length)}>
            Take it back
          </Button>
        </>
      ) : (
        <Button className="plain-button" isDisabled={locked} onPress={() => void tryAll(changes)}>
          Try the model without what is dropped
        </Button>
      )}
      {trial?.problem !== undefined && (
        <p className="small bad form-problem given">{trial.problem}</p>
      )}
    </div>
  );
}

interface Step {
  readonly change: PreferenceChange;
  readonly label: string;
}

/** One after the other: the places of each count on what was dropped before. */
async function tryAll(steps: readonly Step[]): Promise<void> {
  for (const step of steps) if (!(await tryOut(step))) return;
}

async function takeAllBack(steps: number): Promise<void> {
  for (let k = 0; k < steps; k++) await takeBack();
}

/** The judgements as changes that can be tried out; undefined where one cannot be. */
function changesOf(judgements: ClaimWeight['judgements']): Step[] | undefined {
  const steps = judgements.map(({ kind, of, place, member, says }): Step | undefined => {
    if (kind !== 'drop' || member !== undefined) return undefined;
    return {
      change: { kind: 'remove', decisionMaker: String(of), place: Number(place) },
      label: String(says),
    };
  });
  return steps.every((step) => step !== undefined) ? steps : undefined;
}
