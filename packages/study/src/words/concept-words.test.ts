import { type Concept, concepts } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { byForesight, sayConcepts, sayForesight, sayProfile } from './concept-words.ts';

const byDefault = concepts.filter((concept) => concept.byDefault);
const where = (test: (foresight: Concept['foresight']) => boolean) =>
  byDefault.filter(({ foresight }) => test(foresight));

describe('the concepts under which something holds', () => {
  it('are named by what they have in common', () => {
    expect(sayConcepts(byDefault, byDefault, 'all')).toBe('whatever the foresight');
    const long = where(({ moves }) => moves > 1);
    expect(sayConcepts(long, byDefault, 'all')).toMatch(
      /^as soon as everybody reckons with replies \(/,
    );
    const fearful = where(({ moves, credible }) => moves > 1 && !credible);
    expect(sayConcepts(fearful, byDefault, 'one')).toMatch(
      /^if it fears any reply, credible or not \(/,
    );
  });

  it('are listed by their symbols where they have nothing in common', () => {
    const [first, , third] = byDefault;
    const text = sayConcepts([first!, third!], byDefault, 'all');
    expect(text).toBe(`under ${first!.symbol} and ${third!.symbol}`);
  });

  it('are named as such where only one was analysed', () => {
    const [only] = byDefault;
    expect(sayConcepts([only!], [only!], 'all')).toBe(`under ${only!.symbol}`);
  });

  it('have words for every set of verdicts that implications allow', () => {
    for (const held of closedSets(byDefault)) {
      expect(sayConcepts(held, byDefault, 'all')).not.toMatch(/^under/);
      const rest = byDefault.filter((concept) => !held.includes(concept));
      if (rest.length > 0) expect(sayConcepts(rest, byDefault, 'one')).not.toMatch(/^under/);
    }
  });
});

/** Nonempty sets that hold, with a concept, all that it implies. */
function closedSets(all: readonly Concept[]): Concept[][] {
  const sets = Array.from({ length: 2 ** all.length }, (_, bits) =>
    all.filter((_, k) => (bits >> k) % 2 === 1),
  );
  return sets.filter(
    (set) =>
      set.length > 0 &&
      set.every(({ implies }) =>
        all.every((other) => !implies.includes(other.id) || set.includes(other)),
      ),
  );
}

it('foresight grows from one move to replies and counter-moves', () => {
  const sorted = byForesight(byDefault).map(({ foresight }) => foresight.moves);
  expect(sorted).toEqual([...sorted].sort());
  expect(new Set(byDefault.map(sayForesight)).size).toBe(byDefault.length);
});

it('a profile names who looks how far, of those that can move', () => {
  const { casebook } = openText(river);
  const [first, second] = byDefault;
  expect(sayProfile(casebook, [first!, first!, second!])).toBe(`${first!.symbol} for all`);
  expect(sayProfile(casebook, [first!, second!, first!])).toBe(
    `${first!.symbol} for Upstream and ${second!.symbol} for the United Downstream`,
  );
});
