import type { FactGround, Formula, Kind, Of } from '@standoff/propositions';
import { truthIn } from './literal-formula.ts';
import type { LiteralWorld } from './literal-world.ts';

/** The kinds that arguments are made of. */
export type ArgumentKind = Extract<
  Kind,
  | 'ownMoves'
  | 'alternatives'
  | 'otherMoves'
  | 'couldMove'
  | 'thenMoves'
  | 'playEnds'
  | 'otherLines'
  | 'reach'
  | 'reachEnd'
  | 'served'
  | 'judged'
  | 'noneTempted'
  | 'looksAhead'
  | 'replied'
  | 'deterring'
  | 'movesOn'
  | 'alsoAnswered'
  | 'noEscape'
  | 'joins'
  | 'arrive'
  | 'answered'
  | 'unspoilt'
  | 'undeterred'
  | 'answerEnd'
  | 'wouldBring'
  | 'escapes'
  | 'waysOut'
  | 'comesOut'
  | 'horizon'
  | 'comesAbout'
>;

type Worth = Pick<Of<'couldMove'>, 'order' | 'greatly' | 'degreeOpen'>;

/** Whether somebody compares one state with another so. */
function isWorth(w: LiteralWorld, m: number, one: number, other: number, worth: Worth): boolean {
  const { order, greatly = false, degreeOpen = false } = worth;
  // A body would adopt one from the other, or would not.
  if (w.isBody(m)) return (order === 'better') === w.better(m, one, other);
  const [better, worse] = order === 'better' ? [one, other] : [other, one];
  const { surely, maybe } = w.greatness(m, better, worse);
  return w.compare(m, one, other) === order && (degreeOpen ? maybe && !surely : !greatly || surely);
}

const movesOf = (w: LiteralWorld, m: number, s: number): readonly number[] =>
  w.isBody(m) ? w.drafts(m, s) : w.game.moves(m, s);

/** Where others may end after a move. */
const endsAfter = (w: LiteralWorld, m: number, s: number, by: 'any' | 'credible') => [
  ...w.replies(m, s, by),
];

/** Where the others may bring things from a state, but back to it. */
const reachOf = (w: LiteralWorld, m: number, s: number) =>
  endsAfter(w, m, s, 'any').filter((end) => end !== s);

/** Each kind's truth, literally. */
export const argumentOracles: {
  readonly [K in ArgumentKind]: (proposition: Of<K>, world: LiteralWorld) => boolean;
} = {
  ownMoves: ({ who, from, n }, w) => movesOf(w, w.who(who), w.at(from)).length === n,
  alternatives({ who, from, to, ...worth }, w) {
    const [m, s] = [w.who(who), w.at(from)];
    return to.map(w.at).every((t) => {
      const isOne = movesOf(w, m, s).includes(t) && !w.reasons(m, s).includes(t);
      return isOne && isWorth(w, m, t, s, worth);
    });
  },
  otherMoves({ who, from, beside, n }, w) {
    const [m, s] = [w.who(who), w.at(from)];
    const others = movesOf(w, m, s).filter((t) => !beside.map(w.at).includes(t));
    return others.length === n && !others.some((t) => w.reasons(m, s).includes(t));
  },
  couldMove({ who, from, to, ...worth }, w) {
    const [m, s, t] = [w.who(who), w.at(from), w.at(to)];
    return w.isMove(m, s, t) && isWorth(w, m, t, s, worth);
  },
  thenMoves({ who, from, to }, w) {
    return w.isMove(w.who(who), w.at(from), w.at(to));
  },
  playEnds: ({ who, at, from, ...worth }, w) => isWorth(w, w.who(who), w.at(at), w.at(from), worth),
  otherLines({ who, from, beside, n, concept }, w) {
    const [m, s] = [w.who(who), w.at(from)];
    const others = w.game.moves(m, s).filter((t) => !beside.map(w.at).includes(t));
    return others.length === n && w.stays(concept, m, s);
  },
  reach({ who, from, n }, w) {
    const [m, s] = [w.who(who), w.at(from)];
    const ends = reachOf(w, m, s);
    return ends.length === n && !ends.some((end) => w.better(m, end, s));
  },
  reachEnd({ who, from, at, which, ...worth }, w) {
    const [m, s, t] = [w.who(who), w.at(from), w.at(at)];
    const ends = reachOf(w, m, s);
    const isSo = ends.includes(t) && isWorth(w, m, t, s, worth);
    if (which === 'only') return isSo && ends.length === 1;
    return isSo && (which === 'one' || !ends.some((end) => w.better(m, end, t)));
  },
  served: ({ who, at, from, ...worth }, w) => isWorth(w, w.who(who), w.at(at), w.at(from), worth),
  judged: ({ who, state, stays, under, among }, w) =>
    under.every((concept) => among.includes(concept)) &&
    who
      .map(w.who)
      .every((m) => under.every((concept) => w.stays(concept, m, w.at(state)) === stays)),
  noneTempted: ({ who, from, so }, w) =>
    who.map(w.who).every((m) => w.reasons(m, w.at(from)).length === 0) === so,
  looksAhead: ({ concept, moves }, w) => w.looksAhead(concept) === moves,
  replied({ who, against, after, from, to, ...worth }, w) {
    const [m, dm] = [w.who(who), w.who(against)];
    const isReached = from === after || w.replies(dm, w.at(after), 'any').has(w.at(from));
    const isMove = w.isMove(m, w.at(from), w.at(to));
    return m !== dm && isReached && isMove && isWorth(w, m, w.at(to), w.at(from), worth);
  },
  deterring({ who, at, from, ...worth }, w) {
    const [m, end, s] = [w.who(who), w.at(at), w.at(from)];
    return w.deters(m, end, s) && isWorth(w, m, end, s, worth);
  },
  movesOn({ who, home, from, to, ...worth }, w) {
    const m = w.who(who);
    return w.isMove(m, w.at(from), w.at(to)) && isWorth(w, m, w.at(to), w.at(home), worth);
  },
  alsoAnswered({ who, home, from, beside, n, already, concept }, w) {
    const m = w.who(who);
    const others = w.game.moves(m, w.at(from)).filter((t) => !beside.map(w.at).includes(t));
    const isSome = already ? others.length > 0 : others.length === n;
    return n > 0 && isSome && w.stays(concept, m, w.at(home));
  },
  noEscape({ who, home, from, by, n, greatOnly = false }, w) {
    const [m, s, end] = [w.who(who), w.at(home), w.at(from)];
    const isStep = (t: number) => by === 'moves' || w.isImprovement(m, end, t);
    const moves = w.game.moves(m, end).filter(isStep);
    const isFew = w.isBody(m) || by === 'improvements' || moves.length === n;
    return isFew && moves.every((t) => w.deters(m, t, s)) && greatOnly === w.isStrong;
  },
  joins({ who, from, to, leaving }, w) {
    const [m, s] = [w.who(who), w.at(from)];
    return w.isImprovement(m, s, w.at(to)) && (!leaving || !w.stays('seq', m, s));
  },
  arrive({ moves, from, at }, w) {
    const steps = moves.map(({ who, to }) => ({ mover: w.who(who), to: w.at(to) }));
    return w.game.together(w.at(from), steps) === w.at(at);
  },
  answered: ({ against, after, replies, so }, w) =>
    w.replies(w.who(against), w.at(after), replies).size > 0 === so,
  unspoilt: ({ who, from, to, leaving }, w) =>
    w.isImprovement(w.who(who), w.at(from), w.at(to)) &&
    !w.stays(leaving ? 'sim' : 'sim-gmcr', w.who(who), w.at(from)),
  undeterred({ who, from, after, replies, greatOnly = false }, w) {
    const [m, s] = [w.who(who), w.at(from)];
    const ends = endsAfter(w, m, w.at(after), replies);
    return ends.length > 0 && !ends.some((end) => w.deters(m, end, s)) && greatOnly === w.isStrong;
  },
  answerEnd({ who, from, after, at, replies, which, ...worth }, w) {
    const [m, s, end] = [w.who(who), w.at(from), w.at(at)];
    const ends = endsAfter(w, m, w.at(after), replies);
    const isSo = ends.includes(end) && isWorth(w, m, end, s, worth);
    const isLiked = (other: number) => ['better', 'equal'].includes(w.compare(m, other, end));
    return isSo && (which === 'one' || ends.every(isLiked));
  },
  wouldBring({ who, by, from, after, at, replies, ...worth }, w) {
    const [m, s, start, end] = [w.who(who), w.at(from), w.at(after), w.at(at)];
    const others = w.movers.filter((other) => other !== m);
    const alone = others.filter((other) => w.isMove(other, start, end));
    const isBrought = by === 'the others' ? alone.length === 0 : alone.includes(w.who(by));
    return isBrought && w.replies(m, start, replies).has(end) && isWorth(w, m, end, s, worth);
  },
  escapes({ who, home, from, to, greatOnly: _, ...worth }, w) {
    const [m, s, end] = [w.who(who), w.at(home), w.at(to)];
    return w.isMove(m, w.at(from), end) && !w.deters(m, end, s) && isWorth(w, m, end, s, worth);
  },
  waysOut({ who, from, after, n, replies }, w) {
    const [m, s] = [w.who(who), w.at(from)];
    const ends = endsAfter(w, m, w.at(after), replies).filter((end) => w.deters(m, end, s));
    return ends.length === n + 1;
  },
  comesOut: ({ who, from, to, concept }, w) =>
    w.isMove(w.who(who), w.at(from), w.at(to)) && !w.stays(concept, w.who(who), w.at(from)),
  horizon({ who, state, moves, period, stays }, w) {
    const [m, s] = [w.who(who), w.at(state)];
    const ahead = [moves, moves + period, moves + 2 * period];
    const isSo = (n: number) => w.stays(`l${n}`, m, s) === stays;
    return ahead.every(isSo) && (!stays || isSo(moves + 1));
  },
  comesAbout({ fact, at, because }, w) {
    const s = w.at(at);
    return (
      factHolds(w, fact, s) && because.every((one) => isSo(w, one, s)) && settles(w, fact, because)
    );
  },
};

/** Whether a fact holds in a state: where it follows, and that is likely. */
export function factHolds(w: LiteralWorld, fact: string, s: number): boolean {
  const { when, chance } = w.fact(fact);
  return chance >= 0.5 && truthIn(w.levels(s), when, isNamed(w, s), (id) => factHolds(w, id, s));
}

const isNamed = (w: LiteralWorld, s: number) => (id: string) => w.at(id) === s;

function isSo(w: LiteralWorld, ground: FactGround, s: number): boolean {
  if (ground.kind === 'level') {
    return w
      .levels(s)
      .some(([option, level]) => option === ground.option && level === ground.level);
  }
  const below = ground.because.every((one) => isSo(w, one, s));
  const isEnough = !ground.so || settles(w, ground.fact, ground.because);
  return factHolds(w, ground.fact, s) === ground.so && below && isEnough;
}

/** Whether what a fact is said to rest on makes it follow, whatever else is the case. */
function settles(w: LiteralWorld, fact: string, because: readonly FactGround[]): boolean {
  return settled(w.fact(fact).when, because) === true;
}

/** Whether some grounds settle a formula, and how; undefined where they do not. */
function settled(formula: Formula, because: readonly FactGround[]): boolean | undefined {
  const of = (part: Formula) => settled(part, because);
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'state':
    case 'amounts':
      return true;
    case 'comparison': {
      const known = because.find((one) => one.kind === 'level' && one.option === formula.option);
      if (known?.kind !== 'level') return undefined;
      return truthIn([[known.option, known.level]], formula, () => false);
    }
    case 'fact': {
      const known = because.find((one) => one.kind === 'fact' && one.fact === formula.fact);
      return known?.kind === 'fact' ? known.so : undefined;
    }
    case 'not': {
      const is = of(formula.of);
      return is === undefined ? undefined : !is;
    }
    case 'iff': {
      const [one, other] = [of(formula.left), of(formula.right)];
      return one === undefined || other === undefined ? undefined : one === other;
    }
    case 'and':
      return both(of(formula.left), of(formula.right));
    case 'or':
      return either(of(formula.left), of(formula.right));
    case 'implies': {
      const left = of(formula.left);
      return either(left === undefined ? undefined : !left, of(formula.right));
    }
  }
}

type Settled = boolean | undefined;

function both(one: Settled, other: Settled): Settled {
  if (one === false || other === false) return false;
  return one === undefined || other === undefined ? undefined : true;
}

function either(one: Settled, other: Settled): Settled {
  if (one === true || other === true) return true;
  return one === undefined || other === undefined ? undefined : false;
}
