import type { StateCode } from '@standoff/engine';
import type { Of, Proposition } from '@standoff/propositions';
import { isDeniable, negate } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { settledTruth } from '../casebook/truth.ts';
import { plainFormula } from '../said/plain-formula.ts';
import type { Finding } from './finding.ts';

type Deniable = Extract<Proposition, { readonly so: boolean }>;

/** What a finding claims, or that it is not so. */
export function propositionOf(casebook: Casebook, finding: Finding, holds = true): Deniable {
  const claimed = claimOf(casebook, finding);
  return holds ? claimed : negate(claimed);
}

function claimOf(casebook: Casebook, finding: Finding): Deniable {
  const state = (code: StateCode) => casebook.stateId(code);
  const who = (position: number) => casebook.movers[position]!.id;
  switch (finding.kind) {
    case 'not':
      return negate(claimOf(casebook, finding.of));
    case 'claimed':
      return isDeniable(finding.claim)
        ? finding.claim
        : { kind: 'all', of: [finding.claim], so: true };
    case 'all':
      return { kind: 'all', of: finding.of.map((one) => claimOf(casebook, one)), so: true };
    case 'stable':
      return {
        kind: 'stable',
        state: state(finding.state),
        ...(finding.who !== undefined && { who: who(finding.who) }),
        concept: finding.concept.id,
        ...levelsAsked(casebook, finding),
        so: true,
      };
    case 'stable-together':
      return {
        kind: 'stable',
        state: state(finding.state),
        together: finding.members.map(who),
        reading: finding.reading,
        concept: finding.concept.id,
        ...levelsAsked(casebook, finding),
        so: true,
      };
    case 'prefers':
      return {
        kind: 'compares',
        who: finding.who === undefined ? 'everybody' : [who(finding.who)],
        first: state(finding.better),
        order: 'better',
        second: state(finding.worse),
        ...levelsAsked(casebook, finding),
        so: true,
      };
    case 'unreached':
      return unreached(casebook, { to: state(finding.state) });
    case 'never-reached': {
      const { statusQuo } = casebook;
      const isSo = statusQuo !== undefined && settledTruth(casebook, finding.where, statusQuo);
      return unreached(casebook, {
        where: plainFormula(finding.where),
        ...(isSo !== false && { atStart: isSo === true ? 'so' : 'open' }),
      });
    }
    case 'no-move':
      return { kind: 'canMove', who: 'somebody', from: state(casebook.statusQuo!), so: false };
    case 'none-better':
      return {
        kind: 'someBetter',
        than: state(casebook.statusQuo!),
        who: 'everybody',
        known: !finding.surely,
        so: false,
      };
    case 'no-way':
      return { ...unreached(casebook, { to: state(finding.state) }), by: 'moves' };
    case 'must-lose':
      return {
        kind: 'mustLose',
        who: who(finding.who),
        from: state(casebook.statusQuo!),
        to: state(finding.state),
        losing: finding.losing,
        so: true,
      };
    case 'passes':
      return {
        kind: 'passes',
        body: who(finding.body),
        from: state(casebook.statusQuo!),
        draft: state(finding.draft),
        ...levelsAsked(casebook, finding),
        so: true,
      };
    default:
      throw new RangeError(`${(finding satisfies Within).kind} is said by what claims it`);
  }
}

/** What is followed only within a claim, which says it. */
type Within = Extract<
  Finding,
  { readonly kind: 'greatly' | 'goes' | 'least-losses' | 'no-gain' | 'decided' }
>;

function unreached(
  casebook: Casebook,
  to: Pick<Of<'leads'>, 'to' | 'where' | 'atStart'>,
): Of<'leads'> {
  const from = casebook.stateId(casebook.statusQuo!);
  return { kind: 'leads', from, ...to, by: 'improvements', so: false };
}

function levelsAsked(
  { stateId }: Casebook,
  { byLevels }: { readonly byLevels?: readonly StateCode[] },
): { readonly byLevels?: readonly string[] } {
  return byLevels === undefined ? {} : { byLevels: byLevels.map(stateId) };
}
