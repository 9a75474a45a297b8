import type { Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { conditionsOf, equilibriaBy } from '../analysis/read-by.ts';
import { levelReader } from './level-reader.ts';
import { type OutcomeSection, sectionReader, toldCells } from './outcome-sections.ts';
import { createVerdictKinds } from './verdict-kinds.ts';

/** Where a section of a list begins. */
export interface SectionStart {
  readonly section: OutcomeSection;
  /** Position in the list. */
  readonly from: number;
}

/** Outcomes that stand one after the other in a list and hold under the same. */
export interface OutcomeGroup {
  /** Position of the first in the list. */
  readonly from: number;
  readonly count: number;
  /** For each reading (see `conditionsOf`) whether they hold. */
  readonly held: readonly boolean[];
  /** The level of every option, or none where they differ. */
  readonly levels: readonly (number | undefined)[];
}

export interface GatheredOutcomes {
  readonly sections: readonly SectionStart[];
  readonly groups: readonly OutcomeGroup[];
}

/** So many alike are gathered; fewer are seen as quickly one by one. */
const FEWEST = 3;

const PAUSE = 4096;

/**
 * The sections of a list that begins with the most telling, and in those of states without a name what is alike
 * in verdict. What the headline speaks of stands by itself.
 */
export function* gatherOutcomes(analysis: Analysis, cells: Int32Array): Steps<GatheredOutcomes> {
  const sectionOf = sectionReader(analysis);
  const { kindOf } = createVerdictKinds(analysis);
  const told = new Set(toldCells(analysis));
  const sections: SectionStart[] = [];
  const groups: OutcomeGroup[] = [];
  let run = { from: 0, of: '' };
  for (let k = 0; k <= cells.length; k++) {
    if (k % PAUSE === 0) yield gathering(k / (cells.length + 1));
    const cell = cells[k];
    const section = cell === undefined ? undefined : sectionOf(cell);
    if (section !== undefined && section !== sections.at(-1)?.section) {
      sections.push({ section, from: k });
    }
    const isAlone =
      cell === undefined || section === 'now' || section === 'named' || told.has(cell);
    const of = isAlone ? `alone ${k}` : `${section} ${kindOf(cell)}`;
    if (of === run.of) continue;
    if (k - run.from >= FEWEST) groups.push(yield* groupOf(analysis, cells, run.from, k));
    run = { from: k, of };
  }
  return { sections, groups };
}

const gathering = (share: number) => ({
  what: doing.gatheringOutcomes,
  passes: 0,
  share: 0.8 + share / 5,
});

function* groupOf(
  analysis: Analysis,
  cells: Int32Array,
  from: number,
  end: number,
): Steps<OutcomeGroup> {
  const first = cells[from]!;
  return {
    from,
    count: end - from,
    held: conditionsOf(analysis).map((by) => equilibriaBy(analysis, by)?.has(first) === true),
    levels: yield* sharedLevels(analysis, cells.subarray(from, end)),
  };
}

/** The level of every option in some cells; none once two differ, of which no further cell is asked. */
function* sharedLevels({ casebook }: Analysis, cells: Int32Array): Steps<(number | undefined)[]> {
  const levels: (number | undefined)[] = [];
  for (const option of casebook.options.keys()) {
    const levelOf = levelReader(casebook, option);
    const level = levelOf(cells[0]!);
    let isShared = true;
    for (let k = 1; isShared && k < cells.length; k++) {
      if (k % PAUSE === 0) yield gathering(1);
      isShared = levelOf(cells[k]!) === level;
    }
    levels.push(isShared ? level : undefined);
  }
  return levels;
}
