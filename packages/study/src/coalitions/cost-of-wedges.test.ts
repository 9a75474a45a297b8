import { type ConceptId, findConcepts } from '@standoff/engine';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { costOfWedges } from './cost-of-wedges.ts';

/** Four with so many options each. */
function fourWith(options: number) {
  const own = Array.from({ length: options }, (_, k) => `o${k}: yes/no`).join(', ');
  const owners = ['a', 'b', 'c', 'd'].map(
    (id) => `  ${id}: { options: { ${own} }, prefers: [ o0 ] }`,
  );
  return openText(`standoff: 1\ntitle: Four\ndecision-makers:\n${owners.join('\n')}\n`).casebook;
}

it('splits of alliances are announced by the joint moves that are listed, and followed where these are not too many', () => {
  const casebook = fourWith(3);
  const cost = (concepts: readonly ConceptId[], ...coalitions: number[][]) =>
    costOfWedges({ casebook, concepts: findConcepts(concepts), reading: 'all' }, coalitions)
      .milliseconds;
  // By any moves an alliance does no more than its members, who are not asked anew.
  expect(cost(['smr'], [0, 1])).toBe(cost(['gmr'], [0, 1]));
  expect(cost(['seq'], [0, 1])).toBeGreaterThan(cost(['gmr'], [0, 1]));
  expect(cost(['seq'], [0, 1], [0, 2])).toBeCloseTo(2 * cost(['seq'], [0, 1]), 9);
  // From 2^16 states two bring about 2^8 ends, of which every fourth suits both: too many to be followed.
  const large = { casebook: fourWith(4), concepts: findConcepts(['seq']), reading: 'all' } as const;
  const listed = costOfWedges({ ...large, concepts: [] }, [[0, 1]]);
  expect(costOfWedges(large, [[0, 1]])).toEqual(listed);
});

it('where parts of an alliance may act alone, what each brings about is looked at', () => {
  const judged = { casebook: fourWith(3), concepts: findConcepts(['nash']) };
  const [all, movers] = (['all', 'movers'] as const).map(
    (reading) => costOfWedges({ ...judged, reading }, [[0, 1, 2]]).milliseconds,
  );
  expect(movers).toBeGreaterThan(2 * all!);
});
