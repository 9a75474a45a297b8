import type { Proposition, Telling } from '@standoff/propositions';
import { english, type Fragment, speakOfGroups, textOf } from '@standoff/wording';
import { lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import { conceptIds, worldOf } from '../said/world-of.ts';
import { isAboutOthers } from '../words/concept-words.ts';
import type { CoalitionForesight, HoldingProfiles, MoverForesight } from './holding-profiles.ts';

speakOfGroups();

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

export function sayHoldingProfiles(profiles: HoldingProfiles): ProfileWords {
  const depends = profiles.holding < profiles.profiles;
  const movers = depends ? profiles.movers : [];
  const coalitions = depends ? profiles.coalitions : [];
  const say = (...told: readonly Telling[]) => sayOf(profiles, told);
  return {
    whether: say(tellShare(profiles)),
    movers: movers.map((one) => ({
      decisionMaker: one.decisionMaker,
      ...say(...tellMover(profiles, one)),
    })),
    coalitions: coalitions.map((one) => ({
      members: one.members,
      ...say(...tellCoalition(profiles, one)),
    })),
    ...(profiles.unmoved.length > 0 && { unmoved: say(tellUnmoved(profiles)) }),
  };
}

/** The state is spoken of where all of this stands. */
function sayOf({ casebook, state }: HoldingProfiles, told: readonly Telling[]): ProfileSentence {
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
    leads: holding < profiles,
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

function tellCoalition(asked: HoldingProfiles, coalition: CoalitionForesight): Telling[] {
  const { concepts, staysUnder, reading } = coalition;
  const leftOut = asked.concepts.filter((concept) => !concepts.includes(concept));
  return [
    {
      says: {
        kind: 'staysTogether',
        members: idsOf(asked, coalition.members),
        reading,
        state: asked.casebook.stateId(asked.state),
        under: conceptIds(staysUnder),
        among: conceptIds(concepts),
      },
    },
    ...(leftOut.length > 0
      ? [{ says: { kind: 'noCoalitionVersion', concepts: conceptIds(leftOut) } } as const]
      : []),
  ];
}

function tellUnmoved(asked: HoldingProfiles): Telling {
  const who = idsOf(asked, asked.unmoved);
  return { says: { kind: 'unaffected', who, among: conceptIds(asked.concepts) } };
}

function idsOf({ casebook }: HoldingProfiles, positions: readonly number[]): string[] {
  return positions.map((dm) => casebook.movers[dm]!.id);
}
