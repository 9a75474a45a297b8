import { distanceTo, reachableFrom, readStates, runToEnd } from '@standoff/engine';
import { expect, it } from 'vitest';
import { judgements, type Model, vote } from '../src/index.ts';
import {
  analyse,
  cellOf,
  equilibriumCells,
  improvementsOf,
  isStable,
  likesBetter,
  readCase,
} from './analysed-case.ts';

/**
 * The changes that catalog/korea-2017/README.md names under "How firm this is", each with the
 * findings that it loses. How many changes lose none was counted once, over all of them.
 */

const model = readCase('korea-2017');
const everyone = ['dprk', 'us', 'china', 'south-korea', 'russia'];
const movers = [...everyone, 'council'];

/** The findings 1, 2, 3, 5 and 6 of the page that do not hold in a model, in its words. */
function lostFindings(changed: Model): string[] {
  const korea = analyse(changed);
  const { situation, compiled, cells } = korea;
  const statusQuo = situation.space.cellOf(compiled.statusQuo!);
  const freeze = cellOf(korea, 'freeze-for-freeze');
  const holds = (concept: string, cell: number) =>
    movers.every((_, mover) => isStable(korea, concept, mover, cell));
  const byImprovements = runToEnd(reachableFrom(situation, statusQuo, 'improving'));
  const states = readStates(compiled.model);
  const isWar = (cell: number) =>
    states.holds(compiled.factNodes.get('war')!, situation.space.codeOf(cell));
  const entersWar = cells.some(
    (cell) =>
      !isWar(cell) &&
      movers.some((_, mover) => improvementsOf(korea, mover, cell).some((to) => isWar(to))),
  );
  const lost: Record<string, boolean> = {
    'the status quo is Nash': !holds('nash', statusQuo),
    ...Object.fromEntries(
      everyone.map((id, dm) => [`${id} prefers it`, !likesBetter(korea, dm, freeze, statusQuo)]),
    ),
    'it is not Nash': holds('nash', freeze),
    ...Object.fromEntries(
      ['gmr', 'smr', 'seq', 'sseq'].map((concept) => [concept, !holds(concept, freeze)]),
    ),
    'out of reach': distanceTo(byImprovements, freeze) !== undefined,
    'no improvement into war': entersWar,
    ...lostVotes(changed),
  };
  return Object.keys(lost).filter((finding) => lost[finding]);
}

function lostVotes(changed: Model): Record<string, boolean> {
  const draftsAt = (state: string) => {
    const document = vote(changed, { state });
    const { drafts } = document.bodies[0]!;
    return new Map(drafts.map((draft) => [draft.state.values['council.sanctions'], draft]));
  };
  const before = draftsAt('council.sanctions = none');
  const [weakened, full] = [before.get('diluted')!, before.get('full')!];
  return {
    'the weakened draft passes': !weakened.passes,
    'by fifteen': weakened.passes && weakened.tally.yes < 15,
    'the full draft fails': full.passes,
    'by two vetoes': full.vetoedBy.length < 2,
    'none passes now': [...draftsAt('status-quo').values()].some(({ passes }) => passes),
  };
}

function changedBy(changes: readonly object[]): Model {
  const outcome = judgements.apply(model, changes);
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.model;
}

const freezeAfterTests = ['dprk prefers it', 'seq', 'sseq'];
const freezeAfterExercises = ['us prefers it', 'smr', 'sseq'];

it.each<[string, object, string[]]>([
  ['nothing', {}, []],
  [
    'China sparing Seoul before punishing THAAD',
    { kind: 'swap', of: 'china', place: 9 },
    ['the status quo is Nash'],
  ],
  [
    'North Korea testing for its own sake before suspended exercises',
    { kind: 'move', of: 'dprk', place: 8, to: 6 },
    freezeAfterTests,
  ],
  [
    'an end of the tests after the American exercises',
    { kind: 'move', of: 'us', place: 3, to: 6 },
    freezeAfterExercises,
  ],
  [
    'the American exercises before an end of the tests',
    { kind: 'move', of: 'us', place: 6, to: 3 },
    ['us prefers it', 'gmr', 'smr', 'seq', 'sseq'],
  ],
  [
    'China sparing Seoul above all its ordinary wishes',
    { kind: 'move', of: 'china', place: 10, to: 4 },
    ['the status quo is Nash', 'seq', 'sseq'],
  ],
  [
    'Russia ranking sanctions that bite before no collapse',
    { kind: 'move', of: 'russia', place: 6, to: 2 },
    ['by two vetoes'],
  ],
  [
    'no American never war',
    { kind: 'drop', of: 'us', place: 1 },
    ['the status quo is Nash', 'smr', 'sseq', 'no improvement into war'],
  ],
  ['no American wish to end the tests', { kind: 'drop', of: 'us', place: 3 }, freezeAfterExercises],
  [
    'no American wish for sanctions that bite',
    { kind: 'drop', of: 'us', place: 7 },
    ['the weakened draft passes'],
  ],
  [
    'no Chinese wish to punish Seoul',
    { kind: 'drop', of: 'china', place: 9 },
    ['the status quo is Nash'],
  ],
  ['no Russian no to collapse', { kind: 'drop', of: 'russia', place: 2 }, ['by two vetoes']],
  ['no Chinese wish for sanctions', { kind: 'drop', of: 'china', place: 8 }, ['by fifteen']],
  ['no Russian wish for sanctions', { kind: 'drop', of: 'russia', place: 6 }, ['by fifteen']],
])('with %s the findings lost are as told', (_, change, findings) => {
  expect(lostFindings(changedBy('kind' in change ? [change] : []))).toEqual(findings);
});

it('without the chances of a war with China or of troops at its border the equilibria are the same', () => {
  const equilibriaOf = (of: Model) =>
    ['nash', 'gmr', 'smr', 'seq', 'sseq'].map((id) => equilibriumCells(analyse(of), id));
  for (const fact of ['china-at-war', 'us-on-border']) {
    const changed = changedBy([{ kind: 'chance', fact, value: 0 }]);
    expect(equilibriaOf(changed)).toEqual(equilibriaOf(model));
  }
});
