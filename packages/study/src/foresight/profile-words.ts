import type { Concept } from '@standoff/engine';
import {
  agreementOf,
  count,
  listOf,
  openingName,
  openingNames,
  proseName,
} from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { sayLeftOut } from '../coalitions/verdict-words.ts';
import { sayMembers } from '../words/coalition-names.ts';
import { isAboutOthers, sayConcepts, sayEvery } from '../words/concept-words.ts';
import type { CoalitionForesight, HoldingProfiles, MoverForesight } from './holding-profiles.ts';

/** Under which foresight of each a state holds, in sentences. */
export interface ProfileWords {
  /** Whether it holds at all, and for how many of the ways to look ahead. */
  readonly whether: string;
  /** When each stays; empty where nothing depends on how far anybody looks. */
  readonly movers: readonly { readonly decisionMaker: number; readonly text: string }[];
  /** When each coalition that is asked about stays; empty as above. */
  readonly coalitions: readonly { readonly members: readonly number[]; readonly text: string }[];
  /** Who has no move, so that its foresight does not matter. */
  readonly unmoved?: string;
}

export function sayHoldingProfiles(profiles: HoldingProfiles): ProfileWords {
  const depends = profiles.holding < profiles.profiles;
  const told = depends ? profiles.movers : [];
  const together = depends ? profiles.coalitions : [];
  return {
    whether: sayWhether(profiles),
    movers: told.map((mover) => ({
      decisionMaker: mover.decisionMaker,
      text: sayMover(profiles.concepts, profiles.casebook.movers[mover.decisionMaker]!, mover),
    })),
    coalitions: together.map((coalition) => ({
      members: coalition.members,
      text: sayCoalition(profiles, coalition),
    })),
    ...(profiles.unmoved.length > 0 && { unmoved: sayUnmoved(profiles) }),
  };
}

function sayWhether(asked: HoldingProfiles): string {
  const { movers, coalitions, concepts, profiles, holding, casebook } = asked;
  const of = `profiles of ${listOf(concepts.map(({ symbol }) => symbol))}`;
  if (holding === profiles) return `Holds under all ${count(profiles)} ${of}.`;
  const share = `${count(holding)} of the ${count(profiles)} ${of}`;
  if (holding > 0) return `Holds under ${share}: when each looks ahead as follows.`;
  const never = movers.filter(neverStays);
  const names = [
    ...never.map(({ decisionMaker }) => nameOf(casebook, decisionMaker)),
    ...coalitions.filter(neverStays).map((coalition) => nameOfCoalition(casebook, coalition)),
  ];
  return `Holds under none of the ${count(profiles)} ${of}: ${listOf(names)} would leave under each.`;
}

function sayMover(
  concepts: readonly Concept[],
  called: { readonly name: string; readonly plural?: boolean },
  { staysUnder }: Pick<MoverForesight, 'staysUnder'>,
): string {
  const { name } = called;
  const others = concepts.filter(isAboutOthers);
  const own = concepts.filter((concept) => !others.includes(concept));
  const served = others.filter((concept) => !staysUnder.includes(concept));
  const help =
    served.length === 0
      ? ''
      : ` ${openingName(name)} could be served better by the others under ${listOf(
          served.map(({ symbol }) => symbol),
          'or',
        )}.`;
  if (own.length === 0) {
    const verdict = `could be served no better by the others ${sayEvery(concepts)}`;
    return served.length === 0 ? `${openingName(name)} ${verdict}.` : help.trim();
  }
  const stays = staysUnder.filter((concept) => own.includes(concept));
  const agreement = agreementOf([called]);
  const verdict =
    stays.length === 0
      ? `would leave ${sayEvery(own)}`
      : `${agreement.verb('stays')} ${sayConcepts(stays, own, { one: agreement, mood: 'does' })}`;
  return `${openingName(name)} ${verdict}.${help}`;
}

function sayCoalition({ casebook, concepts }: HoldingProfiles, coalition: CoalitionForesight) {
  const leftOut = concepts.filter((concept) => !coalition.concepts.includes(concept));
  const name = nameOfCoalition(casebook, coalition);
  return sayMover(coalition.concepts, { name }, coalition) + sayLeftOut(leftOut);
}

function sayUnmoved({ casebook, unmoved }: HoldingProfiles): string {
  const names = unmoved.map((dm) => calledIn(casebook, dm));
  const { verb, their } = agreementOf(unmoved.map((dm) => casebook.movers[dm]!));
  return `${openingNames(names)} ${verb('has')} no move anywhere, so ${their} foresight does not matter.`;
}

function neverStays({ staysUnder }: Pick<MoverForesight, 'staysUnder'>): boolean {
  return staysUnder.length === 0;
}

function nameOfCoalition(casebook: Casebook, { members }: CoalitionForesight): string {
  return `the coalition of ${sayMembers(casebook, members)}`;
}

function nameOf(casebook: HoldingProfiles['casebook'], mover: number): string {
  return proseName(calledIn(casebook, mover));
}

function calledIn({ movers }: HoldingProfiles['casebook'], mover: number): string {
  return movers[mover]!.name;
}
