import type { Conflict, Difference, Judgement, JudgementStep } from '@standoff/language';
import { proseName } from '@standoff/wording';
import type { Phrasebook } from '../casebook/casebook.ts';
import { sayJudgement } from '../judgements/say-judgement.ts';
import { sayOtherDifference } from './other-differences.ts';

/** What makes a conflict judge one thing as another one does, without a full stop. */
export function sayDifference(
  phrasebook: Phrasebook,
  conflict: Conflict,
  difference: Difference,
  steps: readonly JudgementStep[],
  other: Conflict,
): string {
  if (steps.length === 0 && 'of' in difference) {
    return sayOtherDifference(conflict, { what: 'preference', of: difference.of }, other);
  }
  const moved = asOneMove(steps);
  if (moved !== undefined) return sayJudgement(phrasebook, moved, conflict);
  return steps.map((step) => sayJudgement(phrasebook, step.judgement, step.conflict)).join('; ');
}

/** What is argued about: `whether China ranks “no THAAD” above “Washington talks”`. */
export function sayTopic(
  phrasebook: Phrasebook,
  conflict: Conflict,
  difference: Difference,
  steps: readonly JudgementStep[],
  other: Conflict,
): string {
  const name = 'of' in difference ? proseName(nameOf(conflict, difference.of)) : '';
  if (steps.length === 0) return `what ${name} prefers`;
  if (difference.kind === 'foresight') return `how far ${name} looks ahead`;
  const says = sayDifference(phrasebook, conflict, difference, steps, other);
  const said = says.replace(/ (newly|no longer) /, ' ');
  // Names stand within a sentence as they are; only an article is written small there.
  return `whether ${said.replace(/^(The|A|An) /, (article) => article.toLowerCase())}`;
}

/** Swaps of neighbours by which one place passes others, as the move that they are. */
function asOneMove(steps: readonly JudgementStep[]): Judgement | undefined {
  const swaps = steps.flatMap(({ judgement }) => (judgement.kind === 'swap' ? [judgement] : []));
  const [first] = swaps;
  const last = swaps.at(-1);
  if (!first || !last || swaps.length < 2 || swaps.length < steps.length) return undefined;
  const up = swaps.every(({ place }, k) => place === first.place - k);
  const down = swaps.every(({ place }, k) => place === first.place + k);
  if (up) return { kind: 'move', of: first.of, place: first.place + 1, to: last.place };
  return down ? { kind: 'move', of: first.of, place: first.place, to: last.place + 1 } : undefined;
}

function nameOf({ decisionMakers, bodies }: Conflict, id: string): string {
  return [...decisionMakers, ...bodies].find((one) => one.id === id)?.name ?? id;
}
