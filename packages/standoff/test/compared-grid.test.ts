import { defaultLimits, feasibleCodes, runToEnd, type StateCode } from '@standoff/engine';
import { type Conflict, differencesBetween, toModel } from '@standoff/language';
import { type Analysis, analyzeConflict, type CompiledCase, cruxBetween } from '@standoff/study';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { compare, parse } from '../src/index.ts';
import { pairs } from './cruxes/random-pairs.ts';
import { type AskedFinding, analysisOf, isSo } from './sweeps/every-model.ts';
import { doubtfulText } from './sweeps/random-doubts.ts';

/** So many pairs in a default run. */
const RUNS = draws(25, 'STANDOFF_CRUXES');

const concepts = ['nash', 'seq'] as const;

type Compared = ReturnType<typeof compare>;
type Cell = NonNullable<Compared['findings'][number]['cells']>[number];

function compared(models: Parameters<typeof compare>[0], findings?: readonly string[]): Compared {
  return compare(models, {
    concepts: [...concepts],
    ...(findings && { findings: [...findings] }),
  });
}

/** Under which concepts the status quo of a conflict holds, each analysed by itself; undefined where it is no state. */
function literally(conflict: Conflict): readonly string[] | undefined {
  const under = concepts.map((concept) => {
    const { casebook, equilibria } = analysisOf(conflict, concept);
    const cell = casebook.space.cellOf(casebook.statusQuo!);
    return cell < 0 ? undefined : equilibria.get(concept)!.has(cell);
  });
  return under.includes(undefined) ? undefined : concepts.filter((_, k) => under[k]);
}

/** What a cell is called where the model gives no foresight. */
function standing(held: readonly string[] | undefined): string {
  if (held === undefined) return 'no-state';
  if (held.length === 0) return 'does-not-hold';
  return held.length === concepts.length ? 'holds' : 'holds-under-some';
}

/** Findings by their words, with how each is held against the analysis of a conflict. */
function asksOf(conflict: Conflict): ReadonlyMap<string, AskedFinding> {
  const { casebook } = analysisOf(conflict, 'seq');
  const { space, statusQuo } = casebook;
  const state = space.codeOf(space.cellAt(space.stateCount - 1));
  const id = casebook.stateId(state);
  return new Map<string, AskedFinding>([
    [`stable ${id} seq`, { kind: 'stable', state, concept: 'seq' }],
    [`unreached ${id}`, { kind: 'unreached', state }],
    [`prefers a ${id} status-quo`, { kind: 'prefers', who: 0, better: state, worse: statusQuo! }],
  ]);
}

/** Holds what is said of findings against each conflict by itself, and counts how often one was turned. */
function expectClaims(conflicts: readonly [Conflict, Conflict], told: Compared): number {
  const asks = [...asksOf(conflicts[0])];
  const isFound = (conflict: Conflict, asked: AskedFinding) =>
    isSo(analysisOf(conflict, 'seq'), asked);
  const turned = asks.map(([words, asked]) => {
    const cells = told.findings.find(({ id }) => id === `claim-${words}`)!.cells!;
    for (const [k, { stands }] of cells.entries()) {
      // A state that cannot be there is none of which something could be asked.
      const { space } = analysisOf(conflicts[k]!, 'seq').casebook;
      const isThere = space.isState(space.cellOf(stateOf(asked)));
      const so = isFound(conflicts[k]!, asked) ? 'so' : 'not-so';
      expect(stands).toBe(isThere ? so : 'not-asked');
    }
    expect(cells[1]!.changed).toBe(cells[0]!.stands !== cells[1]!.stands);
    return expectTurned(conflicts, told, cells[1]!, (mixed) => {
      expect(isFound(mixed, asked)).toBe(isFound(conflicts[1], asked));
    });
  });
  return turned.reduce((sum, n) => sum + n, 0);
}

function stateOf(asked: AskedFinding): StateCode {
  if (asked.kind === 'prefers') return asked.better;
  if (asked.kind === 'stable' || asked.kind === 'unreached') return asked.state;
  throw new Error(asked.kind);
}

/** Puts what turns a cell into the first conflict, looks whether it then is as in the second, and counts how often that was done. */
function expectTurned(
  [first, second]: readonly [Conflict, Conflict],
  { disputes, cruxes }: Compared,
  { turns }: Cell,
  look: (mixed: Conflict, under: readonly string[]) => void,
): number {
  const differences = differencesBetween(first, second)!;
  const topics = cruxes[0]!.differences.map(({ topic }) => topic);
  // One topic may be that of several differences, of which it is not said then which has to be put in.
  const isOne = (says: string) => topics.filter((topic) => topic === says).length === 1;
  let turned = 0;
  for (const { under, sets } of turns) {
    for (const says of sets.map((set) => set.map((place) => disputes[place]!.says))) {
      if (!says.every(isOne)) continue;
      look(
        differences.mixed('first', (at) => says.includes(topics[at]!)),
        under,
      );
      turned++;
    }
  }
  return turned;
}

test('a cell of the grid says what holds in its model, and what turns it makes the first model find the same', () => {
  let turned = 0;
  let claims = 0;
  fc.assert(
    fc.property(pairs, (pair) => {
      const models = [pair.first, pair.second].flatMap(
        (one) => parse(doubtfulText(one)).model ?? [],
      );
      const conflicts = models.map(({ base }) => base.conflict);
      if (conflicts.length < 2 || conflicts[0]!.statusQuo === undefined) return;
      const both = [conflicts[0]!, conflicts[1]!] as const;
      const canAsk = both.every((one) => analysisOf(one, 'seq').casebook.statusQuo !== undefined);
      const told = compared(models, canAsk ? [...asksOf(both[0]).keys()] : undefined);
      if (canAsk) claims += expectClaims(both, told);
      const row = told.findings.find(({ id }) => id === 'status-quo')?.cells;
      if (row === undefined) return;
      const held = conflicts.map(literally);
      expect(row.map(({ under }) => under)).toEqual(held);
      const isGiven = conflicts.some(({ foresight }) => foresight.length > 0);
      if (!isGiven) expect(row.map(({ stands }) => stands)).toEqual(held.map(standing));
      const isApart = JSON.stringify(held[0]) !== JSON.stringify(held[1]);
      expect(row.map(({ changed }) => changed)).toEqual([false, isApart]);
      const wanted = literally(both[1]);
      turned += expectTurned(both, told, row[1]!, (mixed, under) => {
        const then = literally(mixed);
        for (const id of under) expect(then?.includes(id)).toBe(wanted?.includes(id));
      });
    }),
    { numRuns: RUNS },
  );
  expect(turned).toBeGreaterThan(0);
  expect(claims).toBeGreaterThan(0);
});

const arms = parse(`
standoff: 1
title: Two countries that may arm
decision-makers:
  north: { options: { arm: yes/no }, prefers: [not south.arm, arm] }
  south: { options: { arm: yes/no }, prefers: [not north.arm, arm] }
states:
  peace: { north.arm: no, south.arm: no }
  where-they-are: { north.arm: yes, south.arm: yes }
status-quo: { north.arm: yes, south.arm: yes }
variants:
  thrift: { set: { decision-makers.north.prefers: [not arm, not south.arm] } }
  looks: { set: { foresight: seq } }
`).model!;

test('a grid has the status quo once, no finding in a sentence, and marks for what turns cells', () => {
  const { findings, disputes } = compared([
    arms,
    { model: arms, variant: 'thrift' },
    { model: arms, variant: 'looks' },
  ]);
  const rows = findings.filter(({ cells }) => cells !== undefined);
  expect(rows.map(({ id }) => id)).toEqual([
    'status-quo',
    'equilibria-nash',
    'equilibria-seq',
    'state-peace',
  ]);
  const peace = rows.find(({ id }) => id === 'state-peace')!.cells!;
  expect(peace.map(({ stands, changed }) => [stands, changed])).toEqual([
    ['holds-under-some', false],
    ['does-not-hold', true],
    // The same concepts, but this one says which of them counts.
    ['holds', true],
  ]);
  expect(peace.map(({ mark }) => mark)).toEqual([
    undefined,
    expect.stringMatching(/^[a-z]/),
    undefined,
  ]);
  expect(disputes.map(({ mark }) => mark)).toEqual(['a', 'b'].slice(0, disputes.length));
  expect(disputes.every(({ in: each }) => each[1] && !each[0])).toBe(true);
});

const shouting = (infeasible: string) =>
  parse(`
standoff: 1
title: Two who may arm
decision-makers:
  north: { options: { arm: yes/no }, prefers: [not south.arm, arm] }
  south: { options: { arm: yes/no, shout: yes/no }, prefers: [not north.arm, arm] }
status-quo: { north.arm: no, south.arm: no, south.shout: no }
infeasible: [${infeasible}]
findings:
  calm: { finding: stable status-quo seq, says: The calm lasts }
  tempted: { finding: prefers north s6 s5 }
`).model!;

test('findings are read in each model by itself, and the number of a state is that of the first', () => {
  // What is s6 in the first is s5 in the second, in which two states are not possible.
  const models = [shouting(''), shouting('(north.arm) and (south.arm)')];
  const standingOf = (findings?: readonly string[]) =>
    compared(models, findings).findings.flatMap(({ id, cells }) =>
      id.startsWith('claim-') ? [[id, cells?.map(({ stands }) => stands)]] : [],
    );
  const tempted = ['so', 'so'];
  expect(standingOf()).toEqual([
    ['claim-calm', ['so', 'not-so']],
    ['claim-tempted', tempted],
  ]);
  // By its name, by its words, and of a state that is not possible in the second.
  expect(standingOf(['tempted', 'prefers  north s6 s5', 'prefers north s4 s3'])).toEqual([
    ['claim-tempted', tempted],
    ['claim-prefers north s6 s5', tempted],
    ['claim-prefers north s4 s3', ['so', 'not-asked']],
  ]);
  expect(() => standingOf(['peace'])).toThrow(
    'no finding is called peace; there are calm, tempted',
  );
});

/** Drawn conflicts with a foresight for each of the two who are in all. */
function withForesight(conflict: Conflict, a: string, b: string): CompiledCase {
  const foresight = [
    { decisionMaker: 'a', concept: a },
    { decisionMaker: 'b', concept: b },
  ];
  return compileConflict({ ...conflict, foresight });
}

function compileConflict(conflict: Conflict): CompiledCase {
  return { conflict, compiled: toModel(conflict, (model) => feasibleCodes(model)).compiled! };
}

function analysed(version: CompiledCase): Analysis {
  const result = runToEnd(analyzeConflict(version, { concepts: [...concepts] }));
  if (result.status !== 'analysed') throw new Error(result.status);
  return result.analysis;
}

test('what turns a state under the foresight that each gives is each of the smallest sets that does', () => {
  let turned = 0;
  const looks = fc.constantFrom(...concepts);
  fc.assert(
    fc.property(pairs, looks, looks, looks, (pair, a, b, c) => {
      const conflicts = [pair.first, pair.second].flatMap(
        (one) => parse(doubtfulText(one)).model?.base.conflict ?? [],
      );
      if (conflicts.length < 2) return;
      const [first, second] = [
        withForesight(conflicts[0]!, a, b),
        withForesight(conflicts[1]!, c, b),
      ];
      const differences = differencesBetween(first.conflict, second.conflict)!;
      const number = differences.all.length;
      if (number > 5) return;
      const sides = [first, second].map((version) => ({ version, analysis: analysed(version) }));
      const { space } = sides[0]!.analysis.casebook;
      const states = Array.from({ length: space.stateCount }, (_, k) =>
        space.codeOf(space.cellAt(k)),
      );
      const named = { states: states.slice(0, 4), findings: [] };
      const crux = runToEnd(cruxBetween(sides[0]!, sides[1]!, defaultLimits, 1, named));
      if ('why' in crux) throw new Error(crux.why);
      const holds = ({ casebook, foresight }: Analysis, state: StateCode) =>
        foresight!.equilibria.has(casebook.space.cellOf(state));
      for (const { state, into } of crux.asGiven) {
        const sets = Array.from({ length: 2 ** number }, (_, mask) =>
          Array.from({ length: number }, (_, at) => at).filter((at) => (mask >> at) & 1),
        );
        const wanted = holds(sides[1]!.analysis, state);
        const enough = sets.filter((set) => {
          const mixed = differences.mixed('first', (at) => set.includes(at));
          return holds(analysed(compileConflict(mixed)), state) === wanted;
        });
        const size = Math.min(...enough.map((set) => set.length));
        const smallest = enough.filter((set) => set.length === size).map((set) => set.join());
        expect(into.sets.map((set) => set.join()).sort()).toEqual(smallest.sort());
        turned += smallest.length;
      }
    }),
    { numRuns: RUNS },
  );
  expect(turned).toBeGreaterThan(0);
});
