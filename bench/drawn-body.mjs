import { draws } from './drawn-conflict.mjs';

/**
 * @typedef {object} DrawnBody
 * @property {readonly number[]} drafts Levels of the options that are the body's, or a seventh decision maker's.
 * @property {number} levels Levels of one option of each of the six; the first has one of two levels besides.
 * @property {number} seed
 * @property {string | undefined} rule How the six carry a draft; a seventh decision maker decides where left out.
 * @property {string} [procedure] How they carry what changes the last of the options.
 */

const MEMBERS = 6;
const STATEMENTS = 20;

/**
 * Rules by which six vote, as members and what adopts; `procedure` is the rule of the last option where it has one of its own.
 * @type {Record<string, { readonly rule: string, readonly procedure?: string }>}
 */
export const bodyRules = {
  majority: { rule: 'members: [d0, d1, d2, d3, d4, d5], adopts: 4 votes' },
  consensus: {
    rule: 'members: [{ d0: abstain unless greatly worse }, d1, d2, { d3: abstain unless greatly worse }, d4, d5], adopts: "1 votes, no veto by d0, d1, d2, d3, d4, d5"',
  },
  tallies: { rule: 'members: [d0, d1, d2, d3, d4, d5], adopts: { when: yes > no }' },
  'a casting vote': {
    rule: 'members: [d0, d1, d2, d3, d4, d5], adopts: { when: "yes > no or yes = no and yes >= 2 and d0 = yes" }',
  },
  shares: {
    rule: 'members: [{ d0: { people: 83.2 } }, { d1: { people: 67.8 } }, { d2: { people: 59.1 } }, { d3: { people: 37 } }, { d4: { people: 9 } }, { d5: { people: 0.5 } }], adopts: { when: "yes >= 55 % and (yes.people >= 65 % or all - yes < 3)" }',
  },
  'rules by option': {
    rule: 'members: [d0, d1, d2, d3, d4, d5], adopts: "4 votes, no veto by d0, d1"',
    procedure: '3 votes',
  },
  'votes by draft': {
    rule: 'members: [d0, d1, d2, { x: { like: d0 } }, { y: { yes-to: c.b0 = l1, else: abstain } }, { z: { yes-to: c.b1 = l1 or d0.p = l1 } }], adopts: 4 votes',
  },
  sponsors: {
    rule: 'members: [d0, d1, d2, d3, d4, { z: yes }], adopts: { when: yes > no, veto: [d1] }, sponsors: [d0, d5]',
  },
};

/** The text of a conflict of six and a body, or of seven. @param {DrawnBody} drawn */
export function drawnBody({ drafts, levels, seed, rule, procedure }) {
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
  const adopted = (/** @type {number} */ count, /** @type {string | undefined} */ by) =>
    by === undefined ? levelsOf(count) : `{ levels: ${levelsOf(count)}, adopts: ${by} }`;
  const own = (/** @type {string} */ owner, /** @type {string | undefined} */ byLast = undefined) =>
    options
      .filter(({ name }) => name.startsWith(`${owner}.`))
      .map(({ name, levels: count }) => {
        const by = name === options.at(-1)?.name ? byLast : undefined;
        return `${name.slice(owner.length + 1)}: ${adopted(count, by)}`;
      })
      .join(', ');
  const owners = Array.from({ length: MEMBERS }, (_, d) => `d${d}`);
  const lines = owners.map(
    (d) => `  ${d}:\n    options: { ${own(d)} }\n    prefers:\n${prefers()}`,
  );
  // Drawn with a body as well, so that the six are the same.
  const seventh = `  c:\n    options: { ${own('c')} }\n    prefers:\n${prefers()}`;
  const last =
    rule === undefined ? seventh : `bodies:\n  c: { ${rule}, options: { ${own('c', procedure)} } }`;
  return `standoff: 1
title: Drawn
decision-makers:
${lines.join('\n')}
${last}
status-quo: { ${options.map(({ name }) => `${name}: l0`).join(', ')} }
`;
}
