import type { Sketch } from '@standoff/language';
import { type Content, isSame, textOf, textsOf, valuesOf } from './content.ts';
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

function orderSeenBy(sketch: Sketch, observer: string, observed: string) {
  const seen = sketch.entries['perceptions']?.find(
    ({ path: [, one, other] }) => one === observer && other === observed,
  );
  const order = ownOrder(sketch, observed);
  if (seen === undefined) return order;
  const values = valuesOf(seen.content);
  if (preferenceKeys.some((key) => values[key] !== undefined)) return undefined;
  const drops = textsOf(values['drop']).map(Number);
  const left = order?.filter((_, at) => !drops.includes(at + 1));
  const { add } = values;
  if (add === undefined || add === null) return left;
  return left?.toSpliced(Number(textOf(values['at']) || 1) - 1, 0, add);
}
