import { applyJudgements, type Conflict, readJudgements } from '@standoff/language';
import { expect } from 'vitest';
import type { sweep } from '../../src/index.ts';
import {
  type AskedFinding,
  analysisOf,
  coinId,
  type EveryModel,
  type InDoubt,
  isSo,
} from './every-model.ts';

type Answer = Exclude<ReturnType<typeof sweep>, { status: string }>;
type FoundFinding = Answer['findings'][number];

/** How many judgements were left out although models with them fail more or less often. */
export const leftOut = { judgements: 0 };

export const near = (one: number, other: number) =>
  expect(Math.abs(one - other)).toBeLessThan(1e-9);

/** Whether a judgement that a driver or a rule is about is changed in a model. */
function isChanged(model: EveryModel, judgement: Record<string, unknown>): boolean {
  const { kind, of, fact, option } = judgement as Record<string, string>;
  const place = Number(judgement['place']);
  switch (kind) {
    case 'swap':
    case 'move': {
      const upper = (kind === 'swap' ? place + 1 : place) - 1;
      const lower = (kind === 'swap' ? place : Number(judgement['to'])) - 1;
      const order = model.places['abc'.indexOf(of!)]!;
      return order.indexOf(upper) < order.indexOf(lower);
    }
    case 'chance':
      return model.changed.has(`chance ${fact}`);
    case 'limit':
      return model.changed.has(`limit ${of}.${option}`);
    default: {
      const member = judgement['member'] as number | undefined;
      const coin = {
        kind: kind as 'drop',
        place: place - 1,
        ...(member !== undefined && { member }),
      };
      return model.changed.has(coinId(of!, coin));
    }
  }
}

export function checkFinding(
  found: FoundFinding,
  conflict: Conflict,
  models: readonly EveryModel[],
  inDoubt: readonly InDoubt[],
  asked: AskedFinding,
  holds: readonly boolean[],
): void {
  const written = models.findIndex(({ size }) => size === 0);
  expect(found.asWritten).toBe(holds[written]);
  expect(found.standing).toBe(String(holds.filter(Boolean).length));
  near(
    found.share,
    models.reduce((sum, { weight }, k) => sum + (holds[k] ? weight : 0), 0),
  );
  near(Number(found.exact!.part) / Number(found.exact!.whole), found.share);
  checkTurning(
    found.breaking,
    conflict,
    models,
    asked,
    holds.map((one) => !one),
    false,
  );
  if (found.asWritten) expect(found.mending).toBeUndefined();
  else checkTurning(found.mending!, conflict, models, asked, holds, true);
  for (const { judgement, changed, written, effect } of found.drivers) {
    for (const [told, is] of [
      [changed, true],
      [written, false],
    ] as const) {
      const those = models.flatMap((model, k) =>
        isChanged(model, judgement) === is ? [{ model, fails: !holds[k] }] : [],
      );
      expect(told.of).toBe(String(those.length));
      expect(told.fails).toBe(String(those.filter(({ fails }) => fails).length));
      const weigh = (some: typeof those) => some.reduce((sum, { model }) => sum + model.weight, 0);
      near(told.share, weigh(those.filter(({ fails }) => fails)) / weigh(those));
    }
    near(effect, changed.share - written.share);
  }
  checkLeftOut(found, inDoubt, models, holds);
  checkRule(found, models, holds);
}

/**
 * A judgement that is no driver makes no difference: as many models fail with it as without, or to change it
 * alone changes no model's answer, since it goes along with another that does.
 */
function checkLeftOut(
  { drivers }: FoundFinding,
  inDoubt: readonly InDoubt[],
  models: readonly EveryModel[],
  holds: readonly boolean[],
): void {
  const fails = models.map((_, k) => !holds[k]);
  for (const { isChanged: has, unlike } of inDoubt) {
    if (
      drivers.some(({ judgement }) => models.every((one) => has(one) === isChanged(one, judgement)))
    )
      continue;
    const shares = [true, false].map((is) => {
      const those = models.flatMap((one, k) =>
        has(one) === is ? [{ one, fails: fails[k]! }] : [],
      );
      const weigh = (some: typeof those) => some.reduce((sum, { one }) => sum + one.weight, 0);
      return those.length === 0
        ? undefined
        : weigh(those.filter((one) => one.fails)) / weigh(those);
    });
    const [changed, written] = shares;
    if (changed === undefined || written === undefined || Math.abs(changed - written) < 1e-9) {
      continue;
    }
    leftOut.judgements++;
    for (const [one, other] of unlike) expect(fails[one]).toBe(fails[other]);
  }
}

function checkTurning(
  { size, count, sets, proved }: FoundFinding['breaking'],
  written: Conflict,
  models: readonly EveryModel[],
  asked: AskedFinding,
  turned: readonly boolean[],
  to: boolean,
): void {
  const those = models.filter((_, k) => turned[k]);
  const least = those.length === 0 ? null : Math.min(...those.map((model) => model.size));
  expect(size).toBe(least);
  expect(proved).toBe(true);
  expect(count).toBe(those.filter((model) => model.size === least).length);
  expect(sets).toHaveLength(Math.min(count, 1000));
  // A doubt about a place that is gone would be refused.
  const conflict = { ...written, doubts: [] };
  const concept = 'concept' in asked ? asked.concept : 'nash';
  for (const set of sets.slice(0, 2)) {
    expect(set).toHaveLength(size!);
    const read = readJudgements(
      conflict,
      set.map(({ says: _, ...judgement }) => judgement),
    );
    if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
    const outcome = applyJudgements(conflict, read.judgements);
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    expect(isSo(analysisOf(outcome.conflict, concept), asked)).toBe(to);
  }
}

function checkRule(
  { rule, asWritten }: FoundFinding,
  models: readonly EveryModel[],
  holds: readonly boolean[],
): void {
  if (rule === undefined) return;
  for (const [k, model] of models.entries()) {
    const is = isChanged(model, rule.judgement);
    if (holds[k] !== asWritten) expect(is).toBe(true);
    else if (rule.exactly) expect(is).toBe(false);
  }
}
