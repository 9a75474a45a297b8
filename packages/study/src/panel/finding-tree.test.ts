import { defaultLimits, runToEnd } from '@standoff/engine';
import type { Judgement, PrioritizedPreference } from '@standoff/language';
import type { Proposition } from '@standoff/propositions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { draws } from '../../../../test/draws.ts';
import { propositionArbitrary } from '../../../../test/propositions/drawn-propositions.ts';
import { statementsArbitrary } from '../../../../test/propositions/drawn-statements.ts';
import type { OpenCase } from '../analysis/open-case.ts';
import { decideChanged } from '../decide/decide-changed.ts';
import { findingOf } from '../decide/finding-of.ts';
import { isDecidedEach } from '../sweep/finding.ts';
import { consistentOrders } from './consistent-orders.ts';
import { findingTree } from './finding-tree.ts';
import { holderOf, holderOfOrders } from './holder.ts';
import { allOf, isPossible, type KnownOrder, type WishOrder } from './known-order.ts';
import { type AskedParty, type PanelGround, panelGround } from './panel-ground.ts';

/** Two who may or may not care greatly, and a fact that may or may not follow. */
const GREATLY = `standoff: 1
title: Greatly
decision-makers:
  ann:
    options: { ship: { levels: [none, few, many] } }
    prefers: [{ never: ann.ship = many }, sunk, { want: bob.dam, sure: 0.4 }, not ann.ship = none]
  bob: { options: { dam: yes/no }, prefers: [{ never: sunk }, { must: bob.dam }, ann.ship = none, ann.ship = few] }
facts: { sunk: { name: Sunk, when: ann.ship > none and bob.dam, chance: 0.6 } }
status-quo: { ann.ship: none, bob.dam: no }
`;

function groundOf(opened: OpenCase, facts: readonly string[]): PanelGround {
  const { decisionMakers } = opened.casebook.conflict;
  // One party is left as the file has it.
  const parties = decisionMakers.flatMap((_, dm) => (dm === 2 ? [] : [dm]));
  const ground = runToEnd(panelGround(opened, { parties, facts }, defaultLimits));
  if ('status' in ground) throw new RangeError(ground.status);
  return ground;
}

/** What changes the file into one in which a party has this order. */
function changesTo(
  { conflict }: OpenCase['casebook'],
  { dm, id: of, entries }: AskedParty,
  order: WishOrder,
): Judgement[] {
  const { statements } = conflict.decisionMakers[dm]!.preference as PrioritizedPreference;
  const judgements = statements.flatMap((entry, place): Judgement[] =>
    entry.kind === 'statement' && entry.sure < 1
      ? [{ kind: 'sure', of, place: place + 1, value: 1 }]
      : [],
  );
  const now = entries.map((_, place) => place);
  const wanted = (one: number) => order.includes(one);
  // From the last: what is dropped moves nothing that is before it.
  for (const place of now.toReversed()) {
    if (wanted(place)) continue;
    judgements.push({ kind: 'drop', of, place: place + 1 });
    now.splice(place, 1);
  }
  for (const [to, one] of order.entries()) {
    const from = now.indexOf(one);
    if (from === to) continue;
    judgements.push({ kind: 'move', of, place: from + 1, to: to + 1 });
    now.splice(from, 1);
    now.splice(to, 0, one);
  }
  return judgements;
}

/** Something that one person may have said of an order. */
function knownArbitrary({ open }: AskedParty): fc.Arbitrary<KnownOrder> {
  const set = fc.integer({ min: 0, max: allOf(open.statements) });
  return fc
    .record({
      wishes: set,
      isSure: fc.boolean(),
      dropped: fc.oneof(fc.constant(0), set),
      answers: fc.array(fc.record({ of: set, in: set }), { maxLength: 3 }),
    })
    .map(({ wishes, isSure, dropped, answers }) => {
      const known = { ...open, dropped, answers };
      return isSure
        ? { ...known, wishes: allOf(open.statements) & ~dropped }
        : { ...known, wishes: wishes & ~dropped };
    })
    .filter(isPossible);
}

/** Numbers from 0 up to 1, the same for a seed. */
function numbersFrom(seed: number): () => number {
  let at = (seed % 1000) / 1000;
  return () => (at = (at + 0.6180339887498949) % 1);
}

function hold(opened: OpenCase, facts: readonly string[], seed: number, most: number): number {
  const ground = groundOf(opened, facts);
  const { parties, worlds } = ground;
  const { conflict, statusQuo } = opened.casebook;
  const claims = fc.sample(propositionArbitrary(opened.casebook), { seed, numRuns: most });
  let some = 0;
  for (const [k, drawn] of claims.entries()) {
    const { in: _, ...rest } = drawn as Proposition & { in?: unknown };
    const claim = rest as Proposition;
    const read = findingOf(opened.casebook, claim);
    if ('problem' in read || isDecidedEach(read.value)) continue;
    const { world, follows } = worlds[k % worlds.length]!;
    const tree = findingTree(read.value, world, parties, statusQuo);
    const people = parties.map((party) => {
      return fc.sample(knownArbitrary(party), { seed: seed + k, numRuns: 2 });
    });
    for (const held of [people, people.map(([first]) => [first!])]) {
      const values = runToEnd(tree.valuesFor(holderOf(held), 10_000))!;
      const next = numbersFrom(seed + k);
      const seen = new Set<boolean>();
      for (let drawn = 0; drawn < 4; drawn++) {
        const orders = held.map((own) => consistentOrders(own[drawn % own.length]!).draw(next));
        const judgements: Judgement[] = [
          ...facts.map((fact, at): Judgement => {
            return { kind: 'chance', fact, value: follows[at] ? 1 : 0 };
          }),
          ...orders.flatMap((order, party) => changesTo(opened.casebook, parties[party]!, order)),
        ];
        const model = { placed: conflict, judgements, limits: defaultLimits };
        const so = runToEnd(decideChanged(opened.casebook, model, claim));
        const said = JSON.stringify({ claim, orders, held });
        expect(runToEnd(tree.wayOf(holderOfOrders(orders))).holds, said).toBe(so);
        expect(so ? values.yes : values.no, said).toBe(true);
        seen.add(so);
        some += 1;
      }
      // What nobody draws in four may still be so: this holds the one direction, and the next test the other.
    }
  }
  return some;
}

describe('which comparisons decide a finding', () => {
  it('in a model of ordered statements', () => {
    fc.assert(
      fc.property(statementsArbitrary, fc.nat(), (text, seed) => {
        hold(openText(text), [], seed, 12);
      }),
      { numRuns: draws(8) },
    );
  });

  it('where some is cared for greatly, and a fact may follow or not', () => {
    expect(hold(openText(GREATLY), ['sunk'], 5, 60)).toBeGreaterThan(150);
  });
});
