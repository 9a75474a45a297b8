import { feasibleCodes, type Limits, type StateCode, type Steps } from '@standoff/engine';
import { type Judgement, recompile } from '@standoff/language';
import type { Analysis } from '../analysis/analysis.ts';
import { openCase } from '../analysis/open-case.ts';
import { isBody } from '../casebook/moves.ts';
import { agreedBy } from './as-agreed.ts';
import { reachedAtOnce } from './at-once.ts';
import { bare, type Capped, withTerms } from './changed-world.ts';
import type { Deals } from './deal.ts';
import { stepsFrom } from './deal-steps.ts';
import type { AddedTerm } from './terms-to-add.ts';

/** What parties can bring about once some members of bodies have given their votes and some agreements need notice. */
export type ReachWith = (terms: readonly AddedTerm[]) => Steps<ReadonlySet<StateCode> | Capped>;

/** Whether it counts for what parties can bring about; of anything else that is added it does not. */
export function countsOnTheWay({ means }: AddedTerm): boolean {
  return means === 'votes' || means === 'notice';
}

/** The ways of some parties with such additions, each set of them looked at once. */
export function reachWith(
  { casebook, situation }: Pick<Analysis, 'casebook' | 'situation'>,
  { from, against, parties, atOnce }: Pick<Deals, 'from' | 'against' | 'parties' | 'atOnce'>,
  limits: Limits,
): ReachWith {
  const known = new Map<string, ReadonlySet<StateCode>>();
  const deciders = parties.filter((party) => !isBody(casebook, party));
  return function* (terms) {
    const { conflict, judgements } = withTerms(bare(casebook.conflict), terms);
    const key = JSON.stringify(judgements);
    const before = known.get(key);
    if (before !== undefined) return before;
    const opened = yield* openWith(conflict, judgements);
    if ('ended' in opened) return opened;
    const acting = agreedBy(opened, parties);
    const { space } = opened.casebook;
    const [start, base] = [space.cellOf(from), space.cellOf(against)];
    const cells = atOnce
      ? yield* reachedAtOnce(acting, parties, from)
      : (yield* stepsFrom(acting.agreed, { start, base }, parties, deciders)).cells;
    const ends = base === start ? cells : [...cells, start];
    const found = new Set(ends.map((cell) => space.codeOf(cell)));
    known.set(key, found);
    return found;
  };

  function* openWith(
    conflict: Analysis['casebook']['conflict'],
    judgements: readonly Judgement[],
  ): Steps<Pick<Analysis, 'casebook' | 'situation'> | Capped> {
    if (judgements.length === 0) return { casebook, situation };
    const { compiled } = recompile(casebook.compiled, conflict, (model) =>
      feasibleCodes(model, limits),
    );
    if (compiled === undefined) throw new RangeError('a vote or notice leaves all states');
    const { reading } = casebook;
    const asked = reading === undefined ? {} : { reading: reading.id };
    const opened = yield* openCase({ conflict, compiled }, { limits, ...asked });
    return opened.status === 'opened' ? opened : { ended: { over: 'states' } };
  }
}
