import type { SanctionComputation } from '../concepts/define-concept.ts';
import { searchSequences } from '../operators/replies.ts';
import { countWork, createPace, type Pace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import type { Coalition } from './coalition.ts';
import { findGains } from './gain-finder.ts';
import { jointComponents, reachedCells } from './joint-components.ts';
import { type JointImprovements, outsidersOf } from './joint-improvements.ts';

/** Whether, from where a joint move from a state leads, others can bring about what deters it. */
type Deterrence = (from: number, state: number) => Steps<boolean>;

/**
 * Whether a coalition that has folds upsets a state although it may have to counter: whether some joint
 * move of it leads to where, after every response of others, it still has a joint improvement over the
 * state. What the party reaches from a cell depends on the component of the cell alone, so that is asked
 * once for each component.
 */
export function* counterTest(
  situation: Situation,
  coalition: Coalition,
  { response }: SanctionComputation,
  gains: readonly JointImprovements[],
): Steps<(state: number) => Steps<boolean>> {
  const { space } = situation;
  const outside = outsidersOf(situation, coalition);
  const pace = createPace();
  const responses =
    response === 'any' && outside.every((mover) => space.movers[mover]!.closed)
      ? yield* jointComponents(space, outside)
      : undefined;
  const parties = gains.map(({ party, components, canGain }) => {
    const counters = memorize((component, state) => canGain(component, state));
    const hasCounter = (cell: number, state: number) =>
      counters(components.componentOf[cell]!, state);
    const deterred: Deterrence = responses
      ? anyDeterrence(responses, components.componentOf, counters, pace)
      : function* (from, state) {
          const accept = (end: number) => !hasCounter(end, state);
          const question = { from, response: improvingOrAny(response), accept };
          return 'sequence' in (yield* searchSequences(situation, outside, question, pace));
        };
    return { finder: findGains(situation, party, coalition.reading, components), deterred };
  });
  return function* (state) {
    for (const { finder, deterred } of parties) {
      finder.begin(state);
      for (let end = finder.next(); end >= 0; end = finder.next()) {
        if (pace.spend(1 + finder.looks() / finder.endsOfALook)) yield looking;
        if (!(yield* deterred(end, state))) return true;
      }
      if (pace.spend(finder.looks() / finder.endsOfALook)) yield looking;
    }
    return false;
  };
}

const looking = { what: 'looking at counter-moves', passes: 0, share: 0 };

function improvingOrAny(response: SanctionComputation['response']): 'any' | 'improving' {
  return response === 'improving' ? 'improving' : 'any';
}

/**
 * Where others may move as they like, what they reach depends on the component alone as well: of
 * interest are the components of the party that it touches.
 */
function anyDeterrence(
  responses: Parameters<typeof reachedCells>[0],
  partOf: Int32Array,
  hasCounter: (part: number, state: number) => boolean,
  pace: Pace,
): Deterrence {
  const reached = reachedCells(responses);
  const touched: Int32Array[] = [];
  const partsOf = (component: number): Int32Array => {
    touched[component] ??= Int32Array.from(
      new Set([...reached(component)].map((cell) => partOf[cell]!)),
    );
    return touched[component];
  };
  const deters = memorize((component, state) => {
    const parts = partsOf(component);
    const at = parts.findIndex((part) => !hasCounter(part, state));
    countWork(at < 0 ? parts.length : at + 1);
    if (at < 0) return false;
    // What deters from one state often deters from the next.
    [parts[0], parts[at]] = [parts[at]!, parts[0]!];
    return true;
  });
  return function* (from, state) {
    const component = responses.componentOf[from]!;
    if (pace.spend(1)) yield looking;
    return deters(component, state);
  };
}

/** An answer about a component and a state, kept as long as it is the same state that is asked about. */
function memorize(
  answer: (component: number, state: number) => boolean,
): (component: number, state: number) => boolean {
  let of = -1;
  const known = new Map<number, boolean>();
  return (component, state) => {
    if (state !== of) known.clear();
    of = state;
    const before = known.get(component);
    if (before !== undefined) return before;
    const found = answer(component, state);
    known.set(component, found);
    return found;
  };
}
