import { expect, it } from 'vitest';
import { told as toldOf } from '../../test/told-deals.ts';

const file = `
standoff: 1
title: A swap
decision-makers:
  twins: { name: The Twins, plural: yes, options: { give: yes/no }, prefers: [ bob.give, { not: give } ] }
  bob: { name: Bob, options: { give: yes/no }, prefers: [ twins.give, { not: give } ] }
  eve: { name: Eve, options: { climb: { levels: [low, middle, high], moves: step } }, prefers: [ climb = high, { not: climb = middle } ] }
status-quo: { twins.give: no, bob.give: no, eve.climb: low }
deals:
  swap: { name: The swap, parties: [twins, bob], terms: { twins.give: yes, bob.give: yes } }
`;

const told = (
  options: Readonly<Record<string, unknown>>,
  text = file,
  detail: 'default' | 'full' = 'default',
): string => toldOf(options, text, detail);

it('says of a deal of the file who has to trust whom before how it is carried out', () => {
  expect(told({ deal: 'swap' })).toMatchInlineSnapshot(`
    "“The swap” is a deal that the Twins and Bob can make: each prefers it to the status quo. It would hold if everybody reckons with replies (GMR, SMR, SEQ, SSEQ), but not under Nash. It can be entered only on trust.
      – Two steps bring it about: the Twins move to “The Twins: give”, then Bob to “Bob: give”. In this order the Twins have to trust Bob: on the way the Twins are worse off than at the status quo, at worst by one place in the order of the Twins.
      – Once the Twins have moved to “The Twins: give”, Bob would rather stop there than see the deal through; stopping there leaves the Twins worse off than at the status quo.
      – The Twins and Bob would leave under Nash.
      – Without an agreement, under all five concepts analysed, improvements lead to no equilibrium but the status quo.
      – The verdict on “The swap”, with who prefers it, stands with the orders as they are written; it hangs on Bob ranking “The Twins: give” above “Bob: not give”; one other judgement would turn it too.

    In doubt: in everybody’s order two adjacent entries may swap.

    … --full prints more."
  `);
});

it('tells a deal of the file in its words, and with the bodies that it binds', () => {
  const bound = file.replace(
    /deals:[\s\S]*/,
    `bodies:
  court: { name: The Court, members: [twins, bob], adopts: 2 votes, options: { seal: yes/no } }
deals:
  swap:
    name: The sealed swap
    parties: [twins, bob]
    terms: { twins.give: yes, bob.give: yes, court.seal: yes }
    says: Both give, before the court
    why: It was promised!
`,
  );
  const [, deal] = told(
    { deal: 'swap' },
    bound
      .replaceAll('{ not: give } ]', '{ not: give }, court.seal ]')
      .replace('bob.give: no,', 'bob.give: no, court.seal: no,'),
  ).split('\n\n');
  expect(deal!.split('\n').slice(0, 4)).toMatchInlineSnapshot(`
    [
      "In doubt: in everybody’s order two adjacent entries may swap. A share of models is not a likelihood.",
    ]
  `);
});

it('says of one that carries out a deal alone that it is worse off in between', () => {
  expect(told({ parties: ['eve'] })).toMatchInlineSnapshot(`
    "“climb: high” is a deal that Eve can make: Eve prefers it to the status quo. It would hold under all five concepts analysed.
      – Two steps bring it about: Eve moves to “climb: middle”, then on to “climb: high”. Eve is worse off in between than at the status quo, until a step of its own.
      – Without an agreement, under all five concepts analysed, improvements lead to no equilibrium but the status quo.
      – The verdict on “climb: high”, with who prefers it, stands also where two adjacent entries of an order change places.

    … --full prints what is in doubt, and more."
  `);
});

it('says why a state is no deal', () => {
  expect(told({ parties: ['twins', 'eve'], target: 'bob.give' })).toMatchInlineSnapshot(`
    "Of what was asked for, the Twins and Eve have no possible deal.

    “Bob: give and climb: high” is no deal that the Twins and Eve can make and that each prefers to the status quo: they cannot bring it about by themselves. “Bob: give” is up to Bob, and it takes no part.

    “The Twins: give, Bob: give and climb: high” is no deal that the Twins and Eve can make and that each prefers to the status quo: they cannot bring it about by themselves. “Bob: give” is up to Bob, and it takes no part.

    “Bob: give” is no deal that the Twins and Eve can make and that each prefers to the status quo: they cannot bring it about by themselves, and Eve likes it and the status quo equally. “Bob: give” is up to Bob, and it takes no part.

    “The swap” is no deal that the Twins and Eve can make and that each prefers to the status quo: they cannot bring it about by themselves, and Eve likes it and the status quo equally. “Bob: give” is up to Bob, and it takes no part.

    “Bob: give and climb: middle” is no deal that the Twins and Eve can make and that each prefers to the status quo: they cannot bring it about by themselves, and that outcome is worse than the status quo for Eve, because Eve wants “climb: low or climb: high”. “Bob: give” is up to Bob, and it takes no part.

    … and 1 more state that is no deal."
  `);
  expect(told({ parties: ['twins'] })).toBe(
    'The Twins can bring about one other state, and none that they would rather have.',
  );
});

it('counts what else is no deal, and says where nobody has to trust anybody', () => {
  expect(told({ parties: ['bob'], target: 'twins.give or bob.give' })).toContain(
    '… and 4 more states that are no deals.',
  );
  const opera = `
standoff: 1
title: An evening
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, relation: ["s2 > s1", "s3 ~ s1", "s4 > s2", "s4 > s1", "s4 > s3", "s2 > s3"] }
  bob: { name: Bob, options: { go: yes/no }, relation: ["s2 > s1", "s3 > s1", "s4 > s2", "s4 > s1", "s4 > s3", "s2 ~ s3"] }
status-quo: { ann.go: no, bob.go: no }
`;
  const both = told({ parties: ['ann', 'bob'], target: 'ann.go and bob.go' }, opera);
  expect(both).toContain(
    'No party is worse off than at the status quo after any of these steps, nor would it be by what anybody could best do instead in one move.',
  );
  const lost = opera.replace(/status-quo.*/, '');
  expect(told({ parties: ['ann', 'bob'] }, lost)).toBe(
    'a deal changes the status quo, and the file gives none',
  );
});

it('does not say that nobody has to trust anybody where others could do harm in between', () => {
  const neighbours = `
standoff: 1
title: Neighbours
decision-makers:
  ann: { name: Ann, options: { x: yes/no }, prefers: [ bob.y, ann.x ] }
  bob: { name: Bob, options: { x: yes/no, y: yes/no }, prefers: [ not bob.y, ann.x, not bob.y or not ann.x, not bob.x ] }
status-quo: { ann.x: no, bob.x: no, bob.y: yes }
`;
  expect(told({ parties: ['ann', 'bob'], target: 's8' }, neighbours)).toContain(
    'No party is worse off than at the status quo after any of these steps; what others could do in between is another question.',
  );
});

it('says of the status quo that it is no deal', () => {
  expect(told({ parties: ['bob'], target: 'status-quo' })).toContain(
    'The status quo is where things stand already, and no deal.',
  );
});

it('refuses what makes no sense, and says why', () => {
  expect(told({})).toBe(
    'give either parties or deal: who agrees (of twins, bob and eve), or which deal of the file it is about',
  );
  expect(told({ deal: 'swap', target: 's1' })).toBe(
    'deal says what is agreed on; leave out target',
  );
  expect(told({ deal: 'swop' })).toBe('no deal is called swop; did you mean swap?');
  expect(told({ parties: ['ann'] })).toContain('there is no decision maker "ann"');
  expect(told({ parties: ['bob'], target: 'bob.gives' })).toContain('target:');
});

const coordination = `
standoff: 1
title: An evening
decision-makers:
  ann:
    name: Ann
    options: { go: yes/no, scarf: { levels: [red, blue] } }
    prefers: [ bob.go, go ]
  bob: { name: Bob, options: { go: yes/no }, prefers: [ ann.go, go ] }
status-quo: { ann.go: no, ann.scarf: red, bob.go: no }
`;

it('says where improvements lead to a deal by themselves, and compares it with what else they lead to', () => {
  const text = told(
    { parties: ['ann', 'bob'], target: 'ann.go and bob.go and ann.scarf = red' },
    coordination,
  );
  expect(text).toContain('Improvements lead from the status quo to “Ann: go and Bob: go”.');
  // Ann changes her scarf only along with something that she gains by.
  const blue = told(
    { parties: ['ann', 'bob'], target: 'ann.go and bob.go and ann.scarf = blue' },
    coordination,
  );
  expect(blue).toContain(
    'improvements lead to one equilibrium beside the deal: “Ann: go and Bob: go”, compared with which the deal is neither better nor worse for anybody.',
  );
});

it('says where another order asks for no trust', () => {
  const text = told(
    { parties: ['ann', 'bob'], target: 'ann.sign and bob.work = l3' },
    `
standoff: 1
title: A contract
decision-makers:
  ann: { name: Ann, options: { sign: yes/no }, prefers: [ sign and bob.work = l3, { not: sign and bob.work = l0 } ] }
  bob:
    name: Bob
    options: { work: { levels: [l0, l1, l2, l3], moves: step } }
    prefers: [ ann.sign and work = l3, { not: work = l1 and not ann.sign }, { not: work = l2 and not ann.sign } ]
status-quo: { ann.sign: no, bob.work: l0 }
`,
  );
  expect(text).toContain('In some order it can be entered without trust on the way.');
  expect(text).not.toContain('only on trust');
});

it('says what the rules of bargaining choose, and of whom no step of one level is possible', () => {
  const well = `
standoff: 1
title: A well
decision-makers:
  upper:
    name: The hill
    options: { water: { levels: [none, some, half] } }
    weights: { lower.work = some: 6, lower.work = much: 9, water = some: -2, water = half: -7 }
  lower:
    name: The dale
    options: { work: { levels: [none, some, much] } }
    weights: { upper.water = some: 5, upper.water = half: 10, work = some: -1, work = much: -4 }
status-quo: { upper.water: none, lower.work: none }
`;
  const text = told({ parties: ['upper', 'lower'] }, well);
  expect(text).toContain(
    'The hill and the dale have three possible deals, all three of them best.',
  );
  expect(text).toContain(
    'Asked about alone, a deal is told with what each step lets others do, and what could come about otherwise.',
  );
  expect(text).toContain(
    'With the numbers of the file taken as amounts of gain, “water: some and work: some” has the greatest product of gains (the bargaining solution of Nash) and the greatest smallest share of what each could gain (Kalai and Smorodinsky).',
  );
  const target = 'upper.water = half and lower.work = much';
  expect(told({ parties: ['upper', 'lower'], target }, well, 'full')).toContain(
    'Instalments of one level each are possible, in two rounds: the hill to “water: some” and the dale to “work: some”; then the dale to “work: much” and the hill to “water: half”. No party is worse off than at the status quo after any round. In this order the hill has to trust the dale',
  );
  const without = `${well}infeasible: [upper.water = some, lower.work = some]\n`;
  expect(told({ parties: ['upper', 'lower'], target }, without, 'full')).toContain(
    'It cannot be split into instalments: limits of moves or rules forbid some steps of one level.',
  );
});

it('tells the deals of all groups', () => {
  expect(told({ parties: 'all' })).toMatchInlineSnapshot(`
    "Two of four groups of two decision makers or more have a deal; the Twins and Bob are in each of these.

      – The Twins and Bob have one possible deal: “The swap”.
      – The Twins, Bob and Eve have one possible deal: “The Twins: give, Bob: give and climb: high”.

    Each of these deals would hold if everybody reckons with replies (GMR, SMR, SEQ, SSEQ), but not under Nash.

    In both groups without a deal some member would not gain by anything they can bring about.

    … --full prints more."
  `);
  const opposed = `
standoff: 1
title: A tug of war
decision-makers:
  ann: { name: Ann, options: { pull: yes/no }, prefers: [ not bob.pull ] }
  bob: { name: Bob, options: { pull: yes/no }, prefers: [ ann.pull ] }
status-quo: { ann.pull: yes, bob.pull: no }
`;
  const text = told({ parties: 'all' }, opposed, 'full');
  expect(text).toContain('The only group of two decision makers or more has no deal.');
  expect(text).toContain('None of them would gain by anything they can bring about: Ann and Bob.');
  const own = opposed.replace('not bob.pull', 'bob.pull and not pull');
  const each = own
    .replace('[ ann.pull ]', '[ ann.pull and not pull ]')
    .replace('pull: yes, bob', 'pull: no, bob');
  expect(told({ parties: 'all' }, each, 'full')).toContain(
    'Each would gain by something they can bring about, but not all by the same: Ann and Bob.',
  );
  expect(told({ parties: 'all' }, each)).toContain(
    'In the one group without a deal each member would gain by something they can bring about, but not all by the same.',
  );
});

it('says of every group without a deal why it has none', () => {
  const three = (ann: string, cat: string) => `
standoff: 1
title: A tug of war
decision-makers:
  ann: { name: Ann, options: { pull: yes/no }, prefers: [ ${ann} ] }
  bob: { name: Bob, prefers: [ ann.pull ] }
  cat: { name: Cat, options: { hold: yes/no }, prefers: [ ${cat} ] }
status-quo: { ann.pull: no, cat.hold: no }
`;
  const text = told({ parties: 'all' }, three('not pull', 'not hold'), 'full');
  expect(text).toContain(
    'None of them would gain by anything they can bring about: Ann and Cat; Bob and Cat.',
  );
  expect(text).toContain('Ann would not gain by anything they can bring about: Ann and Bob.');
  expect(text).toContain(
    'Ann and Cat would not gain by anything they can bring about: Ann, Bob and Cat.',
  );
  const target = { parties: 'all', target: 'ann.pull' } as const;
  expect(told(target, three('pull', 'hold'), 'full')).toContain(
    'They can bring about nothing of what was asked for: Bob and Cat.',
  );
});

it('says of a deal that is entered without trust who would leave it all the same', () => {
  const strike = `
standoff: 1
title: Trust
decision-makers:
  ann: { options: { strike: yes/no }, prefers: [ not bob.pay, not strike ] }
  bob: { options: { pay: yes/no }, prefers: [ not ann.strike, pay ] }
status-quo: { ann.strike: yes, bob.pay: yes }
`;
  const text = told({ parties: ['ann', 'bob'], target: 'not bob.pay' }, strike);
  expect(text).toContain('nor would it be by what anybody could best do instead in one move.');
  expect(text).not.toContain('nobody has to trust');
  expect(text).toContain('bob would leave under Nash, SEQ and SSEQ.');
});

it('counts the deal among what improvements lead to, and claims no more where they lead there', () => {
  const both = `
standoff: 1
title: Two who gain by what both do
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ x and bob.y, x ] }
  bob: { options: { y: yes/no }, prefers: [ y and ann.x, y ] }
status-quo: { ann.x: no, bob.y: no }
`;
  const text = told({ parties: ['ann', 'bob'], target: 'ann.x and bob.y' }, both);
  expect(text).toContain('Improvements lead from the status quo to “x and y”.');
  expect(text).toContain('improvements lead to no equilibrium but the deal.');
  expect(text).not.toMatch(/nobody has to agree|than the status quo\./);
});

it('says in full why there are no instalments, and where there is nothing to deter', () => {
  expect(told({ deal: 'swap' }, file, 'full')).toContain(
    'It cannot be split into instalments: each party has at most one step of one level.',
  );
  expect(told({ parties: ['eve'] }, file, 'full')).toContain(
    'None of the Twins, Bob and Eve has a move from “climb: high” that it likes better.',
  );
});
