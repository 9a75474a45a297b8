import fc from 'fast-check';

/**
 * Model files drawn at random, for tests that read sentences back: with ties, pairs of which nothing is
 * known, options that cannot be taken back, and a body that votes. Names are such that a sentence can be
 * taken apart again.
 */
export const DRAWN = ['Ann', 'Bob', 'Cat'] as const;

const ids = ['ann', 'bob', 'cat'] as const;
const STATES = ['va', 'vb', 'vc', 'vd', 've'] as const;

/** One rank for each state, by decision maker; with few ranks there are many ties. */
function ranksOf(decisionMakers: number, states: number): fc.Arbitrary<number[][]> {
  const own = fc.array(fc.nat(3), { minLength: states, maxLength: states });
  return fc.array(own, { minLength: decisionMakers, maxLength: decisionMakers });
}

/** Pairs that are left open, by decision maker, of states by number. */
function openPairs(decisionMakers: number, states: number): fc.Arbitrary<[number, number][][]> {
  const pair = fc
    .tuple(fc.nat(states - 1), fc.nat(states - 1))
    .filter(([first, second]) => first < second);
  const few = fc.oneof(
    { weight: 3, arbitrary: fc.constant<[number, number][]>([]) },
    { weight: 2, arbitrary: fc.array(pair, { minLength: 1, maxLength: 4 }) },
  );
  return fc.array(few, { minLength: decisionMakers, maxLength: decisionMakers });
}

function sayRanking(ranks: readonly number[], name: (state: number) => string): string {
  const places = [...new Set(ranks)]
    .sort((a, b) => b - a)
    .map((rank) => {
      const tied = ranks.flatMap((own, state) => (own === rank ? [name(state)] : []));
      return tied.length === 1 ? tied[0]! : `[${tied.join(', ')}]`;
    });
  return `[${places.join(', ')}]`;
}

function sayOpen(pairs: readonly [number, number][], name: (state: number) => string): string {
  const told = pairs.map(([first, second]) => `"${name(first)} ? ${name(second)}"`);
  return told.length === 0 ? '' : `, unknown: [${[...new Set(told)].join(', ')}]`;
}

/** The same order as pairs, without those that are left open. */
function sayRelation(
  ranks: readonly number[],
  open: readonly [number, number][],
  name: (state: number) => string,
): string {
  const pairs = ranks.flatMap((first, a) =>
    ranks.flatMap((second, b) => {
      if (a >= b || open.some(([c, d]) => c === a && d === b)) return [];
      if (first === second) return [`"${name(a)} ~ ${name(b)}"`];
      const [better, worse] = first > second ? [a, b] : [b, a];
      return [`"${name(better)} > ${name(worse)}"`];
    }),
  );
  return `[${pairs.join(', ')}]`;
}

/**
 * States and moves between them: nothing says that moves can be taken back, or put together. Where all is
 * known every two states are ranked.
 */
export function graphArbitrary(decisionMakers: 2 | 3 = 3, isKnown = false): fc.Arbitrary<string> {
  const states = STATES.length;
  const targets = fc.array(fc.subarray([...STATES.keys()], { maxLength: 2 }), {
    minLength: states,
    maxLength: states,
  });
  return fc
    .record({
      moves: fc.array(targets, { minLength: decisionMakers, maxLength: decisionMakers }),
      ranks: ranksOf(decisionMakers, states),
      open: openPairs(decisionMakers, states),
      asPairs: fc.array(fc.boolean(), { minLength: decisionMakers, maxLength: decisionMakers }),
    })
    .map(({ moves, ranks, open, asPairs }) => {
      const name = (state: number) => STATES[state]!;
      const makers = moves.map((own, dm) => {
        const told = own.flatMap((to, from) => {
          const others = to.filter((state) => state !== from).map(name);
          return others.length === 0 ? [] : [`${name(from)}: [${others.join(', ')}]`];
        });
        const ranking = `ranking: ${sayRanking(ranks[dm]!, name)}`;
        const wants = isKnown
          ? ranking
          : asPairs[dm]
            ? `relation: ${sayRelation(ranks[dm]!, open[dm]!, name)}`
            : ranking + sayOpen(open[dm]!, name);
        return `  ${ids[dm]}: { name: ${DRAWN[dm]}, moves: { ${told.join(', ')} }, ${wants} }`;
      });
      return `standoff: 1
title: A drawn graph
decision-makers:
${makers.join('\n')}
states: { ${STATES.map((id) => `${id}: at ${id}`).join(', ')} }
status-quo: va
`;
    });
}

/** An option of each of three, some of which cannot be taken back, and where asked for a body's. */
export function optionsArbitrary(withBody = true): fc.Arbitrary<string> {
  const states = withBody ? 16 : 8;
  return fc
    .record({
      oneWay: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      ranks: ranksOf(3, states),
      open: openPairs(3, states),
      needed: fc.integer({ min: 1, max: 3 }),
      veto: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    })
    .map(({ oneWay, ranks, open, needed, veto }) => {
      const name = (state: number) => `s${state + 1}`;
      const makers = ids.map((id, dm) => {
        const limit = oneWay[dm] ? ', moves: one-way' : '';
        const option = `{ x: { levels: { no: ${id} holds, yes: ${id} acts }${limit} } }`;
        const utility = ranks[dm]!.map((rank, state) => `${name(state)}: ${rank}`).join(', ');
        return `  ${id}: { name: ${DRAWN[dm]}, options: ${option}, utility: { ${utility} }${sayOpen(open[dm]!, name)} }`;
      });
      const adopts = `${needed} votes${veto === undefined ? '' : `, no veto by ${veto}`}`;
      const body = `bodies:
  panel:
    name: The panel
    members: [ann, bob, cat]
    adopts: ${adopts}
    options: { x: { levels: { no: no rule, yes: a rule } } }
`;
      return `standoff: 1
title: Drawn options
decision-makers:
${makers.join('\n')}
${withBody ? body : ''}status-quo: { ${ids.map((id) => `${id}.x: no`).join(', ')}${withBody ? ', panel.x: no' : ''} }
`;
    });
}

/** Two options of each of two, of which one move may change both. */
export const pairedArbitrary: fc.Arbitrary<string> = fc
  .record({ ranks: ranksOf(2, 16), oneWay: fc.boolean() })
  .map(({ ranks, oneWay }) => {
    const makers = ranks.map((own, dm) => {
      const id = ids[dm]!;
      const limit = oneWay ? ', moves: one-way' : '';
      const options = `{ x: { levels: { no: ${id} waits, yes: ${id} acts } }, y: { levels: { no: ${id} hides, yes: ${id} speaks }${limit} } }`;
      const utility = own.map((rank, state) => `s${state + 1}: ${rank}`).join(', ');
      return `  ${id}: { name: ${DRAWN[dm]}, options: ${options}, utility: { ${utility} } }`;
    });
    return `standoff: 1
title: Drawn pairs
decision-makers:
${makers.join('\n')}
status-quo: { ann.x: no, ann.y: no, bob.x: no, bob.y: no }
`;
  });
