import type { Levels } from './line.ts';

/** A level, and another that it may become. */
export interface ListedStep {
  readonly from: number;
  readonly to: number;
}

/** What is listed of a line, step by step. */
interface ListedSteps {
  readonly steps: readonly ListedStep[];
  /** Whether each level can take over others one after the other, in place: none of these has changed before. */
  readonly areInOrder: boolean;
}

const known = new WeakMap<readonly Levels[], ListedSteps>();

/** The steps of a line, a level always before those that it may become, unless some lead back. */
export function listedSteps(reach: readonly Levels[]): ListedSteps {
  const found = known.get(reach) ?? findSteps(reach);
  known.set(reach, found);
  return found;
}

function findSteps(reach: readonly Levels[]): ListedSteps {
  const steps = reach.flatMap((levels, from) =>
    Array.from(levels).flatMap((to) => (to === from ? [] : { from, to })),
  );
  const order: number[] = [];
  const left = new Set(reach.keys());
  for (;;) {
    const first = [...left].find(
      (level) => !steps.some(({ from, to }) => to === level && left.has(from)),
    );
    if (first === undefined) break;
    left.delete(first);
    order.push(first);
  }
  if (left.size > 0) return { steps, areInOrder: false };
  return {
    steps: order.flatMap((level) => steps.filter(({ from }) => from === level)),
    areInOrder: true,
  };
}
