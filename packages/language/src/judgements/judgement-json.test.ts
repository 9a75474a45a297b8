import { describe, expect, it } from 'vitest';
import { isQuick } from '../../../../test/draws.ts';
import { conflict } from '../../test/judgements/two-countries.ts';
import { readJudgements } from './judgement-json.ts';

describe('JSON that is no judgement', () => {
  it.each<[unknown, string, string, string | undefined]>([
    [
      {},
      '',
      'a list of judgements is expected here, and this is a mapping of keys to values',
      undefined,
    ],
    [null, '', 'a list of judgements is expected here, and nothing is written', undefined],
    [['drop'], '1', 'a judgement is expected here, and this is the text "drop"', undefined],
    [
      [{ of: 'upper' }],
      '1',
      'the key "kind" says which judgement this is, and it is missing',
      'write move, swap, drop, add, restate, sure, degree, alternative or 13 more',
    ],
    [[{ kind: 'dorp' }], '1.kind', 'there is no kind of judgement "dorp"', 'did you mean drop?'],
    [
      [{ kind: 'bribe' }],
      '1.kind',
      'there is no kind of judgement "bribe"',
      'the kinds are move, swap, drop, add, restate, sure, degree, alternative, hide, view, fact, chance, limit, lock, penalty, rule, vote, notice, transitions, term, foresight',
    ],
    [
      [{ kind: 'drop', of: 'upper', plcae: 1 }],
      '1.plcae',
      'there is no key "plcae" here',
      'did you mean place?',
    ],
    [
      [{ kind: 'drop', of: 'upper' }],
      '1',
      'the key "place" is missing',
      'place: the place of the statement, from 1, or its id',
    ],
    [
      [{ kind: 'drop', of: 'upper', place: 0 }],
      '1.place',
      'a place in the order, counted from 1, or the id of its statement is expected here, and this is 0',
      undefined,
    ],
    [
      [{ kind: 'drop', of: 'upper', place: '1' }],
      '1.place',
      'a place in the order, counted from 1, or the id of its statement is expected here, and this is 1 in quotes',
      undefined,
    ],
    [
      [{ kind: 'add', of: 'upper', statement: { want: 'warr' } }],
      '1.statement.want',
      'no option, fact or state is called "warr"',
      'did you mean war?',
    ],
    [
      [{ kind: 'add', of: 'upper', statement: { want: 'war', never: 'war' } }],
      '1.statement.never',
      '"never" cannot stand beside "want"',
      'write only one of want, not, never, must, more or less',
    ],
    [
      [{ kind: 'fact', fact: 'war' }],
      '1.fact',
      'either "value" or "when" says when the consequence follows',
      'write one of the two',
    ],
    [
      [{ kind: 'fact', fact: 'war', value: null }],
      '1.fact',
      'only of a viewer more can be said than yes or no',
      'write true or false, or add "viewer"',
    ],
    [
      [{ kind: 'fact', viewer: 'lower', fact: 'war', when: 'famine' }],
      '1.fact',
      'a viewer takes the consequence to be the case everywhere, or nowhere',
      'write "value", and neither "when" nor "chance"',
    ],
    [
      [{ kind: 'fact', viewer: 'lower', fact: 'war', value: { as: true, because: 'c9' } }],
      '1.value.because',
      'no claim is called "c9"',
      'did you mean c1?',
    ],
    [
      [{ kind: 'foresight', viewer: 'lower', of: 'upper', value: 'nahs' }],
      '1.value',
      '"nahs" is not the id of a solution concept',
      'did you mean nash?',
    ],
    [
      [{ kind: 'view', viewer: 'lower', of: 'board', as: { add: 'war' } }],
      '1.as.add',
      '"add" is said of board, which is a body and has no wishes or views of its own',
      'say it of its members; of a body can be said: hides, foresight',
    ],
    [
      [{ kind: 'chance', fact: 'war', value: 2 }],
      '1.value',
      'a chance: a number from 0 to 1, or a word such as "likely" is expected here, and this is 2',
      undefined,
    ],
    [
      [{ kind: 'limit', of: 'upper', option: 'water', value: ['held to gone'] }],
      '1.value.1',
      'this option has no level "gone"',
      undefined,
    ],
    [
      [{ kind: 'limit', of: 'upper', option: 'court', value: 'step' }],
      '1.option',
      '"upper" has no option with the id "court"',
      undefined,
    ],
    [
      [{ kind: 'limit', of: 'nobody', option: 'court', value: 'step' }],
      '1.of',
      'no decision maker or body has the id "nobody"',
      undefined,
    ],
    [
      [{ kind: 'view', viewer: 'lower', of: 'upper', as: { hides: ['army'] } }],
      '1.as.hides.1',
      '',
      undefined,
    ],
    [
      [{ kind: 'foresight', of: 'upper', value: 'nahs' }],
      '1.value',
      '"nahs" is not the id of a solution concept',
      'did you mean nash?',
    ],
  ])('%j', (json, at, message, help) => {
    const found = readJudgements(conflict, json);
    if (found.status === 'read') throw new Error('it was read');
    const [first] = found.problems;
    expect(first?.at).toBe(at);
    if (message !== '') expect(first?.message).toBe(message);
    if (help !== undefined) expect(first?.help).toBe(help);
  });

  it('is read no deeper than a file', () => {
    let json: unknown = 'war';
    for (let depth = 0; depth < 10_000; depth += 1) json = [json];
    expect(readJudgements(conflict, json)).toMatchObject({ status: 'faulty' });
  });

  it.skipIf(isQuick)('is read no further than a file', () => {
    const json = Array.from({ length: 200_000 }, () => ({ kind: 'drop' }));
    const found = readJudgements(conflict, json);
    if (found.status === 'read') throw new Error('it was read');
    expect(found.problems.map(({ message }) => message)).toContain(
      'at most 300,000 parts are read',
    );
    expect(found.problems.length).toBeLessThan(1100);
  });

  it('that goes round in a circle is read no deeper', () => {
    const json: { kind: string; of?: unknown } = { kind: 'drop' };
    json.of = json;
    expect(readJudgements(conflict, [json])).toMatchObject({ status: 'faulty' });
  });

  it('tells all its faults', () => {
    const found = readJudgements(conflict, [
      { kind: 'drop' },
      { kind: 'swap', of: 'upper', place: -1 },
    ]);
    expect(found).toMatchObject({
      problems: [{ at: '1' }, { at: '1' }, { at: '2.place' }],
    });
  });
});
