import type { Conflict, Difference, Judgement, JudgementStep } from '@standoff/language';
import type { AllOf, Claim, Of, Proposition } from '@standoff/propositions';
import { sayStatedOtherwise, speakOfComparisons } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { sayJudgement } from '../judgements/say-judgement.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { changedClaim, placedClaim } from '../sweep/written-claims.ts';

speakOfComparisons();

/** What makes a conflict judge one thing as another one does, without a full stop. */
export function sayDifference(
  casebook: Casebook,
  difference: Difference,
  steps: readonly JudgementStep[],
): string {
  const said = asOneMove(steps).map(({ judgement, conflict }) =>
    sayJudgement(casebook, judgement, conflict),
  );
  if (said.length > 0 || !('of' in difference)) return said.join('; ');
  return sayStatedOtherwise(lexiconOf(casebook), { what: 'preference', of: difference.of });
}

/** What is so of it in the other conflict: what the two argue about. */
export function disputeOf(
  casebook: Casebook,
  difference: Difference,
  steps: readonly JudgementStep[],
): Claim {
  const claims = asOneMove(steps).flatMap(({ judgement, conflict }) =>
    claimsOf(casebook, judgement, conflict),
  );
  const [only, ...more] = claims;
  if (only === undefined) {
    const of = 'of' in difference ? { of: difference.of } : {};
    const stated: Of<'statedOtherwise'> = {
      kind: 'statedOtherwise',
      models: [],
      what: 'preference',
      ...of,
    };
    return stated;
  }
  const all: AllOf = { kind: 'all', of: claims, so: true };
  return more.length === 0 ? only : all;
}

function claimsOf(casebook: Casebook, judgement: Judgement, conflict: Conflict): Proposition[] {
  switch (judgement.kind) {
    case 'add':
    case 'move':
      return [placedClaim(casebook, judgement, conflict)];
    case 'fact': {
      const { fact, when, chance } = judgement;
      return [
        {
          kind: 'followsWhen',
          fact,
          when: plainFormula(when),
          ...(chance !== undefined && { chance }),
        },
      ];
    }
    case 'chance':
      return [{ kind: 'followsWhen', fact: judgement.fact, chance: judgement.value }];
    case 'foresight': {
      const { of, concept } = judgement;
      return [{ kind: 'looksBy', who: of, ...(concept !== undefined && { concept }) }];
    }
    default:
      return [changedClaim(casebook, judgement, conflict)];
  }
}

/** Swaps of neighbours by which one place passes others, as the move that they are. */
function asOneMove(steps: readonly JudgementStep[]): readonly JudgementStep[] {
  const swaps = steps.flatMap(({ judgement }) => (judgement.kind === 'swap' ? [judgement] : []));
  const [first] = swaps;
  const last = swaps.at(-1);
  if (!first || !last || swaps.length < 2 || swaps.length < steps.length) return steps;
  const up = swaps.every(({ place }, k) => place === first.place - k);
  const down = swaps.every(({ place }, k) => place === first.place + k);
  if (!up && !down) return steps;
  const { of } = first;
  const move = up
    ? { place: first.place + 1, to: last.place }
    : { place: first.place, to: last.place + 1 };
  return [{ judgement: { kind: 'move', of, ...move }, conflict: steps[0]!.conflict }];
}
