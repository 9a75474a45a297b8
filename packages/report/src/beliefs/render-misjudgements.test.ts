import { findConcepts, runToEnd } from '@standoff/engine';
import { misjudge, perceive } from '@standoff/study';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderMisjudgements } from './render-misjudgements.ts';
import { renderPerceptions } from './render-perceptions.ts';

type Wishes = readonly [ann: string, ben: string, cy: string];

function open([ann, ben, cy]: Wishes, more = '') {
  const opened = openText(`
standoff: 1
title: Three neighbours
decision-makers:
  a: { name: Ann, options: { x: yes/no }, prefers: [${ann}] }
  b: { name: Ben, options: { y: yes/no }, prefers: [${ben}] }
  c: { name: Cy, options: { z: yes/no }, prefers: [${cy}] }
status-quo: { a.x: no, b.y: no, c.z: no }
facts: { f: a.x, g: a.x }
${more}`);
  const { conflict, compiled } = opened.casebook;
  return { opened, version: { conflict, compiled }, concepts: findConcepts(['seq']) };
}

function told(wishes: Wishes, options: object = {}, more?: string): string {
  const setting = open(wishes, more) as unknown as Parameters<typeof misjudge.run>[0];
  const found = runToEnd(
    misjudge.run(setting, { avoid: 'a.x and b.y', ...options }) as Parameters<typeof runToEnd>[0],
  );
  return renderMisjudgements(
    found as Parameters<typeof renderMisjudgements>[0],
    'avoid',
    plainStyle,
    1000,
  );
}

it('where two errors are needed, one is said not to be enough', () => {
  const wishes = ['not b.y and a.x, not a.x', 'b.y and c.z', 'c.z and a.x, not b.y, b.y'] as const;
  expect(told(wishes)).toContain(
    'It takes two errors together; any one of 16 such sets is enough.',
  );
  expect(told(wishes, { upTo: 1 })).toContain('No single error leads there: all were tried.');
});

it('where improvements lead nowhere near, no set with facts is needed to say so unless facts are asked about', () => {
  const wishes = ['not a.x', 'not b.y', 'not c.z'] as const;
  const proof = 'so no error about what others want or can do leads there.';
  expect(told(wishes)).toContain(proof);
  expect(told(wishes, { facts: true })).toContain(
    `${proof} No set of up to two errors leads there: all were tried.`,
  );
});

it('a story of errors about facts says how many, what is not so, and what would have to be known', () => {
  const text = told(['not f, a.x', 'b.y', 'c.z'], { avoid: 'a.x', facts: true });
  expect(text).toContain('Story 1: one error about facts');
  expect(text).toContain('Ann moves to “x”, taking for a gain what is none.');
  expect(text).toContain(
    'Ann would have to know that “x” is no gain for it, because it wants “not f”.',
  );
  const more = told(['not (f or g), a.x', 'b.y', 'c.z'], { avoid: 'a.x', facts: true });
  expect(more).toContain('Story 1: one or two errors about facts');
});

it('errors of the file are mentioned only where it has some, and what is so already has no story', () => {
  const wishes = ['a.x', 'b.y', 'c.z'] as const;
  expect(told(wishes)).toContain('It takes no error: steps that seem safe');
  expect(told(wishes)).toContain('Story 1: no error');
  const misread = 'perceptions: { a: { b: { drop: 1 } } }';
  expect(told(wishes, {}, misread)).toContain('It takes no error beside those of the file: ');
  const already = told(wishes, { avoid: 'not a.x' });
  expect(already).toContain('It is so already, in the status quo.');
  expect(already).not.toContain('Story');
});

it('what is feared without the error is told where nothing deters in truth', () => {
  const text = told(
    ['a.x and b.y, not c.z', 'b.y and not a.x, b.y', 'not a.x, a.x'],
    {},
    'perceptions: { a: { b: { prefers: [not b.y and not c.z, not b.y and a.x] } } }',
  );
  expect(text).toContain(
    'Ann moves to “x”, though without error it would fear that Ben could then move to',
  );
});

it('where nobody sees anything otherwise, that is said first', () => {
  const setting = open(['a.x', 'b.y', 'c.z']) as unknown as Parameters<typeof perceive.run>[0];
  const found = runToEnd(perceive.run(setting, {}) as Parameters<typeof runToEnd>[0]);
  const text = renderPerceptions(
    found as Parameters<typeof renderPerceptions>[0],
    plainStyle,
    1000,
  );
  expect(text).toContain('The file says of nobody that it sees anything otherwise than it is.');
});

it('of a reply by a body no wish of one party is said to be the reason', () => {
  const council =
    'bodies: { council: { name: The council, members: [b, c], adopts: 2 votes, options: { q: yes/no } } }';
  const wish = 'council.q iff a.x';
  const text = told(['not council.q, a.x', wish, wish], { avoid: 'a.x and council.q' }, council);
  expect(text).toContain('Ann would have to know that the council could then adopt “q” (2 for).');
});
