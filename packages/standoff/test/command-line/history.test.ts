import { describe, expect, it } from 'vitest';
import { fileIn, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const folder = temporaryFolder();

/** What is told of a model, without the breaks of its lines. */
async function told(name: string, text: string, ...words: string[]): Promise<string> {
  const file = fileIn(folder, `${name}.standoff.yaml`, text);
  const { stdout, stderr } = await run(['history', file, '--full', ...words]);
  return `${stdout}\n${stderr}`.replaceAll(/\s+/g, ' ');
}

const border = `standoff: 1
title: A border
decision-makers:
  south: { name: South, options: { patrol: yes/no }, prefers: [ not clash, patrol ] }
  north: { name: North, options: { fire: yes/no }, prefers: [ { want: fire, if: south.patrol }, not fire ] }
facts: { clash: south.patrol and north.fire }
status-quo: { south.patrol: no, north.fire: no }
perceptions: { south: { north: { drop: 1 } } }
signals:
  warning: { by: north, to: south, says: We shall fire, shows: { north: { add: { want: fire, if: south.patrol }, at: 1 } } }
timeline:
  - { on: 2001, what: A patrol, by: south, sets: { south.patrol: yes } }
  - { on: 2002, what: It withdraws, by: north, sets: { south.patrol: no }, signals: warning }
  - { on: 2003, what: It is back, by: south, sets: { south.patrol: yes } }
  - { on: 2004, what: Shots, by: north, sets: { north.fire: yes } }
  - { on: 2005, what: Once more, by: north, sets: { north.fire: yes } }
  - { on: 2006, what: A truce, sets: { south.patrol: no, north.fire: no } }
`;

describe('the history of a conflict in which somebody sees another wrongly', () => {
  it('says what is overlooked, until a signal says otherwise', async () => {
    const text = await told('border', border);
    expect(text).toContain(
      'Nothing deters from that. What it overlooks is that North could then move to “fire”.',
    );
    expect(text).toContain('From here on the signal “We shall fire” counts.');
    expect(text).toContain('2003 It is back – deterred');
    expect(text).toContain('Signals count from the event on that says that they were received.');
  });

  it('says that another is said to have done it, and that steps lead in a circle', async () => {
    const text = await told('border', border);
    expect(text).toContain('The file says that North did it; the options are those of South.');
    expect(text).toContain(
      'No order at all makes all of them improvements: the steps of 2001 and 2002 lead in a circle.',
    );
  });

  it('tells what several did together of each of them, and counts apart what changes nothing', async () => {
    const text = await told('border', border);
    expect(text).toContain('2006 A truce – a joint gain');
    expect(text).toContain(
      'South moves to “not patrol”, together with North, which South likes better',
    );
    expect(text).toMatch(
      /Five events change something: two .*, one together, to the gain of all who took part, two \(2002 and 2003\) not\. One decision to change nothing, as the model expects\./,
    );
  });
});

const reform = (more: string) => `standoff: 1
title: A reform
decision-makers:
  king: { name: The king, options: { tax: "yes/no, one-way", war: yes/no }, prefers: [ not king.tax, not king.war ] }
  lords: { name: The lords, options: { revolt: yes/no }, ranking: [ s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16 ] }
  town: { name: The town, prefers: [ not court.reform ] }
bodies:
  court:
    name: The court
    members: [ king, town, { clerk: yes } ]
    adopts: 3 votes
    options: { reform: yes/no }
status-quo: { king.tax: no, king.war: no, lords.revolt: no, court.reform: no }
${more}`;

describe('the history of a conflict that its model does not expect', () => {
  it('says of whom nothing in its order could be moved, and which members would have to turn', async () => {
    const text = await told(
      'reform',
      reform(`timeline:
  - { on: 1701, what: A tax, by: king, sets: { king.tax: yes } }
  - { on: 1702, what: A war, by: king, sets: { king.war: yes } }
  - { on: 1703, what: A revolt, by: lords, sets: { lords.revolt: yes } }
  - { on: 1704, what: A reform, by: court, sets: { court.reform: yes } }
`),
    );
    expect(text).toContain('neither an improvement in the order of the file.');
    expect(text).toContain('some order of the states does.');
    expect(text).toContain(
      'What the lords prefer is not given by statements, so that no change of it is looked for.',
    );
    expect(text).toContain(
      'The court adopts “reform”, which, by what its members prefer, would not pass',
    );
    expect(text).toContain('It would pass if the king wanted it and the town wanted it.');
  });

  it('says what stood already, and what is no state of the model', async () => {
    const text = await told(
      'peace',
      reform(`infeasible: [ { when: king.war and lords.revolt, says: No war amid a revolt } ]
timeline:
  - { on: 1701-01, what: No tax, by: king, sets: { king.tax: no } }
  - { on: 1701-02, what: A tax, by: king, sets: { king.tax: yes } }
  - { on: 1701-03, what: The tax goes, by: king, sets: { king.tax: no } }
  - { on: 1702, what: A revolt, by: lords, sets: { lords.revolt: yes } }
  - { on: 1703, what: A war, by: king, sets: { king.war: yes } }
`).replace(/ranking: .*\]/, 'prefers: [ lords.revolt ]'),
    );
    expect(text).toContain('The tax goes – not allowed');
    expect(text).toContain('already as its first event sets it, since nothing leads there');
    expect(text).toContain(
      'The situation after it is no state of the model (“No war amid a revolt”), so nothing is judged: let an event at the same time set what else changed, or correct the rule.',
    );
    expect(text).toContain('The timeline does not end in the status quo: it leaves');
  });

  it('is not told without a status quo', async () => {
    const timeline = 'timeline: [{ on: 1701, what: A tax, sets: { king.tax: yes } }]\n';
    const text = await told('nowhere', reform(timeline).replace(/status-quo: .*\n/, ''));
    expect(text).toContain(
      'the status quo says how options stand that no event sets, and the file gives none',
    );
  });
});

describe('the history of a conflict in which a fact is misread', () => {
  const misread = (as: string) => `standoff: 1
title: A drought
decision-makers:
  north: { name: North, options: { threat: { levels: { no: North waits, yes: North threatens } } }, prefers: [ { want: threat, unless: rain, says: Pressure }, { not: threat } ] }
  south: { name: South, options: { pump: yes/no }, prefers: [ { not: pump } ] }
facts: { dry: not south.pump, rain: not dry }
${as}
status-quo: { north.threat: yes, south.pump: no }
timeline:
  - { on: 1701, what: The start, sets: { north.threat: no, south.pump: no } }
  - { on: 1702, what: A threat, by: north, sets: { north.threat: yes } }
`;

  it('says that it is read so, and does not claim that nothing speaks for the step', async () => {
    const text = await told('drought', misread('misread: { north: { dry: no } }'));
    expect(text).toContain(
      'North moves to “North threatens”, a step down for it, because it wants “North waits”. It takes “dry” never to be the case.',
    );
    expect(text).toContain(
      'As North reads the facts, nothing that it is said to want speaks for it; with the facts as they are “Pressure” speaks for it; one further wish would explain it.',
    );
    expect(text).not.toContain('Nothing that North is said to want speaks for it');
  });

  it('says what is less than half sure to be misread so, and reads it as it is', async () => {
    const text = await told(
      'drought',
      misread('misread: { north: { dry: { as: no, sure: 0.4 } } }'),
    );
    expect(text).toContain(
      'Less than half sure, and so not taken to be so: North takes “dry” never to be the case (40 % sure).',
    );
    expect(text).toContain('which it likes better because of “Pressure”');
    expect(text).not.toContain('never to be the case.');
  });

  it('says nothing of it where it makes no difference', async () => {
    const text = await told('drought', misread('misread: { south: { dry: no } }'));
    expect(text).not.toContain('never to be the case.');
  });
});

describe('the history of a body whose members dislike what it adopted', () => {
  const council = (members: string, rule: string, prefers: string) => `standoff: 1
title: A council
decision-makers:
  ann: { name: Ann, prefers: [ not council.act ] }
  bob: { name: Bob, options: { leave: yes/no }, prefers: [ ${prefers} ] }
  cid: { name: Cid, prefers: [ not council.act ] }
  dan: { name: Dan, prefers: [ not council.act ] }
bodies:
  council: { name: The council, members: [ ${members} ], ${rule}, options: { act: yes/no } }
status-quo: { bob.leave: no, council.act: no }
timeline:
  - { on: 1701, what: An act, by: council, sets: { council.act: yes } }
  - { on: 1702, what: Bob leaves, by: bob, sets: { bob.leave: yes } }
`;

  it('says that more would have to turn than are tried', async () => {
    const text = await told(
      'unanimous',
      council('ann, bob, cid, dan', 'adopts: 4 votes', '{ never: bob.leave }, not council.act'),
    );
    expect(text).toContain('No change of mind of up to three members would carry it.');
    expect(text).toContain('Bob moves to “leave”, a great step down for it,');
  });

  it('reckons with the no of one who abstains unless it greatly dislikes a draft, where it does', async () => {
    const rule = 'adopts: "2 votes, no veto by bob"';
    const members = 'ann, dan, { bob: abstain unless greatly worse }';
    const withoutBob = 'if Ann wanted it and Dan wanted it';
    const mild = await told('mild', council(members, rule, 'not council.act, not bob.leave'));
    expect(mild).toContain(withoutBob);
    const wish = '{ never: council.act }, not bob.leave';
    const great = await told('great', council(members, rule, wish));
    expect(great).toContain('It would pass if Ann wanted it and Bob wanted it.');
    expect(great).not.toContain(withoutBob);
  });
});
