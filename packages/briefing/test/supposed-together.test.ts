import { knownAnalyses, parse } from '@standoff/study';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { supposedModel } from '../src/answers/doubted-model.ts';
import { clash, readChange } from '../src/answers/named-changes.ts';
import { createRedrawing } from '../src/write-briefing.ts';
import { caseBriefing, caseModel } from './model.ts';

const models = [
  { id: 'kinsara-2014-syria-iraq', model: caseModel('kinsara-2014-syria-iraq'), runs: 12 },
  // A tenth of a second each.
  { id: 'korea-2017', model: caseModel('korea-2017'), runs: 2 },
];

/** Changes of the orders of a model that can be supposed at once. */
function together({ base }: (typeof models)[number]['model']): fc.Arbitrary<string[]> {
  const all = base.conflict.decisionMakers.flatMap(({ id, preference }) => {
    const length = preference.kind === 'prioritized' ? preference.statements.length : 0;
    const places = Array.from({ length }, (_, k) => k + 1);
    return [
      ...places.map((place) => `drop:${id}.${place}`),
      ...places.slice(1).map((place) => `swap:${id}.${place - 1}`),
    ];
  });
  return fc
    .shuffledSubarray(all, { minLength: 1, maxLength: 6 })
    .map((ids) =>
      ids.filter((id, k) =>
        ids.slice(0, k).every((before) => !clash(readChange(before)!, readChange(id)!)),
      ),
    );
}

/** The file with the same changes, made by whoever moves and strikes its lines: all places are those of the file as it was. */
function editedByHand(text: string, ids: readonly string[]): string {
  return text.replaceAll(
    /^ {2}([\w-]+):\n(?: {4}.*\n|\n)*? {4}prefers:\n((?: {6}.*\n)+)/gm,
    (whole: string, of: string, written: string) => {
      const mine = ids.map((id) => readChange(id)!).filter((change) => change.of === of);
      const remarked = written.replaceAll(/^ *#.*\n/gm, '');
      const items = remarked.split(/^(?= {6}- )/m);
      for (const { kind, place } of mine) {
        if (kind === 'swap') items.splice(place - 1, 2, items[place]!, items[place - 1]!);
      }
      const dropped = mine.flatMap(({ kind, place }) => (kind === 'drop' ? [place] : []));
      const left = items.filter((_, k) => !dropped.includes(k + 1));
      const order = left.length === 0 ? ' []\n' : `\n${left.join('')}`;
      return `${whole.slice(0, whole.length - written.length - 1)}${order}`;
    },
  );
}

const withoutPlaces = (model: ReturnType<typeof caseModel>): unknown =>
  JSON.parse(
    JSON.stringify(model.base.conflict, (key, value: unknown) =>
      key === 'span' || key.endsWith('Span') ? undefined : value,
    ),
  );

it.each(models)(
  'doubts that are supposed together make the very model that the edited file has: $id',
  ({ model, runs }) => {
    fc.assert(
      fc.property(together(model), (ids) => {
        const supposed = supposedModel(model, ids);
        const { model: edited } = parse(editedByHand(model.text, ids));
        // A file that would have an error is refused.
        if ('problem' in supposed) expect(edited).toBeUndefined();
        else expect(withoutPlaces(supposed.model)).toEqual(withoutPlaces(edited!));
      }),
      { numRuns: draws(runs) },
    );
  },
);

it('the page with several doubts is the page of the edited file, and not of each doubt added up', async () => {
  const [{ id, model }] = models as [(typeof models)[number]];
  const draw = createRedrawing(caseBriefing(id));
  // What one model leaves as the one before has it is taken over, as on the page; of the edited file nothing is known.
  const analyses = knownAnalyses();
  await fc.assert(
    fc.asyncProperty(together(model), async (ids) => {
      const supposed = supposedModel(model, ids);
      if ('problem' in supposed) return;
      const { model: edited } = parse(editedByHand(model.text, ids));
      expect(await draw(supposed.model, { analyses })).toEqual(await draw(edited!));
    }),
    { numRuns: draws(4) },
  );
});

it('two changes of the same statement are refused, and what is no change of an order', () => {
  const [{ model }] = models as [(typeof models)[number]];
  const problemOf = (...ids: string[]) => {
    const supposed = supposedModel(model, ids);
    return 'problem' in supposed ? supposed.problem : undefined;
  };
  const same = 'two of these changes are about the same statement';
  expect(problemOf('swap:iraq.2', 'drop:iraq.3')).toBe(same);
  expect(problemOf('drop:iraq.2', 'drop:iraq.2')).toBe(same);
  expect(problemOf('swap:iraq.1', 'swap:iraq.2')).toBe(same);
  expect(problemOf('swap:iraq.1', 'swap:iraq.3', 'drop:syria.1')).toBeUndefined();
  expect(problemOf('drop:iraq.1', 'nothing')).toMatch(/no change of an order/);
  expect(problemOf('drop:iraq.99')).toMatch(/\S/);
});
