import { describe, expect, it } from 'vitest';
import { read } from '../../test/judgements/two-countries.ts';
import { parseConflict } from '../parse-conflict.ts';
import { applyJudgement, editJudgement, invertJudgement } from './apply-judgement.ts';
import { judgementToJson } from './judgement-json.ts';

const file = (preference: string, more = '') => `standoff: 1
title: Numbers
decision-makers:
  a:
    options: { x: yes/no, y: yes/no }
    ${preference}
status-quo: { a.x: no, a.y: no }
${more}`;

function conflictOf(text: string) {
  const { conflict, diagnostics } = parseConflict(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!conflict || errors.length > 0) throw new Error(JSON.stringify(errors));
  return conflict;
}

/** The lines that are new after a judgement, or why it is refused; what it leads to is in the text as well. */
function linesAfter(json: object, text: string): string[] | string {
  const conflict = conflictOf(text);
  const judgement = read(json, conflict);
  const applied = applyJudgement(conflict, judgement);
  const edited = editJudgement(text, conflict, judgement);
  if (applied.status === 'refused') return applied.reason.message;
  if (edited.status === 'refused') throw new Error(edited.reason.message);
  const wanted = applied.conflict.decisionMakers[0]!.preference;
  const found = conflictOf(edited.text);
  const bare = (one: object) => JSON.stringify(one, (key, value) => (key === 'span' ? 0 : value));
  expect(bare(found.decisionMakers[0]!.preference)).toBe(bare(wanted));
  expect(bare(found.doubts)).toBe(bare(applied.conflict.doubts));
  return edited.text.split('\n').filter((line) => !text.split('\n').includes(line));
}

describe('two places of states change places', () => {
  it('of a utility by their numbers', () => {
    const text = file('utility: { s1: 1, s2: 2.0, s3: 2, s4: 4 }');
    expect(linesAfter({ kind: 'swap', of: 'a', place: 1 }, text)).toEqual([
      '    utility: { s1: 1, s2: 4, s3: 4, s4: 2 }',
    ]);
    expect(linesAfter({ kind: 'swap', of: 'a', place: 3 }, text)).toBe(
      '"a" has no place 4 in its order: the places are 1 to 3',
    );
  });

  it('of a utility across a great difference only where that is said', () => {
    const text = file('utility: { s1: 1, s2: 2, s3: 3, s4: 9 }\n    greatly: 5');
    expect(linesAfter({ kind: 'swap', of: 'a', place: 1 }, text)).toBe(
      'place 2 of "a" is greatly worse than place 1; say "across": true to swap them nevertheless',
    );
    expect(linesAfter({ kind: 'swap', of: 'a', place: 1, across: true }, text)).toEqual([
      '    utility: { s1: 1, s2: 2, s3: 9, s4: 3 }',
    ]);
  });

  it('of a relation by turning round the pairs between them', () => {
    const pairs = '"s1 > s2", "s1 > s3", "s2 >> s4", "s1 >> s4", "s3>>s4", "s2 ~ s3"';
    const text = file(`relation: [${pairs}]`);
    expect(linesAfter({ kind: 'swap', of: 'a', place: 1 }, text)).toEqual([
      '    relation: ["s2 > s1", "s3 > s1", "s2 >> s4", "s1 >> s4", "s3>>s4", "s2 ~ s3"]',
    ]);
    expect(linesAfter({ kind: 'swap', of: 'a', place: 2 }, text)).toBe(
      'place 3 of "a" is greatly worse than place 2',
    );
    expect(
      linesAfter({ kind: 'swap', of: 'a', place: 1 }, file('relation: ["s1 > s2", "s2 > s3"]')),
    ).toContain('the relation of "a" is no order of places');
  });

  it('of weights as the utility that they come to, which is then doubted in their place', () => {
    const text = file(
      'weights: { x: 2, y: 1, x or y: -1 }\n    greatly: 3',
      'doubts: [{ of: a.weights, swap: neighbours }]\n',
    );
    const utility = { s1: 0.5, s2: 1, s3: -1e-9, s4: 2 };
    const swap = { kind: 'swap', of: 'a', place: 1, utility };
    expect(linesAfter(swap, text)).toEqual([
      '    utility: { s1: 0.5, s2: 2, s3: -1e-9, s4: 1 }',
      'doubts: [{ of: a.utility, swap: neighbours }]',
    ]);
    expect(linesAfter({ kind: 'swap', of: 'a', place: 1 }, text)).toBe(
      'the weights of "a" name no states; say with "utility" what each state adds up to',
    );
    const conflict = conflictOf(text);
    const judgement = read(swap, conflict);
    expect(judgementToJson(conflict, judgement)).toEqual({ ...swap, id: 'swap:a.1' });
    expect(judgementToJson(conflict, invertJudgement(conflict, judgement))).toEqual({
      ...{ kind: 'swap', of: 'a', place: 1, id: 'swap:a.1' },
    });
  });
});
