import { expect, it } from 'vitest';
import { fittingParts } from './fitting-parts.ts';
import type { ShownDoubtPart } from './shown-doubt.ts';

const tries = [{ label: 'Try it', change: { kind: 'none' } }] as unknown as ShownDoubtPart['tries'];
const brief: readonly ShownDoubtPart[] = [{ text: 'This stands in 15 of 18 models.' }];
const parts = (judgement: string, after = '.'): ShownDoubtPart[] => [
  { text: 'This stands in 15 of 18 models; it hangs on ' },
  { text: judgement, ...(tries && { tries }) },
  { text: after },
];
const said = (all: readonly ShownDoubtPart[]) => all.map(({ text }) => text).join('');

it('is said in full where there is room, and in fewer words where there is not', () => {
  const held = ' The weights of Ann are not varied: there are more than 256 states.';
  const short = parts('Ann ranking “a” above “b”', ' (70 % sure).');
  expect(said(fittingParts(short, '', brief))).toBe(said(short));
  expect(said(fittingParts(short, held, brief))).toBe(said(short));
  const unsure = parts(
    'x'.repeat(70),
    ` (70 % sure); two other judgements would each turn it too.`,
  );
  expect(said(fittingParts(unsure, '', brief))).toBe(said(parts('x'.repeat(70))));
  const long = fittingParts(parts('x'.repeat(120)), held, brief);
  expect(said(long)).toBe('This stands in 15 of 18 models; it hangs on one judgement.');
  expect(long[1]!.tries).toBe(tries);
});

it('leaves out what it hangs on where nothing else fits', () => {
  const opening = [{ text: 'x'.repeat(130) }, ...parts('Ann ranking “a” above “b”').slice(1)];
  expect(fittingParts(opening, '', brief)).toEqual(brief);
});
