import { Button } from 'react-aria-components';
import { changeBy } from '../../desk/change-by.ts';
import { pendingTrial } from '../../document/trial.ts';
import { takeBack, tryOut } from '../../document/trial-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { ChangedFinding } from '../../trying/changed-finding.tsx';
import '../preferences/trial.css';
import { useHowSure } from './how-sure-settings.ts';
import { driverOf, isOf } from './row-of.ts';
import type { Driver, Swept } from './swept.ts';
import { sayLabel, sayMark } from './swept-words.ts';

/** What the chosen mark says, and to try it. Room is kept for it where a picture stands above it. */
export function MarkPanel({ swept }: { readonly swept: Swept }) {
  const said = useConceptSaid();
  const finding = useHowSure((settings) => settings.finding);
  const mark = useHowSure((settings) => settings.mark);
  const row = swept.rows.find((one) => isOf(one, finding));
  const driver = row && driverOf(row, mark);
  return (
    <div className="column-wide mark-panel" aria-live="polite">
      {row && driver ? (
        <>
          <p className="says mark-says given">{sayMark(swept, row, driver, said)}</p>
          <TryIt driver={driver} />
        </>
      ) : (
        <p className="note column above-5">
          Press a mark to read what is changed, and what falls then.
        </p>
      )}
    </div>
  );
}

/** Tries a judgement out beside the document; one click takes it back. */
export function TryIt({ driver }: { readonly driver: Driver }) {
  const label = sayLabel(driver);
  const trial = useWorkspace(pendingTrial);
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  const isTried = trial?.steps.at(-1)?.label === label;
  return (
    <div className="above-5 mark-try">
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
          aria-label={`Try it: ${label}`}
          isDisabled={locked}
          onPress={() => void tryOut({ change: changeBy(driver.judgement), label })}
        >
          Try it
        </Button>
      )}
      {trial?.problem !== undefined && <p className="refusal above-6 given">{trial.problem}</p>}
    </div>
  );
}
