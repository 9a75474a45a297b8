import { describe, expect, it } from 'vitest';
import { sayFindingOf } from '../../../../test/conflicts/finding-said.ts';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';

function find(model: string): string[] {
  return sayFindingOf(analyzeText(model));
}

describe('the finding', () => {
  it('begins with the status quo and what it is', () => {
    expect(find(river).slice(0, 2)).toEqual([
      'The status quo holds under all five concepts analysed, because nobody has a move that it likes better.',
      'As things stand: the river is dammed and toll: none.',
    ]);
  });

  it('says who would upset it under which foresight, and who is kept from that', () => {
    const text = find(pennies).join(' ');
    expect(text).toContain(
      'Bob has a move that it likes better, but under GMR and SEQ what the others could do deters it from any such move',
    );
    expect(text).toMatch(
      /Expecting credible replies, with a counter-move in mind \(\w+\), it could gain/,
    );
  });

  it('reports that everybody could do better and that no improvements lead there', () => {
    const trap = `
standoff: 1
title: Two prisoners
decision-makers:
  one: { name: One, options: { help: yes/no }, prefers: [ two.help, not help ] }
  two: { name: Two, options: { help: yes/no }, prefers: [ one.help, not help ] }
status-quo: { one.help: no, two.help: no }
`;
    const text = find(trap).join(' ');
    expect(text).toContain('Everybody would be better off with “One: help and Two: help”.');
    expect(text).toContain('Yet no improvements lead there: the conflict is stuck.');
    expect(text).toContain('; the first move is a step down for');
  });

  it('reports where improvements do lead', () => {
    const alone = `
standoff: 1
title: Alone
decision-makers: { me: { name: Robinson, options: { boat: yes/no }, prefers: [ boat ] } }
status-quo: { me.boat: no }
`;
    expect(find(alone)).toEqual([
      'The status quo holds under none of the five concepts analysed.',
      'As things stand: not boat.',
      'Robinson would leave under all five concepts analysed: expecting credible replies, with a counter-move in mind (SSEQ), it could gain undeterred by moving to “boat”.',
      'Robinson would be better off with “boat”.',
      'That outcome would hold under all five concepts analysed.',
      'Improvements lead there: Robinson moves to “boat”.',
      'One of two states holds under all five concepts analysed:',
    ]);
  });

  it('does without a status quo', () => {
    expect(find(chicken)[0]).toBe('Two of four states hold under all five concepts analysed:');
  });

  const impossible = (rule: string) => `
standoff: 1
title: Impossible
decision-makers: { me: { options: { boat: yes/no }, prefers: [ boat ] } }
infeasible: [ ${rule} ]
status-quo: { me.boat: no }
`;

  it('says that no state is feasible, and nothing else', () => {
    expect(find(impossible('me.boat or not me.boat'))).toEqual([
      'No state is feasible: the rules of infeasibility leave nothing to analyse.',
    ]);
  });

  it('says that the status quo is not feasible', () => {
    expect(find(impossible('not me.boat'))[0]).toBe(
      'The status quo of the model is not feasible, so nothing starts from it.',
    );
  });

  it('names who has no move, and the foresight of the file', () => {
    const text = find(river).join(' ');
    expect(text).toContain('The priest has no move of its own, and counts by what it prefers.');
    expect(text).toMatch(
      /With the foresight of the model \(.*\) one of six states is an equilibrium\./,
    );
  });
});

it('says that nothing holds without denying it twice', () => {
  const text = sayFindingOf(analyzeText(pennies, { concepts: ['nash'] })).join(' ');
  expect(text).toContain('No state holds under Nash.');
});

describe('why the status quo holds or not', () => {
  const twoYield = `
standoff: 1
title: Two that yield
decision-makers:
  one: { name: One, moves: { s1: [s3], s2: [s4], s3: [s1], s4: [s2] }, ranking: [s3, s1, s2, s4] }
  two: { name: Two, moves: { s1: [s2], s2: [s1], s3: [s4], s4: [s3] }, ranking: [s2, s1, s3, s4] }
states: { s1: both yield, s2: one yields, s3: two yields, s4: neither yields }
status-quo: s1
foresight: { one: gmr, two: nash }
`;

  it('says who leaves with the foresight given, and under which concepts others are kept', () => {
    const text = find(twoYield).join(' ');
    expect(text).toContain(
      'With the foresight of the model (GMR for One and Nash for Two) it does not hold: Two would leave.',
    );
    expect(text).toContain(
      'One and Two have moves that they like better, but under GMR and SMR what the others could do deters them from such moves',
    );
  });

  it('claims of what is not to be compared neither that it is better nor that it hurts nobody', () => {
    const text = find(`
standoff: 1
title: A pair left open
decision-makers:
  a: { name: Ann, options: { x: yes/no }, relation: ["s2 ? s1", "s2 > s3", "s4 > s3", "s1 >> s4", "s1 ~ s3"] }
  b: { name: Bo, options: { y: yes/no }, relation: ["s4 > s2", "s2 > s1"] }
status-quo: { a.x: no, b.y: no }
`).join(' ');
    expect(text).toContain('No state is known to be better than the status quo for everybody.');
    expect(text).toContain('Bo would be better off with “x”, and nobody is known to be worse off');
    expect(text).toContain('the move is one that Ann cannot compare with staying.');
  });
});

describe('what a finding denies', () => {
  it('does not say under foreseen play that nobody likes a move, which would be no reason', () => {
    const round = `
standoff: 1
title: A game without an end
decision-makers:
  ann: { name: Ann, moves: { cc: dc, cd: dd, dc: cc, dd: cd }, ranking: [cc, cd, dc, dd] }
  bob: { name: Bob, moves: { cc: cd, cd: cc, dc: dd, dd: dc }, ranking: [cd, cc, dc, dd] }
states: { cc: both keep still, cd: only Bob moves, dc: only Ann moves, dd: both move }
status-quo: cd
`;
    const [verdict] = sayFindingOf(analyzeText(round, { concepts: ['l3', 'l4'] }));
    expect(verdict).toBe('The status quo holds under L4, but not under L3.');
  });

  it('says of one alone that it likes nothing better, and of a gain that no moves lead there', () => {
    const alone = (moves: string, wants: string) => `
standoff: 1
title: One alone
decision-makers:
  me: { name: Robinson, options: { boat: { levels: { no: no boat, yes: a boat }, moves: ${moves} } }, prefers: [ ${wants} ] }
status-quo: { me.boat: yes }
`;
    expect(find(alone('step', 'boat'))).toContain(
      'No state is better than the status quo for Robinson.',
    );
    expect(find(alone('one-way', 'not boat'))).toContain('No moves at all lead there.');
  });
});

it('names the concepts under which others leave as well, and leaves none of them out', () => {
  const text = sayFindingOf(
    analyzeText(`
standoff: 1
title: Two leave, each by its own concepts
decision-makers:
  ann: { moves: { q2: [q3], q3: [q2] }, ranking: [q3, q1, q2, q0] }
  bob: { moves: { q0: [q1], q1: [q0, q2], q2: [q0, q1] }, ranking: [q1, q0, q2, q3] }
  cat: { moves: { q2: [q1], q1: [q3] }, ranking: [q1, q2, q0, q3] }
states: [q0, q1, q2, q3]
status-quo: q2
`),
  );
  expect(text.slice(0, 6)).toMatchInlineSnapshot(`
    [
      "The status quo holds under none of the five concepts analysed.",
      "As things stand: q2.",
      "ann would leave under all five concepts analysed: expecting credible replies, with a counter-move in mind (SSEQ), it could gain undeterred by moving to “q3”, because it ranks “q3” at place 1 and the status quo at place 3 of 4.",
      "bob would leave under all five concepts analysed.",
      "cat would leave under Nash, SEQ and SSEQ.",
      "Everybody would be better off with “q1”.",
    ]
  `);
});
