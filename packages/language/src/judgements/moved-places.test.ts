import { expect, it } from 'vitest';
import { parseConflict } from '../parse-conflict.ts';
import { movedPlaces } from './moved-places.ts';

const file = (prefers: string, rest = by('2', '2', '2')) => `standoff: 1
title: T
decision-makers:
  ann: { options: { x: yes/no, y: yes/no }, prefers: [${prefers}] }
  bob: { options: { z: yes/no }, prefers: [ann.x] }
status-quo: { ann.x: no, ann.y: no, bob.z: no }
${rest}`;

function by(doubt: string, view: string, variant: string): string {
  return `doubts: [{ of: ann.prefers.${doubt}, drop: yes }]
perceptions: { bob: { ann: { drop: [${view}] } } }
variants: { v: { set: { decision-makers.ann.prefers.${variant}: { not: y } } } }
`;
}

const moved = (before: string, after: string) => {
  const [one, other] = [before, after].map((text) => {
    const { conflict, diagnostics } = parseConflict(text);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return conflict!;
  });
  return movedPlaces(one!, other!);
};

it('finds what goes by a number before which an entry came', () => {
  const found = moved(file('x, y, bob.z'), file('not bob.z, x, y, bob.z'));
  expect(found).toMatchObject([
    { by: 'doubt', of: 'ann', number: 2, now: 3 },
    { by: 'variant', variant: 'v', number: 2, now: 3 },
    { by: 'view', viewer: 'bob', number: 2, now: 3 },
  ]);
});

it('finds that what stood at the number is gone, and another came up', () => {
  const rest = 'variants: { v: { set: { decision-makers.ann.prefers.2: { not: y } } } }\n';
  const [gone] = moved(file('x, y, bob.z', rest), file('x, bob.z', rest));
  expect(gone).toMatchObject({ number: 2, is: { formula: { option: { option: 'z' } } } });
  expect(gone).not.toHaveProperty('now');
});

it('finds nothing where an entry is changed in its place, or the number with it, or where there are names', () => {
  expect(moved(file('x, y, bob.z'), file('x, not y, bob.z'))).toEqual([]);
  expect(moved(file('x, y'), file('x, { want: y, says: Why }'))).toEqual([]);
  expect(moved(file('x, y'), file('bob.z, x, y', by('3', '3', '3')))).toEqual([]);
  const named = by('keep', 'keep', 'keep');
  const entry = '{ id: keep, want: y }';
  expect(moved(file(`x, ${entry}`, named), file(`bob.z, x, ${entry}`, named))).toEqual([]);
});

it('counts the places of several that a view drops in the order as it is', () => {
  const rest = 'perceptions: { bob: { ann: { drop: [1, 3] } } }\n';
  expect(moved(file('x, y, bob.z', rest), file('x, bob.z, y', rest))).toMatchObject([
    { by: 'view', number: 3, now: 2 },
  ]);
});
