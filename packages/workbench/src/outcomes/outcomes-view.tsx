import { useState } from 'react';
import type { ConflictReading, OutcomeQuestion, StateKey } from '../analysis/readings.ts';
import { useWorkspace } from '../document/workspace.ts';
import { Comparison } from './comparison.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { OutcomeToolbar } from './outcome-toolbar.tsx';
import { useOutcomes } from './use-outcomes.ts';
import './outcomes.css';

/** All outcomes, or those that hold: what is the case in each, and who would leave it. */
export default function OutcomesView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  return conflict && <Outcomes conflict={conflict} />;
}

const first: OutcomeQuestion = { heldUnder: 'any', order: { by: 'telling' } };

function Outcomes({ conflict }: { readonly conflict: ConflictReading }) {
  const [question, setQuestion] = useState(first);
  const [withLeavers, setWithLeavers] = useState(false);
  const [pinned, setPinned] = useState<readonly StateKey[]>([]);
  const outcomes = useOutcomes(conflict, question);
  const pin = (key: StateKey) =>
    setPinned(pinned.includes(key) ? pinned.filter((k) => k !== key) : [...pinned, key].slice(-2));
  return (
    <section className="outcomes" aria-label="Outcomes">
      <OutcomeToolbar
        conflict={conflict}
        question={question}
        onQuestion={setQuestion}
        withLeavers={withLeavers}
        onLeavers={setWithLeavers}
        outcomes={outcomes}
      />
      <Comparison conflict={conflict} pinned={pinned} onUnpin={pin} />
      <OutcomeTable
        conflict={conflict}
        outcomes={outcomes}
        withLeavers={withLeavers}
        pinned={pinned}
        onPin={pin}
      />
    </section>
  );
}
