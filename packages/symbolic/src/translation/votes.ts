import type { AdoptionByLevel, Member, VotingPreference } from '@standoff/engine';
import { countOf } from '../logic/numbers.ts';
import { FALSE, type Term, type Terms, TRUE } from '../logic/terms.ts';
import type { Prefers } from './preferences.ts';
import { type SymbolicState, sameState } from './symbolic-state.ts';

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
  { members, votesNeeded, sponsors, byLevel }: VotingPreference,
  compared: ComparedInTerms,
): Prefers {
  return (draft, from) => {
    const another = -sameState(terms, draft, from);
    const wanted = sponsors?.map((sponsor) => compared.prefers(sponsor)(draft, from)) ?? [TRUE];
    const yes = members.map((member) => votesYes(member, compared)(draft, from));
    const counted = countOf(terms, yes);
    const atLeast = (votes: number) => (votes === 0 ? TRUE : (counted[votes - 1] ?? FALSE));
    const enough = byLevel
      ? terms.and(needsByLevel(terms, byLevel, draft, from, atLeast))
      : atLeast(votesNeeded);
    const vetoes = members
      .filter(({ veto }) => veto)
      .map((member) => votesNo(terms, member, compared)(draft, from));
    return terms.and([another, terms.or(wanted), enough, ...vetoes.map((no) => -no)]);
  };
}

/**
 * That a draft has the votes that its change of the option asks for: an end at a level to which no rule leads from there has to
 * satisfy all that lead elsewhere.
 */
function needsByLevel(
  terms: Terms,
  { option, rules }: AdoptionByLevel,
  draft: SymbolicState,
  from: SymbolicState,
  atLeast: (votes: number) => Term,
): Term[] {
  return from[option]!.map((isThere, level) => {
    const leading = rules.filter((rule) => rule.from === level);
    const most = leading.reduce((votes, rule) => Math.max(votes, rule.votesNeeded), 0);
    const known = leading.map(({ to, votesNeeded }) =>
      terms.implies(draft[option]![to]!, atLeast(votesNeeded)),
    );
    const elsewhere = draft[option]!.filter((_, to) => !leading.some((rule) => rule.to === to));
    const other = terms.implies(terms.or(elsewhere), atLeast(most));
    return terms.implies(isThere, leading.length === 0 ? FALSE : terms.and([...known, other]));
  });
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
