import { partiesOf } from '@standoff/engine';
import type { FindingOf } from './finding.ts';
import { leadsTo, othersThan, type Played } from './lazy-walks.ts';

type Together = Pick<FindingOf<'stable-together'>, 'concept' | 'members' | 'reading'>;

/** Whether no joint move of a coalition is a gain from which nothing that those outside can do deters it. */
export function isStableTogether(
  played: Played,
  { concept, members, reading }: Together,
  from: number,
): boolean {
  const { computation } = concept;
  if (computation.kind !== 'sanction') throw new RangeError(`${concept.id} has no coalitions`);
  const { response, counter } = computation;
  const outside = othersThan(played, members);
  return partiesOf(members, reading).every((party) => {
    const reaches = (start: number, accept: (cell: number) => boolean) =>
      leadsTo(played, { movers: party, start, improving: false }, accept);
    const isGain = (cell: number) => gains(played, party, reading, cell, from);
    const deters = (cell: number) =>
      !isGain(cell) && (counter === 'none' || !reaches(cell, isGain));
    const responding = { movers: outside, improving: response === 'improving' };
    const isDeterred = (start: number) =>
      response !== 'none' && leadsTo(played, { ...responding, start }, deters);
    return !reaches(from, (end) => isGain(end) && !isDeterred(end));
  });
}

/** Whether a cell is a gain for those who act together; nobody is asked once that is settled. */
function gains(
  played: Played,
  party: readonly number[],
  reading: Together['reading'],
  better: number,
  worse: number,
): boolean {
  if (reading !== 'pareto') return party.every((one) => played.prefers(one, better, worse));
  const likes = (one: number) => played.prefers(one, better, worse);
  // A body may carry both from each other.
  return (
    party.some(likes) && party.every((one) => likes(one) || !played.prefers(one, worse, better))
  );
}
