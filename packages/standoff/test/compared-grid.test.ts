import { type Conflict, differencesBetween } from '@standoff/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { compare, parse } from '../src/index.ts';
import { pairs } from './cruxes/random-pairs.ts';
import { analysisOf } from './sweeps/every-model.ts';
import { doubtfulText } from './sweeps/random-doubts.ts';

/** So many pairs in a default run. */
const RUNS = draws(25, 'STANDOFF_CRUXES');

const concepts = ['nash', 'seq'] as const;

type Compared = Extract<ReturnType<typeof compare>, { readonly format: unknown }>;
type Cell = NonNullable<Compared['findings'][number]['cells']>[number];

function compared(models: Parameters<typeof compare>[0]): Compared {
  const told = compare(models, { concepts: [...concepts] });
  if (!('format' in told)) throw new Error(told.status);
  return told;
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

/** Puts what turns a cell into the first conflict, and counts how often that was done. */
function expectTurned(
  [first, second]: readonly [Conflict, Conflict],
  { disputes, cruxes }: Compared,
  { turns }: Cell,
): number {
  const differences = differencesBetween(first, second)!;
  const topics = cruxes[0]!.differences.map(({ topic }) => topic);
  // One topic may be that of several differences, of which it is not said then which has to be put in.
  const isOne = (says: string) => topics.filter((topic) => topic === says).length === 1;
  let turned = 0;
  for (const { under, sets } of turns) {
    for (const says of sets.map((set) => set.map((place) => disputes[place]!.says))) {
      if (!says.every(isOne)) continue;
      const then = literally(differences.mixed('first', (at) => says.includes(topics[at]!)));
      const wanted = literally(second);
      for (const id of under) expect(then?.includes(id)).toBe(wanted?.includes(id));
      turned++;
    }
  }
  return turned;
}

test('a cell of the grid says what holds in its model, and what turns it makes the first model find the same', () => {
  let turned = 0;
  fc.assert(
    fc.property(pairs, (pair) => {
      const models = [pair.first, pair.second].flatMap(
        (one) => parse(doubtfulText(one)).model ?? [],
      );
      const conflicts = models.map(({ base }) => base.conflict);
      if (conflicts.length < 2 || conflicts[0]!.statusQuo === undefined) return;
      const told = compared(models);
      const row = told.findings.find(({ id }) => id === 'status-quo')?.cells;
      if (row === undefined) return;
      const held = conflicts.map(literally);
      expect(row.map(({ under }) => under)).toEqual(held);
      const isGiven = conflicts.some(({ foresight }) => foresight.length > 0);
      if (!isGiven) expect(row.map(({ stands }) => stands)).toEqual(held.map(standing));
      const isApart = JSON.stringify(held[0]) !== JSON.stringify(held[1]);
      expect(row.map(({ changed }) => changed)).toEqual([false, isApart]);
      turned += expectTurned([conflicts[0]!, conflicts[1]!], told, row[1]!);
    }),
    { numRuns: RUNS },
  );
  expect(turned).toBeGreaterThan(0);
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
