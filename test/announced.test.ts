import { inquiries } from '@standoff/study';
import { describe, expect, test } from 'vitest';
import { createMeasure, questions, questionTo } from '../bench/announcing.mjs';
import { type DrawnShape, drawnFile } from '../bench/drawn-file.mjs';

const rest = { threats: 2, events: 5, claims: 2 };
const shapes: readonly DrawnShape[] = [
  { decisionMakers: 2, options: 4, statements: 4, beliefs: true, ...rest },
  { decisionMakers: 3, options: 6, statements: 6, bodyOptions: 2, ...rest },
  { decisionMakers: 3, options: 9, statements: 7, beliefs: true, ...rest },
];

/** Pieces of one kind differ, one finding from another say; so few milliseconds off are nothing to whoever waits. */
const SLACK_MILLISECONDS = 15;

const measure = createMeasure(() => 0);

describe.each(shapes)('of $decisionMakers decision makers with $options options', (shape) => {
  const text = drawnFile(shape);
  const asked = questions.flatMap(([id, options]) => {
    const question = questionTo(id, options, text);
    return question === undefined ? [] : [{ id, options, question }];
  });

  test.each(asked)(
    '$id $options announces what it does, by the middle of it at the latest',
    ({ question }) => {
      const { announcements, inForce, shares, counted } = measure(question);
      expect(announcements.length).toBeGreaterThan(0);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
      const { done, least, most } = inForce!;
      expect(2 * counted).toBeGreaterThanOrEqual(done + least - SLACK_MILLISECONDS);
      expect(counted).toBeLessThanOrEqual(2 * (done + most) + SLACK_MILLISECONDS);
    },
  );
});

test('every inquiry is asked', () => {
  const known = Object.values(inquiries).flatMap(({ id, needs }) => (needs === 'solver' ? [] : id));
  expect([...new Set(questions.map(([id]) => id))].toSorted()).toEqual(known.toSorted());
});
