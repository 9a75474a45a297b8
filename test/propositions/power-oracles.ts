import type { Kind, Of } from '@standoff/propositions';
import { holdsOfTallies } from '../votes/literal-tallies.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { allCast, carries, draftsOf, isProposed, turnedTo } from './vote-oracles.ts';

export type PowerKind = Extract<
  Kind,
  'coalitionsWin' | 'powerOf' | 'powerUntold' | 'decidesDrafts'
>;

type About = Pick<Of<'powerOf'>, 'body' | 'options' | 'changes'>;

function ruleOf(w: LiteralWorld, { body: id, options, changes }: About) {
  const body = w.body(id);
  const [change] = changes;
  const levels = body.options[0]!.levels;
  const transition = body.agreement?.transitions.find(
    ({ from, to }) =>
      JSON.stringify([{ words: levels[from]!.phrase }, { words: levels[to]!.phrase }]) ===
      JSON.stringify([change?.from, change?.to]),
  );
  const option = options[0]?.split('.')[1] ?? body.options[0]!.id;
  const own = body.rulesOfOptions?.find((one) => one.option === option) ?? body;
  return transition?.by.kind === 'votes'
    ? { votesNeeded: transition.by.votes, when: transition.by.when, vetoes: [] as string[] }
    : own;
}

/** Whether a set of members, as bits, carries a draft by a rule if these say yes and the others no. */
function winningSets(w: LiteralWorld, about: About): boolean[] {
  const [body, rule] = [w.body(about.body), ruleOf(w, about)];
  return Array.from({ length: 2 ** body.members.length }, (_, set) => {
    const voters = body.members.map(({ id: member, scales = {} }, k) => ({
      id: member,
      scales,
      vote: hasMember(set, k) ? 'yes' : 'no',
    }));
    const yes = voters.filter(({ vote }) => vote === 'yes').length;
    const holds = rule.when ? holdsOfTallies(rule.when.text, voters) : yes >= rule.votesNeeded;
    return holds && voters.every((one) => one.vote === 'yes' || !rule.vetoes.includes(one.id));
  });
}

const hasMember = (set: number, k: number) => Math.floor(set / 2 ** k) % 2 === 1;

/** Sets that win with a member and lose without it. */
const swingsOf = (wins: readonly boolean[], k: number) =>
  wins.filter((won, set) => won && hasMember(set, k) && !wins[set - 2 ** k]).length;

/** Orders of all in which a member is the one with whom those before it win. */
function ordersTurned(wins: readonly boolean[], members: number, k: number): number {
  const turned = (set: number): number => {
    let orders = 0;
    for (let next = 0; next < members; next++) {
      if (hasMember(set, next)) continue;
      const more = set + 2 ** next;
      const isIt = next === k && wins[more]! && !wins[set]!;
      orders += isIt ? factorial(members - bits(set) - 1) : next === k ? 0 : turned(more);
    }
    return orders;
  };
  return turned(0);
}

const bits = (set: number) => [...set.toString(2)].filter((bit) => bit === '1').length;
const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

const isShare = (fraction: string, part: number, of: number) => {
  const [above, below] = fraction.split('/').map(Number);
  return above! * of === part * below!;
};

type Put = Parameters<typeof carries>[1];

/** Who may make a change of an agreement, if anybody; undefined of an institution. */
function changeOf(w: LiteralWorld, { body, from, draft }: Put) {
  const levelIn = (id: string) =>
    w.levels(w.at(id)).find(([option]) => option.startsWith(`${body}.`))![1];
  const [was, is] = [levelIn(from), levelIn(draft)];
  return w.body(body).agreement?.transitions.find((one) => one.from === was && one.to === is)?.by;
}

/** Whether votes carry a draft; of an agreement whether they make the change that it is. */
function isCarried(w: LiteralWorld, put: Put, cast: Parameters<typeof carries>[2]): boolean {
  const { agreement, members } = w.body(put.body);
  if (agreement === undefined) return carries(w, put, cast);
  const by = changeOf(w, put);
  if (by?.kind !== 'votes') return false;
  const voters = members.map(({ id, scales = {} }) => ({ id, scales, vote: cast.get(id)! }));
  const yes = voters.filter(({ vote }) => vote === 'yes').length;
  return by.when ? holdsOfTallies(by.when.text, voters) : yes >= by.votes;
}

/** Changes of an agreement that are not made by votes are no drafts. */
function isDraft(w: LiteralWorld, put: Put): boolean {
  return w.body(put.body).agreement === undefined || changeOf(w, put)?.kind === 'votes';
}

export const powerOracles: { readonly [K in PowerKind]: Oracle<K> } = {
  coalitionsWin({ members, winning, of, noHarms, ...about }, w) {
    const wins = winningSets(w, about);
    return (
      ruleOf(w, about).when?.noHarms === noHarms &&
      w.body(about.body).members.length === members &&
      wins.length === Number(of) &&
      wins.filter(Boolean).length === Number(winning)
    );
  },
  powerOf({ who, banzhaf, share, shapley, ...about }, w) {
    const wins = winningSets(w, about);
    const { members } = w.body(about.body);
    const all = members.reduce((sum, _, k) => sum + swingsOf(wins, k), 0);
    return who.every((id) => {
      const k = members.findIndex((one) => one.id === id);
      const swings = swingsOf(wins, k);
      return (
        isShare(banzhaf, swings, 2 ** (members.length - 1)) &&
        (share === undefined ? all === 0 : isShare(share, swings, all)) &&
        isShare(shapley, ordersTurned(wins, members.length, k), factorial(members.length))
      );
    });
  },
  powerUntold({ why, ...about }, w) {
    const { members } = w.body(about.body);
    if (why === 'too-many-sums') return members.length > 27;
    const wins = winningSets(w, about);
    return wins.some(
      (won, set) => won && members.some((_, k) => !hasMember(set, k) && !wins[set + 2 ** k]),
    );
  },
  decidesDrafts({ body, from, who, n, of, states, examples }, w) {
    const starts = from === undefined ? w.states.map(w.named) : [from];
    const put = starts.flatMap((start) =>
      draftsOf(w, body, start)
        .map((draft) => ({ body, from: start, draft }))
        .filter((one) => isDraft(w, one)),
    );
    return (
      put.length === of &&
      who.every((id) => {
        const decided = put.filter((one) => {
          const carried = (vote: 'yes' | 'no') =>
            isCarried(w, one, turnedTo(w, one, allCast(w, one), id, vote));
          return isProposed(w, one) && carried('yes') && !carried('no');
        });
        return (
          decided.length === n &&
          new Set(decided.map((one) => one.from)).size === states &&
          examples.every(({ from: start, draft }) =>
            decided.some((one) => one.from === start && one.draft === draft),
          )
        );
      })
    );
  },
};
