import { type Concept, isOfSanctions } from '@standoff/engine';

/** What one looks ahead to, as the head of a narrow column. */
export function sayLookShortly({ computation, foresight, symbol }: Concept): string {
  const { moves, credible } = foresight;
  if (!isOfSanctions(computation) || moves > 3) return symbol;
  if (moves === 1) return 'its own move';
  const replies = credible ? 'credible replies' : 'any reply';
  return moves === 2 ? replies : `${replies} and a counter-move`;
}
