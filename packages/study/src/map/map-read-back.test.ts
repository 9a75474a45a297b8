import { runToEnd } from '@standoff/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DRAWN, graphArbitrary, optionsArbitrary } from '../../../../test/conflicts/drawn.ts';
import { literalOf, numberOf } from '../../../../test/conflicts/drawn-verdicts.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { drawMap } from './draw-map.ts';
import { sayLayer, sayLiking } from './map-words.ts';

/** How each likes a state beside the start, with what the file leaves open. */
type Likings = readonly ('better' | 'worse' | 'equal' | 'open')[];

/** `Nobody likes it better`, `One of three is known to like it better`. */
function checkHeading(heading: string, likings: Likings): void {
  const [, who, known] =
    /^(Nobody|Everybody|\w+ of \w+) (?:likes?|(is known to like|are known to like)) it better$/.exec(
      heading,
    )!;
  const better = likings.filter((liking) => liking === 'better').length;
  const told =
    who === 'Nobody' ? 0 : who === 'Everybody' ? likings.length : numberOf(who!.split(' ')[0]!);
  expect(better, heading).toBe(told);
  if (known === undefined && who !== 'Everybody') expect(likings, heading).not.toContain('open');
}

const PARTS: readonly (readonly [RegExp, Likings[number]])[] = [
  [/ likes? it better than the status quo$/, 'better'],
  [/ likes? it less than the status quo$/, 'worse'],
  [/ (?:is|are) not known to like it better or less$/, 'open'],
];

/** `Ann and Bob like it better than the status quo; Cat is not known to like it better or less.` */
function checkLiking(text: string, likings: Likings): void {
  if (/^(Everybody|Nobody)/.test(text)) {
    const liking = text.startsWith('Nobody') ? 'equal' : / better /.test(text) ? 'better' : 'worse';
    expect(new Set(likings), text).toEqual(new Set([liking]));
    return;
  }
  const named = text
    .slice(0, -1)
    .split('; ')
    .flatMap((part) => {
      const [, liking] = PARTS.find(([words]) => words.test(part))!;
      return DRAWN.flatMap((name, dm) => (part.includes(name) ? [[dm, liking] as const] : []));
    });
  const told = likings.map((_, dm) => named.find(([one]) => one === dm)?.[1] ?? 'equal');
  expect(told, text).toEqual(likings);
}

it.each([
  ['states and moves', graphArbitrary(), 'general'],
  ['options and a body', optionsArbitrary(), 'general'],
  ['pairs not known', graphArbitrary(), 'unknown-b'],
] as const)('what a map says of who likes a state is so: %s', (_, conflicts, reading) => {
  fc.assert(
    fc.property(conflicts, (text) => {
      const analysis = analyzeText(text, { concepts: ['nash'], reading });
      const { space, statusQuo } = analysis.casebook;
      const { better, isOpen } = literalOf(analysis);
      const likingOf = (dm: number, state: number): Likings[number] => {
        const start = Number(statusQuo);
        if (isOpen(dm, state, start)) return 'open';
        if (better(dm, state, start)) return 'better';
        return better(dm, start, state) ? 'worse' : 'equal';
      };
      const likings = (state: number) => DRAWN.map((_, dm) => likingOf(dm, state));
      const query = { from: statusQuo!, layering: 'liking', also: [] } as const;
      const map = runToEnd(drawMap(analysis, query));
      for (const shown of map.states.filter(({ state }) => state !== statusQuo)) {
        checkHeading(sayLayer(map, shown.layer), likings(Number(shown.state)));
        checkLiking(sayLiking(map, shown), likings(Number(shown.state)));
      }
      for (const { layer, cells } of map.groups) {
        for (const cell of cells) {
          checkHeading(sayLayer(map, layer), likings(Number(space.codeOf(cell))));
        }
      }
    }),
    { numRuns: 25 },
  );
});
