import { findConcepts, runToEnd } from '@standoff/engine';
import { threats } from '@standoff/study';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderThreats } from './render-threats.ts';

function tell(threat: string, more = '', plural = '', wish = 'y = high', others = 0): string {
  // Options of one who has no part in it, which make the states many.
  const own = Array.from({ length: others }, (_, k) => `o${k}`);
  const cay = `c: { options: { ${own.map((id) => `${id}: yes/no`).join(', ')} }, prefers: [ o0 ] }`;
  const stand = own.map((id) => `, c.${id}: no`).join('');
  const opened = openText(`
standoff: 1
title: Two neighbours
decision-makers:
  ${others > 0 ? cay : ''}
  a: { name: Ann, options: { x: yes/no }, prefers: [ x ] }
  b: { ${plural}name: Ben, options: { y: { levels: { low: low walls, half: half walls, high: high walls }, moves: step } }, prefers: [ ${wish} ] }
status-quo: { a.x: no, b.y: low${stand} }
threats: { wall: { by: b, says: Or walls, ${threat} } }
${more}`);
  const concepts = findConcepts(['nash', 'seq']);
  const judged = runToEnd(
    threats.run(
      { opened, concepts } as unknown as Parameters<typeof threats.run>[0],
      {},
    ) as Parameters<typeof runToEnd>[0],
  );
  return renderThreats(judged as Parameters<typeof renderThreats>[0], plainStyle, 1000, 'full');
}

it('a threat that no move carries out is told as such', () => {
  const text = tell('if: y = low, then: { y: high }');
  expect(text).toContain('“Or walls” (wall): not credible');
  expect(text).toContain('There it cannot be carried out, since no move does so.');
  expect(text).toContain('Everybody sees that as it is.');
});

it('the concepts are named, and that a threat matters to nobody', () => {
  const text = tell('if: a.x, then: { y: high }');
  expect(text).toContain(
    'Foresight is not given, so by default: Nash and SEQ, one after the other, for all.',
  );
  expect(text).toContain(
    'It matters to nobody: all others stay in the same states whether the threat counts or is ruled out.',
  );
});

it('a condition that never holds is told, and what not to know of an option means', () => {
  const text = tell(
    'if: a.x and not a.x, then: { y: high }',
    'perceptions: { a: { b: { hides: [y] } } }',
  );
  expect(text).toContain('(wall): never at issue');
  expect(text).toContain(
    'In no feasible state is its condition met while it is not carried out yet.',
  );
  expect(text).toContain(
    ' Whoever does not know of an option is taken to believe that nobody changes it.',
  );
});

it('a promise is kept where keeping it is no loss', () => {
  const text = tell('if: a.x, then: { y: half }, kind: promise');
  expect(text).toContain('“Or walls” (wall): partly kept');
  expect(text).toContain('That would be no loss in one of the two states at issue');
});

it('what a threat is taken to be is told once for all concepts alike, and not where it is credible nowhere', () => {
  const blind = 'perceptions: { a: { b: { prefers: [ not (y = high) ] } } }';
  const text = tell('if: y = half, then: { y: high }', blind);
  expect(text).toContain('Ann takes it to be credible in none, though it is in two.');
  expect(text).not.toContain('in truth');
});

it('a speaker of several who misreads a fact is told as several', () => {
  const misread = 'facts: { f: b.y = high }\nmisread: { b: { f: no } }';
  const text = tell('if: y = half, then: { y: high }', misread, 'plural: yes, ', 'f');
  expect(text).toContain('Ben themselves take it to be credible in none, though it is in two.');
});

it('a condition is told that tells the states apart in which a threat is credible', () => {
  const text = tell('if: y = low, then: { y: half }', '', '', '{ want: y = half, if: a.x }');
  expect(text).toContain('in one of the two states at issue, exactly those with “x”');
});

it('one reason stands with what it settles, of several each says how often it does, and nothing is barred', () => {
  const one = tell('if: y = low, then: { y: half }', '', '', 'y = half');
  expect(one).toContain('a gain in both states at issue, because it wants “half walls”.');
  expect(one).not.toContain('cannot be carried out');
  const wishes = '{ want: y = half, if: a.x }, { want: y = half }';
  const several = tell('if: y = low, then: { y: half }', '', '', wishes);
  expect(several).toContain('a gain in both states at issue. In one of these two that is because');
});

it('of very many states one says what settles it there', () => {
  const text = tell('if: y = low, then: { y: half }', '', '', 'y = half', 12);
  expect(text).toContain('a gain in all 8,192 states at issue. In ');
  expect(text).not.toContain('at issue, because');
});

it('where a threat is credible nowhere it is not said where it is safe', () => {
  const text = tell('if: y = low, then: { y: half }', '', '', 'y = low');
  expect(text).toContain('without gain, because Ben wants “low walls”');
  expect(text).not.toContain('it is safe');
});

it('how often one takes a threat to be safe is told where that is otherwise than it is, and not where it sees none credible', () => {
  const wish = 'not a.x, y = half';
  const seenAs = (prefers: string) =>
    tell(
      'if: y = low, then: { y: half }',
      `perceptions: { a: { b: { prefers: [ ${prefers} ] } } }`,
      '',
      wish,
    );
  expect(seenAs('y = half')).toContain(
    'Under SEQ it takes that to be safe in two, and it is in one.',
  );
  const seenIdle = seenAs('y = low');
  expect(seenIdle).toContain('Ann takes it to be credible in none, though it is in two.');
  expect(seenIdle).not.toContain('it takes that to be safe');
  expect(seenAs(wish)).not.toContain('it takes that to be safe');
});
