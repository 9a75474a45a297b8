import { changesOfOrder, type Judgement } from '@standoff/language';
import type { Misjudgement } from './misjudgement.ts';
import type { SeenGames } from './seen-games.ts';

/** The errors of a misjudgement one by one, as changes to the pictures that the file gives. */
export function judgementsOf(seen: SeenGames, { errors }: Misjudgement): Judgement[] {
  const { conflict, decisionMakers, movers, options } = seen.games.truth.casebook;
  return [...errors].flatMap(([position, { orders, hidden, misread }]) => {
    const viewer = decisionMakers[position]!.id;
    return [
      ...[...orders].flatMap(([of, places]) =>
        changesOfOrder(seen.preferenceOf(position, of), places).map((change) => ({
          ...change,
          viewer,
          of: decisionMakers[of]!.id,
        })),
      ),
      ...hidden.map((at): Judgement => {
        const { decisionMaker: owner, option } = options[at]!;
        return { kind: 'hide', viewer, of: movers[owner]!.id, option: option.id, hidden: true };
      }),
      ...[...misread].map(([fact, value]): Judgement => {
        const { span } = conflict.facts.find(({ id }) => id === fact)!;
        return { kind: 'fact', viewer, fact, when: { kind: 'constant', value, span }, chance: 1 };
      }),
    ];
  });
}
