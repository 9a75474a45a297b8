import {
  type Casebook,
  changedPhrases,
  type DealStep,
  type Instalments,
  type NoInstalments,
  type Trust,
} from '@standoff/study';
import { agreementOf, inWords, listOf, openingName, proseName } from '@standoff/wording';
import { namesOf } from './names.ts';

function sayTrusting(
  casebook: Casebook,
  { who, in: others, places }: Trust,
): (nameIn: (name: string) => string) => string {
  const one = casebook.movers[who]!;
  const { verb, they, their } = agreementOf([one]);
  const fall =
    places === undefined ? '' : `, at worst by ${inWords(places, 'place')} in ${their} order`;
  return (nameIn) =>
    `${nameIn(one.name)} ${verb('has')} to trust ${namesOf(casebook, others)}; until then ${they} ${verb('is')} worse off than at the status quo${fall}`;
}

function sayStep(casebook: Casebook, { mover, from, to }: DealStep): string {
  const changes = listOf(changesIn(casebook, from, to));
  return `${proseName(casebook.movers[mover]!.name)} (${changes})`;
}

function changesIn(casebook: Casebook, from: number, to: number): string[] {
  const { space } = casebook;
  return changedPhrases(casebook, space.codeOf(from), space.codeOf(to));
}

/** A deal in steps of one level each; nothing of a model without options. */
export function sayInstalments(
  casebook: Casebook,
  instalments: Instalments | NoInstalments,
): string[] {
  if (instalments.status === 'none') {
    switch (instalments.why) {
      case 'no-options':
        return [];
      case 'one-step-each':
        return [
          'It cannot be split into instalments: each party has at most one step of one level.',
        ];
      case 'not-possible':
        return [
          'It cannot be split into instalments: limits of moves or rules forbid some steps of one level.',
        ];
    }
  }
  const { rounds, isEven, trust } = instalments;
  const told = rounds.map((round) => listOf(round.map((step) => sayStep(casebook, step))));
  const where = `Instalments of one level each are possible, in ${inWords(rounds.length, 'round')}: ${told.join('; then ')}.`;
  return [`${where} ${sayRounds(casebook, rounds, isEven)}${sayWithin(casebook, isEven, trust)}`];
}

function sayRounds(casebook: Casebook, rounds: Instalments['rounds'], isEven: boolean): string {
  if (isEven) return 'After no round is a party worse off than at the status quo.';
  const exposed = rounds.flatMap((round, k) =>
    round.at(-1)!.exposed.map((who) => ({ who, round: k + 1 })),
  );
  const told = [...new Set(exposed.map(({ who }) => who))].map((who) => {
    const one = casebook.movers[who]!;
    const after = exposed.filter((other) => other.who === who).map(({ round }) => String(round));
    const words = after.length === 1 ? `round ${after[0]}` : `rounds ${listOf(after)}`;
    return `${openingName(one.name)} ${agreementOf([one]).verb('is')} worse off than at the status quo after ${words}.`;
  });
  return told.join(' ');
}

/** Who has to trust whom even so, where no round leaves anybody worse off. */
function sayWithin(casebook: Casebook, isEven: boolean, trust: readonly Trust[]): string {
  if (!isEven || trust.length === 0) return '';
  const told = trust.map((one) => ` Within a round ${sayTrusting(casebook, one)(proseName)}.`);
  return told.join('');
}
