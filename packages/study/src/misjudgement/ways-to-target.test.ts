import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runToEnd, workSpent } from '@standoff/engine';
import { expect, it } from 'vitest';
import { analyzeConflict } from '../analysis/analyze.ts';
import { parse } from '../model/parse.ts';
import { waysToTarget } from './ways-to-target.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Two who each want all of their switches on: from the first state improvements lead to every other. */
const switches = (count: number) => {
  const own = Array.from({ length: count }, (_, k) => `o${k}`);
  const one = (id: string) =>
    `  ${id}: { options: { ${own.map((o) => `${o}: yes/no`)} }, prefers: [ ${own} ] }`;
  const off = ['a', 'b'].flatMap((id) => own.map((o) => `${id}.${o}: no`));
  return `standoff: 1\ntitle: Switches\ndecision-makers:\n${one('a')}\n${one('b')}\nstatus-quo: { ${off} }\n`;
};

/** The situation of such a conflict. */
function situationOf(count: number) {
  const analysed = runToEnd(analyzeConflict(parse(switches(count)).model!.base));
  if (analysed.status !== 'analysed') throw new Error(analysed.status);
  return analysed.analysis.situation;
}

it('which steps lead to the target is counted as are the steps, and pauses as they do', () => {
  const situation = situationOf(4);
  const { space } = situation;
  const workTo = (target: number) => {
    const before = workSpent();
    const ways = runToEnd(waysToTarget(situation, 0, (cell) => cell === target));
    return { closed: ways!.closed, work: workSpent() - before };
  };
  const nowhere = workTo(-1);
  // Where nobody has an improvement any more, whatever was done.
  const everything = workTo(space.cells - 1);
  expect([nowhere.closed, everything.closed]).toEqual([true, false]);
  expect(everything.work).toBeGreaterThan(1.5 * nowhere.work);
});

it('ways that are kept do not keep the game in which they were found', async () => {
  const find = () => {
    const situation = situationOf(2);
    const target = situation.space.cells - 1;
    const ways = runToEnd(waysToTarget(situation, 0, (cell) => cell === target))!;
    return { ways, game: new WeakRef(situation), movers: new WeakRef(situation.space.movers) };
  };
  const { ways, game, movers } = find();
  // What a weak reference was made of or asked for stays until the task is over, and longer where the machine is busy.
  await expect
    .poll(() => {
      collectGarbage();
      return [game, movers].some((one) => one.deref() !== undefined);
    })
    .toBe(false);
  expect(ways.stepsFrom(0, -1)).toHaveLength(6);
});
