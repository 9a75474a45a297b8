import type { StateSheet } from '@standoff/report';
import { useEffect, useState } from 'react';
import type { ShownConflict, ShownMap, ShownState, StateKey } from '../../desk/shown-conflict.ts';
import { desk } from '../../document/actions.ts';
import { coalitionsIn } from '../../document/coalition-choices.ts';
import { useWorkspace, type Workspace } from '../../document/workspace.ts';
import { useReportState } from '../../share/print.ts';
import { linkToHere } from '../../share/share.ts';
import type { Stamp } from '../../share/stamp.ts';
import { stampHere } from '../../share/stamp-here.ts';

/** What a report is made of. */
export interface Report {
  readonly conflict: ShownConflict;
  /** The state shown. */
  readonly state: ShownState;
  readonly sheet: StateSheet;
  /** Undefined where it was not drawn ahead of printing, for a conflict is large. */
  readonly map?: ShownMap | undefined;
  readonly stamp: Stamp;
  /** Undefined where more was changed than an address can hold. */
  readonly address: string | undefined;
}

/** After so long in one state its report is made, so that it is there when the reader prints. */
const PAUSE = 400;

/** With more states than this the map is drawn only once the reader prints by our own command. */
const DRAWN_AHEAD = 20_000;

/** The report on what the page shows, once the reader stays there or wants to print it. */
export function useReport(): Report | undefined {
  const state = useWorkspace((workspace) => workspace.state);
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const choices = useWorkspace((workspace) => workspace.coalitions);
  const map = useWorkspace((workspace) => workspace.map);
  const wanted = useReportState((report) => report.wanted);
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    if (state === undefined || conflict === undefined) return;
    let current = true;
    useReportState.setState({ complete: false });
    const make = async () => {
      const together = coalitionsIn(conflict, choices);
      const isDrawn = wanted || conflict.stateCount <= DRAWN_AHEAD;
      const [sheet, stamp, address] = await Promise.all([
        desk.sheet(state.key, together),
        stampHere(conflict),
        linkToHere(),
      ]);
      if (!current || sheet === undefined) return;
      const drawn = isDrawn
        ? await desk.reportMap(questionOf(conflict, state.key, map))
        : undefined;
      if (!current) return;
      setReport({ conflict, state, sheet, stamp, address, map: drawn });
    };
    const timer = setTimeout(() => void make(), wanted ? 0 : PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [state, conflict, choices, map, wanted]);
  return report;
}

/** The state that the finding names besides the status quo, if it names one. */
export function namedByFinding({ headline, start }: ShownConflict): StateKey | undefined {
  return headline.states.find((key) => key !== start);
}

/** Ways are told from where the conflict starts, so the map of a report starts there. */
function questionOf(
  conflict: ShownConflict,
  here: StateKey,
  { layering, added }: Workspace['map'],
) {
  const also = [namedByFinding(conflict) ?? here, here, ...added];
  return {
    from: conflict.start,
    layering,
    also: [...new Set(also)].filter((key) => key !== conflict.start),
    together: { coalitions: [], reading: '' },
  };
}
