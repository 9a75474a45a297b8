import type { Deals } from '@standoff/study';
import { listOf } from '@standoff/wording';
import { quoted } from './names.ts';

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
