import type { Kind, Of } from '@standoff/propositions';
import { canReach, deciding, reachedBy, sameSet } from './deal-oracles.ts';
import { partsOf } from './literal-coalitions.ts';
import { truthIn } from './literal-formula.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { factHolds } from './oracles-of-arguments.ts';

export type AgreementKind = Extract<
  Kind,
  | 'dealsCount'
  | 'holdAlike'
  | 'groupsAgree'
  | 'agreeOnSame'
  | 'groupsUnable'
  | 'whyUnable'
  | 'bodiesLeftOut'
  | 'dealMeans'
  | 'bestMeans'
  | 'gainsInDeals'
  | 'lossesInDeals'
>;

type Setting = Pick<Of<'dealsCount'>, 'parties' | 'from' | 'against' | 'atOnce' | 'asked'>;

const isAsked = (w: LiteralWorld, asked: Setting['asked'], s: number) =>
  (asked?.state === undefined || w.at(asked.state) === s) &&
  (asked?.where === undefined ||
    truthIn(
      w.levels(s),
      asked.where,
      (id) => w.at(id) === s,
      (id) => factHolds(w, id, s),
    ));

/** What some parties can bring about, what of that is a deal that was asked for, and which of these are best. */
const dealsOf = (w: LiteralWorld, { asked, ...setting }: Setting) => {
  const { parties, from, against = from } = setting;
  const base = w.at(against);
  const own = deciding(w, parties).map(w.who);
  const ends = setting.atOnce
    ? w.states.filter((s) => canReach(w, { ...setting, deal: w.named(s) }))
    : [...reachedBy(w, setting, () => true)];
  const reached = ends.filter((s) => s !== w.at(from));
  // Where something else comes about without a deal, parties can also leave things as they are.
  const wanted = (base === w.at(from) ? reached : [...reached, w.at(from)]).filter((s) =>
    isAsked(w, asked, s),
  );
  const deals = ends
    .filter((s) => isAsked(w, asked, s))
    .filter((s) => own.every((m) => w.game.prefers(m, s, base)));
  const isBetter = (one: number, other: number) =>
    own.some((m) => w.game.prefers(m, one, other)) &&
    !own.some((m) => w.game.prefers(m, other, one));
  return {
    reached,
    wanted,
    deals,
    best: deals.filter((s) => !deals.some((other) => isBetter(other, s))),
    unwilling: own.filter((m) => !wanted.some((s) => w.game.prefers(m, s, base))).map(w.idOf),
  };
};

const groupsIn = (w: LiteralWorld) =>
  partsOf(w.makers.map(w.idOf)).filter(({ length }) => length > 1);

type Groups = Pick<Of<'groupsAgree'>, 'from' | 'against' | 'atOnce' | 'bodies' | 'asked'>;

const dealsOfGroups = (w: LiteralWorld, { bodies, ...setting }: Groups) =>
  groupsIn(w).map((members) => ({
    members,
    ...dealsOf(w, { ...setting, parties: [...members, ...bodies] }),
  }));

/** What parties could agree on, by going through what they can bring about. */
export const agreementOracles: { readonly [K in AgreementKind]: Oracle<K> } = {
  dealsCount({ reached, n, best, more, ...setting }, w) {
    const is = dealsOf(w, setting);
    return (
      is.reached.length === reached &&
      is.deals.length === n &&
      is.best.length === best.length + more &&
      best.every((id) => is.best.includes(w.at(id)))
    );
  },
  holdAlike: ({ states, under, among }, w) =>
    states.every((id) =>
      among.every(
        (concept) =>
          w.movers.every((m) => w.stays(concept, m, w.at(id))) === under.includes(concept),
      ),
    ),
  groupsAgree({ of, n, always, ...groups }, w) {
    const all = dealsOfGroups(w, groups);
    const able = all.filter(({ deals }) => deals.length > 0).map(({ members }) => members);
    const ids = w.makers.map(w.idOf);
    return (
      all.length === of &&
      able.length === n &&
      (n === 0 ||
        sameSet(
          ids.filter((id) => able.every((members) => members.includes(id))),
          always,
        ))
    );
  },
  agreeOnSame({ n, ...groups }, w) {
    const able = dealsOfGroups(w, groups).filter(({ deals }) => deals.length > 0);
    const same = able.filter(({ members, best }) => {
      const parts = able.filter(
        (other) =>
          other.members.length < members.length &&
          other.members.every((id) => members.includes(id)),
      );
      return best.every((s) => parts.some((part) => part.best.includes(s)));
    });
    return same.length === n;
  },
  groupsUnable({ n, apart, unwilling, ...groups }, w) {
    const unable = dealsOfGroups(w, groups).filter(({ deals }) => deals.length === 0);
    const some = unable.filter(({ wanted }) => wanted.length > 0);
    const isApart = some.filter((one) => one.unwilling.length === 0);
    return unable.length === n && isApart.length === apart && some.length - apart === unwilling;
  },
  whyUnable({ groups, more, reach, unwilling, ...setting }, w) {
    const alike = dealsOfGroups(w, setting).filter((one) => {
      if (one.deals.length > 0) return false;
      const isStill =
        one.reached.length === 0 && (setting.against ?? setting.from) === setting.from;
      if (reach === 'nothing') return isStill;
      if (reach === 'unasked') return !isStill && one.wanted.length === 0;
      if (one.wanted.length === 0) return false;
      const isAll = one.unwilling.length === one.members.length;
      return isAll ? unwilling === 'all' : unwilling !== 'all' && sameSet(one.unwilling, unwilling);
    });
    return (
      alike.length === groups.length + more &&
      groups.every((members) => alike.some((one) => sameSet(one.members, members)))
    );
  },
  bodiesLeftOut: () => true,
  dealMeans: () => true,
  bestMeans: () => true,
  gainsInDeals: () => true,
  lossesInDeals: () => true,
};

const more = <P extends { readonly n: number }>(one: P): P => ({ ...one, n: one.n + 1 });

/** Makes something false of each that claims something. */
export const agreementBreakers = {
  dealsCount: more<Of<'dealsCount'>>,
  holdAlike: (one: Of<'holdAlike'>): Of<'holdAlike'> => ({
    ...one,
    under: one.among.filter((id) => !one.under.includes(id)),
  }),
  groupsAgree: more<Of<'groupsAgree'>>,
  agreeOnSame: more<Of<'agreeOnSame'>>,
  groupsUnable: more<Of<'groupsUnable'>>,
  whyUnable: (one: Of<'whyUnable'>): Of<'whyUnable'> => ({ ...one, more: one.more + 1 }),
} as const;
