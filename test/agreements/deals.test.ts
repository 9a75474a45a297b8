import {
  type DealCertificate,
  jointMovesFrom,
  prefers,
  runToEnd,
  subsetsOf,
  verifyDealCertificate,
} from '@standoff/engine';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { literalGame, reachableBy } from '../../packages/engine/test/oracles/literal-game.ts';
import { takingPart } from '../../packages/study/src/deals/as-agreed.ts';
import { certificateOf } from '../../packages/study/src/deals/certify-deals.ts';
import { findDealsOfGroups } from '../../packages/study/src/deals/deal-groups.ts';
import { findDeals } from '../../packages/study/src/deals/find-deals.ts';
import { optionsArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { expectValid } from '../expect-same.ts';
import { bodiesArbitrary } from '../propositions/drawn-bodies.ts';
import { type AgreementsGame, literalAgreements } from './literal-agreements.ts';
import { fileOf, randomAgreements } from './random-agreements.ts';

type Step = (i: number, s: number) => readonly number[];

/** All that is reached by moves of some, who may move several times in a row; the start too where it is come back to. */
function broughtAbout(movers: readonly number[], s: number, moves: Step): Set<number> {
  const reached = new Set<number>();
  const open = [s];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const to of movers.flatMap((i) => moves(i, at!))) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  return reached;
}

const sorted = (all: Iterable<number>) => [...all].sort((a, b) => a - b);

/** A conflict that was said with a feasible state to start from, some of its parties, and another state. */
const asked = fc
  .tuple(randomAgreements(), fc.nat(), fc.nat(), fc.nat())
  .map(([said, bits, start, other]) => {
    const game = literalAgreements(said);
    const { states } = game;
    const s = states[start % Math.max(1, states.length)];
    const groups = subsetsOf([...said.own.keys()]).filter(({ length }) => length > 1);
    const P = groups[bits % groups.length]!;
    return { said, game, P, s, other: states[other % Math.max(1, states.length)] };
  })
  .filter(({ s }) => s !== undefined);

function dealsIn(
  game: AgreementsGame,
  P: readonly number[],
  ends: Iterable<number>,
  base: number,
): number[] {
  return sorted(ends).filter((t) => t !== base && P.every((i) => game.prefers(i, t, base)));
}

test('deals of parties to agreements are those of the definition, also at once, against something else, and of each group', () => {
  let found = 0;
  fc.assert(
    fc.property(asked, ({ said, game, P, s, other }) => {
      const text = fileOf(said, game.levels(s!));
      const analysis = analyzeText(text);
      const { casebook } = analysis;
      const from = casebook.statusQuo!;
      expect(Number(from)).toBe(s);
      const codes = (deals: readonly { readonly state: unknown }[]) =>
        sorted(deals.map(({ state }) => Number(state)));
      const deal = (more: { readonly atOnce?: boolean; readonly against?: number } = {}) =>
        codes(
          runToEnd(findDeals(analysis, { from, parties: takingPart(casebook, P), ...more })).deals,
        );
      const ends = (of: readonly number[]) => {
        const moves: Step = (i, t) => game.agreed(of, i, t);
        return broughtAbout([...of, ...game.agreementsOf(of)], s!, moves);
      };
      const own = new Set(ends(P)).add(s!);
      const atOnce = game.states.filter((t) => t === s || game.isAtOnce(P, s!, t));
      const definition = dealsIn(game, P, own, s!);
      found += definition.length;
      expect(deal(), text).toEqual(definition);
      expect(deal({ atOnce: true }), text).toEqual(dealsIn(game, P, atOnce, s!));
      expect(deal({ against: other! }), text).toEqual(dealsIn(game, P, own, other!));
      expect(deal({ atOnce: true, against: other! }), text).toEqual(
        dealsIn(game, P, atOnce, other!),
      );
      for (const [isAtOnce, against, defined] of [
        [false, s!, definition],
        [false, other!, dealsIn(game, P, own, other!)],
        [true, s!, dealsIn(game, P, atOnce, s!)],
      ] as const) {
        const about = { from, against, atOnce: isAtOnce, parties: takingPart(casebook, P) };
        for (const t of game.states) {
          const certificate = runToEnd(certificateOf(analysis, about, t));
          expectValid(verifyDealCertificate(casebook.model, certificate));
          expect(certificate.verdict === 'deal', text).toBe(defined.includes(t));
          for (const broken of forged(certificate)) {
            expect(verifyDealCertificate(casebook.model, broken).valid, text).toBe(false);
          }
        }
      }
      for (const [isAtOnce, against] of [
        [false, s!],
        [true, s!],
        [false, other!],
        [true, other!],
      ] as const) {
        const about = { from, against, atOnce: isAtOnce, bodies: [] };
        const { groups } = runToEnd(findDealsOfGroups(analysis, about));
        for (const { parties, deals, against: unwilling, frontier } of groups) {
          const brought = isAtOnce
            ? game.states.filter((t) => game.isAtOnce(parties, s!, t))
            : ends(parties);
          const all = dealsIn(game, parties, new Set(brought).add(s!), against);
          expect(deals, text).toBe(all.length);
          const best = all.filter((t) => !all.some((one) => isBetter(game, parties, one, t)));
          expect(codes(frontier), text).toEqual(best);
          const gains = (i: number) => [...brought, s!].some((t) => game.prefers(i, t, against));
          expect(unwilling, text).toEqual(parties.filter((i) => !gains(i)));
        }
      }
    }),
    { numRuns: draws(20) },
  );
  expect(found).toBeGreaterThan(0);
});

/** Certificates that say the opposite, or another reason, or leave a part or its votes out. */
function forged(certificate: DealCertificate): DealCertificate[] {
  const { parties, bodies, from, against, deal, atOnce } = certificate;
  const about = { parties, bodies, from, against, deal, atOnce };
  if (certificate.verdict === 'no-deal') {
    const turned: DealCertificate = { verdict: 'deal', ...about, steps: [] };
    return certificate.because === 'unwilling' ? [turned] : [turned, unwilling(about)];
  }
  const { steps } = certificate;
  return [
    unwilling(about),
    { verdict: 'no-deal', ...about, because: 'unreached', reached: [from] },
    { verdict: 'no-deal', ...about, because: 'unable', who: steps[0]?.mover ?? parties[0]! },
    ...steps.map((_, k) => ({ ...certificate, steps: steps.filter((_, one) => one !== k) })),
    ...steps.flatMap(({ votes, ...step }, k) =>
      votes ? [{ ...certificate, steps: steps.with(k, step) }] : [],
    ),
  ];
}

function unwilling(about: Omit<DealCertificate, 'verdict'>): DealCertificate {
  return { ...about, verdict: 'no-deal', because: 'unwilling', who: about.parties[0]! };
}

function isBetter(game: AgreementsGame, P: readonly number[], a: number, b: number): boolean {
  return P.some((i) => game.prefers(i, a, b)) && !P.some((i) => game.prefers(i, b, a));
}

/** What is asked of one conflict: deals of some parties and bodies from its status quo, and joint moves of the same. */
interface Held {
  readonly deals: readonly number[];
  readonly joint: readonly number[];
  /** Of the deals those to which ways lead on which nobody moves twice in a row. */
  readonly legal: readonly number[];
  /** Whether bodies act for the coalition that take no part in the deal. */
  readonly hasMore: boolean;
  /** The same by joint moves in which bodies vote as they wish and are asked whether they gain. */
  readonly sincere: readonly number[];
}

function hold(text: string, bits: number, bodies: number): Held | undefined {
  const analysis = analyzeText(text);
  const { casebook, situation } = analysis;
  const { statusQuo, space } = casebook;
  if (statusQuo === undefined) return undefined;
  const game = literalGame(casebook.model);
  const deciders = game.decisionMakers.slice(0, casebook.decisionMakers.length);
  const groups = subsetsOf(deciders).filter(({ length }) => length > 1);
  const named = game.decisionMakers.filter((b) => b >= deciders.length && (bodies >> b) & 1);
  const P = groups[bits % groups.length]!;
  const members = [...P, ...named];
  const parties = takingPart(casebook, members);
  const s = Number(statusQuo);
  const { movers, moves } = game.party(members);
  const { deals } = runToEnd(findDeals(analysis, { from: statusQuo, parties }));
  const coalition = { members, reading: 'all' as const };
  const joint = runToEnd(jointMovesFrom(situation, coalition, space.cellOf(statusQuo)));
  const legal = reachableBy(parties, s, moves);
  const states = deals.map(({ state }) => Number(state));
  return {
    deals: sorted(states),
    joint: sorted(joint.map(({ to }) => Number(space.codeOf(to)))),
    legal: sorted(states.filter((t) => legal.has(t))),
    hasMore: movers.length > parties.length,
    sincere: sorted(
      [...reachableBy(members, s, game.moves)].filter((t) =>
        members.every((m) => prefers(situation.orders[m]!, space.cellOf(t), space.cellOf(s))),
      ),
    ),
  };
}

it('no joint improvement and a deal never contradict each other, of the same parties and bodies', () => {
  const met = { deals: 0, broken: 0 };
  const texts = fc.oneof(
    asked.map(({ said, game, s }) => fileOf(said, game.levels(s!))),
    optionsArbitrary(),
    bodiesArbitrary,
  );
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, bits, bodies) => {
      const held = hold(text, bits, bodies);
      if (held === undefined) return;
      const { deals, joint, legal, hasMore, sincere } = held;
      met.deals += deals.length;
      // In a deal one may take several steps in a row, which is no legal sequence.
      expect(joint, text).toEqual(expect.arrayContaining([...legal]));
      if (!hasMore) expect(legal, text).toEqual(joint);
      if (legal.some((t) => !sincere.includes(t))) met.broken++;
    }),
    { numRuns: draws(200) },
  );
  expect(met.deals).toBeGreaterThan(0);
  // By joint moves in which bodies vote as they wish, the two would contradict each other.
  expect(met.broken).toBeGreaterThan(0);
});
