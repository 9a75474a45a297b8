import type { Sketch } from '@standoff/language';
import { additionsIn, orderWith } from './additions.ts';
import { type Content, isList, isSame, textsOf, valuesOf } from './content.ts';
import { numberedPlaces } from './named-places.ts';
import { decisionMakerOf } from './people.ts';

const preferenceKeys = ['prefers', 'ranking', 'weights', 'utility', 'relation'];

/** The statements of somebody; undefined where the preference is given in another way. */
export function ownOrder(sketch: Sketch, observed: string): readonly Content[] | undefined {
  const found = decisionMakerOf(sketch, observed);
  return found?.preference === undefined || found.preference === 'prefers'
    ? found?.prefers
    : undefined;
}

/** The statements of somebody as all of some others see them; undefined where they differ. */
export function seenOrder(
  sketch: Sketch,
  observers: readonly string[],
  observed: string,
): readonly Content[] | undefined {
  const [first, ...others] = observers
    .filter((observer) => observer !== observed)
    .map((observer) => orderSeenBy(sketch, observer, observed));
  const isOne = others.every((order) => order && first && isSame(order, first));
  return isOne
    ? (first ?? (observers.length > 0 ? undefined : ownOrder(sketch, observed)))
    : undefined;
}

function orderSeenBy(
  sketch: Sketch,
  observer: string,
  observed: string,
): readonly Content[] | undefined {
  const seen = sketch.entries['perceptions']?.find(
    ({ path: [, one, other] }) => one === observer && other === observed,
  );
  const order = ownOrder(sketch, observed);
  if (seen === undefined) return order;
  const values = valuesOf(seen.content);
  if (isList(values['prefers'])) return values['prefers'];
  if (preferenceKeys.some((key) => values[key] !== undefined)) return undefined;
  if (order === undefined) return undefined;
  const numbered = numberedPlaces(values, order);
  const drops = textsOf(numbered['drop']).map(Number);
  const left = order.filter((_, at) => !drops.includes(at + 1));
  return orderWith(left, additionsIn(numbered));
}

/** The statements of somebody as the observer sees them, of whom one may be the observer. */
export function orderAsSeen(
  sketch: Sketch,
  observer: string,
  observed: string,
): readonly Content[] | undefined {
  return observer === observed
    ? ownOrder(sketch, observed)
    : orderSeenBy(sketch, observer, observed);
}
