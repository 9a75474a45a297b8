import type { ExchangeComputation } from '../concepts/define-concept.ts';
import type { CellValues } from '../kernels/cell-values.ts';
import { exchangeValues, ranksFrom } from '../operators/exchange-values.ts';
import { improvementsFrom } from '../operators/improvements.ts';
import { type Ends, NO_ENDS, searchReplies } from '../operators/replies.ts';
import { giveBack } from '../operators/work-arrays.ts';
import { prefers } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import type {
  Certificate,
  DeterredImprovement,
  LaterReplies,
  LaterSanction,
  Reply,
} from './certificate.ts';
import { toSteps, type Verdict, type Workshop } from './workshop.ts';

/**
 * How the others keep the decision maker from anything better, at every turn to which that leads; or how
 * it secures something better whatever they do. It rests on what each turn of the exchange is
 * worth in every state.
 */
export function* certifyExchange(
  work: Workshop,
  verdict: Verdict,
  computation: ExchangeComputation,
): Steps<Certificate> {
  const { situation } = work;
  const { concept, decisionMaker, cell } = verdict;
  const about = { concept, decisionMaker, state: situation.space.codeOf(cell) };
  const exchange = {
    work,
    verdict,
    computation,
    worth: yield* worthOf(work, verdict, computation),
  };
  const improvements = improvementsFrom(situation, decisionMaker, cell);
  const left = exchange.worth.turns;
  const secure = improvements.find((improvement) => exchange.worth.gains(improvement, left));
  return secure === undefined
    ? { verdict: 'stable', ...about, ...(yield* deter(exchange, improvements)) }
    : { verdict: 'unstable', ...about, ...(yield* insist(exchange, secure)) };
}

interface Exchange {
  readonly work: Workshop;
  readonly verdict: Verdict;
  readonly computation: ExchangeComputation;
  readonly worth: Worth;
}

/** Where the decision maker gains. */
interface Worth {
  /** Turns after the first move; where nothing bounds them as many as change anything. */
  readonly turns: number;
  /** Whether it secures something better from a cell with so many turns left, those of the others odd or even. */
  gains(cell: number, left: number): boolean;
}

function* worthOf(
  { situation }: Workshop,
  { decisionMaker, cell }: Verdict,
  computation: ExchangeComputation,
): Steps<Worth> {
  const { space, orders } = situation;
  const own = orders[decisionMaker]!;
  const order = own.kind === 'ranked' ? own : ranksFrom(situation, decisionMaker, cell);
  const rank = own.kind === 'ranked' ? own.ranks[cell]! : 0;
  const turns: ((at: number) => boolean)[] = [];
  const keep = (values: CellValues) => {
    const kept = values.slice();
    turns.push((at) => kept[at]! > rank);
  };
  giveBack(space, yield* exchangeValues(situation, decisionMaker, order, computation, keep));
  if (own.kind !== 'ranked') giveBack(space, order.ranks);
  const last = turns.length - 1;
  const bound = computation.moves - 1;
  // Beyond the turns that were worked out every second one is the same.
  return {
    turns: Number.isFinite(bound) ? bound : last + (last % 2 === 1 ? 2 : 1),
    gains: (at, left) => turns[left <= last ? left : last - ((left - last) % 2)]!(at),
  };
}

/** What the others answer to each improvement, and to each move by which it could be mended. */
function* deter(
  exchange: Exchange,
  improvements: readonly number[],
): Steps<{ improvements: DeterredImprovement[]; later: LaterSanction[] }> {
  const { work, computation, worth } = exchange;
  const { space } = work.situation;
  const isBounded = Number.isFinite(computation.moves);
  const met = new Set<string>();
  const open: { from: number; left: number }[] = [];
  const answer = function* (from: number, left: number): Steps<LaterSanction['steps']> {
    const { end, steps } = yield* findDeterrent(exchange, from, left);
    if (left > 1) {
      for (const next of betterMoves(exchange, end)) {
        const after = isBounded ? left - 2 : left;
        const key = `${next} ${after}`;
        if (!met.has(key)) open.push({ from: next, left: after });
        met.add(key);
      }
    }
    return steps;
  };
  const deterred: DeterredImprovement[] = [];
  for (const improvement of improvements) {
    const steps = yield* answer(improvement, worth.turns);
    deterred.push({ to: space.codeOf(improvement), sanction: { kind: 'sequence', steps } });
  }
  const later: LaterSanction[] = [];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { from, left } = next;
    const steps = yield* answer(from, left);
    later.push({ from: space.codeOf(from), ...(isBounded && { left }), steps });
  }
  return { improvements: deterred, later };
}

/** A reply after which the decision maker gains nothing. */
function* findDeterrent(
  { work: { situation, pace }, verdict, computation, worth }: Exchange,
  from: number,
  left: number,
): Steps<{ end: number; steps: LaterSanction['steps'] }> {
  const { response } = computation;
  const accept = (end: number) => !worth.gains(end, left - 1);
  const question = { focal: verdict.decisionMaker, from, response, accept };
  const found = yield* searchReplies(situation, question, pace);
  if (!('sequence' in found)) throw new RangeError('no reply deters, against what was computed');
  return { end: found.sequence.at(-1)!.to, steps: toSteps(situation, found.sequence) };
}

/** Moves of the decision maker to what it likes better than the state. */
function betterMoves({ work, verdict, computation }: Exchange, from: number): number[] {
  const { space, orders } = work.situation;
  const order = orders[verdict.decisionMaker]!;
  const found: number[] = [];
  space.movers[verdict.decisionMaker]!.forEachTarget(from, (to) => {
    if (computation.response === 'improving' && !prefers(order, to, from)) return;
    if (prefers(order, to, verdict.cell)) found.push(to);
  });
  return found;
}

/** What the others can do after the improvement, and how the decision maker goes on. */
function* insist(exchange: Exchange, improvement: number): Steps<UnstableParts> {
  const { work, worth } = exchange;
  const { space } = work.situation;
  const met = new Set<string>();
  const open: { from: number; left: number }[] = [];
  const lists = function* (from: number, left: number): Steps<Reply[]> {
    const replies: Reply[] = [];
    for (const { mover, to } of yield* allReplies(exchange, from, left)) {
      const counter = counterTo(exchange, to, left);
      if (counter === undefined) replies.push({ mover, to: space.codeOf(to) });
      else {
        replies.push({ mover, to: space.codeOf(to), counter: space.codeOf(counter) });
        const key = `${counter} ${left - 2}`;
        if (!met.has(key) && left > 2) open.push({ from: counter, left: left - 2 });
        met.add(key);
      }
    }
    return replies;
  };
  const replies = yield* lists(improvement, worth.turns);
  const later: LaterReplies[] = [];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { from, left } = next;
    later.push({ from: space.codeOf(from), left, replies: yield* lists(from, left) });
  }
  return {
    improvement: space.codeOf(improvement),
    replies,
    others: [],
    later,
    horizon: { moves: worth.turns + 1 },
  };
}

type UnstableParts = Pick<
  Extract<Certificate, { verdict: 'unstable' }>,
  'improvement' | 'replies' | 'others' | 'later' | 'horizon'
>;

function* allReplies(
  { work: { situation, pace }, verdict, computation: { response } }: Exchange,
  from: number,
  left: number,
): Steps<Ends> {
  if (left === 0) return NO_ENDS;
  const question = { focal: verdict.decisionMaker, from, response, accept: () => false };
  const found = yield* searchReplies(situation, question, pace);
  return 'reached' in found ? found.reached : NO_ENDS;
}

/** Where a reply is no better than the state: a move from which the decision maker goes on to gain. */
function counterTo(exchange: Exchange, to: number, left: number): number | undefined {
  const { work, verdict, worth } = exchange;
  if (prefers(work.situation.orders[verdict.decisionMaker]!, to, verdict.cell)) return undefined;
  return betterMoves(exchange, to).find((next) => worth.gains(next, left - 2));
}
