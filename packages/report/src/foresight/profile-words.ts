import { sayConcepts } from '../words/concept-words.ts';
import { count, listOf } from '../words/lists.ts';
import { capitalize, proseName } from '../words/prose-name.ts';
import type { HoldingProfiles, MoverForesight } from './holding-profiles.ts';

/** Under which foresight of each a state holds, in sentences. */
export interface ProfileWords {
  /** Whether it holds at all, and for how many of the ways to look ahead. */
  readonly whether: string;
  /** When each stays; empty where nothing depends on how far anybody looks. */
  readonly movers: readonly { readonly decisionMaker: number; readonly text: string }[];
  /** Who has no move, so that its foresight does not matter. */
  readonly unmoved?: string;
}

export function sayHoldingProfiles(profiles: HoldingProfiles): ProfileWords {
  const told = profiles.holding === profiles.profiles ? [] : profiles.movers;
  return {
    whether: sayWhether(profiles),
    movers: told.map((mover) => ({
      decisionMaker: mover.decisionMaker,
      text: sayMover(profiles, mover),
    })),
    ...(profiles.unmoved.length > 0 && { unmoved: sayUnmoved(profiles) }),
  };
}

function sayWhether({ movers, concepts, profiles, holding, casebook }: HoldingProfiles): string {
  if (holding === profiles) return 'Holds whatever the foresight of each.';
  const share = `${count(holding)} of the ${count(profiles)} profiles of ${listOf(concepts.map(({ symbol }) => symbol))}`;
  if (holding > 0) return `Holds under ${share}: when each looks ahead as follows.`;
  const never = movers.filter(({ staysUnder }) => staysUnder.length === 0);
  const names = never.map(({ decisionMaker }) => nameOf(casebook, decisionMaker));
  return `Holds under no profile: ${listOf(names)} would leave whatever the foresight.`;
}

function sayMover({ casebook, concepts }: HoldingProfiles, mover: MoverForesight): string {
  const name = capitalize(nameOf(casebook, mover.decisionMaker));
  const { staysUnder } = mover;
  return staysUnder.length === 0
    ? `${name} leaves, whatever its foresight.`
    : `${name} stays ${sayConcepts(staysUnder, concepts, 'one')}.`;
}

function sayUnmoved({ casebook, unmoved }: HoldingProfiles): string {
  const names = capitalize(listOf(unmoved.map((dm) => nameOf(casebook, dm))));
  return unmoved.length === 1
    ? `${names} has no move anywhere, so its foresight does not matter.`
    : `${names} have no move anywhere, so their foresight does not matter.`;
}

function nameOf({ movers }: HoldingProfiles['casebook'], mover: number): string {
  return proseName(movers[mover]!.name);
}
