import fc from 'fast-check';

/** A conflict of graded options, in which everybody weighs what is done. */
export interface Graded {
  readonly players: readonly {
    readonly levels: number;
    readonly moves: 'free' | 'step' | 'one-way';
    /** What each level of each option is worth to the player, by whose option it is. */
    readonly worth: readonly (readonly number[])[];
    readonly second: boolean;
  }[];
  /** Two levels that cannot go together. */
  readonly apart: readonly [number, number] | undefined;
  readonly statusQuo: readonly number[];
}

export const graded: fc.Arbitrary<Graded> = fc
  .array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 })
  .chain((levels) =>
    fc.record({
      players: fc.tuple(
        ...levels.map((own, k) =>
          fc.record({
            levels: fc.constant(own),
            moves: fc.constantFrom('free', 'free', 'step', 'one-way'),
            second: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0),
            // What others do is liked, and what one does oneself is not: there is something to agree on.
            worth: fc.tuple(
              ...levels.map((number, j) =>
                fc.array(fc.integer(j === k ? { min: -4, max: 1 } : { min: -1, max: 5 }), {
                  minLength: number,
                  maxLength: number,
                }),
              ),
            ),
          }),
        ),
      ),
      apart: fc.option(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
        nil: undefined,
        freq: 3,
      }),
      statusQuo: fc.tuple(...levels.map((own) => fc.constantFrom(0, 0, own - 1))),
    }),
  )
  .map((one) => one as Graded)
  // A status quo that is not feasible leads nowhere.
  .filter(({ apart, statusQuo, players }) => {
    const bound = apart?.map((level, k) => Math.min(level, players[k]!.levels - 1));
    return bound === undefined || bound.some((level, k) => level !== statusQuo[k]);
  });

export const gradedId = (player: number): string => 'abc'[player]!;

/** The model file; the numbers of the first player times a factor, with the same added everywhere. */
export function gradedText({ players, apart, statusQuo }: Graded, factor = 1, more = 0): string {
  const terms = (worth: readonly (readonly number[])[], times: number) =>
    worth.flatMap((own, j) =>
      own.flatMap((weight, level) =>
        weight === 0 ? [] : [{ of: `${gradedId(j)}.o = l${level}`, weight: weight * times }],
      ),
    );
  const file = {
    standoff: 1,
    title: 'Graded',
    'decision-makers': Object.fromEntries(
      players.map(({ levels, moves, worth, second }, k) => [
        gradedId(k),
        {
          options: {
            o: {
              levels: Array.from({ length: levels }, (_, level) => `l${level}`),
              ...(moves !== 'free' && { moves }),
            },
            ...(second && { p: 'yes/no' }),
          },
          weights: [
            ...terms(worth, k === 0 ? factor : 1),
            { of: 'true', weight: 1 + (k === 0 ? more : 0) },
            ...(second ? [{ of: `${gradedId(k)}.p`, weight: k === 0 ? factor : 1 }] : []),
          ],
        },
      ]),
    ),
    ...(apart && {
      infeasible: [
        `a.o = l${Math.min(apart[0], players[0]!.levels - 1)} and b.o = l${Math.min(apart[1], players[1]!.levels - 1)}`,
      ],
    }),
    'status-quo': Object.fromEntries(
      players.flatMap(({ second }, k) => [
        [`${gradedId(k)}.o`, `l${statusQuo[k]}`],
        ...(second ? [[`${gradedId(k)}.p`, 'no']] : []),
      ]),
    ),
  };
  return JSON.stringify(file, null, 1);
}
