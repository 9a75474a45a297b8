// Conflicts drawn by a seed, for benches that ask how something grows with decision makers, options and statements.

/** @typedef {{ readonly decisionMakers: number, readonly options: number, readonly statements: number }} Rung */

/** Whole numbers below another, the same for the same seed. @param {number} seed */
export function draws(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The text of a conflict of statements, in which nobody does anything yet. @param {Rung} rung @param {number} seed */
export function drawnConflict({ decisionMakers, options, statements }, seed) {
  const draw = draws(seed * 7919 + decisionMakers * 31 + options * 7 + statements);
  const literal = () => `d${draw(decisionMakers)}.o${draw(options)}`;
  const statement = () => {
    const [first, second] = [literal(), literal()];
    return [`${first}`, `not ${first}`, `${first} and ${second}`, `not (${first} and ${second})`][
      draw(4)
    ];
  };
  const lines = Array.from({ length: decisionMakers }, (_, d) => {
    const own = Array.from({ length: options }, (_, o) => `o${o}: yes/no`).join(', ');
    const wants = [...new Set(Array.from({ length: statements }, statement))];
    return `  d${d}: { options: { ${own} }, prefers: [${wants.join(', ')}] }`;
  });
  const levels = Array.from({ length: decisionMakers * options }, (_, k) => {
    return `d${Math.floor(k / options)}.o${k % options}: no`;
  });
  return `standoff: 1
title: Drawn
decision-makers:
${lines.join('\n')}
status-quo: { ${levels.join(', ')} }
`;
}

/**
 * The text of a conflict of so many states in a row, along which two go by turns, each from every second state to
 * the next one or, at a loss, back. Both mostly like what comes later better, the neighbours of some places turned round.
 * @param {number} length @param {number} seed
 */
export function drawnWay(length, seed) {
  const draw = draws(seed * 7919 + length);
  const names = Array.from({ length }, (_, k) => `w${k}`);
  const lines = [0, 1].map((d) => {
    const ranking = [...names].reverse();
    for (let turned = 0; turned < length / 4; turned++) {
      const at = draw(length - 1);
      ranking.splice(at, 2, ranking[at + 1] ?? '', ranking[at] ?? '');
    }
    const moves = names.flatMap((from, k) => {
      const to = [k % 2 === d ? [k + 1, k + 3] : [], k % 2 !== d && k > 1 ? [k - 2] : []].flat();
      const known = to.flatMap((one) => names[one] ?? []);
      return known.length === 0 ? [] : [`${from}: [${known.join(', ')}]`];
    });
    return `  d${d}: { moves: { ${moves.join(', ')} }, ranking: [${ranking.join(', ')}] }`;
  });
  return `standoff: 1
title: Drawn
states: { ${names.map((name) => `${name}: State ${name}`).join(', ')} }
decision-makers:
${lines.join('\n')}
status-quo: w0
`;
}

/** The text of a conflict of one option each and a ranking of all states. @param {number} decisionMakers @param {number} seed */
export function drawnRankings(decisionMakers, seed) {
  const draw = draws(seed * 7919 + decisionMakers);
  const lines = Array.from({ length: decisionMakers }, (_, d) => {
    const left = Array.from({ length: 2 ** decisionMakers }, (_, state) => `s${state + 1}`);
    const ranking = [...left].map(() => left.splice(draw(left.length), 1)[0]);
    return `  d${d}: { options: { o: yes/no }, ranking: [${ranking.join(', ')}] }`;
  });
  const levels = Array.from({ length: decisionMakers }, (_, d) => `d${d}.o: no`);
  return `standoff: 1
title: Drawn
decision-makers:
${lines.join('\n')}
status-quo: { ${levels.join(', ')} }
`;
}
