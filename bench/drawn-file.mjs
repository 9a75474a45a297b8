// Random model files with everything that an inquiry may ask about, the same on every machine: their shape and its
// seed say all.

/**
 * @typedef {object} DrawnShape
 * @property {number} decisionMakers
 * @property {number} options Y/N options of the decision makers, dealt out in runs.
 * @property {number} statements Of each decision maker.
 * @property {number} [bodyOptions] Options of a body in which all decision makers vote, more than half being needed.
 * @property {boolean} [beliefs] Whether everybody misjudges everybody; with it there are signals and misread facts.
 * @property {number} [threats]
 * @property {number} [events] Events of a timeline.
 * @property {number} [claims] Claims, on each of which some statements rest.
 * @property {boolean} [sure] Whether nothing is in doubt.
 * @property {number} [seed]
 */

/** @param {DrawnShape} shape */
export function drawnFile(shape) {
  const { decisionMakers, options, statements, bodyOptions = 0, claims = 0 } = shape;
  const random = randomNumbers(
    1 + (shape.seed ?? 0) + 7 * options + 100 * decisionMakers + 1000 * statements,
  );
  /** @param {number} below */
  const draw = (below) => Math.floor(random() * below);
  const ids = Array.from({ length: decisionMakers }, (_, k) => `d${k}`);
  const own = ids.map((_, k) => {
    const [from, to] = [k, k + 1].map((at) => Math.floor((at * options) / decisionMakers));
    return Array.from(
      { length: /** @type {number} */ (to) - /** @type {number} */ (from) },
      (_, o) => `o${o}`,
    );
  });
  const drafted = Array.from({ length: bodyOptions }, (_, o) => `b${o}`);
  const all = [
    ...ids.flatMap((id, k) => (own[k] ?? []).map((o) => `${id}.${o}`)),
    ...drafted.map((o) => `c.${o}`),
  ];
  const literal = () => `${draw(2) === 0 ? '' : 'not '}${all[draw(all.length)]}`;
  const wish = () => `${literal()} ${draw(2) === 0 ? 'and' : 'or'} ${literal()}`;
  const doubt = shape.sure ? '' : ', sure: 0.8';
  const resting = () => (claims > 0 && draw(3) === 0 ? `, because: k${draw(claims)}` : '');
  /** @param {readonly string[]} names */
  const twoWay = (names) => names.map((name) => `${name}: yes/no`).join(', ');

  const lines = ['standoff: 1', 'title: A drawn conflict', 'decision-makers:'];
  for (const [k, id] of ids.entries()) {
    lines.push(`  ${id}:`, `    options: { ${twoWay(own[k] ?? [])} }`, '    prefers:');
    for (let s = 0; s < statements; s++) {
      lines.push(`      - { want: "${wish()}"${doubt}${resting()} }`);
    }
  }
  if (bodyOptions > 0) {
    const votes = Math.floor(decisionMakers / 2) + 1;
    lines.push('bodies:', '  c:', `    members: [${ids.join(', ')}]`, `    adopts: ${votes} votes`);
    lines.push(`    options: { ${twoWay(drafted)} }`);
  }
  lines.push('facts:', `  war: "${all[0]} and ${all[all.length - 1]}"`);
  lines.push(`status-quo: { ${all.map((one) => `${one}: no`).join(', ')} }`);
  if (shape.beliefs) {
    lines.push('perceptions:');
    for (const id of ids) {
      lines.push(`  ${id}:`);
      for (const other of ids.filter((one) => one !== id)) {
        const drop = 1 + draw(statements);
        lines.push(
          `    ${other}: { drop: ${drop}, add: [ { want: "${wish()}" } ]${shape.sure ? '' : ', sure: 0.7'} }`,
        );
      }
    }
    lines.push('misread:', `  d0: { war: yes }`, 'signals:');
    for (let s = 0; s < 3; s++) {
      const by = ids[draw(decisionMakers)];
      lines.push(
        `  sg${s}: { by: ${by}, to: all, says: x, shows: { ${by}: { add: "${wish()}", drop: 1 } } }`,
      );
    }
  }
  if (shape.threats !== undefined) lines.push('threats:');
  for (let t = 0; t < (shape.threats ?? 0); t++) {
    const by = draw(decisionMakers);
    lines.push(`  t${t}: { by: d${by}, if: "${wish()}", then: { o0: yes } }`);
  }
  lines.push('deals:', `  pact: { parties: [d0, d1], terms: { d0.o0: yes, d1.o0: yes } }`);
  if (claims > 0) lines.push('claims:');
  for (let k = 0; k < claims; k++) lines.push(`  k${k}: { says: "Claim ${k}." }`);
  if (shape.events !== undefined) lines.push('timeline:');
  /** @type {Set<string>} */
  const on = new Set();
  for (let e = 0; e < (shape.events ?? 0); e++) {
    const by = draw(decisionMakers);
    const option = `d${by}.o${draw((own[by] ?? []).length)}`;
    const date = new Date(Date.UTC(1990, 0, 1 + e)).toISOString().slice(0, 10);
    lines.push(
      `  - { on: ${date}, what: e${e}, by: d${by}, sets: { ${option}: ${on.has(option) ? 'no' : 'yes'} } }`,
    );
    if (!on.delete(option)) on.add(option);
  }
  return `${lines.join('\n')}\n`;
}

/** Numbers from 0 to 1, the same for a seed: mulberry32. @param {number} seed */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
