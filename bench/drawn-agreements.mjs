import { draws } from './drawn-conflict.mjs';

/**
 * @typedef {object} DrawnAgreements
 * @property {number} decisionMakers Each has one option; the first three are the parties.
 * @property {number} levels Of each option.
 * @property {number} seed
 * @property {boolean} [agreed] Whether two options more are agreements; of one decision maker more otherwise.
 * @property {boolean} [binds] Whether the first agreement binds, with notice.
 * @property {boolean} [byLevel] Whether the votes that an agreement takes differ by what becomes of it.
 * @property {boolean} [each] Whether each party may leave.
 */

const STATEMENTS = 12;

/** The text of a conflict with two agreements, or with one decision maker more. @param {DrawnAgreements} drawn */
export function drawnAgreements({
  decisionMakers,
  levels,
  seed,
  agreed = true,
  binds = false,
  byLevel = false,
  each = true,
}) {
  const draw = draws(seed * 7919 + levels);
  const owners = Array.from({ length: decisionMakers }, (_, d) => `d${d}`);
  const last = `d${decisionMakers}`;
  const own = owners.map((d) => ({ name: `${d}.o`, levels }));
  const ofParties = own.slice(0, 3);
  const joint = [
    { name: 'a', levels: 2 },
    { name: 'b', levels: 3 },
  ];
  const nameOf = (/** @type {string} */ name) =>
    !agreed && !name.includes('.') ? `${last}.${name}` : name;
  const literal = (/** @type {typeof own} */ options) => {
    const { name, levels: count } = options[draw(options.length)] ?? { name: 'd0.o', levels };
    return `${nameOf(name)} ${draw(2) === 0 ? '=' : '>='} l${1 + draw(count - 1)}`;
  };
  const formula = (/** @type {typeof own} */ options) =>
    `${literal(options)} ${draw(2) === 0 ? 'and' : 'or'} ${literal(options)}`;
  const levelsOf = (/** @type {number} */ count) =>
    `[${Array.from({ length: count }, (_, k) => `l${k}`).join(', ')}]`;
  const prefers = () =>
    Array.from({ length: STATEMENTS }, () => `      - { want: "${formula([...own, ...joint])}" }`);
  const lines = owners.flatMap((d) => [
    `  ${d}:`,
    `    options: { o: ${levelsOf(levels)} }`,
    '    prefers:',
    ...prefers(),
  ]);
  const further = prefers();
  const bound = [0, 1].map(() => `${literal(ofParties)} or ${literal(ofParties)}`);
  const left = each ? 'each' : 'all';
  const agreements = [
    'agreements:',
    `  a: { parties: [d0, d1, d2], levels: [l0, l1], moves: { l0 to l1: ${byLevel ? '2 of' : 'all'}, l1 to l0: ${left} }${
      binds ? `, binds: { l1: ["${bound.join('", "')}"] }, notice: yes` : ''
    } }`,
    `  b: { parties: [d0, d1, d2], levels: [l0, l1, l2], moves: { l0 to l1: all, l1 to l2: ${byLevel ? '2 of' : 'all'}, l2 to l1: ${left}, l1 to l0: ${byLevel ? '2 of' : 'all'} } }`,
  ];
  const others = [
    `  ${last}:`,
    `    options: { ${joint.map(({ name, levels: count }) => `${name}: { levels: ${levelsOf(count)} }`).join(', ')} }`,
    '    prefers:',
    ...further,
  ];
  return `${[
    'standoff: 1',
    'title: Drawn agreements',
    'decision-makers:',
    ...lines,
    ...(agreed ? agreements : others),
    `status-quo: { ${[...own, ...joint].map(({ name }) => `${nameOf(name)}: l0`).join(', ')} }`,
    'deals:',
    '  pact: { parties: [d0, d1], terms: { d0.o: l1, d1.o: l1 } }',
  ].join('\n')}\n`;
}
