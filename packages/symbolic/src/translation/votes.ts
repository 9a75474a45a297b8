import type { Member, VotingPreference } from '@standoff/engine';
import { countOf } from '../logic/numbers.ts';
import { FALSE, type Terms, TRUE } from '../logic/terms.ts';
import type { Prefers } from './preferences.ts';
import { sameState } from './symbolic-state.ts';

/** How a decision maker compares two states, in terms; by position. */
export interface ComparedInTerms {
  prefers(decisionMaker: number): Prefers;
  /** Whether the difference is a great one. */
  greatlyPrefers(decisionMaker: number): Prefers;
}

/**
 * Whether the members of a body carry a draft over a state, as a term: it is another state, a sponsor
 * wants it where one has to, enough members vote yes, and none with a veto votes no.
 */
export function translateVote(
  terms: Terms,
  { members, votesNeeded, sponsors }: VotingPreference,
  compared: ComparedInTerms,
): Prefers {
  return (draft, from) => {
    const another = -sameState(terms, draft, from);
    const wanted = sponsors?.map((sponsor) => compared.prefers(sponsor)(draft, from)) ?? [TRUE];
    const yes = members.map((member) => votesYes(member, compared)(draft, from));
    const enough = votesNeeded === 0 ? TRUE : (countOf(terms, yes)[votesNeeded - 1] ?? FALSE);
    const vetoes = members
      .filter(({ veto }) => veto)
      .map((member) => votesNo(terms, member, compared)(draft, from));
    return terms.and([another, terms.or(wanted), enough, ...vetoes.map((no) => -no)]);
  };
}

function votesYes(member: Member, compared: ComparedInTerms): Prefers {
  return member.kind === 'fixed'
    ? () => (member.vote === 'yes' ? TRUE : FALSE)
    : compared.prefers(member.decisionMaker);
}

function votesNo(terms: Terms, member: Member, compared: ComparedInTerms): Prefers {
  if (member.kind === 'fixed') return () => (member.vote === 'no' ? TRUE : FALSE);
  const { decisionMaker, yields } = member;
  const loses = compared.prefers(decisionMaker);
  if (!yields) return (draft, from) => loses(from, draft);
  const losesGreatly = compared.greatlyPrefers(decisionMaker);
  // A great loss is a loss in every kind of preference, but it costs nothing to say so.
  return (draft, from) => terms.and([loses(from, draft), losesGreatly(from, draft)]);
}
