import { expect } from 'vitest';
import { agreedTargetsOf, cellWith, idsOf, type Table, type Target, worseIn } from './table.ts';

type Cost = readonly [rounds: number, steps: number];

/** Every way of instalments, one by one: the cheapest, if there is any. */
function cheapest(table: Table, end: number): Cost | undefined {
  const { casebook } = table.analysis;
  const levelsOf = (cell: number) => casebook.states.levels(casebook.space.codeOf(cell));
  const agreed = levelsOf(end);
  const owners = casebook.options.map(({ decisionMaker }) => decisionMaker);
  const isDone = (cell: number, party: number) =>
    levelsOf(cell).every((level, k) => owners[k] !== party || level === agreed[k]);
  const steps = (cell: number, party: number) =>
    agreedTargetsOf(table, party, cell).filter((to) => {
      const [before, after] = [levelsOf(cell), levelsOf(to)];
      const changed = after.flatMap((level, k) => (level === before[k] ? [] : [k]));
      const nearer = (k: number) =>
        Math.abs(after[k]! - before[k]!) === 1 &&
        Math.abs(agreed[k]! - after[k]!) < Math.abs(agreed[k]! - before[k]!);
      return changed.length === 1 && changed.every(nearer);
    });
  let least: Cost | undefined;
  const go = (cell: number, moved: readonly number[], [rounds, losses]: Cost) => {
    if (cell === end) {
      const isLess =
        least === undefined || rounds < least[0] || (rounds === least[0] && losses < least[1]);
      if (isLess) least = [rounds, losses];
      return;
    }
    for (const party of table.parties.filter((one) => !moved.includes(one))) {
      for (const to of steps(cell, party)) {
        const all = [...moved, party];
        const isRound = table.parties.every((one) => all.includes(one) || isDone(to, one));
        const worse = worseIn(table, to).length;
        go(to, isRound ? [] : all, [rounds + (isRound ? worse : 0), losses + worse]);
      }
    }
  };
  go(table.start, [], [0, 0]);
  return least;
}

export function checkInstalments(table: Table, { state, explained }: Target): void {
  const { casebook } = table.analysis;
  const { instalments } = explained!;
  const end = cellWith(table, state);
  if (casebook.space.representation === 'graph') {
    expect(instalments).toMatchObject({ none: 'no-options' });
    return;
  }
  const [from, to] = [table.start, end].map((cell) =>
    casebook.states.levels(casebook.space.codeOf(cell)),
  );
  const far = table.parties.map((party) =>
    casebook.options.reduce(
      (sum, { decisionMaker }, k) =>
        decisionMaker === party ? sum + Math.abs(from![k]! - to![k]!) : sum,
      0,
    ),
  );
  if (Math.max(...far) < 2) {
    expect(instalments).toMatchObject({ none: 'one-step-each' });
    return;
  }
  const least = cheapest(table, end);
  if (least === undefined) {
    expect(instalments).toMatchObject({ none: 'not-possible' });
    return;
  }
  if ('none' in instalments) throw new Error(instalments.none);
  const { rounds, even } = instalments;
  expect(rounds).toHaveLength(Math.max(...far));
  const parties = idsOf(table, table.parties);
  for (const [k, round] of rounds.entries()) {
    const movers = parties.filter((_, party) => far[party]! > k);
    expect(round.map(({ by }) => by).toSorted()).toEqual(movers.toSorted());
  }
  const ends = rounds.map((round) => round.at(-1)!.exposed.length);
  const steps = rounds.flat();
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  expect([sum(ends), sum(steps.map(({ exposed }) => exposed.length))]).toEqual(least);
  expect(even).toBe(sum(ends) === 0);
  for (const step of steps) {
    expect(step.exposed).toEqual(idsOf(table, worseIn(table, cellWith(table, step.to))));
  }
  expect(steps.at(-1)!.to).toBe(state);
}
