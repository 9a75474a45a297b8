import { type CrewOptions, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
import { analyzeText, compileText } from '../../../../test/conflicts/open-model.ts';
import { findingOf } from '../finding/finding.ts';
import type { Analysis } from './analysis.ts';
import { analyzeConflict } from './analyze.ts';
import { analyzeInParallel } from './analyze-in-parallel.ts';
import { equilibriumCells } from './outcomes.ts';
import { reuseBetween } from './reuse.ts';

/** River with other preferences of Downstream, which decide what it would do. */
const eager = river.replace('{ not: raid }', '{ want: raid }');
/** River with a priest who cares about money; he has no moves. */
const greedy = river.replace('{ not: down.raid, because: peace }', 'down.toll = paid');

const first = analyzeText(river);

/** What an analysis says, without the objects that it is made of. */
function essence(analysis: Analysis) {
  const { stability, equilibria, foresight, fromStatusQuo } = analysis;
  return {
    stability,
    equilibria,
    foresight,
    fromStatusQuo,
    finding: findingOf(analysis),
    all: equilibriumCells(analysis),
  };
}

function readAfter(text: string, previous: Analysis): Analysis {
  const analysis = analyzeText(text, { previous });
  expect(essence(analysis)).toEqual(essence(analyzeText(text)));
  return analysis;
}

/** An analysis that may be shared between workers; of these models none is long enough. */
async function readWithCrew(text: string, previous: Analysis): Promise<Analysis> {
  const startWorker = () => {
    throw new Error('too short for workers');
  };
  const crew: CrewOptions = { threads: 4, startWorker };
  const outcome = await analyzeInParallel(compileText(text), { previous, crew });
  if (outcome.status !== 'done' || outcome.value.status !== 'analysed') throw new Error(text);
  return outcome.value.analysis;
}

describe('an analysis that knows an earlier one', () => {
  it('does so as well where it may be shared between workers', async () => {
    const kept = await readWithCrew(`${river}# nothing else\n`, first);
    expect(reuseBetween(first, kept).verdicts).toEqual({ kept: 15, of: 15 });
    const anew = await readWithCrew(pennies, first);
    expect(essence(anew)).toEqual(essence(analyzeText(pennies)));
  });

  it('takes everything over from a text that says the same', () => {
    const again = readAfter(`${river}# nothing else\n`, first);
    expect(reuseBetween(first, again)).toEqual({
      space: true,
      orders: [0, 1, 2],
      verdicts: { kept: 15, of: 15 },
    });
    expect(again.fromStatusQuo!.byImprovements).toBe(first.fromStatusQuo!.byImprovements);
    for (const [concept, marks] of first.equilibria) {
      expect(again.equilibria.get(concept)).toBe(marks);
    }
  });

  it('computes what a changed preference matters for, and leaves the earlier one valid', () => {
    const before = structuredClone(first.stability);
    const changed = readAfter(eager, first);
    expect(reuseBetween(first, changed)).toEqual({
      space: true,
      orders: [0, 2],
      verdicts: { kept: 6, of: 15 },
    });
    expect(changed.fromStatusQuo!.byAnyMoves).toBe(first.fromStatusQuo!.byAnyMoves);
    expect(first.stability).toEqual(before);
    expect(essence(first)).toEqual(essence(analyzeText(river)));
  });

  it('keeps the verdicts of others where improvements are as before', () => {
    const changed = readAfter(greedy, first);
    expect(reuseBetween(first, changed)).toEqual({
      space: true,
      orders: [0, 1],
      verdicts: { kept: 10, of: 15 },
    });
    expect(changed.fromStatusQuo!.byImprovements).toBe(first.fromStatusQuo!.byImprovements);
    expect(changed.fromStatusQuo!.commonGains).not.toBe(first.fromStatusQuo!.commonGains);
  });

  it('looks around anew where the status quo is another', () => {
    const moved = readAfter(
      river.replace('up.dam: shut, down.toll: none', 'up.dam: open, down.toll: none'),
      first,
    );
    expect(reuseBetween(first, moved).verdicts).toEqual({ kept: 15, of: 15 });
    expect(moved.fromStatusQuo!.byAnyMoves).not.toBe(first.fromStatusQuo!.byAnyMoves);
  });

  it('computes a further concept and keeps the others', () => {
    const few = analyzeText(pennies, { concepts: ['nash'] });
    const more = analyzeText(pennies, { concepts: ['nash', 'sim'], previous: few });
    expect(reuseBetween(few, more).verdicts).toEqual({ kept: 2, of: 4 });
    expect(more.stability).toEqual(analyzeText(pennies, { concepts: ['nash', 'sim'] }).stability);
  });

  it('begins anew where states or moves are others, and with another conflict', () => {
    const nothing = { space: false, orders: [], verdicts: { kept: 0, of: 15 } };
    const free = river.replace(/infeasible:\n.*\n/, '');
    expect(reuseBetween(first, readAfter(free, first))).toEqual(nothing);
    const other = readAfter(chicken, first);
    expect(reuseBetween(first, other)).toMatchObject({ space: false, verdicts: { kept: 0 } });
    expect(reuseBetween(other, readAfter(river, other))).toEqual(nothing);
  });

  it('can be followed and left half way, and the earlier one still serves', () => {
    const steps = analyzeConflict(compileText(eager), { previous: first });
    const progress = steps.next();
    expect(progress.value).toMatchObject({ what: 'ordering the states' });
    steps.return({ status: 'misfit', concepts: [] });
    const shares: number[] = [];
    for (const { share } of analyzeConflict(compileText(eager), { previous: first })) {
      shares.push(share);
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const result = runToEnd(analyzeConflict(compileText(eager), { previous: first }));
    expect(result.status).toBe('analysed');
  });
});
