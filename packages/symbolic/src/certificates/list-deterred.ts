import type { FocalStability } from '../refinement/focal-stability.ts';
import type { Step } from '../refinement/legal-steps.ts';
import type { Levels } from '../refinement/levels.ts';
import type { Threat } from './threat.ts';
import { walk } from './walk.ts';

/** An improvement of a party, with what deters it. */
export interface ListedDeterred {
  readonly to: Levels;
  readonly steps: readonly Step[];
  readonly sanction: readonly Step[];
}

/**
 * Every improvement of a party that stays in a state, each with what deters it. Undefined if they, or
 * the counter-moves that a verifier has to look at, are found among more than `most` moves.
 */
export async function listDeterred(
  threat: Threat,
  stability: FocalStability,
  most: number,
): Promise<ListedDeterred[] | undefined> {
  const { plain, party, state, computation } = threat;
  const moving = { movers: party.members, response: 'any' } as const;
  const found = walk(plain, moving, state, most);
  if (found === undefined) return undefined;
  const deterred: ListedDeterred[] = [];
  const listed = new Set<string>();
  for (const [place, { to }] of found.reached.entries()) {
    if (listed.has(`${to}`) || !threat.gains(to)) continue;
    listed.add(`${to}`);
    const response = await stability.respond(state, to);
    if (!response.deterred) return undefined;
    const sanction = response.steps;
    const counters = () => walk(plain, moving, sanction.at(-1)!.to, most);
    if (computation.counter === 'any' && counters() === undefined) return undefined;
    deterred.push({ to, steps: found.wayTo(place), sanction });
  }
  return deterred;
}
