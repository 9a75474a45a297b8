import { describe, expect, it } from 'vitest';
import { conflict, graph, read, text } from '../../test/judgements/two-countries.ts';
import {
  applyJudgement,
  applyJudgements,
  invertJudgement,
  judgementId,
  placeOfJudgement,
} from './apply-judgement.ts';
import { judgementsOfSignal, judgementsOfView, seenPreference } from './core/views.ts';
import { judgementJsonSchema, judgementToJson } from './judgement-json.ts';
import { neighbourhood } from './neighbourhood.ts';

describe('a judgement', () => {
  it('has a short id', () => {
    const ids = [
      { kind: 'swap', of: 'upper', place: 3 },
      { kind: 'move', of: 'upper', place: 4, to: 3 },
      { kind: 'move', of: 'upper', place: 2, to: 4 },
      { kind: 'move', of: 'upper', place: 2, to: 1, greatly: true },
      { kind: 'drop', viewer: 'lower', of: 'upper', place: 4, member: 1 },
      { kind: 'add', of: 'upper', place: 2, statement: 'war' },
      { kind: 'degree', of: 'upper', place: 2, greatly: true },
      { kind: 'hide', viewer: 'lower', of: 'upper', option: 'dam' },
      { kind: 'view', viewer: 'lower', of: 'upper', as: null },
      { kind: 'fact', fact: 'war', value: false },
      { kind: 'chance', fact: 'war', value: 0.3 },
      { kind: 'limit', of: 'upper', option: 'water', value: ['held to shared'] },
      { kind: 'lock', of: 'upper', option: 'water', value: 'held' },
      { kind: 'foresight', of: 'upper', value: 'seq' },
      { kind: 'foresight', viewer: 'lower', of: 'board', value: 'seq' },
      { kind: 'fact', viewer: 'lower', fact: 'war', value: true },
      { kind: 'fact', viewer: 'lower', fact: 'war', value: { as: false, sure: 0.5 } },
      { kind: 'fact', viewer: 'lower', fact: 'war', value: null },
    ].map((json) => judgementId(read(json)));
    expect(ids).toEqual([
      'swap:upper.3',
      'swap:upper.3',
      'move:upper.2-4',
      'move:upper.2-1-greatly',
      'drop:lower~upper.4.1',
      expect.stringMatching(/^add:upper\.2=[a-z0-9]{12}$/),
      'degree:upper.2=greatly',
      'hide:lower~upper.dam',
      'view:lower~upper=as-is',
      'fact:war=no',
      'chance:war=0.3',
      'limit:upper.water=0-1',
      'lock:upper.water=held',
      'foresight:upper=seq',
      'foresight:lower~board=seq',
      'fact:lower~war=yes',
      expect.stringMatching(/^fact:lower~war=no\.[a-z0-9]{12}$/),
      'fact:lower~war=as-is',
    ]);
  });

  it('has a place in the file', () => {
    const at = (json: object): string => {
      const { start, end } = placeOfJudgement(conflict, read(json));
      return text.slice(start, end);
    };
    expect(at({ kind: 'drop', of: 'upper', place: 1 })).toBe('{ never: war }');
    expect(at({ kind: 'swap', viewer: 'lower', of: 'upper', place: 3 })).toBe('upper.dam');
    expect(at({ kind: 'chance', fact: 'war', value: 0 })).toBe('war');
    expect(at({ kind: 'lock', of: 'upper', option: 'water' })).toBe('water');
    expect(at({ kind: 'rule', of: 'board', value: '1 vote' })).toBe('board');
    expect(
      at({ kind: 'penalty', of: 'upper', by: 'lower', option: 'fine', when: 'upper.dam' }),
    ).toBe('lower');
    expect(at({ kind: 'hide', viewer: 'lower', of: 'upper', option: 'dam' })).toBe('upper');
    expect(at({ kind: 'view', viewer: 'upper', of: 'lower', as: { drop: 1 } })).toBe('upper');
    expect(at({ kind: 'foresight', of: 'board', value: 'seq' })).toBe('board');
  });

  it('writes statements with full names, and is read back', () => {
    const judgement = read({ kind: 'add', of: 'upper', statement: { not: 'dam', sure: 0.5 } });
    expect(judgementToJson(conflict, judgement)).toEqual({
      kind: 'add',
      of: 'upper',
      place: 5,
      statement: { not: 'upper.dam', sure: 0.5 },
      id: judgementId(judgement),
    });
  });

  it('has a schema of its JSON', () => {
    const { oneOf, $defs } = judgementJsonSchema() as { oneOf: object[]; $defs: object };
    expect(oneOf).toHaveLength(21);
    expect(Object.keys($defs)).toContain('statement');
  });

  it('has no inverse where it does not apply', () => {
    const judgement = read({ kind: 'drop', of: 'upper', place: 9 });
    expect(() => invertJudgement(conflict, judgement)).toThrow(RangeError);
  });

  it('leaves what it does not touch as the same objects', () => {
    const outcome = applyJudgement(conflict, read({ kind: 'drop', of: 'lower', place: 2 }));
    expect(outcome.status).toBe('refused');
    const swapped = applyJudgement(conflict, read({ kind: 'swap', of: 'lower', place: 2 }));
    if (swapped.status === 'refused') throw new Error(swapped.reason.message);
    expect(swapped.conflict.facts).toBe(conflict.facts);
    expect(swapped.conflict.decisionMakers[0]).toBe(conflict.decisionMakers[0]);
  });
});

describe('views and signals', () => {
  it('consist of judgements', () => {
    expect(judgementsOfView(conflict.perceptions[0]!).map(judgementId)).toEqual([
      'drop:lower~upper.4',
      expect.stringMatching(/^add:lower~upper\.3=/),
    ]);
    const [march] = conflict.signals;
    expect(judgementsOfSignal(march!, 'idle').map(judgementId)).toEqual([
      'drop:idle~lower.3',
      'drop:idle~upper.1',
    ]);
    expect(judgementsOfSignal(march!, 'lower').map(judgementId)).toEqual(['drop:lower~upper.1']);
  });

  it('are what one sees', () => {
    const seen = seenPreference(conflict, 'lower', 'upper');
    if ('status' in seen || seen.kind !== 'prioritized') throw new Error('not an order');
    expect(seen.statements.map(({ kind }) => kind)).toEqual([
      'statement',
      'statement',
      'statement',
      'or-else',
    ]);
    expect(seenPreference(conflict, 'idle', 'lower')).toBe(conflict.decisionMakers[1]?.preference);
    expect(seenPreference(conflict, 'idle', 'nobody')).toMatchObject({ status: 'refused' });
  });

  it('let a signal be applied to what its receiver sees', () => {
    const [march] = conflict.signals;
    const outcome = applyJudgements(conflict, judgementsOfSignal(march!, 'idle').slice(1));
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    expect(outcome.conflict.perceptions.map(({ observer }) => observer)).toEqual(['lower', 'idle']);
  });
});

describe('the neighbourhood', () => {
  it('is what the file doubts, and the swaps of an order of which it doubts nothing', () => {
    expect(neighbourhood(conflict).map(judgementId)).toEqual([
      'alternative:upper.3',
      'drop:upper.4.2',
      'degree:lower.2=greatly',
      'drop:lower.3',
      'chance:famine=0',
      'foresight:lower=nash',
      'foresight:lower=seq',
      'limit:upper.dam=one-way',
    ]);
    expect(neighbourhood(graph).map(judgementId)).toEqual([
      ...['swap:a.1', 'swap:b.1', 'swap:b.2', 'swap:c.1'],
    ]);
  });

  it('or only the swaps of neighbours of one degree', () => {
    expect(neighbourhood(conflict, 'swaps').map(judgementId)).toEqual([
      'swap:upper.2',
      'swap:upper.3',
      'swap:lower.2',
    ]);
  });
});
