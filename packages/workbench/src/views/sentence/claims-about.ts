import type { Proposition, World } from '@standoff/propositions';
import type { AskableClaim, ClaimsToFind } from '../../desk/askable-claim.ts';
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

/** What somebody did, or would do by a story: that it goes from one state to another, or keeps to where it is. */
interface ShownStep {
  readonly mover: number;
  readonly from: StateKey;
  readonly to: StateKey;
  readonly concept: ConceptId;
}

/** Whether a step is one that its maker takes where everybody sees the conflict as it is. */
export function claimOfStep(
  conflict: ShownConflict,
  { mover, from, to, concept }: ShownStep,
): readonly AskableClaim[] {
  const { id, name, body } = conflict.decisionMakers[mover]!;
  if (concept === GIVEN) return [];
  const says = `Whether ${name} does that where everybody sees the conflict as it is`;
  const asked = { byKeys: true, says } as const;
  const world = worldRead(conflict);
  if (from === to) {
    return [
      { that: { kind: 'stable', state: from, who: id, concept, so: true, ...world }, ...asked },
    ];
  }
  if (body !== undefined) {
    return [{ that: { kind: 'passes', body: id, from, draft: to, so: true, ...world }, ...asked }];
  }
  return [{ that: { kind: 'goes', who: id, from, to, concept, so: true, ...world }, ...asked }];
}

/** What a sentence of a document, or of the desk, claims that can be asked about by itself. */
export function claimsToldBy(
  { askable }: ShownConflict,
  { text, means = [] }: { readonly text: string; readonly means?: readonly Proposition[] },
): readonly AskableClaim[] | ClaimsToFind {
  const isAskable = (one: Proposition): boolean =>
    one.kind === 'all'
      ? one.of.every(isAskable)
      : askable.kinds.includes(one.kind) &&
        Object.keys(one.in ?? {}).every((member) => askable.worlds.includes(member));
  const asked = means.filter(isAskable);
  const [only] = asked;
  if (only === undefined) return [];
  if (means.length === 1 && only.kind !== 'all') return [{ that: only, says: text }];
  return { sought: 'means', means: asked };
}

/** The reading of preferences, where it is not the general one. */
function worldRead(conflict: ShownConflict): { readonly in?: World } {
  return otherReading(conflict) === undefined
    ? {}
    : { in: { reading: conflict.preferenceReading } };
}
