import fc from 'fast-check';

/**
 * A conflict of three, each with a switch, who weigh each of the eight states: ranks by decision maker and
 * state. A test that reads it knows nothing of the program.
 */
export type Weighed = readonly (readonly number[])[];

export const WEIGHERS = ['Ann', 'Bob', 'Cat'] as const;

export const weighedArbitrary: fc.Arbitrary<Weighed> = fc.array(
  fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
  { minLength: 3, maxLength: 3 },
);

/** Whether a switch is on in a state. */
function isOn(state: number, k: number): boolean {
  return Math.floor(state / 2 ** k) % 2 === 1;
}

/** The state of the game with these levels of the switches. */
export function stateWith(levels: readonly number[]): number {
  return levels.reduce((sum, level, k) => sum + level * 2 ** k, 0);
}

/** Its file: every state is a condition with the rank as its weight. */
export function weighedText(ranks: Weighed): string {
  const makers = ranks.map((own, dm) => {
    const weights = own.map((weight, state) => {
      const levels = [0, 1, 2].map((k) => (isOn(state, k) ? `d${k}.x` : `not d${k}.x`));
      return `{ of: ${levels.join(' and ')}, weight: ${weight} }`;
    });
    return `  d${dm}: { name: ${WEIGHERS[dm]}, options: { x: yes/no }, weights: [ ${weights.join(', ')} ] }`;
  });
  return `standoff: 1
title: Weighed
decision-makers:
${makers.join('\n')}
status-quo: { d0.x: no, d1.x: no, d2.x: no }
`;
}
