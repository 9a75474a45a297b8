import type { Kind, Of } from '@standoff/propositions';
import { deciding, differing, ownerOf, sameSet } from './deal-oracles.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { isCarriedIf, isDraftThatPasses, votesFor } from './vote-oracles.ts';

export type AfterwardsKind = Extract<Kind, 'takenBack' | 'votesBack'>;

type About = Pick<Of<'takenBack'>, 'from' | 'deal' | 'body' | 'back'>;

/** The state differs from the deal in what the body decided by it, and is in that as where the parties set out. */
const isBack = (w: LiteralWorld, { from, deal, body, back }: About) => {
  const before = new Map(w.levels(w.at(from)));
  return (
    differing(w, w.at(deal), w.at(back)).every(([option]) => ownerOf(option) === body) &&
    w
      .levels(w.at(back))
      .every(([option, level]) => ownerOf(option) !== body || before.get(option) === level)
  );
};

/** Of what becomes of a deal through a body, by the votes of its members as they would be then. */
export const afterwardsOracles: { readonly [K in AfterwardsKind]: Oracle<K> } = {
  takenBack: ({ so, ...one }, w) => {
    const put = { body: one.body, from: one.deal, draft: one.back };
    return isBack(w, one) && isDraftThatPasses(w, put) === so;
  },
  votesBack({ who, needed, ...one }, w) {
    const put = { body: one.body, from: one.deal, draft: one.back };
    const isMember = (id: string) => w.body(one.body).members.some((each) => each.id === id);
    const members = deciding(w, one.parties).filter(isMember);
    return (
      isBack(w, one) &&
      sameSet(
        members.filter((id) => votesFor(w, put, id) === 'yes'),
        who,
      ) &&
      needed.every((id) => votesFor(w, put, id) !== 'yes' && !isCarriedIf(w, put, id))
    );
  },
};

/** Makes something false of what has no denial. */
export const afterwardsBreakers = {
  votesBack: (one: Of<'votesBack'>): Of<'votesBack'> => ({ ...one, who: [] }),
} as const;
