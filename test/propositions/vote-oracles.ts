import type { Body } from '@standoff/language';
import { type Formula, type Of, partsOfQuantities } from '@standoff/propositions';
import { plainFormula } from '../../packages/study/src/said/plain-formula.ts';
import { holdsOfTallies } from '../votes/literal-tallies.ts';
import { numbersIn } from './literal-amounts.ts';
import { truthIn } from './literal-formula.ts';
import type { LiteralWorld } from './literal-world.ts';

/**
 * The votes of bodies by their rules as the file has them: who is for a draft, what carries it, and which drafts lie between
 * which, option by option.
 */
type Cast = 'yes' | 'no' | 'abstain' | 'absent';
type Put = {
  readonly body: string;
  readonly from: string;
  readonly draft: string;
  readonly agreed?: readonly string[] | undefined;
};

const castOn = (w: LiteralWorld, { body, from, draft, agreed = [] }: Put, id: string): Cast => {
  const member = w.body(body).members.find((one) => one.id === id)!;
  const { vote, yields = false, like, yesTo, otherwise } = member;
  if (vote !== undefined) return vote;
  if (like !== undefined) return castOn(w, { body, from, draft, agreed }, like);
  if (yesTo !== undefined) {
    const [before, after] = [new Map(w.levels(w.at(from))), new Map(w.levels(w.at(draft)))];
    const isWanted = yesTo.some((formula) => {
      const named = optionsIn(w, plainFormula(formula));
      const isTouched = named.some((option) => before.get(option) !== after.get(option));
      return isTouched && isTrueAt(w, plainFormula(formula), w.at(draft));
    });
    return isWanted ? 'yes' : otherwise!;
  }
  if (agreed.includes(id)) return 'yes';
  const [m, s, t] = [w.who(id), w.at(from), w.at(draft)];
  if (w.game.prefers(m, t, s)) return 'yes';
  if (!w.game.prefers(m, s, t)) return 'abstain';
  return yields && !w.game.greatlyPrefers(m, s, t) ? 'abstain' : 'no';
};

export const allCast = (w: LiteralWorld, put: Put) =>
  new Map(w.body(put.body).members.map(({ id }) => [id, castOn(w, put, id)] as const));

const isTrueAt = (w: LiteralWorld, formula: Formula, state: number): boolean =>
  truthIn(
    w.levels(state),
    formula,
    (id) => w.at(id) === state,
    (id) => isTrueAt(w, w.fact(id).when, state),
    numbersIn(w),
  );

/** Options of a formula, facts unfolded. */
const optionsIn = (w: LiteralWorld, formula: Formula): readonly string[] => {
  switch (formula.kind) {
    case 'comparison':
      return [formula.option];
    case 'fact':
      return optionsIn(w, w.fact(formula.fact).when);
    case 'not':
      return optionsIn(w, formula.of);
    case 'constant':
    case 'state':
      return [];
    case 'amounts': {
      const { formulas, options } = partsOfQuantities([formula.first, formula.second]);
      return [...options, ...formulas.flatMap((part) => optionsIn(w, part))];
    }
    default:
      return [...optionsIn(w, formula.left), ...optionsIn(w, formula.right)];
  }
};

/** The rules that a draft has to satisfy: of each option that it changes. */
const rulesOn = (w: LiteralWorld, { body, from, draft }: Put) => {
  const one = w.body(body);
  const [before, after] = [new Map(w.levels(w.at(from))), new Map(w.levels(w.at(draft)))];
  const own = one.options.filter(
    ({ id }) => before.get(`${body}.${id}`) !== after.get(`${body}.${id}`),
  );
  return (own.length > 0 ? own : one.options).map(
    ({ id }) => one.rulesOfOptions?.find(({ option }) => option === id) ?? one,
  );
};

/** The options by whose rules a draft fails, where several rules count. */
const unmetBy = (w: LiteralWorld, put: Put): string[] => {
  const rules = rulesOn(w, put);
  if (new Set(rules).size < 2) return [];
  const [before, after] = [new Map(w.levels(w.at(put.from))), new Map(w.levels(w.at(put.draft)))];
  const ids = w.body(put.body).options.map(({ id }) => `${put.body}.${id}`);
  const changed = ids.filter((id) => before.get(id) !== after.get(id));
  const cast = allCast(w, put);
  return (changed.length > 0 ? changed : ids).filter((_, k) => !carries(w, put, cast, [rules[k]!]));
};

const vetoesOn = (w: LiteralWorld, put: Put) => rulesOn(w, put).flatMap(({ vetoes }) => vetoes);

const labelled = (w: LiteralWorld, put: Put, id: string) => {
  const cast = castOn(w, put, id);
  return cast === 'no' && vetoesOn(w, put).includes(id) ? 'veto' : cast;
};

export const carries = (
  w: LiteralWorld,
  put: Put,
  cast: ReadonlyMap<string, Cast>,
  rules = rulesOn(w, put),
): boolean => {
  const yes = [...cast.values()].filter((vote) => vote === 'yes').length;
  const voters = w.body(put.body).members.map(({ id, scales = {} }) => ({
    id,
    scales,
    vote: cast.get(id)!,
  }));
  return rules.every(
    ({ votesNeeded, when, vetoes }) =>
      (when === undefined ? yes >= votesNeeded : holdsOfTallies(when.text, voters)) &&
      !vetoes.some((id) => cast.get(id) === 'no'),
  );
};

/** The votes if one member voted so, and with it those who vote like it. */
export const turnedTo = (
  w: LiteralWorld,
  { body }: Put,
  cast: ReadonlyMap<string, Cast>,
  id: string,
  vote: Cast,
): ReadonlyMap<string, Cast> => {
  const { members } = w.body(body);
  const leadsTo = (one: string): boolean => {
    const { like } = members.find((member) => member.id === one)!;
    return one === id || (like !== undefined && leadsTo(like));
  };
  return new Map(Array.from(cast, ([one, was]) => [one, leadsTo(one) ? vote : was]));
};

const wanting = (w: LiteralWorld, { body, from, draft, agreed = [] }: Put) =>
  (w.body(body).sponsors ?? []).filter(
    (id) => agreed.includes(id) || w.game.prefers(w.who(id), w.at(draft), w.at(from)),
  );

export const isProposed = (w: LiteralWorld, put: Put) =>
  w.body(put.body).sponsors === undefined || wanting(w, put).length > 0;

const isPassing = (w: LiteralWorld, put: Put) =>
  isProposed(w, put) && carries(w, put, allCast(w, put));

/** Whether the limit of an option lets it go from one level to another, or stay. */
const isWithin = (limit: Body['options'][number]['moves'], was: number, is: number): boolean => {
  if (was === is) return true;
  switch (limit.kind) {
    case 'free':
      return true;
    case 'one-way':
      return was < is;
    case 'step':
      return Math.abs(was - is) === 1;
    default:
      return limit.pairs.some(([one, other]) => one === was && other === is);
  }
};

/** How a member would vote on a draft. */
export const votesFor = castOn;

/** Whether a draft would pass if one member voted no, and all others yes whose vote is not given. */
export const isCarriedIf = (w: LiteralWorld, put: Put, no: string): boolean => {
  const { members } = w.body(put.body);
  const free = members.filter(({ vote, yesTo }) => vote === undefined && yesTo === undefined);
  const agreed = free.filter(({ like }) => like === undefined).map(({ id }) => id);
  return carries(w, put, turnedTo(w, put, allCast(w, { ...put, agreed }), no, 'no'));
};

/** Other states that differ in options of the body alone, as the limits of each allow; whether or not its members carry them. */
export const draftsOf = (w: LiteralWorld, body: string, from: string) => {
  const start = w.levels(w.at(from));
  const own = new Map(w.body(body).options.map(({ id, moves }) => [`${body}.${id}`, moves]));
  const may = (option: string, was: number, is: number): boolean => {
    const limit = own.get(option);
    return limit === undefined ? was === is : isWithin(limit, was, is);
  };
  return w.states
    .filter((s) => s !== w.at(from))
    .filter((s) => w.levels(s).every(([option, level], k) => may(option, start[k]![1], level)))
    .map(w.named);
};

/** Whether a state is a draft of a body at another one, and passes. */
export const isDraftThatPasses = (w: LiteralWorld, put: Put): boolean =>
  draftsOf(w, put.body, put.from).includes(put.draft) && isPassing(w, put);

/** A move of a party to a deal; of a body that takes part a draft that passes if its members among the parties vote for it. */
export const isAgreedMove = (
  w: LiteralWorld,
  parties: readonly string[],
  who: string,
  from: number,
  to: number,
): boolean => {
  if (!w.isBody(w.who(who))) return w.game.moves(w.who(who), from).includes(to);
  const put = { body: who, from: w.named(from), draft: w.named(to), agreed: parties };
  return draftsOf(w, who, put.from).includes(put.draft) && isPassing(w, put);
};

/** Whether somebody may do its part of one joint move: within the limits of its options; a body if its votes carry the whole end. */
export const isPartOf = (
  w: LiteralWorld,
  parties: readonly string[],
  who: string,
  [from, to]: readonly [from: number, to: number],
): boolean => {
  const owner = [...w.conflict.decisionMakers, ...w.conflict.bodies].find(({ id }) => id === who)!;
  const before = new Map(w.levels(from));
  const isAllowed = w.levels(to).every(([option, is]) => {
    const own = owner.options.find(({ id }) => `${who}.${id}` === option);
    return own === undefined || isWithin(own.moves, before.get(option)!, is);
  });
  if (!isAllowed || !w.isBody(w.who(who))) return isAllowed;
  return isPassing(w, { body: who, from: w.named(from), draft: w.named(to), agreed: parties });
};

/** Whether the levels of a state lie between those of two others, itself possibly one of these. */
const isBetween = (w: LiteralWorld, id: string, one: string, other: string) =>
  w.levels(w.at(id)).every(([, level], k) => {
    const ends = [w.levels(w.at(one))[k]![1], w.levels(w.at(other))[k]![1]];
    return Math.min(...ends) <= level && level <= Math.max(...ends);
  });

/** Those that no other of them goes further than along the levels. */
const furthest = (w: LiteralWorld, from: string, drafts: readonly string[]) =>
  drafts.filter((one) => !drafts.some((other) => other !== one && isBetween(w, one, from, other)));

const dilutions = (w: LiteralWorld, { body, from, draft }: Put) =>
  furthest(
    w,
    from,
    draftsOf(w, body, from).filter(
      (one) => isBetween(w, one, from, draft) && isPassing(w, { body, from, draft: one }),
    ),
  );

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

type Turned = Of<'weakened'>['turned'];

/** Whether just these members vote otherwise on the second draft. */
const isTurned = (w: LiteralWorld, first: Put, draft: string, turned: Turned) => {
  const second = { ...first, draft };
  const told = turned.flatMap(({ who, was, is }) => who.map((id) => `${id} ${was} ${is}`));
  const turning = w.body(first.body).members.flatMap(({ id }) => {
    const [was, is] = [labelled(w, first, id), labelled(w, second, id)];
    return was === is ? [] : [`${id} ${was} ${is}`];
  });
  return sameSet(told, turning);
};

/** Whether a member votes as it prefers. */
const isFree = ({ vote, like, yesTo }: Body['members'][number]) =>
  vote === undefined && like === undefined && yesTo === undefined;

export type VoteKind =
  | 'passes'
  | 'passesAsAgreed'
  | 'votesNeeded'
  | 'adoptsWhen'
  | 'changedBy'
  | 'draftsPass'
  | 'adopted'
  | 'tally'
  | 'ballot'
  | 'votesGiven'
  | 'votesLike'
  | 'votesToward'
  | 'adoptsOption'
  | 'proposes'
  | 'pivotal'
  | 'weakened'
  | 'weakenedBySteps'
  | 'weakenedElse';

export const voteOracles: {
  readonly [K in VoteKind]: (proposition: Of<K>, world: LiteralWorld) => boolean;
} = {
  passes: ({ so, ...put }, w) =>
    (draftsOf(w, put.body, put.from).includes(put.draft) && isPassing(w, put)) === so,
  passesAsAgreed: ({ so, ...put }, w) =>
    (draftsOf(w, put.body, put.from).includes(put.draft) && isPassing(w, put)) === so,
  votesNeeded: ({ body, n, of }, w) =>
    w.body(body).votesNeeded === n && w.body(body).members.length === of,
  adoptsWhen: ({ body, when, yesHelps, noHarms }, w) =>
    w.body(body).when?.text === when &&
    w.body(body).when?.yesHelps === yesHelps &&
    w.body(body).when?.noHarms === noHarms,
  changedBy({ body, from, ways }, w) {
    const { agreement, options, members } = w.body(body);
    const [, level] = w.levels(w.at(from)).find(([option]) => option.startsWith(`${body}.`))!;
    const ids = options[0]!.levels;
    const said = ways.map(({ to, how, n, of, when, yesHelps, noHarms }) =>
      JSON.stringify([to, how, n, of, when ?? '', yesHelps, noHarms]),
    );
    const known = agreement!.transitions.flatMap(({ from: start, to, by }) => {
      if (start !== level || by.kind === 'nobody') return [];
      const how = by.kind === 'each' ? 'each' : by.when ? 'formula' : 'votes';
      const n = by.kind === 'each' ? 1 : by.votes;
      const rule = by.kind === 'votes' ? by.when : undefined;
      const phrase = { words: ids[to]!.phrase };
      const { yesHelps, noHarms } = rule ?? { yesHelps: undefined, noHarms: undefined };
      return [
        JSON.stringify([phrase, how, n, members.length, rule?.text ?? '', yesHelps, noHarms]),
      ];
    });
    return sameSet(said, known);
  },
  draftsPass({ body, from, n, of, furthest: told }, w) {
    const drafts = draftsOf(w, body, from);
    const passing = drafts.filter((draft) => isPassing(w, { body, from, draft }));
    return (
      passing.length === n && drafts.length === of && sameSet(told, furthest(w, from, passing))
    );
  },
  adopted({ body, from, before, on, what }, w) {
    const own = (levels: ReturnType<LiteralWorld['levels']>) =>
      levels.filter(([option]) => option.startsWith(`${body}.`));
    const [was, is] = [w.levels(w.at(before)), w.levels(w.at(from))];
    const event = w.timeline.find(
      (one) => one.on === on && 'words' in what && one.what === what.words,
    );
    const changed = is.filter(([, level], k) => was[k]![1] !== level);
    return (
      event !== undefined &&
      w.at(from) === w.statusQuo &&
      changed.length > 0 &&
      changed.every((one) => own(is).includes(one)) &&
      changed.every(([option, level]) =>
        event.sets.some(([key, set]) => key === option && set === level),
      )
    );
  },
  tally(
    {
      yes,
      no,
      abstain,
      absent,
      vetoes,
      proposed,
      passes,
      byRule = false,
      scales = [],
      unmet = [],
      ...put
    },
    w,
  ) {
    const cast = allCast(w, put);
    const count = (vote: Cast) => [...cast.values()].filter((one) => one === vote).length;
    const vetoing = [...new Set(vetoesOn(w, put))].filter((id) => cast.get(id) === 'no');
    const { members } = w.body(put.body);
    const rules = rulesOn(w, put).flatMap(({ when }) => when ?? []);
    const used = ['population', 'money'].filter((scale) =>
      rules.some(({ text }) => text.includes(`.${scale}`)),
    );
    const sum = (scale: string, ids: readonly string[]) =>
      ids.reduce(
        (all, id) => all + Math.round(members.find((m) => m.id === id)!.scales![scale]! * 1e6),
        0,
      ) / 1e6;
    const inFavour = [...cast].flatMap(([id, vote]) => (vote === 'yes' ? [id] : []));
    const isWeighed =
      scales.length === used.length &&
      scales.every(
        ({ scale, yes: favour, of }) =>
          used.includes(scale) &&
          Math.abs(favour - sum(scale, inFavour)) < 1e-7 &&
          Math.abs(
            of -
              sum(
                scale,
                members.map(({ id }) => id),
              ),
          ) < 1e-7,
      );
    return (
      byRule === rules.length > 0 &&
      sameSet(unmet, byRule ? unmetBy(w, put) : []) &&
      isWeighed &&
      [yes, no, abstain, absent].join() ===
        (['yes', 'no', 'abstain', 'absent'] as const).map(count).join() &&
      sameSet(vetoes, vetoing) &&
      proposed === isProposed(w, put) &&
      passes === isPassing(w, put)
    );
  },
  ballot({ who, vote, order, greatly = false, yields = false, like, byDraft = false, ...put }, w) {
    return who.every((id) => {
      const member = w.body(put.body).members.find((one) => one.id === id)!;
      if (castOn(w, put, id) !== vote) return false;
      if (like !== undefined) return member.like === like;
      if (byDraft) return member.yesTo !== undefined;
      if (order === undefined) return member.vote !== undefined;
      const [m, s, t] = [w.who(id), w.at(put.from), w.at(put.draft)];
      const isGreat = order === 'worse' && w.game.greatlyPrefers(m, s, t);
      const isYielding = vote === 'abstain' && order === 'worse';
      return (
        isFree(member) &&
        w.compare(m, t, s) === order &&
        greatly === isGreat &&
        yields === isYielding
      );
    });
  },
  votesGiven: ({ body, vote, n }, w) =>
    w.body(body).members.filter((one) => one.vote === vote).length === n,
  votesLike: ({ body, who, like }, w) =>
    sameSet(
      who,
      w.body(body).members.flatMap((one) => (one.like === like ? [one.id] : [])),
    ),
  votesToward: ({ body, who, to, otherwise }, w) =>
    who.every((id) => {
      const member = w.body(body).members.find((one) => one.id === id)!;
      return (
        member.otherwise === otherwise &&
        JSON.stringify(member.yesTo?.map(plainFormula)) === JSON.stringify(to)
      );
    }),
  adoptsOption({ body, option, n, of, when, yesHelps, noHarms, vetoes }, w) {
    const { rulesOfOptions = [], members } = w.body(body);
    const rule = rulesOfOptions.find((one) => `${body}.${one.option}` === option);
    return (
      rule !== undefined &&
      rule.votesNeeded === n &&
      members.length === of &&
      rule.when?.text === when &&
      rule.when?.yesHelps === yesHelps &&
      rule.when?.noHarms === noHarms &&
      sameSet(vetoes, rule.vetoes)
    );
  },
  proposes: ({ who, ...put }, w) => sameSet(who, wanting(w, put)),
  pivotal({ who, given, votes, passes, ...put }, w) {
    const cast = allCast(w, put);
    const isGiven = (id: string) => !isFree(w.body(put.body).members.find((one) => one.id === id)!);
    const turns = (id: string) =>
      votes.every((vote) => carries(w, put, turnedTo(w, put, cast, id, vote)) !== passes);
    return (
      isProposed(w, put) &&
      isPassing(w, put) === passes &&
      given.every(isGiven) &&
      !who.some(isGiven) &&
      [...who, ...given].every(turns)
    );
  },
  weakened: ({ to, turned, ...put }, w) =>
    !isPassing(w, put) && dilutions(w, put).includes(to) && isTurned(w, put, to, turned),
  weakenedBySteps: ({ steps, ...put }, w) =>
    steps.every(({ draft, turned }, k) => {
      const before = k === 0 ? put.draft : steps[k - 1]!.draft;
      const end = steps.at(-1)!.draft;
      const between = draftsOf(w, put.body, put.from).filter(
        (one) => one !== before && one !== draft && isBetween(w, one, before, draft),
      );
      return (
        between.length === 0 &&
        isBetween(w, draft, before, end) &&
        isTurned(w, { ...put, draft: before }, draft, turned)
      );
    }),
  weakenedElse({ n, beside, ...put }, w) {
    const all = isPassing(w, put) ? [] : dilutions(w, put);
    return beside.every((one) => all.includes(one)) && all.length - beside.length === n;
  },
};
