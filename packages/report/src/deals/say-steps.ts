import {
  type Casebook,
  changedPhrases,
  type Deal,
  type DealStep,
  type Deals,
  type Instalments,
  type NoInstalments,
  type Opening,
  type Trust,
} from '@standoff/study';
import {
  agreementOf,
  capitalize,
  inWords,
  listOf,
  openingName,
  proseName,
} from '@standoff/wording';
import { namesOf } from './names.ts';

/** Whoever has to trust somebody comes first. */
export function sayTrust(casebook: Casebook, { steps, trust, isOnTrust }: Deal): string[] {
  if (steps.every(({ exposed }) => exposed.length === 0)) return [sayNoLoss(steps)];
  const told = trust.map((one, k) => {
    const said = sayTrusting(casebook, one);
    return isOnTrust && k === 0
      ? `It can be entered only on trust. In the order told here ${said(proseName)}.`
      : `${k === 0 ? `In the order told here ${said(proseName)}` : said(openingName)}.`;
  });
  const other =
    trust.length > 0 && !isOnTrust
      ? ['In another order nobody has to wait for another, with more losses on the way.']
      : [];
  return [...told, ...sayWaiting(casebook, steps, trust), ...other];
}

/** The same of an order of steps that somebody thought of; of others nothing is said. */
export function sayPlannedTrust(
  casebook: Casebook,
  { steps, trust }: Pick<Deal, 'steps' | 'trust'>,
): string[] {
  if (steps.every(({ exposed }) => exposed.length === 0)) return [sayNoLoss(steps)];
  const told = trust.map((one, k) => {
    const said = sayTrusting(casebook, one);
    return `${k === 0 ? `In this order ${said(proseName)}` : said(openingName)}.`;
  });
  return [...told, ...sayWaiting(casebook, steps, trust)];
}

function sayNoLoss(steps: readonly DealStep[]): string {
  const isSafe = steps.every(({ openings }) =>
    openings.every(({ exposed }) => exposed.length === 0),
  );
  return isSafe
    ? 'After no step is a party worse off than at the status quo: nobody has to trust anybody.'
    : 'After none of the agreed steps is a party worse off than at the status quo; what others could do in between is another question.';
}

/** Who is worse off in between and can end that by itself. */
function sayWaiting(
  casebook: Casebook,
  steps: readonly DealStep[],
  trust: readonly Trust[],
): string[] {
  const alone = [...new Set(steps.flatMap(({ exposed }) => exposed))].filter((who) =>
    trust.every((one) => one.who !== who),
  );
  return alone.map((who) => {
    const one = casebook.movers[who]!;
    return `${openingName(one.name)} ${agreementOf([one]).verb('is')} worse off in between than at the status quo, until a step of its own.`;
  });
}

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

/** The order of steps. */
export function saySteps(casebook: Casebook, { steps }: Deal): string {
  const told = steps.map((step) => sayStep(casebook, step));
  if (told.length === 1) return `One step brings it about: ${told[0]}.`;
  return `${capitalize(inWords(told.length, 'step', 'steps'))}, in this order: ${told.join('; then ')}.`;
}

function sayStep(casebook: Casebook, { mover, from, to }: DealStep): string {
  const changes = listOf(changesIn(casebook, from, to));
  return `${proseName(casebook.movers[mover]!.name)} (${changes})`;
}

/** What steps let others do instead of what is agreed on. */
export function sayOpenings(
  { casebook, parties }: Pick<Deals, 'casebook' | 'parties'>,
  steps: readonly DealStep[],
): string[] {
  return steps.flatMap((step) =>
    step.openings.map((opening) => {
      const one = casebook.movers[step.mover]!;
      const changes = listOf(changesIn(casebook, step.from, step.to));
      const when = `Once ${proseName(one.name)} ${agreementOf([one]).verb('has')} moved (${changes})`;
      return `${when}, ${sayOpening({ casebook, parties }, step, opening)}.`;
    }),
  );
}

/** The same of one, as a clause that does not say when. */
export function sayOpening(
  { casebook, parties }: Pick<Deals, 'casebook' | 'parties'>,
  step: DealStep,
  opening: Opening,
): string {
  return parties.includes(opening.mover)
    ? sayBreakingOff(casebook, step, opening)
    : sayInterfering(casebook, step, opening);
}

/** What a party prefers to the deal. */
function sayBreakingOff(
  casebook: Casebook,
  { to: at }: DealStep,
  { mover, to, exposed }: Opening,
): string {
  const name = proseName(casebook.movers[mover]!.name);
  if (to === at) return `${name} would rather stop there than see it through`;
  const move = `“${listOf(changesIn(casebook, at, to))}”`;
  return `${name} would rather bring about ${move} than see it through${sayExposed(casebook, exposed)}`;
}

/** What somebody else gains by doing, at the cost of a party. */
function sayInterfering(
  casebook: Casebook,
  { to: at }: DealStep,
  { mover, to, exposed }: Opening,
): string {
  const one = casebook.movers[mover]!;
  const move = `“${listOf(changesIn(casebook, at, to))}”`;
  return `${proseName(one.name)} could gain by bringing about ${move}${sayExposed(casebook, exposed)}`;
}

function sayExposed(casebook: Casebook, exposed: readonly number[]): string {
  return exposed.length === 0
    ? ''
    : `, which leaves ${namesOf(casebook, exposed)} worse off than at the status quo`;
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
        return ['There are no instalments: nobody has more than one option to move by one level.'];
      case 'not-possible':
        return [
          'There are no instalments: limits of moves or rules forbid some steps of one level.',
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
