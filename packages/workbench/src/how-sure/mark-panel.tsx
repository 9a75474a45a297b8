import { Button } from 'react-aria-components';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import type { ShownInDoubt, ShownSweep } from '../analysis/shown-sweep.ts';
import { pendingTrial } from '../document/trial.ts';
import { takeBack, tryOut } from '../document/trial-actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { ChangedFinding } from '../preferences/changed-finding.tsx';
import '../preferences/trial.css';
import { useHowSure } from './how-sure-settings.ts';
import { isOf } from './row-of.ts';

/** What the chosen mark says, and to try it. Room is kept for it where a picture stands above it. */
export function MarkPanel({
  told,
}: {
  readonly conflict: ShownConflict;
  readonly told: ShownSweep;
}) {
  const finding = useHowSure((settings) => settings.finding);
  const mark = useHowSure((settings) => settings.mark);
  const row = told.rows.find((one) => isOf(one, finding));
  const found = row?.marks.find((one) => one.judgement === mark);
  const judgement = told.groups
    .flatMap(({ judgements }) => judgements)
    .find(({ id }) => id === mark);
  return (
    <div className="mark-panel" aria-live="polite">
      {found && judgement ? (
        <>
          <p className="mark-says given">{found.says}</p>
          <TryIt judgement={judgement} />
        </>
      ) : (
        <p className="how-sure-note">Press a mark to read what is changed, and what falls then.</p>
      )}
    </div>
  );
}

/** Tries a judgement out beside the document; one click takes it back. */
function TryIt({ judgement: { says, change } }: { readonly judgement: ShownInDoubt }) {
  const trial = useWorkspace(pendingTrial);
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  const isTried = trial?.steps.at(-1)?.label === says;
  return (
    <div className="mark-try">
      {isTried ? (
        <>
          {trial.comparison && <ChangedFinding headline={trial.comparison.headline} kept={false} />}
          <Button className="plain-button" onPress={() => void takeBack()}>
            Take it back
          </Button>
        </>
      ) : (
        <Button
          className="plain-button"
          isDisabled={locked}
          onPress={() => void tryOut({ change, label: says })}
        >
          Try it
        </Button>
      )}
      {trial?.problem !== undefined && <p className="how-sure-refusal given">{trial.problem}</p>}
    </div>
  );
}
