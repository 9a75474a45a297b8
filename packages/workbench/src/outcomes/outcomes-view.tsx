import { useEffect, useMemo } from 'react';
import { type ConflictReading, GIVEN } from '../analysis/readings.ts';
import { useWorkspace } from '../document/workspace.ts';
import { Comparison } from './comparison.tsx';
import { LiteratureTable } from './literature-table.tsx';
import { settleOn, swapPins, togglePin, useOutcomeSettings } from './outcome-settings.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { OutcomeToolbar } from './outcome-toolbar.tsx';
import { useOutcomes, usePinnedRows } from './use-outcomes.ts';
import './outcomes.css';

/** All outcomes, or those that hold: what is the case in each, and who would leave it. */
export default function OutcomesView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const origin = useWorkspace((workspace) => workspace.origin);
  const settled = useOutcomeSettings((settings) => settings.origin === origin);
  useEffect(() => settleOn(origin), [origin]);
  return settled && conflict && <Outcomes conflict={conflict} />;
}

function Outcomes({ conflict }: { readonly conflict: ConflictReading }) {
  const asked = useOutcomeSettings((settings) => settings.question);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  // Where all look alike again, what held as each looked is what holds under their concept.
  const isMixed = conflict.concepts.some(({ id }) => id === GIVEN);
  const question = useMemo(
    () => (asked.heldUnder === GIVEN && !isMixed ? { ...asked, heldUnder: foresight } : asked),
    [asked, isMixed, foresight],
  );
  const pinned = useOutcomeSettings((settings) => settings.pinned);
  const statesAcross = useOutcomeSettings((settings) => settings.statesAcross);
  const outcomes = useOutcomes(conflict, question);
  const pinnedRows = usePinnedRows(conflict, pinned);
  return (
    <section className="outcomes" aria-label="Outcomes">
      <OutcomeToolbar conflict={conflict} outcomes={outcomes} />
      <Comparison conflict={conflict} marked={pinned} onUnmark={togglePin} onSwap={swapPins} />
      {statesAcross ? (
        <LiteratureTable conflict={conflict} outcomes={outcomes} />
      ) : (
        <OutcomeTable conflict={conflict} outcomes={outcomes} pinnedRows={pinnedRows} />
      )}
    </section>
  );
}
