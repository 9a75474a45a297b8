import { expect, test } from 'vitest';
import { deal, inverse, misjudge, verifyEdits, verifyMisjudgements } from '../src/index.ts';
import { dilemma, modelOf, patrol } from './small-conflicts.ts';

const chickenText = `
standoff: 1
title: Chicken
decision-makers:
  ann: { options: { swerve: yes/no }, prefers: [{ not: crash }, { not: swerve }, { want: bob.swerve }] }
  bob: { options: { swerve: yes/no }, prefers: [{ not: crash }, { not: swerve }, { want: ann.swerve }] }
facts: { crash: not ann.swerve and not bob.swerve }
status-quo: { ann.swerve: yes, bob.swerve: no }
`;

const chicken = modelOf(chickenText);
const otherText = modelOf(`${chickenText}\n# The same conflict in other words.\n`);

function answered<T extends object>(
  answer: T,
): Exclude<T, { status: string } | { groups: unknown }> {
  if ('groups' in answer) throw new Error('this is no such answer');
  return answer as Exclude<T, { status: string } | { groups: unknown }>;
}

const crash = answered(inverse(chicken, { where: 'crash', concept: 'nash' }));
const swerving = answered(inverse(chicken, { where: 'ann.swerve', concept: 'nash' }));

test('the same order of statements counts once, whether one is wanted greatly or not', () => {
  expect([crash.size, crash.count]).toEqual([2, 9]);
  const single = modelOf(`
standoff: 1
title: One
decision-makers:
  a: { options: { x: yes/no }, prefers: [{ want: x }, { not: x }] }
status-quo: { a.x: no }
`);
  const found = answered(inverse(single, { state: 's1', concept: 'nash' }));
  expect(found.sets.map(({ edits }) => edits.map(({ id }) => id))).toEqual([
    ['drop:a.1'],
    ['swap:a.1'],
  ]);
});

test('what a true answer of inverse claims beyond what is checked is named', () => {
  expect(verifyEdits(chicken, crash)).toEqual({
    valid: true,
    // What is said in words and as data is no more than what the members beside it say, and is not read.
    unchecked: [
      ...['held', 'notes', 'found', 'means', 'upTo', 'provedAbove', 'count'],
      ...['sets[].says', 'sets[].means', 'stories', 'traces', 'lexicon'],
    ],
  });
  // It holds as written, of which everything but the words can be seen.
  expect(swerving.size).toBe(0);
  expect(verifyEdits(chicken, swerving)).toEqual({
    valid: true,
    unchecked: [
      ...['held', 'notes', 'found', 'means', 'upTo'],
      ...['sets[].says', 'sets[].means', 'stories', 'traces', 'lexicon'],
    ],
  });
});

const [first, ...others] = crash.sets;
const [dropAnn, dropBob] = first!.edits;

test.each([
  [
    'a size of 0 that another state bears',
    { size: 0, provedAbove: -1, count: 1, sets: [{ edits: [], states: ['s2'] }] },
    'sets[0].states[0]: this state was not asked about',
  ],
  [
    'states that sets do not reach',
    { states: ['s2'] },
    'sets[0].states[0]: this state was not asked about',
  ],
  [
    'more states than hold',
    { states: ['s1', 's4'], sets: crash.sets.map((set) => ({ ...set, states: ['s1', 's4'] })) },
    'sets[0]: ann would leave',
  ],
  [
    'fewer states than hold',
    {
      states: ['s2', 's3'],
      size: 0,
      provedAbove: -1,
      count: 1,
      sets: [{ edits: [], states: ['s2'] }],
    },
    'sets[0]: nobody would leave s3 under Nash',
  ],
  ['a size that needs more', { size: 1, provedAbove: 0 }, 'sets[0]: it has 2 edits and not 1'],
  [
    'that no changes are enough',
    { size: null, sets: [], count: 0, provedAbove: 2 },
    'the document: there is nothing to check: that no set is enough was found by trying all',
  ],
  [
    'no size where sets are listed',
    { size: null },
    'size: there are sets, but none is said to be enough',
  ],
  ['another count', { count: 16 }, 'count: not as many as the sets that are listed'],
  [
    'a set twice',
    { sets: [first, first, ...others.slice(1)] },
    'sets[1]: another set leads to the same orders',
  ],
  [
    'a set in another degree',
    {
      sets: [
        ...crash.sets,
        {
          edits: [dropAnn, { kind: 'degree', of: 'bob', place: 2, greatly: true }],
          states: ['s1'],
        },
      ],
      count: 10,
    },
    'sets[9]: another set leads to the same orders',
  ],
  ['edits of somebody not asked', { of: ['ann'] }, 'sets[0]: an edit is none that was asked for'],
  [
    'edits of another kind',
    {
      count: 1,
      sets: [{ edits: [{ kind: 'lock', of: 'ann', option: 'swerve' }, dropBob], states: ['s1'] }],
    },
    'sets[0]: an edit is none that was asked for',
  ],
  [
    'words for other edits',
    {
      count: 1,
      sets: [{ edits: [{ ...dropAnn, says: dropBob!['says'] }, dropBob], states: ['s1'] }],
    },
    'sets[0]: edit 1 is told in words that are not its own',
  ],
  [
    'another model',
    { model: { ...crash.model, sha256: '0'.repeat(64) } },
    'model.sha256: it is about another model',
  ],
  ['a proof of more than its size', { provedAbove: 2 }, 'provedAbove: not one less than the size'],
  ['fewer changes than were looked for', { upTo: 1 }, 'size: more than were looked for'],
])('an answer of inverse is refused that claims %s', (_, changed, problem) => {
  expect(verifyEdits(chicken, { ...crash, ...changed })).toMatchObject({ valid: false, problem });
});

test('that a state needs changes is refused where it holds as written', () => {
  const needless = {
    ...swerving,
    ...{ size: 1, provedAbove: 0, count: 1 },
    sets: [{ edits: [{ kind: 'drop', of: 'ann', place: 3 }], states: ['s2'] }],
    states: ['s2'],
  };
  expect(verifyEdits(chicken, needless)).toMatchObject({
    ...{ valid: false, problem: 'provedAbove: nobody would leave s2 under Nash' },
  });
});

test('an answer about a file is refused of one in other words', () => {
  expect(verifyEdits(otherText, crash)).toMatchObject({
    ...{ valid: false, problem: 'model.sha256: it is about another model' },
  });
});

const agreed = answered(deal(dilemma, { parties: ['ann', 'bob'], additions: 2 }));
const [target] = agreed.targets;
const [addition] = agreed.additions!;

test('what a true answer of deal claims beyond what is checked is named', () => {
  const found = verifyEdits(dilemma, agreed);
  expect(found).toMatchObject({ valid: true });
  expect('unchecked' in found && found.unchecked).toEqual(
    expect.arrayContaining([
      'parties',
      'bodies',
      'reached',
      'targets[].steps',
      'targets[].otherwise',
      'additions[].count',
    ]),
  );
  expect('unchecked' in found && found.unchecked).not.toContain('targets[].holdsUnder');
  // That no additions are enough is nothing that could be checked.
  const none = { ...addition, size: null, count: 0, sets: [], locks: [], provedAbove: 2 };
  const claimed = verifyEdits(dilemma, { ...agreed, additions: [none] });
  expect('unchecked' in claimed && claimed.unchecked).toEqual(
    expect.arrayContaining(['additions[].size', 'additions[].provedAbove', 'additions[].locks']),
  );
});

test.each([
  [
    'that a deal holds',
    { targets: [{ ...target, holdsUnder: [...target!.holdsUnder, 'nash'] }] },
    'targets[0]: ann would leave',
  ],
  [
    'that a deal does not hold',
    { targets: [{ ...target, holdsUnder: [] }] },
    'targets[0]: nobody would leave s1 under GMR',
  ],
  [
    'that nobody would leave',
    { targets: [{ ...target, leavers: [] }] },
    'targets[0]: others than these would leave s1 under Nash',
  ],
  [
    'that one gains less',
    { targets: [{ ...target, gains: ['ann'] }] },
    'targets[0]: others than these prefer s1 to the status quo',
  ],
  [
    'that one loses',
    { targets: [{ ...target, losers: ['bob'] }] },
    'targets[0]: others than these prefer the status quo to s1',
  ],
  ['a deal twice', { targets: [target, target] }, 'targets[1]: this is listed twice'],
  [
    'a concept that was not asked about',
    { targets: [{ ...target, holdsUnder: ['cmr3'] }] },
    'targets[0].holdsUnder[0]: this concept was not analysed',
  ],
  [
    'that one leaves under a concept that was not asked about',
    { targets: [{ ...target, leavers: [{ mover: 'ann', under: ['nash', 'cmr3'] }] }] },
    'targets[0].leavers[0].under[1]: this concept was not analysed',
  ],
  [
    'that one leaves twice under a concept',
    { targets: [{ ...target, leavers: [{ mover: 'ann', under: ['nash', 'nash'] }] }] },
    'targets[0].leavers[0].under[1]: this is listed twice',
  ],
  [
    'somebody who leaves twice',
    { targets: [{ ...target, leavers: [...target!.leavers, target!.leavers[0]] }] },
    `targets[0].leavers[${target!.leavers.length}]: this is listed twice`,
  ],
  [
    'a smaller addition',
    { additions: [{ ...addition, size: 1, provedAbove: 0 }] },
    'additions[0].sets[0]: it has 2 edits and not 1',
  ],
  [
    'additions to what holds as written',
    { additions: [{ ...addition, concept: 'gmr' }] },
    'additions[0].provedAbove: it is a deal that holds as written',
  ],
  [
    'a concept twice',
    { targets: [{ ...target, holdsUnder: [...target!.holdsUnder, target!.holdsUnder[0]] }] },
    'targets[0].holdsUnder[4]: this is listed twice',
  ],
  [
    'another count of additions',
    { additions: [{ ...addition, count: 7 }] },
    'additions[0].count: not as many as the sets that are listed',
  ],
  [
    'an addition that was not asked for',
    { additionsAsked: { ...agreed.additionsAsked, means: ['statements'] } },
    'additions[0].sets[1]: an edit is none that was asked for',
  ],
  ['additions twice', { additions: [addition, addition] }, 'additions[1]: this is listed twice'],
  [
    'additions under no concept',
    { additions: [{ ...addition, size: null, count: 0, sets: [], locks: [], concept: 'hope' }] },
    'additions[0].concept: “hope” is no concept of the model',
  ],
  [
    'means that there are not',
    { additionsAsked: { ...agreed.additionsAsked, means: ['statements', 'locks', 'gold'] } },
    'additionsAsked.means[2]: “statements”, “locks”, ',
  ],
  [
    'means twice',
    { additionsAsked: { ...agreed.additionsAsked, means: ['statements', 'locks', 'locks'] } },
    'additionsAsked.means[2]: this is listed twice',
  ],
  ['another model', { model: crash.model }, 'model.sha256: it is about another model'],
])('an answer of deal is refused that claims %s', (_, changed, problem) => {
  const found = verifyEdits(dilemma, { ...agreed, ...changed });
  expect(found).toMatchObject({ valid: false, problem: expect.stringContaining(problem) });
});

const fatal = answered(misjudge(patrol, { avoid: 'a.go and b.fire' }));
const [story] = fatal.stories;

test('what a true answer of misjudge claims beyond what is checked is named', () => {
  const found = verifyMisjudgements(patrol, fatal);
  expect(found).toMatchObject({ valid: true });
  expect('unchecked' in found && found.unchecked).toEqual(
    expect.arrayContaining(['size', 'count', 'stories[].closedBy', 'stories[].sets[][].says']),
  );
});

test.each([
  ['fewer errors', { size: 0 }, 'size: not the fewest errors of its sets'],
  ['another count', { count: 4 }, 'count: not as many as the sets of so few errors'],
  [
    'another count behind a path',
    { stories: [{ ...story, count: 2 }] },
    'stories[0].count: not as many as the sets that are listed',
  ],
  [
    'another size of a path',
    { stories: [{ ...story, size: 2 }] },
    'stories[0].size: not the fewest of its sets',
  ],
  [
    'larger sets than were looked for',
    { proof: { ...fatal.proof, upTo: 0 } },
    'proof.upTo: larger sets are listed',
  ],
  [
    'a set twice',
    { stories: [{ ...story, sets: [story!.sets[0], story!.sets[0], story!.sets[1]] }] },
    'stories[0].sets[1]: another set leads to the same pictures',
  ],
  ['another model', { model: crash.model }, 'model.sha256: it is about another model'],
])('an answer of misjudge is refused that claims %s', (_, changed, problem) => {
  expect(verifyMisjudgements(patrol, { ...fatal, ...changed })).toMatchObject({
    valid: false,
    problem,
  });
});

const quiet = modelOf(`
standoff: 1
title: Quiet
decision-makers:
  a: { options: { go: yes/no }, prefers: [not go] }
  b: { options: { go: yes/no }, prefers: [not go] }
status-quo: { a.go: no, b.go: no }
`);

test.each([
  ['states that nothing leads to', ['s1', 's2'], /^closed: .*no improvements lead to/],
  ['a state twice', ['s1', 's1'], /^proof\.closed\[1\]: this is listed twice/],
])('of what is closed it is refused that it lists %s', (_, closed, problem) => {
  const none = misjudge(quiet, { avoid: 'a.go and b.go', upTo: 1 });
  expect(none.proof).toMatchObject({ kind: 'unreachable', closed: ['s1'] });
  expect(verifyMisjudgements(quiet, none)).toMatchObject({ valid: true });
  const changed = { ...none, proof: { ...none.proof, closed } };
  const found = verifyMisjudgements(quiet, changed);
  expect(found).toMatchObject({ valid: false });
  expect('problem' in found && found.problem).toMatch(problem);
});
