import { type Concept, concepts, isOfSanctions } from '@standoff/engine';
import { sayForesight } from '@standoff/study';

const WAYS = 'ways of reckoning that were tried';

/**
 * Names of ways of looking ahead after what they mean: readers of a briefing have not met them. What names several of
 * them in a row stays as it is.
 */
export function sayWordsFirst(says: string): string {
  return says
    .replaceAll(/\bunder (?:all|both) (\w+ )?concepts analysed\b/g, (_, number?: string) =>
      number === undefined ? `in both ${WAYS}` : `in all ${number}${WAYS}`,
    )
    .replaceAll(
      /\bunder (none|neither) of the (\w+) concepts analysed\b/g,
      `in $1 of the $2 ${WAYS}`,
    )
    .replaceAll(/\bunder (\w+)(?=$|[.;:]|, (?:but|and|though)\b)/g, (words, symbol: string) => {
      const concept = concepts.find((one) => one.symbol === symbol);
      return concept === undefined ? words : `${sayAmong(concept)} (${symbol})`;
    });
}

/** `among those expecting credible replies`. */
function sayAmong(concept: Concept): string {
  return `among those ${sayForesight(concept)}`;
}

/** What one looks ahead to, as the head of a narrow column. */
export function sayLookShortly({ computation, foresight, symbol }: Concept): string {
  const { moves, credible } = foresight;
  if (!isOfSanctions(computation) || moves > 3) return symbol;
  if (moves === 1) return 'its own move';
  const replies = credible ? 'credible replies' : 'any reply';
  return moves === 2 ? replies : `${replies} and a counter-move`;
}
