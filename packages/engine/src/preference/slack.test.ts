import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RearrangedOrder, rearrangeOrder } from './rearranged-order.ts';
import { anySlack, isKept, keepAnswer, leftOut, narrow } from './slack.ts';
import type { TierBits } from './tier-bits.ts';
import { addTurningPlaces, noTurningPlaces, turnsBefore } from './turning-places.ts';

const CELLS = 4;

/** What cells score in each tier, which has up to two conditions. */
const scores = fc.array(fc.array(fc.nat(2), { minLength: CELLS, maxLength: CELLS }), {
  minLength: 1,
  maxLength: 40,
});

function bitsOf(tiers: readonly (readonly number[])[]): TierBits {
  const width = Math.ceil((2 * tiers.length) / 32);
  const words = new Int32Array(width * CELLS);
  for (const [tier, own] of tiers.entries()) {
    for (const [cell, score] of own.entries()) {
      for (let bit = 2 * tier; bit < 2 * tier + score; bit++) {
        words[cell * width + (bit >> 5)]! |= 1 << (bit % 32);
      }
    }
  }
  const starts = Int32Array.from({ length: tiers.length + 1 }, (_, tier) => 2 * tier);
  return { tiers: tiers.length, starts, width, words };
}

/** By the first tier in which two cells score otherwise. */
function isBetter(tiers: readonly (readonly number[])[], a: number, b: number): boolean {
  const decisive = tiers.find((own) => own[a] !== own[b]);
  return decisive !== undefined && decisive[a]! > decisive[b]!;
}

const drawn = scores.chain((tiers) =>
  fc.record({
    tiers: fc.constant(tiers),
    sequence: fc.shuffledSubarray([...tiers.keys()]),
    pairs: fc.array(fc.tuple(fc.nat(CELLS - 1), fc.nat(CELLS - 1)), { maxLength: 4 }),
  }),
);

test('a rearranged order prefers by the first tier that differs', () => {
  fc.assert(
    fc.property(drawn, ({ tiers, sequence }) => {
      const order = rearrangeOrder(bitsOf(tiers), sequence);
      const inTurn = sequence.map((tier) => tiers[tier]!);
      for (let a = 0; a < CELLS; a++) {
        for (let b = 0; b < CELLS; b++) {
          expect(order.prefers(a, b)).toBe(isBetter(inTurn, a, b));
          const places: [number, boolean][] = [];
          order.forEachDifference(a, b, (place, isFirst) => places.push([place, isFirst]));
          expect(places).toEqual(
            inTurn.flatMap((own, k) => (own[a] === own[b] ? [] : [[k, own[a]! > own[b]!]])),
          );
        }
      }
    }),
  );
});

/** Whether a tier that is moved to a place among the others, or left out, leaves all answers as they are. */
function staysSo(
  tiers: readonly (readonly number[])[],
  { sequence }: RearrangedOrder,
  tier: number,
  to: number,
  pairs: readonly (readonly [number, number])[],
): boolean {
  const rest = sequence.filter((one) => one !== tier);
  const moved = to > rest.length ? rest : rest.toSpliced(to, 0, tier);
  const [before, after] = [sequence, moved].map((order) => order.map((one) => tiers[one]!));
  return pairs.every(([a, b]) => isBetter(before!, a, b) === isBetter(after!, a, b));
}

test('slack is all places that leave the answers as they are', () => {
  fc.assert(
    fc.property(drawn, ({ tiers, sequence, pairs }) => {
      const order = rearrangeOrder(bitsOf(tiers), sequence);
      const together = anySlack(order);
      for (const [a, b] of pairs) {
        const slack = anySlack(order);
        keepAnswer(order, slack, a, b);
        narrow(together, slack);
      }
      for (const tier of sequence) {
        for (let to = 0; to <= leftOut(sequence); to++) {
          expect(isKept(together, tier, to)).toBe(staysSo(tiers, order, tier, to, pairs));
        }
      }
    }),
  );
});

test('places of a tier leave all answers alike exactly if as many turning places lie before them', () => {
  fc.assert(
    fc.property(drawn, ({ tiers, sequence, pairs }) => {
      const order = rearrangeOrder(bitsOf(tiers), sequence);
      const turning = noTurningPlaces(order);
      for (const [a, b] of pairs) addTurningPlaces(order, turning, a, b);
      for (const tier of sequence) {
        const rest = sequence.filter((one) => one !== tier);
        const answers = Array.from({ length: leftOut(sequence) + 1 }, (_, to) => {
          const moved = to > rest.length ? rest : rest.toSpliced(to, 0, tier);
          const inTurn = moved.map((one) => tiers[one]!);
          return pairs.map(([a, b]) => isBetter(inTurn, a, b)).join();
        });
        const turns = answers.map((_, to) => turnsBefore(turning, tier, to));
        for (let to = 1; to < answers.length; to++) {
          expect(turns[to] === turns[to - 1]).toBe(answers[to] === answers[to - 1]);
        }
        expect(new Set(turns).size).toBe(new Set(answers).size);
      }
    }),
  );
});
