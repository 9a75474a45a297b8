import type { CellSet } from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import { english, speakOfGroups, textOf } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import { conditionsOf, equilibriaBy, isMixed, type ReadBy } from '../analysis/read-by.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import { worldOfForesight } from '../said/world-of.ts';
import type { CoalitionVerdicts } from './coalition-verdicts.ts';
import { conceptOfCoalition, ownConceptOf } from './concept-of-coalition.ts';
import { type GroupTelling, memberIds, tellLeftOut } from './tell-coalitions.ts';

speakOfGroups();

/** The equilibria under a condition that none of the coalitions looked at would leave. */
export function survivingEquilibria(
  analysis: Analysis,
  { leaving }: CoalitionVerdicts,
  by: ReadBy,
): number[] {
  return [...heldBy(analysis, by)].filter((cell) => leaving(by, cell).length === 0);
}

/** What coalitions do to the equilibria, some sentences for each, and one on what survives all of them. */
export function sayCoalitionVerdicts(analysis: Analysis, verdicts: CoalitionVerdicts): string[] {
  const lexicon = lexiconOf(analysis.casebook);
  return english
    .tell(lexicon, tellCoalitionVerdicts(analysis, verdicts), registerNow())
    .map((sentences) => sentences.map(({ says }) => textOf(says)).join(' '));
}

/** The same as data, a paragraph for each coalition. */
export function tellCoalitionVerdicts(
  analysis: Analysis,
  verdicts: CoalitionVerdicts,
): GroupTelling[][] {
  const { casebook, foresight } = analysis;
  if (verdicts.concepts.length === 0) return [tellLeftOut(analysis.concepts)];
  const readings = conditionsOf(analysis).filter((by) => by === 'given' || hasCoalitionVersion(by));
  const isGiven = foresight !== undefined && readings.includes('given');
  const world = isGiven ? { in: worldOfForesight(casebook, foresight) } : {};
  const reading = verdicts.reading.id;
  const shares = (left: (cell: number, by: ReadBy) => boolean): Of<'survivors'>['shares'] =>
    readings.map((by) => {
      const held = [...heldBy(analysis, by)];
      const n = held.filter((cell) => left(cell, by)).length;
      return { ...(by !== 'given' && { concept: by.id }), n, of: held.length };
    });
  const coalitions = verdicts.coalitions.map((members) => memberIds(casebook, members));
  const each = verdicts.coalitions.map((members, k): GroupTelling[] => {
    const left = shares((cell, by) => verdicts.leaving(by, cell).includes(k));
    return [
      {
        says: {
          kind: 'leavesTogether',
          members: coalitions[k]!,
          reading,
          shares: left,
          ...world,
        },
      },
      ...tellApplied(analysis, members),
    ];
  });
  if (each.length < 2) return each;
  const surviving = shares((cell, by) => verdicts.leaving(by, cell).length === 0);
  return [
    ...each,
    [{ says: { kind: 'survivors', reading, coalitions, shares: surviving, ...world } }],
  ];
}

/** By which concept a coalition is read where not all look alike. */
function tellApplied(analysis: Analysis, members: readonly number[]): GroupTelling[] {
  const { casebook, foresight } = analysis;
  const concept = conceptOfCoalition(analysis, members);
  if (foresight === undefined || concept === undefined || !isMixed(analysis)) return [];
  const theirs = members.map((member) => foresight.profile[member]!.id);
  const times = (id: string) => theirs.filter((one) => one === id).length;
  const isTie = theirs.some((id) => id !== concept.id && times(id) === times(concept.id));
  const first = members.find((_, k) => theirs[k] === concept.id);
  const why = ownConceptOf(foresight, members) ? 'asked' : isTie ? 'first' : 'most';
  return [
    {
      says: {
        kind: 'conceptApplied',
        members: memberIds(casebook, members),
        concept: concept.id,
        why,
        ...(why === 'first' && { first: casebook.movers[first!]!.id }),
        defined: hasCoalitionVersion(concept),
      },
    },
  ];
}

function heldBy(analysis: Analysis, by: ReadBy): CellSet {
  return equilibriaBy(analysis, by)!;
}
