/**
 * A package of sanctions that nobody may vote against and the end of a gas trade by qualified majority, after the summer of 2025: simplified, and
 * from memory. Shares of the population are those of docs/explanation/real-councils.md.
 */
export const packageForGas = `standoff: 1
title: A package for a gas law
decision-makers:
  commission:
    name: The Commission
    options:
      letter: { name: A letter, levels: { no: no letter, yes: a letter of assurance } }
      money: { name: Money for Slovakia, levels: 0 to 4, unit: bn }
    weights:
      - { of: council.package != none, weight: 10 }
      - { of: council.package = full, weight: 3 }
      - { of: council.gas = ends, weight: 8 }
      - { of: letter, weight: -0.5 }
      - { of: money, weight: -3 }
  slovakia:
    name: Slovakia
    options: { loud: { name: Bratislava, levels: { no: Slovakia calm, yes: Slovakia threatens } } }
    weights:
      - { of: council.gas = ends, weight: -9 }
      - { of: commission.letter, weight: 3 }
      - { of: commission.money, weight: 2 }
      - { of: council.package = none, weight: -1 }
      - { of: council.package != none and not commission.letter and commission.money < 1, weight: -4 }
      - { of: "if(loud and council.package = none, 0.5, if(loud, -1, 0))", weight: 1 }
  hungary: { name: Hungary, prefers: [not council.gas = ends] }
  germany: { name: Germany, prefers: [council.package != none, council.package = full, council.gas = ends] }
  malta: { name: Malta, prefers: [not council.package = full, council.package = capped] }
bodies:
  council:
    name: The Council
    sponsors: [commission]
    members:
      - { germany: { population: 18.49 } }
      - { hungary: { population: 2.13 } }
      - { malta: { vote: abstain unless greatly worse, population: 0.12 } }
      - { slovakia: { population: 1.21 } }
      - { austria: { yes-to: council.package != none, else: abstain, population: 2.02 } }
      - { greece: { vote: abstain, population: 2.31 } }
      - { france: { like: germany, population: 15.17 } }
      - { italy: { like: germany, population: 13.23 } }
      - { spain: { like: germany, population: 10.78 } }
      - { poland: { like: germany, population: 8.33 } }
      - { romania: { like: germany, population: 4.23 } }
      - { netherlands: { like: germany, population: 4.01 } }
      - { belgium: { like: germany, population: 2.62 } }
      - { czechia: { like: germany, population: 2.42 } }
      - { portugal: { like: germany, population: 2.36 } }
      - { sweden: { like: germany, population: 2.34 } }
      - { bulgaria: { like: germany, population: 1.43 } }
      - { denmark: { like: germany, population: 1.32 } }
      - { finland: { like: germany, population: 1.25 } }
      - { ireland: { like: germany, population: 1.19 } }
      - { croatia: { like: germany, population: 0.86 } }
      - { lithuania: { like: germany, population: 0.64 } }
      - { slovenia: { like: germany, population: 0.47 } }
      - { latvia: { like: germany, population: 0.42 } }
      - { estonia: { like: germany, population: 0.30 } }
      - { cyprus: { like: germany, population: 0.21 } }
      - { luxembourg: { like: germany, population: 0.15 } }
    adopts: { when: "yes >= 55 % and (yes.population >= 65 % or all - yes < 4)" }
    options:
      package:
        name: The package
        levels: { none: no package, capped: a package with a fixed cap, full: a package with a moving cap }
        moves: one-way
        adopts: { when: "no = 0 and yes >= 1" }
      gas: { name: The gas law, levels: { flows: gas flows on, ends: the gas ends }, moves: one-way }
status-quo: { commission.letter: no, commission.money: 0, slovakia.loud: yes, council.package: none, council.gas: flows }
`;

/** A state by its parts, as the model means them. */
export interface Place {
  readonly letter: boolean;
  readonly money: number;
  readonly loud: boolean;
  /** None, capped, full. */
  readonly pack: 0 | 1 | 2;
  readonly gas: boolean;
}

type Vote = 'yes' | 'no' | 'abstain';

const places: readonly Place[] = [false, true].flatMap((letter) =>
  [0, 1, 2, 3, 4].flatMap((money) =>
    [false, true].flatMap((loud) =>
      ([0, 1, 2] as const).flatMap((pack) =>
        [false, true].map((gas) => ({ letter, money, loud, pack, gas })),
      ),
    ),
  ),
);

/** What each decision maker makes of a state: the larger, the better. */
const worth = {
  commission: ({ letter, money, pack, gas }: Place) =>
    (pack > 0 ? 10 : 0) + (pack === 2 ? 3 : 0) + (gas ? 8 : 0) - (letter ? 0.5 : 0) - 3 * money,
  slovakia: ({ letter, money, loud, pack, gas }: Place) =>
    (gas ? -9 : 0) +
    (letter ? 3 : 0) +
    2 * money -
    (pack === 0 ? 1 : 0) -
    (pack > 0 && !letter && money === 0 ? 4 : 0) +
    (loud ? (pack === 0 ? 0.5 : -1) : 0),
  hungary: ({ gas }: Place) => (gas ? 0 : 1),
  germany: ({ pack, gas }: Place) => 4 * Number(pack > 0) + 2 * Number(pack === 2) + Number(gas),
  malta: ({ pack }: Place) => 2 * Number(pack !== 2) + Number(pack === 1),
};

/** In hundredths of the population of the Union. */
const likeGermany = [
  1849, 1517, 1323, 1078, 833, 423, 401, 262, 242, 236, 234, 143, 132, 125, 119, 86, 64, 47, 42, 30,
  21, 15,
];
const others = { hungary: 213, malta: 12, slovakia: 121, austria: 202, greece: 231 };
const population = [...likeGermany, ...Object.values(others)].reduce((sum, one) => sum + one, 0);

/** What each member says to a draft, with what it counts for. */
function ballots(from: Place, to: Place): (readonly [Vote, number])[] {
  const bySense = (who: keyof typeof worth): Vote => {
    const gain = worth[who](to) - worth[who](from);
    return gain > 0 ? 'yes' : gain < 0 ? 'no' : 'abstain';
  };
  const malta = bySense('malta');
  const isForPackage = to.pack > 0 && to.pack !== from.pack;
  return [
    ...likeGermany.map((share) => [bySense('germany'), share] as const),
    [bySense('hungary'), others.hungary],
    // Nothing is a great loss to Malta.
    [malta === 'no' ? 'abstain' : malta, others.malta],
    [bySense('slovakia'), others.slovakia],
    [isForPackage ? 'yes' : 'abstain', others.austria],
    ['abstain', others.greece],
  ];
}

/** Whether the Council adopts a draft: the Commission brings it, and the rule of each option that it changes is met. */
function isAdopted(from: Place, to: Place): boolean {
  const cast = ballots(from, to);
  const saying = (vote: Vote) => cast.filter(([one]) => one === vote);
  const yes = saying('yes');
  const share = yes.reduce((sum, [, each]) => sum + each, 0);
  const isUnopposed = saying('no').length === 0 && yes.length > 0;
  const isQualified =
    100 * yes.length >= 55 * cast.length &&
    (100 * share >= 65 * population || cast.length - yes.length < 4);
  return (
    worth.commission(to) > worth.commission(from) &&
    (from.pack === to.pack || isUnopposed) &&
    (from.gas === to.gas || isQualified)
  );
}

/** Drafts of the Council, which take nothing back. */
function draftsAt(from: Place): Place[] {
  return places.filter(
    (to) =>
      to.letter === from.letter &&
      to.money === from.money &&
      to.loud === from.loud &&
      (to.pack !== from.pack || to.gas !== from.gas) &&
      to.pack >= from.pack &&
      (!from.gas || to.gas),
  );
}

/** What is adopted from a state. */
export function adoptedFrom(from: Place): Place[] {
  return draftsAt(from).filter((to) => isAdopted(from, to));
}

/** Who would leave a state for one that it gains by, counted from the definition. */
function leaversOf(from: Place): string[] {
  const gains = (who: keyof typeof worth, to: Place) => worth[who](to) > worth[who](from);
  const isCommissions = (to: Place) =>
    to.loud === from.loud && to.pack === from.pack && to.gas === from.gas;
  return [
    ...(places.some((to) => isCommissions(to) && gains('commission', to)) ? ['commission'] : []),
    ...(gains('slovakia', { ...from, loud: !from.loud }) ? ['slovakia'] : []),
    ...(adoptedFrom(from).length > 0 ? ['council'] : []),
  ];
}

/** Each state with who would leave it. */
export const leavers: readonly (readonly [Place, readonly string[]])[] = places.map((place) => [
  place,
  leaversOf(place),
]);

export const today: Place = { letter: false, money: 0, loud: true, pack: 0, gas: false };

/** Amounts of money with which the Commission and Slovakia both gain by the terms of July over a state without them. */
export function pricesOver(without: Place): number[] {
  return [0, 1, 2, 3, 4].filter((money) => {
    const terms: Place = { letter: true, money, loud: false, pack: 2, gas: true };
    return (['commission', 'slovakia'] as const).every(
      (who) => worth[who](terms) > worth[who](without),
    );
  });
}
