import {
  type Casebook,
  type Compared,
  type Deal,
  type Deals,
  type Otherwise,
  sayUnder,
} from '@standoff/study';
import { agreementOf, inWords, listOf } from '@standoff/wording';
import { namesOf, quoted } from './names.ts';

/** What could come about without a deal, and who gains and who loses by the deal against the best of it. */
export function sayOtherwise(found: Deals, deal: Deal): string[] {
  return [
    ...(deal.isReachedAnyway
      ? [
          'Improvements lead there from the status quo by themselves: nobody has to agree on anything.',
        ]
      : []),
    ...deal.otherwise.map((one) => sayBest(found, one)),
  ];
}

function sayBest(
  { casebook, concepts, from }: Deals,
  { concepts: under, reached, best, more }: Otherwise,
): string {
  const where = `Otherwise, ${sayUnder(under, concepts, 'all')},`;
  if (reached === 0) return `${where} improvements lead to no equilibrium to compare it with.`;
  const [first] = best;
  if (reached === 1 && first!.state === from) {
    return `${where} improvements lead to no other equilibrium than the status quo.`;
  }
  const number = inWords(reached, 'equilibrium', 'equilibria');
  const which =
    reached === 1
      ? ''
      : best.length + more === 1
        ? ', the best for the parties'
        : ', of these best for the parties';
  const told = best.map((one) => sayCompared(casebook, one));
  const others =
    more === 0 ? '' : `; ${inWords(more, 'other is', 'others are')} as good in that sense`;
  return `${where} improvements lead to ${number}${which}: ${told.join('; ')}${others}.`;
}

/** `“X”, against which Northland gains and Southland loses`. */
function sayCompared(casebook: Casebook, { state, gainers, losers }: Compared): string {
  const say = (positions: readonly number[], verb: string) => {
    if (positions.length === 0) return [];
    return positions.length === casebook.decisionMakers.length
      ? [`everybody ${verb}`]
      : [`${namesOf(casebook, positions)} ${verbOf(casebook, positions, verb)}`];
  };
  const sides = [...say(gainers, 'gains'), ...say(losers, 'loses')];
  const sayNone = 'nobody gains or loses';
  return `${quoted(casebook, state)}, against which ${sides.length === 0 ? sayNone : listOf(sides)}`;
}

function verbOf({ movers }: Casebook, positions: readonly number[], verb: string): string {
  return agreementOf(positions.map((one) => movers[one]!)).verb(verb);
}

/** What the rules of bargaining choose, where all parties have numbers and there is something to choose. */
export function sayChoice({ casebook, choice, deals }: Deals): string | undefined {
  if (choice?.status !== 'chosen' || deals.length < 2) return undefined;
  const [nash, kalai] = choice.solutions.map(({ states }) =>
    listOf(
      states.map((state) => quoted(casebook, state)),
      'or',
    ),
  );
  return [
    'The file gives what the parties prefer in numbers. Taken as amounts of gain, of the deals here',
    nash === kalai
      ? `${nash} has both the greatest product of gains over the status quo (Nash) and the greatest smallest share, where a share is of the greatest gain that the party has in any of them (Kalai and Smorodinsky).`
      : `${nash} has the greatest product of gains over the status quo (Nash), and ${kalai} the greatest smallest share, where a share is of the greatest gain that the party has in any of them (Kalai and Smorodinsky).`,
    'The unit and the zero of a party’s numbers do not matter to that, and everything else about them does; whoever wrote them to say an order only has said nothing of it.',
  ].join(' ');
}
