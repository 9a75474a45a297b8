import { expect, test } from 'vitest';
import { analyzeStability } from '../src/analyses/stability.ts';
import { findConcept } from '../src/concepts/find-concept.ts';
import type { CircuitNode } from '../src/model/circuit.ts';
import type { Model, OptionMoves } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import { type Work, workOn } from '../src/run/work.ts';
import { situationFor } from './analysed.ts';

/**
 * Guards how much work the operators do, by counting instead of timing. A change that lowers a
 * number is welcome: write the new one down. One that raises it needs a reason.
 */
const OPTIONS = 12;
const CELLS = 2 ** OPTIONS;

/** Three decision makers with four Y/N options each, who want the others' options the other way. */
function conflict(moves: OptionMoves, infeasible: boolean): Model {
  const circuit: CircuitNode[] = Array.from({ length: OPTIONS }, (_, option) => ({
    op: 'level',
    option,
    in: [false, true],
  }));
  const both = circuit.push({ op: 'and', of: [0, 5] }) - 1;
  const feasible = circuit.push({ op: 'not', of: both }) - 1;
  const always = circuit.push({ op: 'constant', value: true }) - 1;
  const wish = (of: [number, number]) => circuit.push({ op: 'iff', of }) - 1;
  const preferences = [0, 1, 2].map((dm) => ({
    kind: 'prioritized' as const,
    tiers: [0, 1, 2, 3].map((k) => ({
      conditions: [wish([4 * dm + k, (4 * dm + 5 * k + 4) % OPTIONS])],
      greatly: false,
    })),
  }));
  return {
    decisionMakers: 3,
    circuit,
    form: {
      kind: 'options',
      options: Array.from({ length: OPTIONS }, (_, k) => ({
        owner: Math.floor(k / 4),
        levels: 2,
        moves: k % 4 === 1 ? moves : { kind: 'free' },
      })),
      feasible: infeasible ? feasible : always,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences,
  };
}

function workFor(concept: string, model: Model): Work {
  const situation = situationFor(model);
  runToEnd(analyzeStability(situation, [findConcept(concept)!]));
  const { sweeps, cells } = workOn(situation.space);
  return { sweeps, cells: cells / CELLS };
}

test('Nash folds each cell once for each decision maker', () => {
  expect(workFor('nash', conflict({ kind: 'free' }, false))).toEqual({ sweeps: 0, cells: 3 });
});

test('where nothing is infeasible the two others sweep once each, and nobody looks again', () => {
  expect(workFor('gmr', conflict({ kind: 'free' }, false))).toEqual({ sweeps: 6, cells: 9 });
  expect(workFor('smr', conflict({ kind: 'free' }, false))).toEqual({ sweeps: 6, cells: 12 });
});

test('a one-way option between free ones makes three lines of one', () => {
  expect(workFor('nash', conflict({ kind: 'one-way' }, false))).toEqual({ sweeps: 0, cells: 9 });
});

test('infeasible states take further sweeps, until a round changes nothing', () => {
  expect(workFor('gmr', conflict({ kind: 'free' }, true))).toEqual({ sweeps: 13, cells: 16 });
});

test('improvements are folded where something is better, and again where something fell', () => {
  expect(workFor('seq', conflict({ kind: 'free' }, true))).toEqual({ sweeps: 15, cells: 12 });
  expect(workFor('sseq', conflict({ kind: 'one-way' }, true))).toEqual({ sweeps: 9, cells: 23.25 });
});
