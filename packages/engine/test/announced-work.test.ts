import { expect, test } from 'vitest';
import { estimateTime } from '../src/analyses/estimate.ts';
import { analyzeStability } from '../src/analyses/stability.ts';
import { findConcepts } from '../src/concepts/find-concept.ts';
import type { CircuitNode } from '../src/model/circuit.ts';
import type { Member, Model, OptionMoves, Preference } from '../src/model/model.ts';
import { findReading } from '../src/readings/index.ts';
import { millisecondsOf, workSpent } from '../src/run/pace.ts';
import { runToEnd } from '../src/run/steps.ts';
import { readSituation } from '../src/situation/read-situation.ts';
import { chosenSpace, situationFor } from './analysed.ts';

/**
 * What an estimate announces against the work that is then done, both counted; by the clock it would depend on the
 * machine. They part by no more than this, upwards from the worst case and downwards from the usual one.
 */
const FACTOR = 8;

interface Shape {
  readonly movers: number;
  readonly options: number;
  readonly moves?: OptionMoves;
  /** Of the first decision maker; the others have statements. */
  readonly kind?: 'statements' | 'relation' | 'unknown';
  readonly body?: boolean;
  /** Whether a draft takes other votes than the one that takes it back. */
  readonly byLevel?: boolean;
  /** Whether the first decision makers may not move so that two moves of one are one. */
  readonly bars?: boolean;
  readonly infeasible?: boolean;
}

/** Each wants options of the others the other way; the last owner is a body where there is one. */
function conflict({ movers, options, moves = { kind: 'free' }, ...shape }: Shape): Model {
  const each = Math.floor(options / movers);
  const count = each * movers;
  const circuit: CircuitNode[] = Array.from({ length: count }, (_, option) => ({
    op: 'level',
    option,
    in: [false, true],
  }));
  const push = (node: CircuitNode) => circuit.push(node) - 1;
  const wish = (of: [number, number]) => push({ op: 'iff', of });
  const decisionMakers = shape.body ? movers - 1 : movers;
  const statements = (dm: number): Preference => ({
    kind: 'prioritized',
    tiers: Array.from({ length: 5 }, (_, k) => ({
      conditions: [wish([(each * dm + k) % count, (each * dm + 5 * k + each) % count])],
      greatly: false,
    })),
    ...(shape.kind === 'unknown' &&
      dm === 0 && {
        unknown: [
          [0, 1],
          [3, 9],
          [20, 500],
        ] as const,
      }),
  });
  const related: Preference = {
    kind: 'relation',
    better: Array.from({ length: 2 ** count }, (_, k) => [k ^ 1, k] as const).filter(
      ([b]) => b % 2,
    ),
    greatlyBetter: [],
    unknown: [],
  };
  const preferences = Array.from({ length: decisionMakers }, (_, dm) =>
    shape.kind === 'relation' && dm === 0 ? related : statements(dm),
  );
  const member = (decisionMaker: number): Member => ({
    kind: 'sincere',
    decisionMaker,
    yields: false,
    veto: decisionMaker === 0,
  });
  const vote: Preference = {
    kind: 'voting',
    members: Array.from({ length: decisionMakers }, (_, dm) => member(dm)),
    votesNeeded: Math.ceil(decisionMakers / 2),
    ...(shape.byLevel && {
      byLevel: {
        option: count - 1,
        rules: [
          { from: 0, to: 1, votesNeeded: decisionMakers },
          { from: 1, to: 0, votesNeeded: 1 },
        ],
      },
    }),
  };
  const both = push({ op: 'and', of: [0, 1] });
  const feasible = shape.infeasible
    ? push({ op: 'not', of: both })
    : push({ op: 'constant', value: true });
  return {
    decisionMakers,
    circuit,
    form: {
      kind: 'options',
      options: Array.from({ length: count }, (_, k) => ({
        owner: Math.floor(k / each),
        levels: 2,
        moves: k % 3 === 1 ? moves : { kind: 'free' },
      })),
      feasible,
      oneOptionAtATime: false,
      forbiddenMoves: shape.bars
        ? [0, 1].map((mover) => ({ mover, from: each * mover, to: each * mover + 1 }))
        : [],
    },
    preferences: shape.body ? [...preferences, vote] : preferences,
  };
}

interface Rung {
  readonly name: string;
  readonly shape: Shape;
  readonly ids: readonly string[];
  readonly reading?: string;
}

const five = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
const three = { movers: 3, options: 12 };

const ladder: readonly Rung[] = [
  { name: 'two who move freely', shape: { movers: 2, options: 12 }, ids: five },
  { name: 'three', shape: three, ids: five },
  { name: 'eight', shape: { movers: 8, options: 16 }, ids: five },
  { name: 'one-way options', shape: { ...three, moves: { kind: 'one-way' } }, ids: five },
  { name: 'infeasible states', shape: { ...three, infeasible: true }, ids: five },
  { name: 'a relation', shape: { ...three, kind: 'relation' }, ids: ['nash', 'gmr', 'seq'] },
  { name: 'a body', shape: { movers: 4, options: 12, body: true }, ids: ['nash', 'gmr', 'seq'] },
  {
    name: 'a body whose rule goes by what becomes of an option',
    shape: { movers: 4, options: 12, body: true, byLevel: true },
    ids: ['nash', 'gmr', 'smr', 'seq'],
  },
  {
    name: 'a body, and moves that are barred',
    shape: { movers: 4, options: 12, body: true, byLevel: true, bars: true },
    ids: ['nash', 'gmr', 'seq'],
  },
  {
    name: 'listed unknown pairs',
    shape: { ...three, kind: 'unknown' },
    ids: ['nash', 'gmr', 'seq'],
    reading: 'unknown-a',
  },
];

test.each(ladder)('$name: what is announced is what is done, within a factor', (rung) => {
  const { shape, ids, reading: readAs } = rung;
  const model = conflict(shape);
  const concepts = findConcepts(ids);
  const reading = readAs === undefined ? undefined : findReading(readAs);
  const asked = { exploring: false, ...(reading && { reading }) };
  const space = chosenSpace(model);
  const before = estimateTime(model, space, { ...asked, concepts: [] }).milliseconds;
  const { milliseconds, upTo = milliseconds } = estimateTime(model, space, {
    ...asked,
    concepts,
  });
  const situation = situationFor(model);
  const start = workSpent();
  runToEnd(
    analyzeStability(reading ? readSituation(situation, model, reading) : situation, concepts),
  );
  const counted = millisecondsOf(workSpent() - start);
  expect(counted).toBeLessThan(FACTOR * (upTo - before));
  expect(counted).toBeGreaterThan((milliseconds - before) / FACTOR);
});
