import type { Sketch, SketchedBody } from '@standoff/language';

/** Those that move by votes: institutions, and agreements by their parties. */
export function voting({ bodies, agreements }: Sketch): readonly SketchedBody[] {
  return [...bodies, ...agreements];
}

export function movers(sketch: Sketch): readonly SketchedBody[] {
  return [...sketch.decisionMakers, ...voting(sketch)];
}
