import { describe, expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { replayTimeline } from './replay.ts';

const head = (
  quo = 'status-quo: { ann.go: no, ann.tax: low, ben.go: no, ben.post: held }',
) => `standoff: 1
title: Steps
decision-makers:
  ann: { name: Ann, options: { go: yes/no, tax: { levels: { none: no tax, low: a low tax, high: a high tax }, moves: step } }, prefers: [ go ] }
  ben: { name: Ben, options: { go: yes/no, post: { levels: { held: the post held, lost: the post lost }, moves: one-way } }, prefers: [ not ann.go ] }
${quo}
`;

function replay(...events: readonly string[]) {
  const { casebook } = openText(
    `${head()}timeline:\n${events.map((one) => `  - { ${one} }`).join('\n')}\n`,
  );
  const replayed = replayTimeline(casebook)!;
  const levelsAfter = () =>
    replayed.moments.map(({ after }) => casebook.states.levels(after.code).join(''));
  return { replayed, levelsAfter };
}

describe('how options stood at the start', () => {
  it('is as in the status quo, as the opening says, otherwise than their first event sets them, or already so', () => {
    const { replayed } = replay(
      'on: 2001, what: All stand so., sets: { ann.go: yes, ben.go: no }',
      'on: 2002, what: The tax goes., by: ann, sets: { ann.tax: none }',
      'on: 2003, what: The post is held., by: ben, sets: { ben.post: held }',
    );
    expect(replayed.levels.map(({ level, reason }) => [level, reason])).toEqual([
      [1, 'opening'],
      [1, 'changed-later'],
      [0, 'opening'],
      [0, 'stood-already'],
    ]);
  });

  it('is the first level that leads to the one that is set, where that of the status quo does not', () => {
    const { replayed } = replay('on: 2001, what: A low tax., by: ann, sets: { ann.tax: low }');
    expect(replayed.levels[1]).toEqual({ option: 1, level: 0, reason: 'changed-later' });
    expect(replayed.levels[0]).toEqual({ option: 0, level: 0, reason: 'status-quo' });
  });
});

describe('an event', () => {
  const { replayed, levelsAfter } = replay(
    'on: 2001, what: Ann goes., by: ann, sets: { ann.go: yes }',
    'on: 2002, what: She is still there., by: ann, sets: { ann.go: yes }',
    'on: 2003, what: People talk.',
    'on: 2004, what: Both move., sets: { ann.tax: high, ben.go: yes }',
    'on: 2005, what: Ann sends Ben home., by: ann, sets: { ben.go: no }',
  );

  it('is a step, stays, records, or is of several at once', () => {
    expect(replayed.moments.map(({ kind, number, movers }) => [number, kind, movers])).toEqual([
      [1, 'step', [0]],
      [2, 'stays', [0]],
      [3, 'record', []],
      [4, 'joint', [0, 1]],
      [5, 'step', [1]],
    ]);
  });

  it('leaves what the next one finds, and the last one the end', () => {
    const { moments, start, end } = replayed;
    for (const [at, { before }] of moments.entries()) {
      expect(before).toBe(at === 0 ? start : moments[at - 1]!.after);
    }
    expect(end).toBe(moments.at(-1)!.after);
    expect(levelsAfter()).toEqual([...['1100', '1100', '1100', '1210', '1200']]);
    expect(replayed.differing).toEqual([0, 1]);
  });

  it('is by another where the file says that somebody did it who has none of these options', () => {
    expect(replayed.moments.map(({ byAnother }) => byAnother)).toEqual([
      ...[false, false, false, false, true],
    ]);
  });
});

it('the first event is the opening only where nobody did it and it sets options of several', () => {
  const kinds = (event: string) => replay(event).replayed.moments.map(({ kind }) => kind);
  expect(kinds('on: 2001, what: So it was., sets: { ann.go: no, ben.go: yes }')).toEqual([
    'opening',
  ]);
  expect(kinds('on: 2001, what: One., sets: { ann.go: yes, ann.tax: high }')).toEqual(['step']);
  expect(kinds('on: 2001, what: Ann., by: ann, sets: { ann.go: yes, ben.go: yes }')).toEqual([
    'joint',
  ]);
});

it('without a status quo nothing is replayed', () => {
  const { casebook } = openText(head(''));
  expect(replayTimeline(casebook)).toBeUndefined();
});
