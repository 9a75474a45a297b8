import type { Steps } from '@standoff/engine';
import { FOLLOWING } from '@standoff/engine';
import type { Draws } from '../sweep/random-draws.ts';
import { type DrawnModel, modelsOf } from './draw-people.ts';
import type { ComparisonAsked } from './finding-tree.ts';
import { holderOfOrders } from './holder.ts';
import { allOf } from './known-order.ts';
import type { PanelGround } from './panel-ground.ts';
import {
  keyOfQuestion,
  type PanelQuestion,
  type PanelReply,
  repliesOpenTo,
  replyBy,
} from './panel-question.ts';
import { type FollowedFinding, type Held, heldBy, partingOf } from './panel-values.ts';
import type { Person } from './person.ts';

/** What comes next for somebody. */
export type NextQuestion =
  | { readonly status: 'ask'; readonly question: PanelQuestion }
  /** Nothing that could be asked turns a finding, or nothing more may be asked: then some are open. */
  | { readonly status: 'over'; readonly held: readonly Held[] };

/** So many models are drawn to choose a question by. */
export const DRAWN = 300;

/**
 * Ends of a finding that are looked at for each way in which the facts may be, while somebody waits. Beyond that it is not followed,
 * and all that were drawn agree.
 */
export const ENDS_ASKING = 400;

/** So many comparisons of outcomes are looked at, of those on which most drawn models hang. */
const MOST_OUTCOMES = 160;

/** A question about many statements is taken where it tells so much more, in bits, for each statement over two. */
const EFFORT = 0.03;

/**
 * The question whose reply leaves least open which findings stand, in models that are drawn among those that are as somebody said.
 * Where all that are drawn agree it is proved that all do, or asked where two part.
 *
 * @param isAsked whether a question may be asked
 */
export function* nextQuestion(
  ground: PanelGround,
  findings: readonly FollowedFinding[],
  person: Person,
  isAsked: (question: PanelQuestion) => boolean,
  draws: Draws,
): Steps<NextQuestion> {
  const isOpen = (one: PanelQuestion) => isAsked(one) && repliesOpenTo(person, one).length > 1;
  const { models, values, compared } = yield* drawnFor(ground, findings, person, draws);
  if (new Set(values).size > 1) {
    const questions = [...factsOf(ground), ...pairsOf(ground, person), ...compared].filter(isOpen);
    const question = mostTelling(questions, models, values);
    if (question !== undefined) return { status: 'ask', question };
  }
  const held: Held[] = [];
  let parting: PanelQuestion | undefined;
  for (const finding of findings) {
    held.push(yield* heldBy(ground, finding, person, ENDS_ASKING));
    if (held.at(-1) !== 'open' || parting !== undefined) continue;
    const { compared, facts } = yield* partingOf(ground, finding, person, ENDS_ASKING);
    const questions = compared.flatMap((one) => questionsFor(person, one));
    parting = [...questions, ...facts].find(isOpen);
  }
  return parting === undefined ? { status: 'over', held } : { status: 'ask', question: parting };
}

interface Drawn {
  readonly models: readonly DrawnModel[];
  /** Of each model which findings stand. */
  readonly values: readonly string[];
  /** The comparisons that were made, those first that were made for most models. */
  readonly compared: readonly PanelQuestion[];
}

function* drawnFor(
  ground: PanelGround,
  findings: readonly FollowedFinding[],
  person: Person,
  draws: Draws,
): Steps<Drawn> {
  const draw = modelsOf(ground, person, draws);
  const models = Array.from({ length: DRAWN }, draw);
  const values: string[] = [];
  const made = new Map<string, { readonly question: PanelQuestion; times: number }>();
  for (const [k, { orders, world }] of models.entries()) {
    const holder = holderOfOrders(orders);
    let value = '';
    for (const { trees } of findings) {
      const { holds, asked } = yield* trees[world]!.wayOf(holder);
      value += holds ? '1' : '0';
      for (const one of asked.flatMap((made) => questionsFor(person, made))) {
        const key = keyOfQuestion(one);
        const before = made.get(key);
        if (before === undefined) made.set(key, { question: one, times: 1 });
        else before.times += 1;
      }
    }
    values.push(value);
    yield { ...FOLLOWING, passes: k };
  }
  const compared = [...made.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST_OUTCOMES)
    .map(({ question }) => question);
  return { models, values, compared };
}

/**
 * What somebody can be asked to know how two outcomes compare: how they do, or where one fulfils all that they differ in, whether
 * each of this is a wish at all.
 */
function questionsFor(
  { orders }: Person,
  { party, question }: ComparisonAsked,
): readonly PanelQuestion[] {
  const known = ~orders[party]!.dropped;
  const [of, fulfilled] = [question.of & known, question.in & known];
  if (fulfilled !== 0 && fulfilled !== of) {
    return [{ kind: 'compare', party, question: { of, in: fulfilled } }];
  }
  return singlesOf(of & ~orders[party]!.wishes).map((one) => {
    return { kind: 'wish', party, statement: 31 - Math.clz32(one) };
  });
}

function factsOf({ facts }: PanelGround): PanelQuestion[] {
  return facts.map((_, fact) => ({ kind: 'fact', fact }));
}

/** Pairs of wishes of one degree. */
function pairsOf({ parties }: PanelGround, { orders }: Person): PanelQuestion[] {
  return parties.flatMap(({ open }, party) => {
    const { dropped } = orders[party]!;
    return [open.great, allOf(open.statements) & ~open.great].flatMap((degree) => {
      const among = singlesOf(degree & ~dropped);
      return among.flatMap((one, k) =>
        among.slice(k + 1).map((other): PanelQuestion => {
          return { kind: 'compare', party, question: { of: one | other, in: one } };
        }),
      );
    });
  });
}

function singlesOf(set: number): number[] {
  const singles: number[] = [];
  for (let rest = set; rest !== 0; rest &= rest - 1) singles.push(rest & -rest);
  return singles;
}

/** The question after whose reply least is open: undefined where none divides the models. */
function mostTelling(
  questions: readonly PanelQuestion[],
  models: readonly DrawnModel[],
  values: readonly string[],
): PanelQuestion | undefined {
  let best: { readonly question: PanelQuestion; readonly left: number } | undefined;
  for (const question of questions) {
    const left = openAfter(question, models, values);
    if (left === undefined) continue;
    const cost = left + EFFORT * Math.max(0, sizeOf(question) - 2);
    if (best === undefined || cost < best.left - 1e-9) best = { question, left: cost };
  }
  return best?.question;
}

function sizeOf(question: PanelQuestion): number {
  return question.kind === 'compare' ? singlesOf(question.question.of).length : 1;
}

/** How many bits are open, on average, of which findings stand, once the reply is known; undefined where all reply the same. */
function openAfter(
  question: PanelQuestion,
  models: readonly DrawnModel[],
  values: readonly string[],
): number | undefined {
  const groups = new Map<PanelReply, Map<string, number>>();
  for (const [k, model] of models.entries()) {
    const reply = replyBy(model, question);
    const counts = groups.get(reply) ?? new Map<string, number>();
    groups.set(reply, counts);
    counts.set(values[k]!, (counts.get(values[k]!) ?? 0) + 1);
  }
  if (groups.size < 2) return undefined;
  return [...groups.values()].reduce((sum, counts) => sum + bitsIn(counts), 0) / models.length;
}

/** The entropy of counts, times their sum. */
function bitsIn(counts: ReadonlyMap<string, number>): number {
  let [all, sum] = [0, 0];
  for (const count of counts.values()) {
    all += count;
    sum += count * Math.log2(count);
  }
  return all === 0 ? 0 : all * Math.log2(all) - sum;
}
