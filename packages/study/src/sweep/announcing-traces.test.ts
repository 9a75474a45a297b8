import {
  type Cost,
  createPace,
  millisecondsOf,
  mostOf,
  type Steps,
  workSpent,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import { expect, it } from 'vitest';
import { drawnFile } from '../../../../bench/drawn-file.mjs';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { readFinding } from '../decide/read-finding.ts';
import { nothing } from '../estimates/costs.ts';
import { announcingTraces } from './announcing-traces.ts';
import { sweepFindings } from './sweep.ts';

const EACH = 100_000;

/** So many traces of as many models, each of which takes as long. */
function* traces(count: number): Steps<void> {
  const pace = createPace();
  for (let passes = 1; passes <= count; passes++) {
    pace.spend(EACH);
    yield { what: doing.followingTraces, passes, share: passes / count };
  }
}

function announcedOf(steps: Steps<unknown>): { readonly cost: Cost; readonly done: number }[] {
  const found = [];
  const begun = workSpent();
  for (const { cost } of steps) if (cost) found.push({ cost, done: workSpent() - begun });
  return found;
}

const extent = { maxTraces: 20_000, samples: 10_000 };

it('what is left of a finding is announced long before it is followed to the end', () => {
  const count = 3000;
  const announced = announcedOf(announcingTraces(traces(count), extent, nothing));
  const [{ cost, done }] = announced as [(typeof announced)[number]];
  expect(done).toBeLessThan((count * EACH) / 50);
  expect(cost.milliseconds).toBeCloseTo(millisecondsOf(count * EACH - done));
});

it('where there seem to be more traces than may be followed it may come to drawn models', () => {
  const beyond = announcingTraces(traces(10 * extent.maxTraces), extent, nothing);
  const cost = runToFirst(beyond);
  expect(cost.milliseconds).toBeLessThan(millisecondsOf(extent.maxTraces * EACH));
  expect(mostOf(cost)).toBeGreaterThan(millisecondsOf((extent.maxTraces + extent.samples) * EACH));
});

function runToFirst(steps: Steps<unknown>): Cost {
  for (const { cost } of steps) if (cost) return cost;
  throw new Error('nothing is announced');
}

it('once a finding has more traces than are followed, what it takes to draw models is announced', () => {
  const shape = { decisionMakers: 3, options: 6, statements: 8, beliefs: true, seed: 2 };
  const opened = openText(drawnFile(shape));
  const read = readFinding(opened.casebook, 'unreached war');
  if ('problem' in read) throw new Error(read.problem);
  const steps = sweepFindings(opened, {
    findings: [{ id: 'war', finding: read.value, from: 'asked' }],
    doubts: 'swaps',
    within: 1,
    sampling: { maxTraces: 5, samples: 1000, seed: 0 },
    limits: { cells: 1000, states: 1000 },
  });
  let announced: { readonly cost: Cost; readonly at: number } | undefined;
  for (const { what, cost } of { [Symbol.iterator]: () => steps }) {
    if (what === doing.sweeping && cost) announced = { cost, at: workSpent() };
  }
  const taken = millisecondsOf(workSpent() - announced!.at);
  expect(mostOf(announced!.cost)).toBeGreaterThan(taken / 4);
  expect(announced!.cost.milliseconds).toBeLessThan(16 * taken);
});
