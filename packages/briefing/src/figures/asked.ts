import { isStandalone, type Proposition } from '@standoff/propositions';
import { type Casebook, writeProposition } from '@standoff/study';

/** What a sentence claims that can be asked about by itself, as properties of the element that tells it. */
export function askedProperties(casebook: Casebook, means: readonly Proposition[]) {
  const asked = means.filter(isStandalone);
  const [first] = asked;
  if (first === undefined) return {};
  const that: Proposition = asked.length === 1 ? first : { kind: 'all', of: asked, so: true };
  return { dataAsks: writeProposition(casebook, that) };
}
