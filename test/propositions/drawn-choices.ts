import fc from 'fast-check';

const LEVELS = ['aa', 'ab', 'ac', 'ad', 'ae', 'af', 'ag', 'ah'] as const;

/** Two of whom one has more moves than are told one by one. */
export const choicesArbitrary: fc.Arbitrary<string> = fc
  .array(fc.array(fc.nat(4), { minLength: 16, maxLength: 16 }), { minLength: 2, maxLength: 2 })
  .map(([ann, bob]) => {
    const utility = (ranks: readonly number[]) =>
      ranks.map((rank, state) => `s${state + 1}: ${rank}`).join(', ');
    return `standoff: 1
title: Drawn choices
decision-makers:
  ann: { name: Ann, options: { x: [${LEVELS.join(', ')}] }, utility: { ${utility(ann!)} } }
  bob: { name: Bob, options: { y: yes/no }, utility: { ${utility(bob!)} } }
status-quo: { ann.x: aa, bob.y: no }
`;
  });
