import { allSteps } from '../explain/consequences-elsewhere.ts';
import { claimsOf } from '../words/claim-links.ts';
import type { Decided, Reasons } from './decided.ts';

/** Ids of the claims that an answer rests on, with those of facts that its reasons turn on. */
export function claimsInDecided({ told, reasons }: Decided): string[] {
  const own = claimsOf(told.flatMap(({ claims = [] }) => claims));
  return [...new Set([...own, ...reasons.flatMap(claimsInReasons)])];
}

function claimsInReasons(reasons: Reasons): string[] {
  if (reasons.kind === 'part') return claimsInDecided(reasons.decided);
  const steps =
    reasons.kind === 'steps'
      ? reasons.steps
      : reasons.explanation.arguments.flatMap((argument) => argument.steps);
  return claimsOf(
    allSteps(steps).flatMap(({ claims, consequences }) => [
      ...claims,
      ...consequences.flatMap((one) => one.claims),
    ]),
  );
}
