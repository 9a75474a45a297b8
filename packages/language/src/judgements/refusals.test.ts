import { describe, expect, it } from 'vitest';
import { conflict, graph, read } from '../../test/judgements/two-countries.ts';
import { applyJudgement, applyJudgements } from './apply-judgement.ts';

describe('a judgement that does not apply', () => {
  it.each<[object, string, string]>([
    [
      { kind: 'drop', of: 'nobody', place: 1 },
      'no-such-decision-maker',
      'no decision maker has the id "nobody"',
    ],
    [
      { kind: 'drop', viewer: 'nobody', of: 'upper', place: 1 },
      'no-such-decision-maker',
      'no decision maker has the id "nobody"',
    ],
    [
      { kind: 'drop', viewer: 'upper', of: 'upper', place: 1 },
      'sees-itself',
      '"upper" sees itself as it is',
    ],
    [
      { kind: 'drop', of: 'idle', place: 1 },
      'no-such-place',
      '"idle" has no place 1 in its order: there are none',
    ],
    [
      { kind: 'drop', of: 'upper', place: 1, member: 1 },
      'no-such-place',
      'at place 1 of "upper" one statement stands alone',
    ],
    [
      { kind: 'drop', of: 'upper', place: 4, member: 3 },
      'no-such-place',
      'at place 4 of "upper" the statements are 1 to 2',
    ],
    [
      { kind: 'move', of: 'upper', place: 2, to: 7 },
      'no-such-place',
      '"upper" has no place 7 in its order: the places are 1 to 4',
    ],
    [
      { kind: 'move', of: 'upper', place: 2, to: 2 },
      'nothing-changes',
      'that is where it stands already: place 2 of "upper"',
    ],
    [
      { kind: 'move', of: 'upper', place: 2, to: 1 },
      'other-degree',
      'place 1 of "upper" is among the statements whose breach is greatly worse, and this is none of them; to make it one of them, move it with "greatly": true',
    ],
    [
      { kind: 'move', of: 'upper', place: 1, to: 3 },
      'other-degree',
      'place 3 of "upper" is behind the statements whose breach is greatly worse, and this is one of them; to make it one of the others, move it with "greatly": false',
    ],
    [
      { kind: 'swap', of: 'upper', place: 1 },
      'other-degree',
      'place 2 of "upper" is behind the statements whose breach is greatly worse, and this is one of them; to make it one of the others, move it with "greatly": false',
    ],
    [
      { kind: 'swap', of: 'upper', place: 4 },
      'no-such-place',
      '"upper" has no place 5 in its order: the places are 1 to 4',
    ],
    [
      { kind: 'add', of: 'upper', place: 6, statement: 'war' },
      'no-such-place',
      '"upper" has no place 6 in its order: the places are 1 to 5',
    ],
    [
      { kind: 'add', of: 'upper', place: 1, statement: 'war' },
      'other-degree',
      'place 1 of "upper" is among the statements whose breach is greatly worse, and this is none of them',
    ],
    [
      { kind: 'restate', of: 'upper', place: 1, statement: 'war' },
      'other-degree',
      'place 1 of "upper" is among the statements whose breach is greatly worse, and this is none of them',
    ],
    [
      { kind: 'restate', of: 'upper', place: 1, statement: { never: 'war' } },
      'nothing-changes',
      'place 1 of "upper" says that already',
    ],
    [
      { kind: 'degree', of: 'upper', place: 1, greatly: true },
      'nothing-changes',
      'place 1 of "upper" has that degree already',
    ],
    [
      { kind: 'sure', of: 'upper', place: 1, value: 1 },
      'nothing-changes',
      'place 1 of "upper" is 1 sure already',
    ],
    [
      { kind: 'sure', of: 'upper', place: 1, member: 1, value: 0.2 },
      'no-such-place',
      'at place 1 of "upper" one statement stands alone',
    ],
    [
      { kind: 'alternative', of: 'upper', place: 1 },
      'no-alternative',
      'what stands at place 1 of "upper" has no "or-else"',
    ],
    [
      { kind: 'drop', of: 'upper', place: 4 },
      'breaks-another',
      'the view that "lower" has of "upper" counts on this order: "upper" has no place 4 in its order: the places are 1 to 3',
    ],
    [
      { kind: 'drop', of: 'lower', place: 1 },
      'breaks-another',
      'the signal "march" to "idle" counts on this order: "lower" has no place 3 in its order: the places are 1 to 2',
    ],
    [
      { kind: 'hide', viewer: 'lower', of: 'upper', option: 'court' },
      'no-such-option',
      '"upper" has no option with the id "court"',
    ],
    [
      { kind: 'hide', viewer: 'lower', of: 'upper', option: 'dam', value: false },
      'nothing-changes',
      '"upper.dam" is known to "lower"',
    ],
    [
      { kind: 'view', viewer: 'upper', of: 'lower', as: null },
      'nothing-changes',
      'that is how "upper" sees "lower" already',
    ],
    [
      { kind: 'view', viewer: 'upper', of: 'lower', as: { drop: 4 } },
      'no-such-place',
      '"lower" has no place 4 in its order: the places are 1 to 3',
    ],
    [{ kind: 'chance', fact: 'peace', value: 0 }, 'no-such-fact', 'no fact has the id "peace"'],
    [
      { kind: 'chance', fact: 'famine', value: 'likely' },
      'nothing-changes',
      'the chance of "famine" is 0.75 already',
    ],
    [
      { kind: 'fact', fact: 'war', when: 'lower.army = across' },
      'nothing-changes',
      'that is how "war" follows already',
    ],
    [
      { kind: 'fact', fact: 'war', when: 'famine' },
      'fact-circle',
      'facts need one another in a circle: war needs famine, which needs war',
    ],
    [
      { kind: 'fact', viewer: 'nobody', fact: 'war', value: true },
      'no-such-decision-maker',
      'no decision maker has the id "nobody"',
    ],
    [
      { kind: 'fact', viewer: 'upper', fact: 'peace', value: true },
      'no-such-fact',
      'no fact has the id "peace"',
    ],
    [
      { kind: 'fact', viewer: 'upper', fact: 'war', value: null },
      'nothing-changes',
      'that is how "upper" reads "war" already',
    ],
    [
      { kind: 'foresight', viewer: 'board', of: 'upper', value: 'nash' },
      'no-such-decision-maker',
      'no decision maker has the id "board"',
    ],
    [
      { kind: 'foresight', viewer: 'upper', of: 'upper', value: 'nash' },
      'sees-itself',
      '"upper" sees itself as it is',
    ],
    [
      { kind: 'foresight', viewer: 'upper', of: 'lower', value: null },
      'nothing-changes',
      'nothing is said of how far "upper" takes "lower" to look already',
    ],
    [
      { kind: 'foresight', viewer: 'upper', of: 'board', value: 'l2' },
      'unfit-concept',
      'Limited-move stability, horizon 2 is defined for two that can move, and in this model 3 can',
    ],
    [
      { kind: 'view', viewer: 'upper', of: 'lower', as: { perceptions: { upper: { drop: 5 } } } },
      'no-such-place',
      '"upper" has no place 5 in its order: the places are 1 to 4',
    ],
    [
      { kind: 'hide', viewer: 'upper', of: 'board', option: 'quota', value: false },
      'nothing-changes',
      '"board.quota" is known to "upper"',
    ],
    [
      { kind: 'lock', of: 'upper', option: 'water', value: 'gone' },
      'no-such-level',
      '"upper.water" has no level "gone"',
    ],
    [
      { kind: 'limit', of: 'upper', option: 'water', value: 'free' },
      'nothing-changes',
      '"upper.water" may move like that already',
    ],
    [
      { kind: 'lock', of: 'nobody', option: 'water' },
      'no-such-decision-maker',
      'no decision maker or body has the id "nobody"',
    ],
    [
      { kind: 'rule', of: 'upper', value: '1 vote' },
      'no-such-decision-maker',
      'no body has the id "upper"',
    ],
    [
      { kind: 'rule', of: 'board', value: '3 votes' },
      'impossible-rule',
      '"board" can have no more than 2 votes for a draft, and needs at least one',
    ],
    [
      { kind: 'rule', of: 'board', value: '1 vote, no veto by idle' },
      'impossible-rule',
      '"idle" is no member of "board"',
    ],
    [
      { kind: 'rule', of: 'board', value: '1 vote, no veto by upper, upper' },
      'impossible-rule',
      '"upper" is named twice',
    ],
    [
      { kind: 'rule', of: 'board', value: '2 votes' },
      'nothing-changes',
      '"board" votes like that already',
    ],
    [
      { kind: 'vote', of: 'upper', member: 'lower', value: 'yes' },
      'no-such-decision-maker',
      'no body has the id "upper"',
    ],
    [
      { kind: 'vote', of: 'board', member: 'idle', value: 'yes' },
      'no-such-decision-maker',
      '"idle" is no member of "board"',
    ],
    [
      { kind: 'vote', of: 'board', member: 'lower', value: 'no' },
      'impossible-rule',
      '"board" needs 2 votes for a draft, and could have no more than 1',
    ],
    [
      { kind: 'vote', of: 'board', member: 'lower' },
      'nothing-changes',
      '"lower" votes like that already',
    ],
    [
      { kind: 'notice', of: 'board', value: true },
      'no-such-decision-maker',
      'no agreement has the id "board"',
    ],
    [
      { kind: 'term', of: 'swap', owner: 'upper', option: 'dam', value: 'yes' },
      'no-such-place',
      'no deal has the id "swap"',
    ],
    [
      { kind: 'penalty', of: 'upper', by: 'nobody', option: 'fine', when: 'upper.dam' },
      'no-such-decision-maker',
      'no decision maker has the id "nobody"',
    ],
    [
      { kind: 'penalty', of: 'nobody', by: 'lower', option: 'fine', when: 'upper.dam' },
      'no-such-decision-maker',
      'no decision maker has the id "nobody"',
    ],
    [
      { kind: 'penalty', of: 'upper', by: 'lower', option: 'war', when: 'upper.dam' },
      'name-taken',
      'something else is called "war"',
    ],
    [
      { kind: 'penalty', of: 'upper', by: 'lower', option: 'fine', when: 'upper.dam', place: 4 },
      'other-degree',
      'place 4 of "upper" is behind the statements whose breach is greatly worse, and this is one of them',
    ],
    [
      {
        kind: 'penalty',
        of: 'upper',
        by: 'lower',
        option: 'fine',
        when: 'upper.dam',
        value: false,
      },
      'no-such-option',
      '"lower.fine" is no such penalty',
    ],
    [
      { kind: 'foresight', of: 'upper', value: null },
      'nothing-changes',
      'nothing is said of the foresight of "upper" already',
    ],
    [
      { kind: 'foresight', of: 'upper', value: 'l2' },
      'unfit-concept',
      'Limited-move stability, horizon 2 is defined for two that can move, and in this model 3 can',
    ],
  ])('%j is refused: %s', (json, code, message) => {
    expect(applyJudgement(conflict, read(json))).toEqual({
      status: 'refused',
      reason: { code, message },
    });
  });

  it.each<[object, string, string]>([
    [
      { kind: 'swap', of: 'a', place: 2 },
      'other-degree',
      'place 3 of "a" is greatly worse than place 2; say "across": true to swap them nevertheless',
    ],
    [
      { kind: 'swap', of: 'a', place: 3 },
      'no-such-place',
      '"a" has no place 4 in its order: the places are 1 to 3',
    ],
    [
      { kind: 'degree', of: 'a', place: 3, greatly: true },
      'no-such-place',
      '"a" has no place 3 in its order: the places are 1 to 2',
    ],
    [
      { kind: 'drop', of: 'a', place: 1 },
      'other-form',
      'the preference of "a" is not a list of statements',
    ],
    [
      { kind: 'swap', of: 'b', place: 3 },
      'no-such-place',
      '"b" has no place 4 in its order: the places are 1 to 3',
    ],
    [
      { kind: 'penalty', of: 'a', by: 'b', option: 'fine', when: 'x' },
      'other-form',
      'a penalty is an option, and the status quo has to be without it',
    ],
    [{ kind: 'foresight', of: 'a', value: 'sim' }, 'unfit-concept', ''],
  ])('in a graph model %j is refused: %s', (json, code, message) => {
    const outcome = applyJudgement(graph, read(json, graph));
    expect(outcome).toMatchObject({ status: 'refused', reason: { code } });
    if (message !== '' && outcome.status === 'refused')
      expect(outcome.reason.message).toBe(message);
  });

  it('is one after which what somebody thinks of another view has no place', () => {
    const thought = {
      kind: 'view',
      viewer: 'idle',
      of: 'lower',
      as: { perceptions: { upper: { drop: 4 } } },
    };
    const outcome = applyJudgement(conflict, read(thought));
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    const dropped = { kind: 'drop', viewer: 'idle', of: 'upper', place: 1 };
    expect(applyJudgement(outcome.conflict, read(dropped))).toEqual({
      status: 'refused',
      reason: {
        code: 'breaks-another',
        message:
          'what "idle" thinks that "lower" sees in "upper" counts on this order: "upper" has no place 4 in its order: the places are 1 to 3',
      },
    });
  });

  it('of several refuses all', () => {
    const two = [
      read({ kind: 'drop', of: 'lower', place: 3 }),
      read({ kind: 'swap', of: 'lower', place: 3 }),
    ];
    expect(applyJudgements(conflict, two)).toMatchObject({ status: 'refused' });
    expect(applyJudgements(conflict, [])).toEqual({ status: 'applied', conflict });
  });
});
