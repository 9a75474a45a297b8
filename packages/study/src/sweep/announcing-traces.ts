import { type Cost, costOfBoth, millisecondsOf, type Steps, workSpent } from '@standoff/engine';
import { doing } from '@standoff/wording';
import { looks } from '../estimates/costs.ts';

/** Looks after which it is announced what is left of a finding, and again whenever as much as before has been done. */
const FIRST = 2 ** 21;

/** How far a finding is followed. */
export interface Extent {
  /** More traces of one finding are not followed. */
  readonly maxTraces: number;
  /** So many models are drawn where there are more. */
  readonly samples: number;
}

/** To draw a model and look at it takes so many times as long as to follow a trace, whose comparisons stand for many models. */
const DRAWN = 4;

/** How far a few traces may be from telling how many there are. */
const SPREAD = 8;

/**
 * To follow one finding, which announces what is left of it and of others. How many traces there are is not known before all
 * are followed; what part of all models is behind those that were gives an idea, and in the worst case there are too many, and
 * models are drawn after all.
 */
export function* announcingTraces<T>(steps: Steps<T>, extent: Extent, others: Cost): Steps<T> {
  const begun = workSpent();
  let next = FIRST;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { what, passes, share } = step.value;
    const work = workSpent() - begun;
    if (what !== doing.followingTraces || passes === 0 || work < next) yield step.value;
    else {
      next = 2 * work;
      const own = leftAfter(passes, share, millisecondsOf(work) / passes, extent);
      yield { ...step.value, cost: costOfBoth(own, others) };
    }
  }
}

/** To draw the models of a finding of which as many traces were followed as may be, with so much work. */
export function drawingAfter(work: number, { maxTraces, samples }: Extent): Cost {
  return looks((DRAWN * samples * work) / maxTraces);
}

function leftAfter(
  traces: number,
  share: number,
  each: number,
  { maxTraces, samples }: Extent,
): Cost {
  const most = each * (maxTraces - traces);
  const expected = each * (traces / share - traces);
  const upTo = Math.min(SPREAD * expected, most + each * DRAWN * samples);
  return { milliseconds: Math.min(expected, most), upTo, bytes: 0 };
}
