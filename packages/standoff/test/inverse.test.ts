import type { StateCode } from '@standoff/engine';
import type { Conflict } from '@standoff/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { analyze, inverse, judgements, type Model, parse, sweep } from '../src/index.ts';
import { applied, certainly, edited, ordersIn, saysAllOnce } from './inverses/edited-conflicts.ts';
import { analysisOf, isSo } from './sweeps/every-model.ts';
import { doubtful, doubtfulText } from './sweeps/random-doubts.ts';

/** So many conflicts in a default run. */
const RUNS = draws(200, 'STANDOFF_INVERSES');

/** Conflicts with more orders after the edits are not gone through one by one. */
const MOST_CONFLICTS = 700;

const question = fc.record({
  described: doubtful.filter((one) => saysAllOnce(one) && one.players.length === 2).map(certainly),
  states: fc.array(fc.nat(99), { minLength: 1, maxLength: 2 }),
  concept: fc.constantFrom('nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'),
});

test('the fewest changes are those that trying all of them finds', () => {
  const sizes = new Map<number | null, number>();
  fc.assert(
    fc.property(question, ({ described, states, concept }) => {
      fc.pre(concept !== 'sim' || !described.graph);
      const { model } = parse(doubtfulText(described));
      const { conflict } = model!.base;
      const { space, stateId } = analysisOf(conflict, concept).casebook;
      fc.pre(space.stateCount > 0);
      const targets = [...new Set(states.map((k) => k % space.stateCount))].map(
        (k): StateCode => space.codeOf(space.cellAt(k)),
      );
      fc.pre(targets.length === 1 || !described.graph);
      const answer = inverse(model!, { concept, ...goalOf(model!, targets.map(stateId)) });
      expect(answer.states.toSorted()).toEqual(targets.map(stateId).toSorted());
      const holdsIn = (one: Conflict) => {
        const analysis = analysisOf(one, concept);
        return targets.some((state) => isSo(analysis, { kind: 'stable', state, concept }));
      };
      let [tried, size] = [0, 0];
      for (const conflicts of edited(conflict)) {
        tried += conflicts.length;
        fc.pre(tried <= MOST_CONFLICTS);
        const holding = conflicts.filter(holdsIn);
        if (holding.length === 0 && ++size <= 2) continue;
        expect(answer.size).toBe(holding.length === 0 ? null : size);
        expect(answer.count).toBe(holding.length);
        const found = answer.sets.map(({ edits }) => ordersIn(applied(conflict, edits)));
        expect(found.toSorted()).toEqual(holding.map(ordersIn).toSorted());
        break;
      }
      sizes.set(answer.size, (sizes.get(answer.size) ?? 0) + 1);
    }),
    { numRuns: RUNS },
  );
  // Each size is met, and conflicts in which no two changes are enough.
  for (const size of [0, 1, 2, null]) expect(sizes.get(size)).toBeGreaterThan(0);
});

const prisoners = (rankings: readonly [string, string]) => `
standoff: 1
title: Two prisoners
decision-makers:
  ann: { options: { confess: yes/no }, ranking: [${rankings[0]}] }
  bob: { options: { confess: yes/no }, ranking: [${rankings[1]}] }
status-quo: { ann.confess: no, bob.confess: no }
`;

test('what is found makes the state hold by the text of the file', () => {
  // Each alike likes best that it alone confesses, then silence, then both, then the other alone.
  const { model } = parse(prisoners(['s2, s1, s4, s3', 's3, s1, s4, s2']));
  const found = inverse(model!, { state: 's1', concept: 'nash' });
  expect([found.size, found.count, found.provedAbove]).toEqual([2, 1, 1]);
  const edits = found.sets[0]!.edits;
  expect(edits.map(({ says }) => says)).toEqual([
    'ann ranks the status quo above “ann: confess”',
    'bob ranks the status quo above “bob: confess”',
  ]);
  const changed = judgements.apply(
    model!,
    edits.map(({ says: _, id: __, ...edit }) => edit),
  );
  if (changed.status === 'refused') throw new Error(JSON.stringify(changed.problems));
  const analysis = analyze(changed.model, { concepts: ['nash'] });
  expect(analysis.equilibria['nash']).toContain('s1');
});

test('over all pairs of strict rankings as many make each state hold as are known', () => {
  const { model } = parse(prisoners(['s2, s1, s4, s3', 's3, s1, s4, s2']));
  const known = { nash: 144, seq: 193, gmr: 256, smr: 196, sseq: 169 };
  const findings = Object.keys(known).flatMap((concept) =>
    ['s1', 's2', 's3', 's4'].map((state) => `stable ${state} ${concept}`),
  );
  // Six swaps of neighbours lead to every order of four.
  const swept = sweep(model!, { doubts: 'swaps', within: 6, findings });
  expect(swept.models).toBe('576');
  for (const { id, standing } of swept.findings) {
    expect(standing).toBe(String(known[id.split(' ').at(-1) as keyof typeof known]));
  }
});

/** A state by its id, or some by the levels that they have. */
function goalOf(model: Model, ids: readonly string[]): { state: string } | { where: string } {
  if (ids.length === 1) return { state: ids[0]! };
  const analysis = analyze(model, { states: 'all' });
  if (!Array.isArray(analysis.states)) throw new Error('no states');
  const listed: readonly { id: string; values: Record<string, string> }[] = analysis.states;
  const levels = ids.map((id) => Object.entries(listed.find((one) => one.id === id)!.values));
  const formulas = levels.map((own) => own.map(([option, level]) => `${option} = ${level}`));
  return { where: formulas.map((own) => `(${own.join(' and ')})`).join(' or ') };
}
