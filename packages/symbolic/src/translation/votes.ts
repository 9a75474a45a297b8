import type {
  Adoption,
  AdoptionByLevel,
  AdoptionOfOption,
  Member,
  TallyFormula,
  Toward,
  Vote,
  VotingPreference,
} from '@standoff/engine';
import { countOf, sumExceeds, type Weighted } from '../logic/numbers.ts';
import { FALSE, type Term, type Terms, TRUE } from '../logic/terms.ts';
import { translateFormulas } from './formulas.ts';
import type { Prefers } from './preferences.ts';
import { type SymbolicState, sameState } from './symbolic-state.ts';

/** How a decision maker compares two states, in terms; by position. */
export interface ComparedInTerms {
  prefers(decisionMaker: number): Prefers;
  /** Whether the difference is a great one. */
  greatlyPrefers(decisionMaker: number): Prefers;
}

/** How a member votes: just one of these is true. Most rules ask for the first alone, so that the others are put together when asked for. */
type Ballot = Readonly<Record<Vote, Term>>;

/** How a member votes on going from a state to a draft. */
type Votes = (draft: SymbolicState, from: SymbolicState) => Ballot;

/**
 * Whether the members of a body carry a draft over a state, as a term: it is another state, a sponsor
 * wants it where one has to, the votes satisfy the rule, and none with a veto votes no.
 */
export function translateVote(
  terms: Terms,
  rule: VotingPreference,
  compared: ComparedInTerms,
): Prefers {
  const { members, sponsors, byLevel, byOption } = rule;
  const votes = members.map((member) => votesOf(terms, member, compared));
  return (draft, from) => {
    const another = -sameState(terms, draft, from);
    const wanted = sponsors?.map((sponsor) => compared.prefers(sponsor)(draft, from)) ?? [TRUE];
    const ballots = votes.map((one) => one(draft, from));
    const counted = countOf(
      terms,
      ballots.map(({ yes }) => yes),
    );
    const isEnough = ({ votesNeeded, when }: Adoption): Term =>
      terms.and([
        votesNeeded === 0 ? TRUE : (counted[votesNeeded - 1] ?? FALSE),
        when === undefined ? TRUE : translateTallies(terms, when, ballots),
      ]);
    const enough = byLevel
      ? terms.and(needsByLevel(terms, byLevel, draft, from, isEnough))
      : byOption
        ? needsByOption(terms, rule, byOption, draft, from, isEnough)
        : isEnough(rule);
    const vetoes = ballots.filter((_, k) => members[k]!.veto).map(({ no }) => no);
    return terms.and([another, terms.or(wanted), enough, ...vetoes.map((no) => -no)]);
  };
}

/** What has to hold of ballots. A comparison is one of two sums of what they count for. */
function translateTallies(terms: Terms, formula: TallyFormula, ballots: readonly Ballot[]): Term {
  switch (formula.kind) {
    case 'and':
      return terms.and(formula.of.map((part) => translateTallies(terms, part, ballots)));
    case 'or':
      return terms.or(formula.of.map((part) => translateTallies(terms, part, ballots)));
    case 'not':
      return -translateTallies(terms, formula.of, ballots);
    case 'vote':
      return ballots[formula.member]![formula.vote];
    case 'at-least': {
      const { times, plus, weights } = formula;
      const counting = ballots.flatMap((ballot, k): Weighted[] =>
        VOTES.filter((vote) => times[vote] !== 0).map((vote) => ({
          term: ballot[vote],
          weight: times[vote] * (weights?.[k] ?? 1),
        })),
      );
      const all = [...counting, { term: TRUE, weight: plus }];
      const above = all.filter(({ weight }) => weight > 0);
      const below = all
        .filter(({ weight }) => weight < 0)
        .map(({ term, weight }) => ({ term, weight: -weight }));
      return -sumExceeds(terms, below, above);
    }
  }
}

const VOTES: readonly Vote[] = ['yes', 'no', 'abstain', 'absent'];

type IsEnough = (rule: Adoption) => Term;

/**
 * That a draft satisfies the rule of its change of the option: an end at a level to which no rule leads from there has to
 * satisfy all that lead elsewhere.
 */
function needsByLevel(
  terms: Terms,
  { option, rules }: AdoptionByLevel,
  draft: SymbolicState,
  from: SymbolicState,
  isEnough: IsEnough,
): Term[] {
  return from[option]!.map((isThere, level) => {
    const leading = rules.filter((rule) => rule.from === level);
    const known = leading.map((rule) => terms.implies(draft[option]![rule.to]!, isEnough(rule)));
    const elsewhere = draft[option]!.filter((_, to) => !leading.some((rule) => rule.to === to));
    const other = terms.implies(terms.or(elsewhere), terms.and(leading.map(isEnough)));
    return terms.implies(isThere, leading.length === 0 ? FALSE : terms.and([...known, other]));
  });
}

/** That a draft satisfies the rule of each option that it changes, and one that changes none of them that of each. */
function needsByOption(
  terms: Terms,
  own: Adoption,
  byOption: readonly AdoptionOfOption[],
  draft: SymbolicState,
  from: SymbolicState,
  isEnough: IsEnough,
): Term {
  const changed = byOption.map(({ option }) => changes(terms, [option], draft, from));
  const none = -terms.or(changed);
  return terms.and(
    byOption.map(({ rule = own }, k) =>
      terms.implies(terms.or([changed[k]!, none]), isEnough(rule)),
    ),
  );
}

/** Whether one of some options stands at another level. */
function changes(
  terms: Terms,
  options: readonly number[],
  draft: SymbolicState,
  from: SymbolicState,
): Term {
  return -terms.and(
    options.flatMap((option) =>
      from[option]!.map((isThere, level) => terms.implies(isThere, draft[option]![level]!)),
    ),
  );
}

function votesOf(terms: Terms, member: Member, compared: ComparedInTerms): Votes {
  switch (member.kind) {
    case 'fixed':
      return () => given(member.vote);
    case 'toward': {
      const wants = member.to.map((one) => leadsThere(terms, one));
      return (draft, from) => {
        const yes = terms.or(wants.map((one) => one(draft, from)));
        const other = given(member.otherwise);
        const cast = (vote: Vote): Term =>
          vote === 'yes' ? terms.or([yes, other.yes]) : terms.and([-yes, other[vote]]);
        return {
          yes: cast('yes'),
          no: cast('no'),
          abstain: cast('abstain'),
          absent: cast('absent'),
        };
      };
    }
    case 'sincere': {
      const { decisionMaker, yields } = member;
      return (draft, from) => {
        // Preferences of decision makers are known once all of them are translated.
        const likes = compared.prefers(decisionMaker);
        const losesGreatly = yields ? compared.greatlyPrefers(decisionMaker) : undefined;
        return {
          yes: likes(draft, from),
          // A great loss is a loss in every kind of preference, but it costs nothing to say so.
          get no() {
            const loses = likes(from, draft);
            return losesGreatly === undefined
              ? loses
              : terms.and([loses, losesGreatly(from, draft)]);
          },
          get abstain() {
            return terms.and([-this.yes, -this.no]);
          },
          absent: FALSE,
        };
      };
    }
  }
}

function given(vote: Vote): Ballot {
  const is = (one: Vote): Term => (one === vote ? TRUE : FALSE);
  return { yes: is('yes'), no: is('no'), abstain: is('abstain'), absent: is('absent') };
}

function leadsThere(terms: Terms, { options, condition }: Toward): Prefers {
  const truth = translateFormulas(terms, condition);
  return (draft, from) =>
    terms.and([changes(terms, options, draft, from), truth(condition.length - 1, draft)]);
}
