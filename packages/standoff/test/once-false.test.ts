import { describe, expect, it } from 'vitest';
import { fileIn, temporaryFolder } from './command-line/files.ts';
import { run } from './command-line/run.ts';

/** The smallest conflicts found of which a sentence was false once: each with what is said now, and what is no longer. */

const folder = temporaryFolder();

async function told(text: string, ...command: readonly string[]): Promise<string> {
  const file = fileIn(folder, 'case.standoff.yaml', text);
  const [name = '', ...options] = command;
  const { stdout, stderr } = await run([name, file, ...options]);
  expect(stderr).not.toContain('error');
  return stdout.replaceAll(/\s+/g, ' ');
}

const brackets = `standoff: 1
title: Brackets
decision-makers:
  ann:
    options: { ship: [none, few, many], strike: yes/no }
    prefers: [ ship < many and strike ]
  bob:
    options: { pay: yes/no }
    prefers: [ not pay ]
status-quo: { ann.ship: many, ann.strike: no, bob.pay: yes }
`;

const hole = `standoff: 1
title: A comparison that no level meets
decision-makers:
  ann:
    options: { ship: [none, few, many] }
    prefers: [ ship = many ]
  bob:
    options: { pay: [half, full] }
    prefers: [ ann.ship > many or pay = full ]
status-quo: { ann.ship: none, bob.pay: half }
`;

const back = `standoff: 1
title: Back again
decision-makers:
  ann:
    moves: { s: [q], q: [w] }
    ranking: [w, q, s]
  bob:
    moves: { q: [s] }
    ranking: [s, q, w]
states: { s: home, q: ann leads, w: ann wins }
status-quo: s
`;

const equalRank = `standoff: 1
title: Equal rank
decision-makers:
  ann:
    options: { strike: yes/no, talk: yes/no }
    prefers: [ { equally: [not strike, talk, { want: strike, says: Never look weak }] } ]
  bob:
    options: { pay: yes/no }
    prefers: [ pay ]
infeasible: [ ann.talk and not ann.strike ]
status-quo: { ann.strike: no, ann.talk: no, bob.pay: yes }
`;

const someLeaveUnderSome = `standoff: 1
title: Who leaves under what
decision-makers:
  blue:
    moves: { a: [b] }
    ranking: [b, c, a, d]
  elders:
    name: the Council of Elders
    moves: { a: [c], c: [a] }
    ranking: [c, a, d, b]
  green:
    moves: { c: [d] }
    ranking: [d, b, a, c]
states: [a, b, c, d]
status-quo: a
`;

const counterMove = `standoff: 1
title: Weak for want of a counter-move
decision-makers:
  ann:
    moves: { s: [q], z: [w] }
    ranking: [q, s, w, '>>', z]
  bob:
    moves: { q: [z] }
    ranking: [z, q, s, w]
states: { s: home, q: ann leads, z: bob strikes back, w: ann retreats }
status-quo: s
`;

const noWayThere = `standoff: 1
title: Nobody stays, and nothing leads there
decision-makers:
  ann:
    options: { strike: yes/no }
    prefers: [ strike ]
  bob:
    options: { pay: yes/no }
    prefers: [ not pay ]
status-quo: { ann.strike: no, bob.pay: no }
`;

describe('a list of levels', () => {
  it('has brackets within “and”: without them it is another formula', async () => {
    const text = await told(brackets, 'explain', '--state', 'status-quo');
    expect(text).toContain('it wants “(ship: none or ship: few) and strike”');
    expect(text).not.toMatch(/“ship: none or ship: few and strike”/);
  });
});

describe('a comparison that no level meets', () => {
  it('is said, in a wish and where it is asked for', async () => {
    const wish = await told(hole, 'explain', '--state', 'status-quo');
    expect(wish).toContain('it wants “ship above many or pay: full”');
    expect(wish).not.toContain('“ or ');
    const asked = await told(hole, 'misjudge', '--avoid', 'ann.ship > many or bob.pay = full');
    expect(asked).toContain('ship above many');
    expect(asked).not.toMatch(/: [.,]|“”/);
  });
});

describe('an answer that leads back to the start', () => {
  it('says so', async () => {
    const text = await told(back, 'explain', '--state', 'status-quo');
    expect(text).toContain(
      'If bob led back, that would be neither better nor worse for ann than staying.',
    );
    expect(text).not.toContain('“”');
  });
});

describe('wishes of one rank', () => {
  it('are a reason for a move where they outnumber those that it breaks, which are told as broken', async () => {
    const text = await told(equalRank, 'explain', '--state', 'status-quo');
    expect(text).toContain(
      'because it wants “talk” and “Never look weak”, which outnumber “not strike”',
    );
    expect(text).not.toMatch(/wants “not strike”/);
  });
});

describe('those who would leave', () => {
  it('are named each with the concepts of its own', async () => {
    const text = await told(someLeaveUnderSome, 'analyze');
    expect(text).toContain('blue would leave under all five concepts analysed');
    expect(text).toContain('The Council of Elders would leave under Nash');
  });
});

describe('equilibria that are not strong', () => {
  it('are weak for what is so: where smaller losses deter as well, not by how bad the deterrent is', async () => {
    const text = await told(counterMove, 'analyze', '--strength', 'strong');
    expect(text).toContain('they are equilibria only where smaller losses deter as well');
    expect(text).not.toContain('not greatly worse');
  });
});

describe('an outcome to which no improvements lead', () => {
  it('is no reason to call a conflict stuck in which somebody leaves the start', async () => {
    const text = await told(noWayThere, 'evolve', '--to', 'bob.pay and not ann.strike');
    expect(text).not.toMatch(/\b[Ss]tuck\b/);
    expect(text).toMatch(/No improvements lead there/);
  });
});
