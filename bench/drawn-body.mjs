import { draws } from './drawn-conflict.mjs';

/**
 * @typedef {object} DrawnBody
 * @property {readonly number[]} drafts Levels of the options that are the body's, or a seventh decision maker's.
 * @property {number} levels Levels of one option of each of the six; the first has one of two levels besides.
 * @property {number} seed
 * @property {string | undefined} rule How the six carry a draft; a seventh decision maker decides where left out.
 */

const MEMBERS = 6;
const STATEMENTS = 20;

/** Rules by which six vote, as members and what adopts. @type {Record<string, string>} */
export const bodyRules = {
  majority: 'members: [d0, d1, d2, d3, d4, d5], adopts: 4 votes',
  consensus:
    'members: [{ d0: abstain unless greatly worse }, d1, d2, { d3: abstain unless greatly worse }, d4, d5], adopts: "1 votes, no veto by d0, d1, d2, d3, d4, d5"',
};

/** The text of a conflict of six and a body, or of seven. @param {DrawnBody} drawn */
export function drawnBody({ drafts, levels, seed, rule }) {
  const draw = draws(seed * 7919 + levels + drafts.length);
  const options = [
    ...Array.from({ length: MEMBERS }, (_, d) => ({ name: `d${d}.o`, levels })),
    { name: 'd0.p', levels: 2 },
    ...drafts.map((of, k) => ({ name: `c.b${k}`, levels: of })),
  ];
  const levelsOf = (/** @type {number} */ count) =>
    `[${Array.from({ length: count }, (_, k) => `l${k}`).join(', ')}]`;
  const literal = () => {
    const { name, levels: count } = options[draw(options.length)] ?? { name: 'd0.p', levels: 2 };
    return `${name} ${draw(2) === 0 ? '=' : '>='} l${1 + draw(count - 1)}`;
  };
  const statement = () => `${literal()} ${draw(2) === 0 ? 'and' : 'or'} ${literal()}`;
  const prefers = () =>
    Array.from(
      { length: STATEMENTS },
      (_, k) => `      - { ${k < 3 ? 'must' : 'want'}: "${statement()}" }`,
    ).join('\n');
  const own = (/** @type {string} */ owner) =>
    options
      .filter(({ name }) => name.startsWith(`${owner}.`))
      .map(({ name, levels: count }) => `${name.slice(owner.length + 1)}: ${levelsOf(count)}`)
      .join(', ');
  const owners = Array.from({ length: MEMBERS }, (_, d) => `d${d}`);
  const lines = owners.map(
    (d) => `  ${d}:\n    options: { ${own(d)} }\n    prefers:\n${prefers()}`,
  );
  // Drawn with a body as well, so that the six are the same.
  const seventh = `  c:\n    options: { ${own('c')} }\n    prefers:\n${prefers()}`;
  const last = rule === undefined ? seventh : `bodies:\n  c: { ${rule}, options: { ${own('c')} } }`;
  return `standoff: 1
title: Drawn
decision-makers:
${lines.join('\n')}
${last}
status-quo: { ${options.map(({ name }) => `${name}: l0`).join(', ')} }
`;
}
