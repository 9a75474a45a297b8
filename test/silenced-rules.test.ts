import { expect, it } from 'vitest';
import { packages, sourceFiles } from './source-files.ts';

/** At most so many places do what a rule of style forbids. */
const MOST = 10;

const ANEW = 'the effect runs anew for a change of what it does not read itself';

/** Where a rule is silenced, as often as it is, and why nothing better would do. */
const silenced: readonly (readonly [where: string, why: string])[] = [
  [
    'packages/briefing/src/page/feed.ts: lint/suspicious/noControlCharactersInRegex',
    'control characters are what is taken out',
  ],
  [
    'packages/standoff/test/hypergames/description.ts: lint/suspicious/noThenProperty',
    'it is a key of the model file',
  ],
  [
    'packages/workbench/src/views/deals/keep-deal.tsx: lint/a11y/noAutofocus',
    'it is opened by a press, in the place of what was pressed',
  ],
  [
    'packages/workbench/src/design/words-to-press.tsx: lint/a11y/noStaticElementInteractions',
    'a button does not wrap with the words around it',
  ],
  [
    'packages/study/src/front/what-lasts.ts: lint/correctness/useYield',
    'other questions pause, and this one has nothing to wait for',
  ],
  [
    'packages/workbench/src/design/in-order.tsx: lint/suspicious/noArrayIndexKey',
    'it is for what has no name of its own, and is known by its position',
  ],
  [
    'packages/workbench/src/views/predict/assign-view.tsx: lint/correctness/useExhaustiveDependencies',
    ANEW,
  ],
  [
    'packages/workbench/src/views/predict/hand-in.tsx: lint/correctness/useExhaustiveDependencies',
    ANEW,
  ],
  [
    'packages/workbench/src/served/open-section.tsx: lint/correctness/useExhaustiveDependencies',
    ANEW,
  ],
];

it('a rule of style is silenced in few places, each of which has a reason', () => {
  const found = sourceFiles([...packages, 'scripts', 'test', 'bench']).flatMap(({ path, text }) =>
    [...text.matchAll(/\/[/*] ?biome-ignore(?:-\w+)? ([\w/]+)/g)].map(
      ([, rule]) => `${path}: ${rule}`,
    ),
  );
  expect(found.sort()).toEqual(silenced.map(([where]) => where).sort());
  expect(found.length).toBeLessThanOrEqual(MOST);
});
