import type {
  Adoption,
  Member,
  SincereMember,
  TowardMember,
  Vote,
  VotingPreference,
} from '../model/model.ts';
import type { RuleByVotes, Voter } from '../orders/order.ts';
import { type Compared, holdsAt, isCarried, NO_RULES, rulesFor, rulesFrom } from './voting.ts';

/** So many votes are told apart at most: as many as a number is exact for. */
const MOST_VOTES = 2 ** 50;
/** So many ways to vote are gone through beforehand, and outcomes of so many are kept. */
const MOST_SEARCHED = 2 ** 13;
const MOST_KEPT = 2 ** 20;

const BY_DIGIT: readonly Vote[] = ['no', 'abstain', 'yes'];

/** How members vote, by digits: first those who vote as they prefer, then whether a draft leads where others want. */
interface Digits {
  readonly sincere: readonly SincereMember[];
  readonly toward: readonly TowardMember[];
  /** Numbers of those who vote as they prefer, and of all. */
  readonly ownSize: number;
  readonly size: number;
  readonly read: (code: number) => readonly Vote[];
}

/** Whether all ways in which the members of a body may vote can be told apart by a number. */
export function canBeToldApart({ members }: VotingPreference): boolean {
  return digitsOf(members).size <= MOST_VOTES;
}

/** The cells that rules are about. */
export interface RuledCells {
  readonly cells: number;
  /** Whether some may change options that are not their own. */
  readonly isShared: boolean;
  levelOf(option: number, cell: number): number;
}

/** A rule, and how many votes in favour, of those who vote as they prefer, any draft takes at least. */
export interface SettledByVotes {
  readonly rule: RuleByVotes;
  readonly fewest: number;
}

/**
 * The rule of a body with everything in it that is the same in every vote: outcomes are found once for all drafts on which members vote
 * alike.
 */
export function ruleByVotes(
  rule: VotingPreference,
  voterOf: (member: SincereMember) => Voter,
  where: RuledCells,
): SettledByVotes {
  const digits = digitsOf(rule.members);
  const verdicts = keepVerdicts(rule, digits);
  const { isMonotone, fewest } = lookAhead(rule, digits);
  const rulesOf = rulesInTurn(rule, where.levelOf);
  const { isShared } = where;
  const ledTo = leadingTo(digits, where);
  const fewestOf = (rules: Rules): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < rules.length; k++) least = Math.min(least, fewest(rules[k]!));
    return least;
  };
  const told = optionsTold(rule);
  const found: RuleByVotes = {
    voters: digits.sincere.map(voterOf),
    isMonotone,
    carries: (votes, draft, from) =>
      draft !== from && verdicts(rulesOf.of(draft, from), votes + ledTo(draft, from)),
    isSure: (votes, draft, from) =>
      isMonotone &&
      // What others turn back is no draft: somebody has to gain by all that they make of it.
      (!isShared || someoneGains(votes)) &&
      verdicts(isShared ? rulesOf.all(from) : rulesOf.elsewhere(draft, from), votes),
    isSureOfAll: (votes, from) =>
      isMonotone && someoneGains(votes) && verdicts(rulesOf.all(from), votes),
    isOpen: (votes, from) => {
      if (!isMonotone) return true;
      const rules = rulesOf.each(from);
      for (let k = 0; k < rules.length; k++) {
        if (verdicts(rules[k]!, votes + digits.size - digits.ownSize)) return true;
      }
      return false;
    },
    fewestFrom: (from) => fewestOf(rulesOf.all(from)),
    areAlike: (one, other) =>
      told.every((option) => where.levelOf(option, one) === where.levelOf(option, other)),
  };
  return { rule: found, fewest: fewestOf(adoptionsOf(rule)) };
}

/** The digits of those who vote for where a draft leads. What is so in a state is found out once. */
function leadingTo(
  { toward, ownSize }: Digits,
  { cells, levelOf }: RuledCells,
): (draft: number, from: number) => number {
  const wanted = toward.flatMap(({ to }, k) =>
    to.map(({ options, condition }) => ({
      unit: ownSize * 2 ** k,
      options,
      condition,
      // 0 as long as it is not known, 1 where it is not so, 2 where it is.
      truths: new Uint8Array(cells),
    })),
  );
  return (draft, from) => {
    let code = 0;
    let counted = 0;
    for (let k = 0; k < wanted.length; k++) {
      const { unit, options, condition, truths } = wanted[k]!;
      if (counted === unit) continue;
      if (truths[draft] === 0) {
        truths[draft] = holdsAt(condition, (option) => levelOf(option, draft)) ? 2 : 1;
      }
      if (truths[draft] === 1) continue;
      if (options.every((option) => levelOf(option, from) === levelOf(option, draft))) continue;
      code += unit;
      counted = unit;
    }
    return code;
  };
}

/** The options that say which rules count and how those vote whose votes hang on where drafts lead. */
function optionsTold({ members, byLevel, byOption = [] }: VotingPreference): readonly number[] {
  const wanted = members.flatMap((one) =>
    one.kind === 'toward' ? one.to.flatMap(({ options }) => options) : [],
  );
  const ruled = byOption.map(({ option }) => option);
  return [...new Set([...wanted, ...ruled, ...(byLevel ? [byLevel.option] : [])])];
}

/** All rules that some draft has to satisfy. */
function adoptionsOf(rule: VotingPreference): Rules {
  const { byLevel, byOption } = rule;
  return [
    ...new Set<Adoption>(byLevel?.rules ?? byOption?.map((one) => one.rule ?? rule) ?? [rule]),
  ];
}

function someoneGains(votes: number): boolean {
  for (let rest = votes; rest > 0; rest = Math.floor(rest / 3)) if (rest % 3 === 2) return true;
  return false;
}

/** Decision makers who vote more than once, as others like them do, have one digit. */
function digitsOf(members: readonly Member[]): Digits {
  const sincere: SincereMember[] = [];
  const toward: TowardMember[] = [];
  const placeOf = members.map((member): number => {
    if (member.kind === 'fixed') return -1;
    if (member.kind === 'toward') return toward.push(member) - 1;
    const known = sincere.findIndex(
      ({ decisionMaker, yields }) =>
        decisionMaker === member.decisionMaker && yields === member.yields,
    );
    return known < 0 ? sincere.push(member) - 1 : known;
  });
  const ownSize = 3 ** sincere.length;
  const voteAt = (member: Member, place: number, code: number): Vote => {
    if (member.kind === 'fixed') return member.vote;
    if (member.kind === 'sincere') return BY_DIGIT[Math.floor(code / 3 ** place) % 3]!;
    return Math.floor(code / (ownSize * 2 ** place)) % 2 === 1 ? 'yes' : member.otherwise;
  };
  return {
    sincere,
    toward,
    ownSize,
    size: ownSize * 2 ** toward.length,
    read: (code) => members.map((member, k) => voteAt(member, placeOf[k]!, code)),
  };
}

/** Rules as one list for drafts that have to satisfy the same. */
type Rules = readonly Adoption[];

/** Whether votes satisfy rules, found out once for each list of rules and all votes alike. */
function keepVerdicts({ members }: VotingPreference, { size, read }: Digits) {
  const inTables = new Map<Rules, Uint8Array>();
  const inMaps = new Map<Rules, Map<number, boolean>>();
  let last: { readonly rules: Rules; readonly table: Uint8Array } | undefined;
  const byTable = (rules: Rules): Uint8Array => {
    if (last?.rules === rules) return last.table;
    const table = inTables.get(rules) ?? new Uint8Array(size);
    inTables.set(rules, table);
    last = { rules, table };
    return table;
  };
  const byMap = (rules: Rules, code: number): boolean => {
    const known = inMaps.get(rules) ?? new Map<number, boolean>();
    inMaps.set(rules, known);
    const before = known.get(code);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const found = isCarried(rules, members, read(code));
    known.set(code, found);
    return found;
  };
  if (size > MOST_KEPT) return byMap;
  return (rules: Rules, code: number): boolean => {
    const table = byTable(rules);
    if (table[code] === 0) table[code] = isCarried(rules, members, read(code)) ? 2 : 1;
    return table[code] === 2;
  };
}

/** The rules for drafts, those that are the same always as the same list. */
function rulesInTurn(rule: VotingPreference, levelOf: Compared<number>['levelOf']) {
  const { byLevel, byOption } = rule;
  if (byLevel !== undefined) {
    const at = (from: number) => rulesFrom(byLevel)[levelOf(byLevel.option, from)] ?? NO_RULES;
    const of = (draft: number, from: number): Rules => {
      const { by, otherwise } = at(from);
      return by[levelOf(byLevel.option, draft)] ?? otherwise;
    };
    const all = (from: number): Rules => at(from).otherwise;
    const alone: (readonly Rules[])[] = [];
    const each = (from: number): readonly Rules[] => {
      const level = levelOf(byLevel.option, from);
      alone[level] ??= Object.values(at(from).by);
      return alone[level];
    };
    return { of, all, each, elsewhere: (_: number, from: number) => all(from) };
  }
  const always = adoptionsOf(rule);
  const alone: readonly Rules[] = always.map((one) => [one]);
  const byChange = new Map<number, Rules>();
  const of = (draft: number, from: number): Rules => {
    if (byOption === undefined) return always;
    let changed = 0;
    for (let k = 0; k < byOption.length; k++) {
      const { option } = byOption[k]!;
      changed = 2 * changed + (levelOf(option, from) === levelOf(option, draft) ? 0 : 1);
    }
    const known = byChange.get(changed);
    if (known !== undefined) return known;
    const found = rulesFor(rule, { levelOf }, from, draft);
    byChange.set(changed, found);
    return found;
  };
  // Nobody else moves the options of a body whose rules differ by option, unless they are shared.
  return { of, all: () => always, each: () => alone, elsewhere: of };
}

/** What is the same of all ways to vote: whether a better vote never does harm, and how many votes in favour a rule takes. */
function lookAhead(rule: VotingPreference, digits: Digits) {
  const { members } = rule;
  const { size, sincere, toward, read } = digits;
  const rules = adoptionsOf(rule);
  const own = (votes: readonly Vote[]) =>
    votes.filter((vote, k) => vote === 'yes' && members[k]!.kind === 'sincere').length;
  if (size * rules.length > MOST_SEARCHED) {
    const others = members.filter(
      (one) => one.kind === 'toward' || (one.kind === 'fixed' && one.vote === 'yes'),
    ).length;
    return { isMonotone: false, fewest: (one: Adoption) => one.votesNeeded - others };
  }
  const units = [
    ...sincere.map((_, k) => ({ unit: 3 ** k, most: 2 })),
    ...toward.map((_, k) => ({ unit: digits.ownSize * 2 ** k, most: 1 })),
  ];
  const isHarmed = (carried: readonly boolean[], code: number) =>
    units.some(
      ({ unit, most }) => Math.floor(code / unit) % (most + 1) < most && !carried[code + unit],
    );
  let isMonotone = true;
  const fewest = new Map<Adoption, number>();
  const ways = Array.from({ length: size }, (_, code) => read(code));
  for (const one of rules) {
    const carried = ways.map((votes) => isCarried([one], members, votes));
    let least = Number.POSITIVE_INFINITY;
    for (let code = 0; code < size; code++) {
      if (!carried[code]) continue;
      least = Math.min(least, own(ways[code]!));
      isMonotone &&= !isHarmed(carried, code);
    }
    fewest.set(one, least);
  }
  return { isMonotone, fewest: (one: Adoption) => fewest.get(one)! };
}
