import { defaultLimits, runToEnd } from '@standoff/engine';
import type { Judgement } from '@standoff/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { draws } from '../../../../test/draws.ts';
import type { OpenCase } from '../analysis/open-case.ts';
import { findingsAskedFor } from '../decide/asked-findings.ts';
import { decideChanged } from '../decide/decide-changed.ts';
import { propositionOf } from '../sweep/proposition-of.ts';
import type { Answers, HeldJudgement } from './held.ts';
import { panelGround } from './panel-ground.ts';
import { type PanelReport, reportPanel } from './panel-report.ts';
import { followed } from './panel-values.ts';

const TEXT = `standoff: 1
title: Three who differ
decision-makers:
  ann: { options: { ship: yes/no, talk: yes/no }, prefers: [not war, ship, bob.dam, talk] }
  bob: { options: { dam: yes/no }, prefers: [not ann.ship, dam, ann.talk] }
facts: { war: { name: War, when: ann.ship and bob.dam, chance: 0.5 } }
status-quo: { ann.ship: no, ann.talk: no, bob.dam: no }
`;
const FINDINGS = [
  'stable status-quo nash',
  'stable status-quo seq',
  'unreached ann.ship and bob.dam',
  'stable ann.ship,not ann.talk,bob.dam gmr',
];
const opened = openText(TEXT);
const { conflict } = opened.casebook;

/** Somebody who says all: two orders, and whether the fact follows. */
interface Whole {
  readonly orders: readonly (readonly number[])[];
  readonly war: boolean;
}

const whole: fc.Arbitrary<Whole> = fc.record({
  orders: fc.tuple(
    fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
    fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  ),
  war: fc.boolean(),
});

function answersOf({ orders, war }: Whole, code: string, round = 1): Answers {
  const holds: HeldJudgement[] = [
    ...orders.map((statements, dm): HeldJudgement => ({ kind: 'order', dm, statements })),
    { kind: 'fact', fact: 'war', so: war },
  ];
  return { code, round, holds, notTheirField: 0 };
}

function reportOf(all: readonly Answers[]): PanelReport {
  const ground = runToEnd(panelGround(opened, { parties: [0, 1], facts: ['war'] }, defaultLimits));
  if ('status' in ground) throw new RangeError(ground.status);
  const read = findingsAskedFor(opened.casebook, FINDINGS, []);
  if ('problem' in read) throw new RangeError(read.problem);
  const findings = read.value.map((one) => followed(ground, one));
  return runToEnd(reportPanel(ground, findings, all));
}

/** Whether a finding stands in the one model of somebody who says all, by changing the file. */
function stands({ casebook }: OpenCase, { orders, war }: Whole, at: number): boolean {
  const moves = orders.flatMap((order, dm): Judgement[] => {
    const now = order.map((_, k) => k);
    return order.flatMap((one, to): Judgement[] => {
      const from = now.indexOf(one);
      now.splice(to, 0, ...now.splice(from, 1));
      const of = conflict.decisionMakers[dm]!.id;
      return from === to ? [] : [{ kind: 'move', of, place: from + 1, to: to + 1 }];
    });
  });
  const judgements: Judgement[] = [{ kind: 'chance', fact: 'war', value: war ? 1 : 0 }, ...moves];
  const read = findingsAskedFor(casebook, [FINDINGS[at]!], []);
  if ('problem' in read) throw new RangeError(read.problem);
  const claim = propositionOf(casebook, read.value[0]!.finding);
  return runToEnd(
    decideChanged(casebook, { placed: conflict, judgements, limits: defaultLimits }, claim),
  );
}

const remembered = new Map<string, boolean>();
function standsFor(one: Whole, at: number): boolean {
  const key = JSON.stringify([one, at]);
  const known = remembered.get(key) ?? stands(opened, one, at);
  remembered.set(key, known);
  return known;
}

/** Ann's order, Bob's and the fact, in the order in which parts come. */
function taking(one: Whole, parts: readonly number[], other: Whole): Whole {
  return {
    orders: one.orders.map((own, k) => (parts.includes(k) ? other.orders[k]! : own)),
    war: parts.includes(2) ? other.war : one.war,
  };
}

const SUBSETS = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];

function holdFindings({ findings }: PanelReport, all: readonly Whole[]): void {
  for (const [at, { yes, no, open, notFollowed }] of findings.entries()) {
    expect([open, notFollowed]).toEqual([[], []]);
    expect(yes).toEqual(all.flatMap((one, k) => (standsFor(one, at) ? [k] : [])));
    expect([...yes, ...no].sort()).toEqual([...all.keys()]);
  }
}

function holdCruxes(report: PanelReport, all: readonly Whole[]): void {
  for (const { between, finding, sets } of report.cruxes) {
    const [one, other] = between.map((k) => all[k]!) as [Whole, Whole];
    const wanted = standsFor(other, finding);
    // Parts in which the two do not differ are not told.
    const differs = (k: number) => JSON.stringify(taking(one, [k], other)) !== JSON.stringify(one);
    const enough = SUBSETS.filter(
      (parts) => parts.every(differs) && standsFor(taking(one, parts, other), finding) === wanted,
    );
    const fewest = Math.min(...enough.map(({ length }) => length));
    expect(sets.map((set) => set.map(numberOf))).toEqual(
      enough.filter((set) => set.length === fewest),
    );
  }
}

function holdIdle({ idle, differing }: PanelReport, all: readonly Whole[]): void {
  const turns = (parts: readonly number[]) =>
    all.some((one) =>
      mixes(one, parts, all).some((mixed) =>
        [...FINDINGS.keys()].some((at) => standsFor(mixed, at) !== standsFor(one, at)),
      ),
    );
  const numbers = idle.map(numberOf);
  expect(turns(numbers)).toBe(false);
  // What is left out would turn something, with those that are idle and come before it.
  for (const part of differing.map(numberOf)) {
    if (numbers.includes(part)) continue;
    expect(turns([...numbers.filter((other) => other < part), part])).toBe(true);
  }
}

/** Ann's order, Bob's and the fact, in the order in which parts come. */
function numberOf(part: PanelReport['idle'][number]): number {
  return part.kind === 'fact' ? 2 : part.party;
}

describe('what a panel of people who say all holds', () => {
  it('is what each of their models says, with the fewest parts that turn it, and those that turn nothing', () => {
    const people = fc.array(whole, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(people, (all) => {
        const report = reportOf(all.map((one, k) => answersOf(one, `p${k}`)));
        holdFindings(report, all);
        holdCruxes(report, all);
        holdIdle(report, all);
      }),
      { numRuns: draws(25) },
    );
  });

  it('is told by rounds: what is said later stands', () => {
    const first = {
      orders: [
        [0, 1, 2, 3],
        [0, 1, 2],
      ],
      war: true,
    };
    const second = {
      orders: [
        [1, 0, 2, 3],
        [1, 0, 2],
      ],
      war: false,
    };
    const report = reportOf([answersOf(first, 'a'), answersOf(second, 'a', 2)]);
    expect(report.rounds).toEqual([1, 2]);
    const [{ byRound, held }] = report.people as [PanelReport['people'][number]];
    expect(held).toEqual(byRound[1]);
    const said = (one: Whole) => FINDINGS.map((_, at) => (standsFor(one, at) ? 'yes' : 'no'));
    expect(byRound).toEqual([said(first), said(second)]);
  });

  it('leaves out what contradicts what the same person said before', () => {
    const answers: Answers = {
      ...{ code: 'a', round: 1, notTheirField: 2 },
      holds: [
        { kind: 'most-important', dm: 0, of: [0, 1], in: [0] },
        { kind: 'order', dm: 0, statements: [1, 0] },
      ],
    };
    const [{ contradicting, notTheirField }] = reportOf([answers]).people as [
      PanelReport['people'][number],
    ];
    expect(contradicting).toEqual([answers.holds[1]]);
    expect(notTheirField).toBe(2);
  });
});

/** Each way to hold some parts as anybody does, each part by itself. */
function mixes(one: Whole, parts: readonly number[], all: readonly Whole[]): Whole[] {
  return parts.reduce<Whole[]>(
    (found, part) => found.flatMap((so) => all.map((other) => taking(so, [part], other))),
    [one],
  );
}
