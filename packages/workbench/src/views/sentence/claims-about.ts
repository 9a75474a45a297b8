import type { World } from '@standoff/propositions';
import type { AskableClaim } from '../../desk/askable-claim.ts';
import {
  type ConceptId,
  GIVEN,
  type ShownConflict,
  type StateKey,
} from '../../desk/shown-conflict.ts';
import { otherReading } from '../../document/preference-reading.ts';

/** A verdict as a view shows it. */
interface ShownVerdict {
  readonly state: StateKey;
  readonly concept: ConceptId;
  readonly holds: boolean;
  /** Position of the one whose verdict it is, or of those who act together; of everybody where neither is given. */
  readonly who?: number;
  readonly together?: readonly number[];
  /** As the view says it. */
  readonly says: string;
}

/** What a verdict claims; nothing where each has a concept of its own. */
export function claimOfVerdict(
  conflict: ShownConflict,
  { state, concept, holds: so, who, together, says }: ShownVerdict,
): readonly AskableClaim[] {
  const own = concept === GIVEN && who !== undefined ? conflict.profile[who] : concept;
  if (own === undefined || own === GIVEN) return [];
  const id = (position: number) => conflict.decisionMakers[position]!.id;
  const that = {
    kind: 'stable',
    state,
    ...(who !== undefined && { who: id(who) }),
    ...(together && { together: together.map(id) }),
    concept: own,
    so,
    ...worldRead(conflict),
  } as const;
  return [{ that, byKeys: true, says }];
}

/** What a vote claims. */
export function claimOfVote(
  conflict: ShownConflict,
  vote: { readonly body: number; readonly from: StateKey; readonly draft: StateKey },
  passes: boolean,
  says: string,
): readonly AskableClaim[] {
  const body = conflict.decisionMakers[vote.body]!.id;
  const { from, draft } = vote;
  const that = { kind: 'passes', body, from, draft, so: passes, ...worldRead(conflict) } as const;
  return [{ that, byKeys: true, says }];
}

/** The reading of preferences, where it is not the general one. */
function worldRead(conflict: ShownConflict): { readonly in?: World } {
  return otherReading(conflict) === undefined
    ? {}
    : { in: { reading: conflict.preferenceReading } };
}
