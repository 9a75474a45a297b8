// Random model files with everything that an inquiry may ask about, the same on every machine: their shape and its
// seed say all.

/**
 * @typedef {object} DrawnShape
 * @property {number} decisionMakers
 * @property {number} options Y/N options of the decision makers, dealt out in runs.
 * @property {number} statements Of each decision maker.
 * @property {number} [bodyOptions] Options of a body in which all decision makers vote, more than half being needed.
 * @property {boolean} [beliefs] Whether everybody misjudges everybody; with it there are signals and a misread fact.
 * @property {number} [threats]
 * @property {number} [events] Events of a timeline.
 * @property {number} [claims] Claims, on which a third of the statements rest.
 * @property {boolean} [sure] Whether nothing is in doubt.
 * @property {number} [seed]
 *
 * @typedef {object} Drawing What sections are drawn with.
 * @property {DrawnShape} shape
 * @property {readonly string[]} ids Of the decision makers.
 * @property {readonly (readonly string[])[]} own Options of each.
 * @property {readonly string[]} drafted Options of the body.
 * @property {readonly string[]} all Options with their owners.
 * @property {(below: number) => number} draw
 * @property {() => string} wish
 */

/** @param {DrawnShape} shape */
export function drawnFile(shape) {
  const drawing = openDrawing(shape);
  const [one, other] = withOptions(drawing);
  const lines = [
    'standoff: 1',
    'title: A drawn conflict',
    ...decisionMakersOf(drawing),
    ...bodiesOf(drawing),
    ...factsOf(drawing),
    ...beliefsOf(drawing),
    ...threatsOf(drawing),
    `quantities: { taken: { of: "count(${one}.o0, ${other}.o0)", name: Steps that are taken } }`,
    'deals:',
    `  pact: { parties: [${one}, ${other}], terms: { ${one}.o0: yes, ${other}.o0: yes } }`,
    ...claimsOf(drawing),
    ...timelineOf(drawing),
  ];
  return `${lines.join('\n')}\n`;
}

/** @param {DrawnShape} shape @returns {Drawing} */
function openDrawing(shape) {
  const { decisionMakers, options, statements, bodyOptions = 0, seed = 0 } = shape;
  const random = randomNumbers(1 + seed + 7 * options + 100 * decisionMakers + 1000 * statements);
  /** @param {number} below */
  const draw = (below) => Math.floor(random() * below);
  const ids = Array.from({ length: decisionMakers }, (_, k) => `d${k}`);
  /** @param {number} at */
  const begin = (at) => Math.floor((at * options) / decisionMakers);
  const own = ids.map((_, k) => Array.from({ length: begin(k + 1) - begin(k) }, (_, o) => `o${o}`));
  const drafted = Array.from({ length: bodyOptions }, (_, o) => `b${o}`);
  const all = [
    ...ids.flatMap((id, k) => (own[k] ?? []).map((o) => `${id}.${o}`)),
    ...drafted.map((o) => `c.${o}`),
  ];
  const literal = () => `${draw(2) === 0 ? '' : 'not '}${all[draw(all.length)]}`;
  const wish = () => `${literal()} ${draw(2) === 0 ? 'and' : 'or'} ${literal()}`;
  return { shape, ids, own, drafted, all, draw, wish };
}

/** @param {Drawing} drawing */
function decisionMakersOf({ shape, ids, own, draw, wish }) {
  const { statements, claims = 0, sure } = shape;
  const resting = () => (claims > 0 && draw(3) === 0 ? `, because: k${draw(claims)}` : '');
  const statement = () => `      - { want: "${wish()}"${sure ? '' : ', sure: 0.8'}${resting()} }`;
  return [
    'decision-makers:',
    ...ids.flatMap((id, k) => [
      `  ${id}:`,
      `    options: { ${twoWay(own[k] ?? [])} }`,
      '    prefers:',
      ...Array.from({ length: statements }, statement),
    ]),
  ];
}

/** @param {Drawing} drawing */
function bodiesOf({ ids, drafted }) {
  if (drafted.length === 0) return [];
  const adopts = `${Math.floor(ids.length / 2) + 1} votes`;
  const members = `[${ids.join(', ')}]`;
  return [
    'bodies:',
    `  c: { members: ${members}, adopts: ${adopts}, options: { ${twoWay(drafted)} } }`,
  ];
}

/** @param {Drawing} drawing */
function factsOf({ all }) {
  return [
    'facts:',
    `  war: "${all[0]} and ${all[all.length - 1]}"`,
    `status-quo: { ${all.map((one) => `${one}: no`).join(', ')} }`,
  ];
}

/** @param {Drawing} drawing */
function beliefsOf({ shape: { beliefs, sure, statements }, ids, draw, wish }) {
  if (!beliefs) return [];
  /** @param {string} other */
  const misjudged = (other) =>
    `    ${other}: { drop: ${1 + draw(statements)}, add: [ { want: "${wish()}" } ]${sure ? '' : ', sure: 0.7'} }`;
  const signal = (/** @type {number} */ s) => {
    const by = ids[draw(ids.length)];
    return `  sg${s}: { by: ${by}, to: all, says: x, shows: { ${by}: { add: "${wish()}", drop: 1 } } }`;
  };
  return [
    'perceptions:',
    ...ids.flatMap((id) => [`  ${id}:`, ...ids.filter((one) => one !== id).map(misjudged)]),
    'misread:',
    '  d0: { war: yes }',
    'signals:',
    ...[0, 1, 2].map(signal),
  ];
}

/** Who can do anything: with more decision makers than options not everybody. @param {Pick<Drawing, 'ids' | 'own'>} drawing */
const withOptions = ({ ids, own }) => ids.filter((_, k) => (own[k] ?? []).length > 0);

/** @param {Drawing} drawing */
function threatsOf({ shape: { threats = 0 }, ids, own, draw, wish }) {
  if (threats === 0) return [];
  const able = withOptions({ ids, own });
  const threat = (/** @type {unknown} */ _, /** @type {number} */ t) =>
    `  t${t}: { by: ${able[draw(able.length)]}, if: "${wish()}", then: { o0: yes } }`;
  return ['threats:', ...Array.from({ length: threats }, threat)];
}

/** @param {Drawing} drawing */
function claimsOf({ shape: { claims = 0 } }) {
  if (claims === 0) return [];
  return [
    'claims:',
    ...Array.from({ length: claims }, (_, k) => `  k${k}: { says: "Claim ${k}." }`),
  ];
}

/** @param {Drawing} drawing */
function timelineOf({ shape: { events = 0 }, own, draw }) {
  if (events === 0) return [];
  /** @type {Set<string>} */
  const on = new Set();
  const event = (/** @type {unknown} */ _, /** @type {number} */ e) => {
    const by = draw(own.length);
    const option = `d${by}.o${draw((own[by] ?? []).length)}`;
    const level = on.has(option) ? 'no' : 'yes';
    if (!on.delete(option)) on.add(option);
    const date = new Date(Date.UTC(1990, 0, 1 + e)).toISOString().slice(0, 10);
    return `  - { on: ${date}, what: e${e}, by: d${by}, sets: { ${option}: ${level} } }`;
  };
  return ['timeline:', ...Array.from({ length: events }, event)];
}

/** @param {readonly string[]} names */
function twoWay(names) {
  return names.map((name) => `${name}: yes/no`).join(', ');
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
