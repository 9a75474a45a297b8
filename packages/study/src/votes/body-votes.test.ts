import { describe, expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { votesFrom, votesSteps } from './body-votes.ts';
import type { DraftVote } from './vote.ts';

/** A council of two that may levy a tax in two steps and a fine in one. */
function council({
  rule = 'adopts: 2 votes, no veto by b',
  b = 'b',
  prefers = '[ { never: council.tax = high }, { not: council.fine } ]',
}: {
  readonly rule?: string;
  readonly b?: string;
  readonly prefers?: string;
} = {}): string {
  return `
standoff: 1
title: A council
claims: { c1: { says: Taxes hurt, at: paper ¶1 } }
sources: { paper: { title: Paper } }
decision-makers:
  a: { options: { shout: yes/no }, prefers: [ council.tax = high, council.fine, council.tax = low ] }
  b: { prefers: ${prefers}, because: c1 }
bodies:
  council:
    members: [ a, ${b}, { c: yes } ]
    ${rule}
    options: { tax: [none, low, high], fine: yes/no }
status-quo: { a.shout: no, council.tax: none, council.fine: no }
`;
}

function votesOf(text: string, from = 's1') {
  const { casebook } = openText(text);
  return votesFrom(casebook, 2, casebook.stateWithId(from)!);
}

/** What a draft sets: `high` or `high, fine`. */
function named(votes: ReturnType<typeof votesOf>, draft: DraftVote['draft']): string {
  const [, tax, fine] = votes.casebook.states.levels(draft);
  return `${['none', 'low', 'high'][tax!]}${fine === 1 ? ', fine' : ''}`;
}

function draftOf(votes: ReturnType<typeof votesOf>, name: string): DraftVote {
  return votes.drafts.find(({ draft }) => named(votes, draft) === name)!;
}

describe('the votes of a body', () => {
  const votes = votesOf(council());

  it('are on every change of its own options, and on nothing else', () => {
    expect(votes.drafts.map(({ draft }) => named(votes, draft)).sort()).toEqual(
      ['low', 'high', 'none, fine', 'low, fine', 'high, fine'].sort(),
    );
  });

  it('follow from what members prefer, and say what settles them', () => {
    const [a, b, c] = draftOf(votes, 'high').ballots;
    expect(a).toMatchObject({ id: 'a', vote: 'yes' });
    expect(b).toMatchObject({ id: 'b', vote: 'no', reason: { order: 'worse', greatly: true } });
    expect(c).toMatchObject({ id: 'c', vote: 'yes', yielded: false });
    expect(c!.reason).toBeUndefined();
  });

  it('are counted by the rule', () => {
    expect(draftOf(votes, 'low')).toMatchObject({ passes: true, tally: { yes: 2, abstain: 1 } });
    expect(draftOf(votes, 'high')).toMatchObject({ passes: false, tally: { yes: 2, no: 1 } });
    expect(draftOf(votes, 'high').tally.vetoes).toEqual([1]);
  });

  it('give the strongest draft that passes, and how far others have to be diluted', () => {
    expect(votes.strongest.map((draft) => named(votes, draft))).toEqual(['low']);
    const dilutions = draftOf(votes, 'high, fine').dilutions;
    expect(dilutions.map((draft) => named(votes, draft))).toEqual(['low']);
    expect(draftOf(votes, 'low').dilutions).toEqual([]);
    expect(draftOf(votes, 'none, fine').dilutions).toEqual([]);
  });

  it('name every smallest dilution where there are several', () => {
    const either = '[ { not: council.tax = high }, { not: council.tax = low and council.fine } ]';
    const several = votesOf(council({ prefers: either }));
    const smallest = draftOf(several, 'high, fine').dilutions;
    expect(smallest.map((draft) => named(several, draft)).sort()).toEqual(['low', 'none, fine']);
    expect(several.strongest.map((draft) => named(several, draft)).sort()).toEqual([
      'low',
      'none, fine',
    ]);
  });

  it('know who is pivotal', () => {
    expect(draftOf(votes, 'high').pivotal).toEqual([
      { member: 1, otherwise: ['yes', 'abstain', 'absent'] },
    ]);
    expect(draftOf(votes, 'low').pivotal).toEqual([
      { member: 0, otherwise: ['no', 'abstain', 'absent'] },
      { member: 1, otherwise: ['no'] },
      { member: 2, otherwise: ['no', 'abstain', 'absent'] },
    ]);
  });

  it('let a member that yields abstain from what is no great loss only', () => {
    const yielding = votesOf(council({ b: '{ b: abstain unless greatly worse }' }));
    expect(draftOf(yielding, 'none, fine').ballots[1]).toMatchObject({
      vote: 'abstain',
      yielded: true,
    });
    expect(draftOf(yielding, 'none, fine').passes).toBe(true);
    expect(draftOf(yielding, 'high').ballots[1]).toMatchObject({ vote: 'no', yielded: false });
  });

  it('are carried in the absence of who would veto', () => {
    const absent = votesOf(council({ b: '{ b: absent }' }));
    expect(absent.drafts.every(({ passes }) => passes)).toBe(true);
    expect(absent.strongest.map((draft) => named(absent, draft))).toEqual(['high, fine']);
  });

  it('are of no avail where no sponsor wants the draft', () => {
    const rule = 'adopts: 1 vote\n    sponsors: [b]';
    const sponsored = votesOf(council({ rule }));
    expect(draftOf(sponsored, 'low')).toMatchObject({ passes: false, proposedBy: [], pivotal: [] });
    const back = votesOf(council({ rule }), 's11');
    expect(draftOf(back, 'none')).toMatchObject({ passes: true, proposedBy: [1] });
  });
});

describe('the votes on very many drafts', () => {
  const options = Array.from({ length: 10 }, (_, k) => `o${k}: yes/no`).join(', ');
  const { casebook } = openText(`
standoff: 1
title: A council with many clauses
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ not (council.o0 and council.o1), council.o2 ] }
bodies:
  council: { members: [ ann ], adopts: 1 vote, options: { ${options} } }
`);
  const from = casebook.stateWithId('s1')!;

  it('are taken with pauses', () => {
    const pauses = new Set<string>();
    const steps = votesSteps(casebook, 1, from);
    for (let step = steps.next(); !step.done; step = steps.next()) pauses.add(step.value.what);
    expect([...pauses]).toEqual(['ordering the states', 'comparing drafts']);
  });

  it('name all dilutions that give up the least, in the order of the drafts', () => {
    const { drafts, strongest } = votesFrom(casebook, 1, from);
    const levels = drafts.map(({ draft }) => casebook.states.levels(draft));
    const isBelow = (a: number, b: number) =>
      a !== b && levels[a]!.every((level, k) => level <= levels[b]![k]!);
    const passing = [...drafts.keys()].filter((k) => drafts[k]!.passes);
    const farthest = (some: readonly number[]) =>
      some.filter((a) => !some.some((b) => isBelow(a, b))).map((k) => drafts[k]!.draft);
    expect(strongest).toEqual(farthest(passing));
    expect(drafts.some(({ dilutions }) => dilutions.length > 1)).toBe(true);
    for (const [k, { passes, dilutions }] of drafts.entries()) {
      const wanted = passes ? [] : farthest(passing.filter((other) => isBelow(other, k)));
      expect(dilutions).toEqual(wanted);
    }
  });
});

it('every dilution of a draft that has many is named', () => {
  const options = Array.from({ length: 12 }, (_, k) => `o${k}`);
  const pairs = options.flatMap((one, k) =>
    options.slice(k + 1).map((other) => `not (council.${one} and council.${other})`),
  );
  const exactlyOne = `(${options.map((o) => `council.${o}`).join(' or ')}) and ${pairs.join(' and ')}`;
  const { casebook } = openText(`
standoff: 1
title: A council
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ '${exactlyOne}' ] }
bodies:
  council: { members: [ ann ], adopts: 1 vote, options: { ${options.map((o) => `${o}: yes/no`).join(', ')} } }
`);
  const votes = votesFrom(casebook, 1, casebook.stateWithId('s1')!);
  expect(votes.drafts.at(-1)!.dilutions).toHaveLength(12);
});
