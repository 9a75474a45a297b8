import type { CoalitionReading } from '../coalitions/coalition-reading.ts';
import { partiesOf } from '../coalitions/gains.ts';
import { isOfSanctions } from '../concepts/concept-kinds.ts';
import type { Concept } from '../concepts/define-concept.ts';
import type { Steps } from '../run/steps.ts';
import { FOLLOWING, leadsTo, type Played } from './played-walks.ts';

/** Who would leave together, and what is a gain for them. */
export interface Together {
  readonly concept: Concept;
  readonly members: readonly number[];
  readonly reading: CoalitionReading;
}

/** Whether no joint move of a coalition is a gain from which nothing that those outside can do deters it. */
export function* isStableTogether(
  played: Played,
  { concept, members, reading }: Together,
  from: number,
): Steps<boolean> {
  const { computation } = concept;
  if (!isOfSanctions(computation)) throw new RangeError(`${concept.id} has no coalitions`);
  const { response, counter } = computation;
  const { outside } = played.acting(members);
  const isBody = (member: number) => member >= played.decisionMakers;
  for (const party of partiesOf(members, reading, isBody)) {
    const { asked, movers, isMove } = played.acting(party);
    const agreed = { ...played, isMove };
    const reaches = (start: number, accept: (cell: number) => Steps<boolean>) =>
      leadsTo(agreed, { movers, start, improving: false }, accept);
    function* isGain(cell: number): Steps<boolean> {
      if (played.pace.spend(0)) yield FOLLOWING;
      return gains(played, asked, reading, cell, from);
    }
    function* deters(cell: number): Steps<boolean> {
      return !(yield* isGain(cell)) && (counter === 'none' || !(yield* reaches(cell, isGain)));
    }
    const responding = { movers: outside, improving: response === 'improving' };
    const isLeft = function* (start: number): Steps<boolean> {
      if (!(yield* isGain(start))) return false;
      return response === 'none' || !(yield* leadsTo(played, { ...responding, start }, deters));
    };
    if (yield* reaches(from, isLeft)) return false;
  }
  return true;
}

/** Whether a cell is a gain for those who are asked; nobody is asked once that is settled. */
function gains(
  played: Played,
  asked: readonly number[],
  reading: Together['reading'],
  better: number,
  worse: number,
): boolean {
  if (reading !== 'pareto') return asked.every((one) => played.prefers(one, better, worse));
  const likes = (one: number) => played.prefers(one, better, worse);
  // A body may carry both from each other.
  return (
    asked.some(likes) && asked.every((one) => likes(one) || !played.prefers(one, worse, better))
  );
}
