import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useChosenCoalitions } from '../coalitions/chosen-coalitions.ts';
import { questionOf, settle } from './asked-outcomes.ts';
import { Comparison } from './comparison.tsx';
import { hasAmounts } from './has-amounts.ts';
import { LiteratureTable } from './literature-table.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { settleOn, swapPins, togglePin, useOutcomeSettings } from './outcome-settings.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { OutcomeToolbar } from './outcome-toolbar.tsx';
import { useOutcomes, usePinnedRows } from './use-outcomes.ts';
import './outcome-address.ts';
import './outcomes.css';

const NumbersPart = lazy(() =>
  import('./numbers-part.tsx').then((module) => ({ default: module.NumbersPart })),
);

/** All outcomes, or those that hold: what is the case in each, and who would leave it. */
export default function OutcomesView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const origin = useWorkspace((workspace) => workspace.origin);
  const settled = useOutcomeSettings((settings) => settings.origin === origin);
  useEffect(() => settleOn(origin), [origin]);
  return settled && conflict && <Outcomes conflict={conflict} />;
}

function Outcomes({ conflict }: { readonly conflict: ShownConflict }) {
  const wanted = useOutcomeSettings((settings) => settings.question);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const coalitions = useChosenCoalitions(conflict);
  const asked = useMemo(
    () => settle(wanted, { conflict, coalitions, foresight }),
    [wanted, conflict, coalitions, foresight],
  );
  const question = useMemo(
    () => questionOf(asked, { conflict, coalitions, foresight }),
    [asked, conflict, coalitions, foresight],
  );
  const pinned = useOutcomeSettings((settings) => settings.pinned);
  const statesAcross = useOutcomeSettings((settings) => settings.statesAcross);
  const outcomes = useOutcomes(conflict, question);
  const pinnedRows = usePinnedRows(conflict, pinned);
  const shown = { conflict, coalitions, outcomes };
  const isComparing = pinned.length > 1;
  return (
    <section className="outcomes" aria-label="Outcomes">
      <OutcomeToolbar {...shown} asked={asked} />
      <OutcomeNote conflict={conflict} asked={asked} pinned={pinned} coalitions={coalitions} />
      <div className={isComparing ? 'outcomes-beside' : undefined}>
        {statesAcross ? (
          <LiteratureTable {...shown} />
        ) : (
          <OutcomeTable
            {...shown}
            order={asked.order}
            pinnedRows={pinnedRows}
            isComparing={isComparing}
          />
        )}
        <Comparison conflict={conflict} marked={pinned} onUnmark={togglePin} onSwap={swapPins} />
      </div>
      {hasAmounts(conflict) && (
        <Suspense>
          <NumbersPart conflict={conflict} />
        </Suspense>
      )}
    </section>
  );
}
