import { type Concept, findReading } from '@standoff/engine';
import type { Outlook } from '@standoff/propositions';
import type { Analysis } from '@standoff/study';
import { oracleFor } from '../../packages/engine/test/oracles/index.ts';
import { literalGame } from '../../packages/engine/test/oracles/literal-game.ts';
import { readingOracles } from '../../packages/engine/test/oracles/readings.ts';

type Standing = Outlook['standing'];

/** The facts of a conflict that an outlook is made of, with sets, by the definitions and nothing that was found. */
export function literalFacts({ casebook, concepts, reading }: Analysis) {
  const game = literalGame(casebook.model);
  const everybody = game.decisionMakers;
  const makers = everybody.filter((dm) => dm < casebook.model.decisionMakers);
  const asked = reading?.unknown !== undefined;
  const unknown = (dm: number, a: number, b: number) => asked && game.isUnknown(dm, a, b);
  const open = (dm: number, a: number, b: number) =>
    unknown(dm, a, b) ||
    (casebook.model.preferences[dm]!.kind === 'relation' && game.isUnknown(dm, a, b));
  /** What a body may adopt it prefers. */
  const moves = (dm: number, s: number) =>
    makers.includes(dm) ? game.moves(dm, s) : game.improvements(dm, s);
  const reasons = (dm: number, s: number) =>
    game.moves(dm, s).filter((to) => {
      if (unknown(dm, to, s)) return reading?.counts.leaves === 'better-or-unknown';
      return game.prefers(dm, to, s);
    });
  const stays = (concept: string, dm: number, s: number) =>
    reading === undefined
      ? oracleFor(concept)(game, dm, s)
      : readingOracles[reading.id]!(game, concept, dm, s);
  const leavers = (concept: string, s: number) => everybody.filter((dm) => !stays(concept, dm, s));
  const ids = (who: Iterable<number>) =>
    [...who].sort((a, b) => a - b).map((dm) => casebook.movers[dm]!.id);
  return { game, everybody, makers, open, moves, reasons, stays, leavers, ids, concepts };
}

type Facts = ReturnType<typeof literalFacts>;

const replying = /^(gmr|smr|seq|sseq|policy|maximin(?!1$)\d+|cmr(?!1$)\d+)$/;
const alone = /^(nash|l1|maximin1|cmr1)$/;
const feared = /^(gmr|smr|policy|maximin\d+)$/;
/** Whose gain is there as soon as the others have replied once. */
const soon = /^(gmr|seq|sim|sim-gmcr|maximin2|cmr2)$/;
const lengths: Readonly<Record<string, number>> = {
  gmr: 2,
  seq: 2,
  sim: 2,
  'sim-gmcr': 2,
  smr: 3,
  sseq: 3,
};
const lengthOf = (id: string) =>
  lengths[id] ?? Number(/\d+$/.exec(id)?.[0] ?? (alone.test(id) ? 1 : Infinity));

const idOf = ({ id }: Concept) => id;

/** The standing of a status quo that a model has, by the table of what is so first. */
export function literalStanding(analysis: Analysis, sq: number): Standing {
  const facts = literalFacts(analysis);
  const { everybody, reasons, ids, moves, leavers, open, makers } = facts;
  const { reading } = analysis;
  const judging = analysis.concepts.map(idOf).filter((id) => id !== 'berge');
  const facing = judging.filter((id) => !alone.test(id));
  const tempted = everybody.filter((dm) => reasons(dm, sq).length > 0);
  const under = new Map(judging.map((id) => [id, new Set(leavers(id, sq))]));
  const always = (which: string[]) =>
    which.length === 0 ? [] : everybody.filter((dm) => which.every((id) => under.get(id)!.has(dm)));
  const ever = (which: string[]) =>
    everybody.filter((dm) => which.some((id) => under.get(id)!.has(dm)));
  if (tempted.length === 0) {
    if (ever(judging).length > 0) return { is: 'ahead', who: ids(ever(judging)) };
    const steps = everybody.flatMap((dm) => moves(dm, sq).map((to) => !open(dm, to, sq)));
    if (steps.length === 0) return { is: 'stuck' };
    return { is: 'untempted', surely: steps.every((known) => known) };
  }
  if (facing.length === 0) {
    return {
      is: 'tempted',
      who: ids(tempted),
      surely: !['unknown-a', 'unknown-c', 'strong-a', 'strong-c'].includes(reading?.id ?? ''),
    };
  }
  const loss = reading?.id.startsWith('strong') ? 'great' : 'any';
  const known = reading === undefined || reading === findReading('strong');
  if (ever(facing).length === 0) {
    const isOpen = (dm: number) =>
      makers.includes(dm) && analysis.casebook.model.preferences[dm]!.kind === 'relation';
    return {
      is: 'kept',
      who: ids(tempted),
      by: facing.some((id) => replying.test(id)) ? 'replies' : 'others',
      loss,
      surely: known && facing.some((id) => !feared.test(id)) && !tempted.some(isOpen),
    };
  }
  const credible = facing.filter((id) => !feared.test(id));
  for (const which of [facing, credible]) {
    const who = always(which);
    if (who.length > 0)
      return {
        is: 'goes',
        who: ids(who),
        loss,
        surely: known,
        ...literalGoing(analysis, facts, which, who),
      };
  }
  if (judging.every((id) => under.get(id)!.size > 0)) return { is: 'always-left' };
  const who = ever(judging).filter((dm) => !always(judging).includes(dm));
  const byLength = who.every((dm) =>
    judging.every((a) =>
      judging.every(
        (b) => lengthOf(a) !== lengthOf(b) || under.get(a)!.has(dm) === under.get(b)!.has(dm),
      ),
    ),
  );
  return { is: 'depends', who: ids(who), on: byLength ? 'length' : 'reckoning' };
}

/** Despite what they go who go under some concepts. */
function literalGoing(
  analysis: Analysis,
  { everybody, makers }: Facts,
  which: string[],
  who: number[],
) {
  const replies = which.filter((id) => replying.test(id));
  const isAlone = everybody.every((dm) => dm === who[0] || !canEverMove(analysis, dm));
  const others = replies.some((id) => feared.test(id)) ? 'any-replies' : 'credible-replies';
  const despite = replies.length === 0 ? 'others' : others;
  return {
    despite: who.length === 1 && isAlone ? ('nobody' as const) : (despite as typeof despite),
    late: !which.some((id) => soon.test(id)),
    body: who.length === 1 && !makers.includes(who[0]!),
  } as const;
}

/** Whether a mover has an option, or in a graph a move; what bars it everywhere is another matter. */
function canEverMove({ casebook }: Analysis, dm: number): boolean {
  const { form } = casebook.model;
  return form.kind === 'graph'
    ? (form.moves[dm] ?? []).length > 0
    : form.options.some(({ owner }) => owner === dm);
}

/** States to which sequences lead in which nobody moves twice in a row, by some of the moves of each. */
export function literallyReached(
  { everybody }: Facts,
  from: number,
  steps: (dm: number, s: number) => readonly number[],
): Set<number> {
  const ends = new Map([['', { at: from, last: -1 }]]);
  // A map hands out what is added while it is gone through.
  for (const { at, last } of ends.values()) {
    for (const dm of everybody.filter((one) => one !== last)) {
      for (const to of steps(dm, at)) ends.set(`${to} ${dm}`, { at: to, last: dm });
    }
  }
  return new Set([...ends.values()].map(({ at }) => at));
}
