import type { Judgement } from '../../src/judgements/core/judgement.ts';
import { readJudgements } from '../../src/judgements/judgement-json.ts';
import { parseConflict } from '../../src/parse-conflict.ts';

export const text = `standoff: 1
title: A river
claims:
  c1: { says: A claim, at: report p. 1 }
sources: { report: { title: A report } }
decision-makers:
  upper:
    options: { water: [held, shared, sold], dam: yes/no }
    prefers:
      - { never: war }
      - want: water = held
        because: { c1: part }
      - or-else: [dam, not dam]
      - equally: [lower.army = home, { want: water = sold, sure: 0.6 }]
  lower:
    options: { army: [home, border, across] }
    prefers: [{ must: army != home }, army = border, { want: upper.water = shared, sure: 0.8 }]
  idle: {}
bodies:
  board: { members: [upper, lower], adopts: 2 votes, options: { quota: [none, half] } }
facts:
  war: lower.army = across
  famine: { when: war and upper.water = held, chance: likely }
status-quo: { upper.water: held, upper.dam: no, lower.army: home }
perceptions:
  lower:
    upper: { add: upper.dam, at: 3, drop: 4, because: c1 }
signals:
  march: { by: upper, to: all, says: We come, shows: { lower: { drop: 3 }, upper: { drop: 1 } } }
doubts:
  - { of: lower.prefers.2, degree: yes }
  - { of: lower.foresight, one-of: [nash, seq] }
  - { of: upper.dam, one-of: [one-way, free] }
`;
export const conflict = parseConflict(text).conflict!;

export const graphText = `standoff: 1
title: A graph
decision-makers:
  a: { moves: { x: [y] }, ranking: [x, y, '>>', z] }
  b: { moves: { y: [z] }, utility: { x: 1, y: 2, z: 3 } }
  c: { relation: ["x > y"] }
states: [x, y, z]
`;
export const graph = parseConflict(graphText).conflict!;

/** A judgement from its JSON, which has to be readable. */
export function read(json: object, about = conflict): Judgement {
  const found = readJudgements(about, [json]);
  if (found.status === 'faulty') throw new Error(JSON.stringify(found.problems));
  return found.judgements[0]!;
}
