import {
  type Compared,
  createPace,
  isCarried,
  levelsByCell,
  type Order,
  prefers,
  rulesFor,
  type StateCode,
  type Steps,
  type Vote,
  voteOf,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { comparedIn, followersIn, type Seat } from '../votes/take-vote.ts';

/** A draft of a state. */
export interface DraftAt {
  readonly from: StateCode;
  readonly draft: StateCode;
}

/** Which drafts of a conflict a member decides by its vote. */
export interface DecidedBy {
  /** Drafts that pass with its yes and fail with its no, all others voting as they do but for those who vote like it. */
  readonly drafts: number;
  /** States in which there is such a draft. */
  readonly states: number;
  /** The first few. */
  readonly examples: readonly DraftAt[];
}

export interface DecidingVotes {
  /** All drafts that were put to the vote, and the states they start from. */
  readonly drafts: number;
  readonly states: number;
  /** For each member of the body. */
  readonly members: readonly DecidedBy[];
}

/** Examples that are kept. */
const MOST_EXAMPLES = 3;

/** Puts all drafts of a body from some states to the vote, as often as it takes to see whose vote decides. */
export function* decidingVotes(
  casebook: Casebook,
  { mover, rule, body }: Seat,
  orders: readonly Order[],
  cells: Iterable<number>,
): Steps<DecidingVotes> {
  const { space, model } = casebook;
  const compared = comparedByCell(casebook, orders);
  const followers = followersIn(body).map((own, k) => [k, ...own]);
  const found = rule.members.map(() => ({ drafts: 0, states: 0, examples: [] as DraftAt[] }));
  const pace = createPace();
  const work = looksOnDraft(rule.members.length);
  const levelOf = levelsByCell(model.form, space);
  let [drafts, states] = [0, 0];
  for (const from of cells) {
    const targets: number[] = [];
    space.movers[mover]!.forEachTarget(from, (cell) => targets.push(cell));
    if (targets.length > 0) states++;
    drafts += targets.length;
    const decided = found.map(({ drafts: before }) => before);
    for (const draft of targets) {
      if (pace.spend(work)) yield { what: doing.takingVotes, passes: drafts, share: 0.5 };
      const isWanted = rule.sponsors?.some((dm) => compared.prefers(dm, draft, from)) ?? true;
      if (!isWanted) continue;
      const rules = rulesFor(rule, { levelOf }, from, draft);
      const votes = rule.members.map((member) => voteOf(member, compared, from, draft));
      const carriedIf = (own: readonly number[], vote: Vote): boolean => {
        const turned = votes.slice();
        for (const member of own) turned[member] = vote;
        return isCarried(rules, rule.members, turned);
      };
      for (const [k, own] of followers.entries()) {
        if (!carriedIf(own, 'yes') || carriedIf(own, 'no')) continue;
        const one = found[k]!;
        one.drafts++;
        if (one.examples.length < MOST_EXAMPLES) {
          one.examples.push({ from: space.codeOf(from), draft: space.codeOf(draft) });
        }
      }
    }
    found.forEach((one, k) => {
      if (one.drafts > decided[k]!) one.states++;
    });
  }
  return { drafts, states, members: found };
}

/** Looks that it takes to see who decides one draft. */
export function looksOnDraft(members: number): number {
  return 2 * members + (members * members) / 4;
}

/** How decision makers compare states of a space. Who abstains unless it loses greatly is asked by its statements. */
function comparedByCell(casebook: Casebook, orders: readonly Order[]): Compared<number> {
  const { space, model } = casebook;
  const literal = comparedIn(casebook);
  return {
    prefers: (dm, better, worse) => prefers(orders[dm]!, better, worse),
    greatlyPrefers: (dm, better, worse) =>
      literal.greatlyPrefers(dm, space.codeOf(better), space.codeOf(worse)),
    levelOf: levelsByCell(model.form, space),
  };
}
