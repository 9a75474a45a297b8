import type { Conflict, Option } from '../conflict/conflict.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { listing } from '../formula/resolution.ts';

/**
 * Warns of bodies in which a member whose vote is given as yes votes for the repeal of what it carried as well: nobody
 * has to want a draft there, and some option can go back.
 */
export function warnOfGivenVotes({ bodies, decisionMakers }: Conflict, report: Report): void {
  for (const body of bodies) {
    const agreeing = body.members.filter(({ vote }) => vote === 'yes').map(({ id }) => id);
    const back = body.options.filter(canGoBack).map(({ id }) => id);
    if (agreeing.length === 0 || back.length === 0 || body.sponsors !== undefined) continue;
    report('vote-on-repeal', body.span, sayRepeal(agreeing, back), {
      help: `name sponsors, of whom one has to want a draft; or let the option only go forward, with "moves: one-way"; or ${sayByWishes(agreeing, decisionMakers)}`,
    });
  }
}

/** How a member comes to vote by its wishes, which a decision maker has already. */
function sayByWishes(
  agreeing: readonly string[],
  decisionMakers: Conflict['decisionMakers'],
): string {
  const wishing = agreeing.filter((id) => decisionMakers.some((one) => one.id === id));
  return wishing.length === 0
    ? 'make the member a decision maker without options that has wishes'
    : `write ${listing(wishing)} without a vote, so that wishes decide`;
}

function sayRepeal(agreeing: readonly string[], back: readonly string[]): string {
  const votes = agreeing.length === 1 ? 'votes' : 'vote';
  return `${listing(agreeing)} ${votes} yes on every draft, so also on one that takes back ${listing(back)}`;
}

/** Whether some level that was left can be come back to. */
function canGoBack({ levels, moves }: Option): boolean {
  switch (moves.kind) {
    case 'one-way':
      return false;
    case 'pairs':
      return levels.some((_, at) => reached(at, moves.pairs).has(at));
    default:
      return levels.length > 1;
  }
}

/** The levels that steps lead to from a level. */
function reached(from: number, pairs: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const found = new Set<number>();
  const ends = [from];
  for (const end of ends) {
    for (const [, to] of pairs.filter(([start]) => start === end)) {
      if (found.has(to)) continue;
      found.add(to);
      ends.push(to);
    }
  }
  return found;
}
