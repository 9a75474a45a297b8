import { expect, test } from 'vitest';
import { parseConflict } from '../parse-conflict.ts';
import { applyJudgements } from './apply-judgement.ts';
import { addPicturesAsVariant } from './pictures-as-variant.ts';

const text = `
standoff: 1
title: A patrol at the border
decision-makers:
  south:
    options: { patrol: yes/no }
    prefers: [{ not: clash }, { want: patrol }]
  north:
    options: { fire: yes/no, leave: yes/no }
    prefers: [{ want: fire, if: south.patrol }, { not: fire }]
facts: { clash: south.patrol and north.fire }
status-quo: { south.patrol: no, north.fire: no, north.leave: no }
variants:
  bold:
    says: South dares
    set: { decision-makers.south.prefers: [{ want: patrol }] }
`;

const errors = [
  { kind: 'drop', viewer: 'south', of: 'north', place: 1 },
  { kind: 'hide', viewer: 'south', of: 'north', option: 'leave', hidden: true },
] as const;

function read(source: string, variant?: string) {
  const { conflict, diagnostics } = parseConflict(source, variant === undefined ? {} : { variant });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return conflict!;
}

function kept(like?: string): string {
  const before = read(text, like);
  const [{ span }] = before.facts as [(typeof before.facts)[number]];
  const when = { kind: 'constant', value: true, span } as const;
  const misread = { kind: 'fact', viewer: 'north', fact: 'clash', when, chance: 1 } as const;
  const outcome = applyJudgements(before, [...errors, misread]);
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  const after = outcome.conflict;
  const edited = addPicturesAsVariant(text, {
    before,
    after,
    id: 'erring',
    says: 'They err',
    like,
  });
  if (edited.status === 'refused') throw new Error(edited.reason.message);
  return edited.text;
}

test('errors are a variant that says what they are, and the rest of the file stays', () => {
  const written = kept();
  expect(written.startsWith(text.trimEnd())).toBe(true);
  const { perceptions, misread, decisionMakers } = read(written, 'erring');
  expect(perceptions).toMatchObject([
    { observer: 'south', observed: 'north', edits: [{ kind: 'drop', place: 1 }], hides: ['leave'] },
  ]);
  expect(misread).toMatchObject([{ observer: 'north', fact: 'clash', as: true }]);
  expect(decisionMakers[0]?.preference).toMatchObject({ statements: { length: 2 } });
  expect(read(written).perceptions).toEqual([]);
});

test('errors under a variant are a variant that says all that it says besides', () => {
  const { perceptions, decisionMakers } = read(kept('bold'), 'erring');
  expect(perceptions).toHaveLength(1);
  expect(decisionMakers[0]?.preference).toMatchObject({ statements: { length: 1 } });
});

test('errors beside those that the file has of the same observer leave these as they are', () => {
  const seen = `${text}perceptions:\n  north:\n    south: { drop: 1 }\n`;
  const before = read(seen);
  const outcome = applyJudgements(before, errors);
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  const edited = addPicturesAsVariant(seen, {
    ...{ before, after: outcome.conflict },
    ...{ id: 'erring', says: 'They err' },
  });
  if (edited.status === 'refused') throw new Error(edited.reason.message);
  const { perceptions } = read(edited.text, 'erring');
  expect(perceptions.map(({ observer }) => observer).sort()).toEqual(['north', 'south']);
});
