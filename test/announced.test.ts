import { readdirSync, readFileSync } from 'node:fs';
import { inquiries } from '@standoff/study';
import { describe, expect, test } from 'vitest';
import { createMeasure, questions, questionTo } from '../bench/announcing.mjs';
import { drawnConflict } from '../bench/drawn-conflict.mjs';
import { drawnFile } from '../bench/drawn-file.mjs';

/** Pieces of one kind differ, one finding from another say; so few milliseconds off are nothing to whoever waits. */
const SLACK_MILLISECONDS = 16;
/** From here on a command says what is expected. */
const LONG_MILLISECONDS = 1000;

const NOTHING = { done: 0, least: 0, most: 0 };

const measure = createMeasure(() => 0);

const shape = { decisionMakers: 3, options: 8, statements: 6, beliefs: true };
const rest = { threats: 2, events: 5, claims: 2 };
/** What does most there; the rest is asked of the catalog. */
const LARGE = new Set(['analyze', 'signals']);
const catalog = new URL('../catalog/', import.meta.url);
const cases = readdirSync(catalog, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
/** What is announced to take seconds of a real conflict, and does, is asked of a part of it. */
const inPart: Readonly<Record<string, typeof questions>> = {
  'rio-grande-2025': questions.map(([id, options]) =>
    id === 'coalitions' ? [id, { only: 'moves' }] : [id, options],
  ),
};
/** Errors that are many: no number of them that was looked at before tells how many sets the next one has. */
const manyErrors = drawnConflict({ decisionMakers: 4, options: 3, statements: 12 }, 2);
/** Orders that are more than are told apart after two changes: the question ends with the first decision maker. */
const manyOrders = drawnConflict({ decisionMakers: 4, options: 4, statements: 24 }, 3);
const avoid = 'd0.o0 and d1.o1 and not d1.o0';

const ofHawks = { avoid: 'war', upTo: 3, variant: 'hawkish-washington' };

type AskedCase = readonly [name: string, text: string, asked: typeof questions];

const asked: readonly AskedCase[] = [
  ['a drawn conflict', drawnFile({ ...shape, ...rest }), questions.filter(([id]) => LARGE.has(id))],
  ['a drawn conflict of many errors', manyErrors, [['misjudge', { avoid, upTo: 2, doubt: false }]]],
  ['a drawn conflict of many orders', manyOrders, [['inverse', { state: 's1' }]]],
  ...cases.map((id): AskedCase => [id, fileOf(id), inPart[id] ?? questions]),
  [
    'korea-2017',
    fileOf('korea-2017'),
    [
      ['misjudge', ofHawks],
      ['signals', { serving: 'us' }],
    ],
  ],
];

describe.each(asked)('of %s', (_, text, questions) => {
  const known = questions.flatMap(([id, options]) => {
    const question = questionTo(id, options, text);
    return question === undefined ? [] : [{ id, options, question }];
  });

  test.each(known)(
    '$id $options announces what it does, by the middle of it at the latest, and nothing long',
    ({ question }) => {
      const { announcements, inForce, shares, counted } = measure(question);
      expect(announcements.length).toBeGreaterThan(0);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
      // Nothing to do would leave the bar at its end.
      if (question.understood.inquiry.several) expect(announcements[0]?.least).toBeGreaterThan(0);
      const { done, least, most } = inForce ?? NOTHING;
      expect(2 * counted).toBeGreaterThanOrEqual(done + least - SLACK_MILLISECONDS);
      expect(counted).toBeLessThanOrEqual(2 * (done + most) + SLACK_MILLISECONDS);
      const expected = announcements.map(({ least }) => least);
      expect(Math.max(...expected)).toBeLessThan(LONG_MILLISECONDS);
    },
  );
});

test('every inquiry is asked', () => {
  const known = Object.values(inquiries).flatMap(({ id, needs }) => (needs === 'solver' ? [] : id));
  expect([...new Set(questions.map(([id]) => id))].toSorted()).toEqual(known.toSorted());
});

function fileOf(id: string): string {
  return readFileSync(new URL(`${id}/${id}.standoff.yaml`, catalog), 'utf8');
}
