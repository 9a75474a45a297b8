import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { deal, parse } from '../src/index.ts';
import { checkInstalments } from './deals/check-instalments.ts';
import { byImprovements, checkOtherwise } from './deals/check-otherwise.ts';
import { checkSteps, fewestBreakings, fewestWaits } from './deals/check-steps.ts';
import { checkTemptations } from './deals/check-temptations.ts';
import { type Answer, cellWith, idsOf, likes, next, type Table, worseIn } from './deals/table.ts';
import { analysisOf } from './sweeps/every-model.ts';
import { type Doubtful, doubtful, doubtfulText, playerId } from './sweeps/random-doubts.ts';

/** So many conflicts in a default run. */
const RUNS = draws(450, 'STANDOFF_DEALS', 60);

const question = fc.record({
  described: doubtful,
  /** Whether each takes part: three players, and the body. */
  part: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  concept: fc.constantFrom('nash', 'gmr', 'smr', 'seq', 'sseq'),
});

/** The number of the state that comes about without a deal, in a third of the conflicts; else it is the status quo. */
function withoutDeal({ within, statusQuo }: Doubtful): number | undefined {
  return within === 2 ? (5 * statusQuo + 3) % 8 : undefined;
}

type Cost = readonly [losses: number, length: number];

const isLess = ([losses, length]: Cost, [others, longer]: Cost) =>
  losses < others || (losses === others && length < longer);

/** What each state costs that the parties can bring about: gone on with until nothing gets better. */
function leastCosts(table: Table): Map<number, Cost> {
  const least = new Map<number, Cost>([[table.start, [0, 0]]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [cell, [losses, length]] of [...least]) {
      const paid = cell === table.start ? 0 : worseIn(table, cell).length;
      const cost = [losses + paid, length + 1] as const;
      for (const to of next(table, cell)) {
        const known = least.get(to);
        if (known !== undefined && !isLess(cost, known)) continue;
        least.set(to, cost);
        changed = true;
      }
    }
  }
  least.delete(table.start);
  return least;
}

function checkDeal(
  table: Table,
  told: Answer['targets'][number],
  targets: readonly number[],
  concept: string,
): void {
  const { analysis, deciders, base } = table;
  const { casebook, equilibria, stability } = analysis;
  const cell = casebook.space.cellOf(casebook.stateWithId(told.state)!);
  const ids = (positions: readonly number[]) => idsOf(table, positions);
  expect(told.holdsUnder).toEqual(equilibria.get(concept)!.has(cell) ? [concept] : []);
  expect(told.weakest).toEqual(told.holdsUnder);
  const leaving = casebook.movers.flatMap((_, mover) =>
    stability.get(concept)![mover]!.has(cell) ? [] : [mover],
  );
  expect(told.leavers.map(({ mover }) => mover)).toEqual(ids(leaving));
  const isBeaten = targets.some(
    (other) =>
      deciders.some((dm) => likes(table, dm, other, cell)) &&
      !deciders.some((dm) => likes(table, dm, cell, other)),
  );
  expect(told.frontier).toBe(!isBeaten);
  const others = casebook.decisionMakers.map((_, dm) => dm).filter((dm) => !deciders.includes(dm));
  const gainers = others.filter((dm) => likes(table, dm, cell, base));
  expect(told.gains).toEqual(ids([...deciders, ...gainers]));
  expect(told.losers).toEqual(ids(others.filter((dm) => likes(table, dm, base, cell))));
}

/** The way leads there by moves of the parties; what it costs. */
function costOf(table: Table, { state, steps, trust }: Answer['targets'][number]): Cost {
  const cellOf = (id: string) => cellWith(table, id);
  let at = table.start;
  let losses = 0;
  for (const [k, step] of steps.entries()) {
    expect(next(table, at)).toContain(cellOf(step.to));
    at = cellOf(step.to);
    const worse = k + 1 === steps.length ? [] : worseIn(table, at);
    expect(step.exposed).toEqual(idsOf(table, worse));
    losses += worse.length;
  }
  expect(at).toBe(cellOf(state));
  const exposed = new Set(steps.flatMap((step) => step.exposed));
  for (const { who, in: trusted } of trust) {
    expect(exposed.has(who)).toBe(true);
    expect(trusted).not.toContain(who);
  }
  return [losses, steps.length];
}

test('deals are what their definition says, and no way to one has fewer losses', () => {
  let [found, exposed] = [0, 0];
  fc.assert(
    fc.property(question, ({ described, part, concept }) => {
      const otherwise = withoutDeal(described);
      const { model } = parse(doubtfulText(described));
      const analysis = analysisOf(model!.base.conflict, concept);
      const { statusQuo, space, movers, decisionMakers } = analysis.casebook;
      fc.pre(statusQuo !== undefined);
      const deciders = decisionMakers.map((_, dm) => dm).filter((dm) => part[dm]);
      fc.pre(deciders.length > 0);
      const isBodyIn = described.body !== undefined && part[3];
      const parties = isBodyIn ? [...deciders, movers.length - 1] : deciders;
      const start = space.cellOf(statusQuo!);
      const against = otherwise === undefined ? start : space.cellAt(otherwise);
      fc.pre(against >= 0);
      const table = { analysis, deciders, parties, start, base: against };
      const { stateId } = analysis.casebook;
      const answer = deal(model!, {
        parties: deciders.map(playerId),
        ...(isBodyIn && { bodies: ['court'] }),
        ...(against !== start && { else: stateId(space.codeOf(against)) }),
        concepts: [concept],
      });
      if (!('targets' in answer)) throw new Error('no deals');
      const costs = leastCosts(table);
      expect(answer.reached).toBe(costs.size);
      // To keep things as they stand is a deal of no step, where something else comes about without it.
      const targets = [...costs.keys(), ...(against === start ? [] : [start])].filter((cell) =>
        deciders.every((dm) => likes(table, dm, cell, against)),
      );
      const idOf = (cell: number) => stateId(space.codeOf(cell));
      expect(answer.targets.map(({ state }) => state).toSorted()).toEqual(
        targets.map(idOf).toSorted(),
      );
      const [reached, waits] = [byImprovements(table), fewestWaits(table)];
      for (const told of answer.targets) {
        const end = cellWith(table, told.state);
        checkDeal(table, told, targets, concept);
        checkOtherwise(table, told, reached, [concept]);
        checkSteps(table, told.steps, told.trust, end);
        expect(told.onTrust).toBe(waits.get(end)! > 0);
        if (told.explained === undefined) continue;
        checkTemptations(table, told, [concept]);
        if (end === start) {
          expect(told.steps).toEqual([]);
          expect(told.explained.instalments).toMatchObject({ none: 'at-once' });
          continue;
        }
        checkInstalments(table, told);
        const cost = costOf(table, told);
        expect(cost).toEqual(costs.get(targets.find((cell) => idOf(cell) === told.state)!));
        const breaking = told.steps.flatMap(({ openings }) =>
          openings.filter(({ by }) => idsOf(table, deciders).includes(by)),
        );
        expect(breaking).toHaveLength(fewestBreakings(table, end, cost));
        found++;
        exposed += cost[0];
      }
    }),
    { numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(RUNS / 3);
  expect(exposed).toBeGreaterThan(0);
});
