import type { Proposition, Telling } from '@standoff/propositions';
import { english, type Fragment, textOf } from '@standoff/wording';
import { lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import { conceptIds, worldOf } from '../said/world-of.ts';
import { isAboutOthers } from '../words/concept-words.ts';
import type { HoldingProfiles, MoverForesight } from './holding-profiles.ts';

/** What is said, and what that claims. */
interface ProfileSentence {
  readonly text: string;
  /** The same with what it speaks of. */
  readonly says: readonly Fragment[];
  readonly means: readonly Proposition[];
}

/** Under which foresight of each a state holds, in sentences. */
export interface ProfileWords {
  /** Whether it holds at all, and for how many of the ways to look ahead. */
  readonly whether: ProfileSentence;
  /** When each stays; empty where nothing depends on how far anybody looks. */
  readonly movers: readonly (ProfileSentence & { readonly decisionMaker: number })[];
  /** When each coalition that is asked about stays; empty as above. */
  readonly coalitions: readonly (ProfileSentence & { readonly members: readonly number[] })[];
  /** Who has no move, so that its foresight does not matter. */
  readonly unmoved?: ProfileSentence;
}

/** What is said of each by itself: all there is to say where no coalition is asked about. */
export function sayOwnProfiles(profiles: HoldingProfiles): ProfileWords {
  const movers = dependsOnForesight(profiles) ? profiles.movers : [];
  const say = (...told: readonly Telling[]) => sayProfiles(profiles, told);
  return {
    whether: say(tellShare(profiles)),
    movers: movers.map((one) => ({
      decisionMaker: one.decisionMaker,
      ...say(...tellMover(profiles, one)),
    })),
    coalitions: [],
    ...(profiles.unmoved.length > 0 && { unmoved: say(tellUnmoved(profiles)) }),
  };
}

export function dependsOnForesight({ holding, profiles }: HoldingProfiles): boolean {
  return holding < profiles;
}

/** The state is spoken of where all of this stands. */
export function sayProfiles(
  { casebook, state }: HoldingProfiles,
  told: readonly Telling[],
): ProfileSentence {
  const known = { about: [], state: casebook.stateId(state), isOfState: true } as const;
  const sentences = english.tell(lexiconOf(casebook), [told], registerNow(), known).flat();
  const says = sentences.flatMap((one, k) => (k === 0 ? one.says : [' ', ...one.says]));
  return {
    text: textOf(says),
    says,
    means: sentences.flatMap(({ means }) => means),
  };
}

function tellShare(asked: HoldingProfiles): Telling {
  const { state, concepts, movers, coalitions, profiles, holding } = asked;
  return {
    says: {
      kind: 'profileShare',
      state: asked.casebook.stateId(state),
      n: holding,
      of: profiles,
      who: idsOf(
        asked,
        movers.map(({ decisionMaker }) => decisionMaker),
      ),
      among: conceptIds(concepts),
      coalitions: coalitions.map(({ members, reading }) => ({
        members: idsOf(asked, members),
        reading,
      })),
      amongTogether: conceptIds(coalitions[0]?.concepts ?? []),
      ...worldOf(asked.casebook),
    },
    leads: dependsOnForesight(asked),
  };
}

/** What one can do itself, and what the others could do for it, are told apart. */
function tellMover(asked: HoldingProfiles, { decisionMaker, staysUnder }: MoverForesight) {
  const { casebook, concepts } = asked;
  const [who] = idsOf(asked, [decisionMaker]);
  const state = casebook.stateId(asked.state);
  const world = worldOf(casebook);
  const others = concepts.filter(isAboutOthers);
  const own = conceptIds(concepts.filter((concept) => !others.includes(concept)));
  const stays = conceptIds(staysUnder).filter((id) => own.includes(id));
  const served = conceptIds(others.filter((concept) => !staysUnder.includes(concept)));
  const verdict: Proposition =
    stays.length === 0
      ? { kind: 'leaves', who: [who!], from: state, under: own, exactlyOf: own, ...world }
      : { kind: 'pattern', state, who: who!, under: stays, among: own, ...world };
  const about = {
    kind: 'judged',
    who: [who!],
    state,
    among: conceptIds(others),
    ...world,
  } as const;
  const isServed = served.length > 0;
  const under = isServed ? served : conceptIds(others);
  return [
    ...(own.length > 0 ? [{ says: verdict }] : []),
    ...(isServed || own.length === 0
      ? [{ says: { ...about, stays: !isServed, under } } as const]
      : []),
  ];
}

function tellUnmoved(asked: HoldingProfiles): Telling {
  const who = idsOf(asked, asked.unmoved);
  return { says: { kind: 'unaffected', who, among: conceptIds(asked.concepts) } };
}

export function idsOf({ casebook }: HoldingProfiles, positions: readonly number[]): string[] {
  return positions.map((dm) => casebook.movers[dm]!.id);
}
