import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { parseConflict } from '../../src/parse-conflict.ts';
import { compile } from '../conflict/sample-conflict.ts';

/** What lower may want, each once in an order. */
const WISHES = [
  'army = home',
  'not upper.dam',
  'upper.water = shared',
  'army != across',
  'upper.dam iff army = home',
  'upper.water = held or army = border',
];

/** A file in which entries of lists are spoken of by their numbers, and the same with their ids. */
interface Drawn {
  readonly order: readonly number[];
  readonly together: boolean;
  readonly drops: readonly number[];
  readonly adds: readonly { readonly wish: number; readonly at: number }[];
  readonly doubted: number;
  readonly set: { readonly at: number; readonly wish: number | undefined };
  readonly weight: number;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2 }),
    together: fc.boolean(),
    drops: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
    adds: fc.array(fc.record({ wish: fc.nat(5), at: fc.nat(6) }), { maxLength: 3 }),
    doubted: fc.nat(5),
    set: fc.record({ at: fc.nat(5), wish: fc.option(fc.nat(5), { nil: undefined }) }),
    weight: fc.nat(1),
  })
  .map((one) => {
    const count = one.order.length;
    const drops = [...new Set(one.drops.map((drop) => drop % count))].slice(0, count - 1);
    return {
      ...one,
      drops,
      doubted: one.doubted % count,
      set: { ...one.set, at: one.set.at % count },
    };
  });

function textOf({ order, together, drops, adds, doubted, set, weight }: Drawn, isNamed: boolean) {
  const nameOf = (wish: number) => `wish-${wish}`;
  const entry = (wish: number) => {
    const id = isNamed ? `id: ${nameOf(wish)}, ` : '';
    return together && wish === 0
      ? `{ ${id}equally: ["${WISHES[0]}", upper.dam] }`
      : `{ ${id}want: "${WISHES[wish]}" }`;
  };
  const place = (at: number) => (isNamed ? nameOf(order[at]!) : `${at + 1}`);
  // Added statements are called by no id: places count them, and what comes last has no name.
  const left: (string | undefined)[] = order
    .filter((_, at) => !drops.includes(at))
    .map((wish) => nameOf(wish));
  const added = adds.map(({ wish, at: wanted }) => {
    const at = wanted % (left.length + 1);
    const name = isNamed ? left[at] : undefined;
    left.splice(at, 0, undefined);
    return `{ want: "${WISHES[wish]}", at: ${name ?? at + 1} }`;
  });
  const view = [
    ...(drops.length > 0 ? [`drop: [${drops.map(place).join(', ')}]`] : []),
    ...(added.length > 0 ? [`add: [${added.join(', ')}]`] : []),
    'hides: [army]',
  ];
  const id = (name: string) => (isNamed ? `id: ${name}, ` : '');
  const value = set.wish === undefined ? '~' : `{ want: "${WISHES[set.wish]}" }`;
  return `standoff: 1
title: T
decision-makers:
  upper:
    options: { dam: yes/no, water: [held, shared] }
    weights: [{ ${id('power')}of: dam, weight: 2 }, { ${id('fields')}of: water = held, weight: 1 }]
  lower:
    options: { army: [home, border, across] }
    prefers: [${order.map(entry).join(', ')}]
infeasible: [{ ${id('flood')}when: upper.dam and upper.water = shared and army-out }]
facts: { army-out: lower.army = across }
status-quo: { upper.dam: no, upper.water: held, lower.army: home }
perceptions: { upper: { lower: { ${view.join(', ')} } } }
doubts: [{ of: lower.prefers.${place(doubted)}, drop: yes }]
variants:
  wish: { set: { decision-makers.lower.prefers.${place(set.at)}: ${value}, perceptions: ~, doubts: ~ } }
  other: { set: { decision-makers.upper.weights.${isNamed ? ['power', 'fields'][weight] : weight + 1}.weight: 5, infeasible.${isNamed ? 'flood' : 1}: upper.dam } }
`;
}

/** All that the file and its variants say, places in the text and names of entries apart, and the models that they are. */
function saidBy(text: string) {
  const { conflict, variants, diagnostics } = parseConflict(text);
  if (!conflict) throw new Error(diagnostics.map(({ message }) => message).join());
  const beside = ['span', 'itemId', 'named', 'written', 'sets'];
  return [conflict, ...variants.values()].map((one) => ({
    conflict: JSON.parse(
      JSON.stringify(one, (key, part) => (beside.includes(key) ? undefined : part)),
    ),
    model: compile(one).model,
  }));
}

it('a file that names its entries is the model that it is with numbers', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      expect(saidBy(textOf(one, true))).toEqual(saidBy(textOf(one, false)));
    }),
    { numRuns: draws(40, 'STANDOFF_ITEM_IDS') },
  );
});
