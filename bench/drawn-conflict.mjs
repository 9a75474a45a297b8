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

/**
 * The text of a conflict about beliefs: all options spread over the decision makers, statements of two options each, and
 * views, misread facts, signals and threats. `war` is that the first three do what they first can.
 * @param {Rung} rung `options` is how many there are in all. @param {number} seed
 */
export function drawnBeliefs({ decisionMakers, options, statements }, seed) {
  const draw = draws(seed * 7919 + decisionMakers * 31 + options * 7 + statements);
  const ownerOf = (/** @type {number} */ k) => k % decisionMakers;
  const nameOf = (/** @type {number} */ k) => `o${Math.floor(k / decisionMakers)}`;
  const literal = () => {
    const k = draw(options);
    return `${draw(2) === 0 ? '' : 'not '}d${ownerOf(k)}.${nameOf(k)}`;
  };
  const formula = () => `${literal()} ${draw(2) === 0 ? 'and' : 'or'} ${literal()}`;
  const all = Array.from({ length: options }, (_, k) => k);
  const each = Array.from({ length: decisionMakers }, (_, d) => d);
  const drop = () => 1 + draw(statements - 1);
  return `standoff: 1
title: Drawn beliefs
decision-makers:
${each
  .map((d) => {
    const own = all.filter((k) => ownerOf(k) === d).map((k) => `${nameOf(k)}: yes/no`);
    const wants = Array.from({ length: statements }, () => `{ want: "${formula()}" }`);
    return `  d${d}: { options: { ${own.join(', ')} }, prefers: [${wants.join(', ')}] }`;
  })
  .join('\n')}
facts: { war: "d0.o0 and d1.o0 and d2.o0" }
status-quo: { ${all.map((k) => `d${ownerOf(k)}.${nameOf(k)}: no`).join(', ')} }
perceptions:
${each
  .map((d) => {
    const seen = each
      .filter((other) => other !== d)
      .map((other) => {
        return `d${other}: { drop: ${drop()}, add: [ { want: "${formula()}" } ] }`;
      });
    return `  d${d}: { ${seen.join(', ')} }`;
  })
  .join('\n')}
misread: { d0: { war: no }, d1: { war: no } }
signals:
${each
  .map(
    (d) =>
      `  g${d}: { by: d${d}, to: all, says: x, shows: { d${d}: { add: "${formula()}", drop: 1 } } }`,
  )
  .join('\n')}
threats:
${each.map((d) => `  t${d}: { by: d${d}, if: "${formula()}", then: { o0: yes } }`).join('\n')}
`;
}
