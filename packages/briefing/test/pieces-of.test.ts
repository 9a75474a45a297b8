import fc from 'fast-check';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { piecesOf } from '../src/figures/pieces-of.ts';
import { setWorded } from '../src/figures/worded.ts';

it('what stands in marks of quotation is set apart, and the rest stays as it is', () => {
  expect(piecesOf('It likes “tests go on” because of “Talks”.')).toEqual([
    { words: 'It likes ', isWorded: false },
    { words: 'tests go on', isWorded: true },
    { words: ' because of ', isWorded: false },
    { words: 'Talks', isWorded: true },
    { words: '.', isWorded: false },
  ]);
});

it('a mark that stands alone is a sign like any other', () => {
  expect(piecesOf('One ” and “ another')).toEqual([
    { words: 'One ” and “ another', isWorded: false },
  ]);
});

it('nothing is lost but the marks', () => {
  const sentences = fc.array(fc.constantFrom('a', ' ', '“', '”', 'b'), { maxLength: 20 });
  fc.assert(
    fc.property(sentences, (letters) => {
      const sentence = letters.join('');
      const told = piecesOf(sentence).map((one) => (one.isWorded ? `“${one.words}”` : one.words));
      // An empty pair is nobody's name.
      expect(told.join('').replaceAll('“”', '')).toBe(sentence.replaceAll('“”', ''));
    }),
  );
});

it('words that somebody wrote keep their marks, and what is set apart stays as it is', () => {
  const written = h('p.event-what.written', 'He promised “fire and fury”.');
  const worded = h('p', h('em.worded', 'No “deal” of theirs'));
  expect(setWorded([written, worded])).toEqual([written, worded]);
  expect(setWorded([h('p', 'It likes “Talks”')])).toEqual([
    h('p', ['It likes ', h('em.worded', 'Talks')]),
  ]);
});
