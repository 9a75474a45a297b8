import type { Conflict } from '@standoff/language';
import type { Of } from '@standoff/propositions';
import { speakOfDoubts, unique } from '@standoff/wording';

speakOfDoubts();

/** What a file has in doubt, for an answer that takes all as it is written; nothing where it doubts nothing. */
export function tellHeldDoubts({
  decisionMakers,
  doubts,
}: Pick<Conflict, 'decisionMakers' | 'doubts'>): { readonly says: Of<'doubtsHeld'> }[] {
  if (doubts.length === 0) return [];
  const isOwner = (id: string) => decisionMakers.some((one) => one.id === id);
  const ownersOf = (kind: 'within' | 'swap-neighbours') =>
    unique(doubts.flatMap(({ of, how }) => (how.kind === kind ? of.slice(0, 1) : []))).filter(
      isOwner,
    );
  const others = doubts.filter(
    ({ of, how }) => !(['within', 'swap-neighbours'].includes(how.kind) && isOwner(of[0]!)),
  );
  return [
    {
      says: {
        kind: 'doubtsHeld',
        weights: ownersOf('within'),
        orders: ownersOf('swap-neighbours'),
        others: others.length,
      },
    },
  ];
}
