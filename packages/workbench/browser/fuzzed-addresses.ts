import { deflateRawSync, deflateSync } from 'node:zlib';

/** Numbers from 0 to below 1 that a seed gives again. */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (chance: Chance, end: number) => Math.floor(chance() * end);
const oneOf = <T>(chance: Chance, all: readonly T[]): T => all[below(chance, all.length)]!;

const ORIGINS = [
  ...[
    'korea-2017',
    'chicken',
    'new',
    'kept',
    'nowhere',
    '',
    '.',
    '..',
    '%00',
    '%2F',
    '%',
    '%E0%A4%A',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a'.repeat(3000), 'ÿ', '💥', ' '],
];
const VIEWS = [
  'situation',
  'outcomes',
  'map',
  'votes',
  'preferences',
  'sources',
  'build',
  'model',
  '',
  '__proto__',
  'a?b',
];
const WORDS = [
  ...[
    'at',
    'look',
    'read',
    'variant',
    'not',
    'body',
    'draft',
    'also',
    'together',
    'joint',
    'size',
    'edit',
  ],
  ...['columns', 'moves', 'without', 'list', 'from', 'with', 'chosen', '__proto__', 'constructor'],
];
const VALUES = [
  ...[
    '',
    '0',
    '-1',
    '1e999',
    'NaN',
    'seq',
    'nash,us:smr',
    '__proto__:seq',
    'us.china',
    'us.china*us',
    'l99',
    'nm',
  ],
  ...[
    'state*0',
    'arc*',
    'group*__proto__',
    'liking',
    'all',
    '%',
    '+',
    '&&',
    '../..',
    '<img src=x onerror=alert(1)>',
  ],
  ...['01'.repeat(40), '9'.repeat(400), 'a.'.repeat(2000), '*'.repeat(5000)],
];

function noise(chance: Chance, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(33 + below(chance, 400))).join('');
}

function packed(chance: Chance): string {
  const pack = oneOf(chance, [deflateSync, deflateRawSync]);
  const lines = Array.from({ length: below(chance, 40) }, () =>
    oneOf(chance, [
      '-a',
      '+b',
      ' c',
      '@@ -1 +1 @@',
      '@@ -1,9 +0,0 @@',
      '@@ -99999999,0 +1 @@',
      noise(chance, 20),
    ]),
  );
  const patch = oneOf(chance, [
    lines.join('\n'),
    `@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join('\n')}`,
    `@@ -1 +1 @@\n`.repeat(below(chance, 50_000)),
    'x'.repeat(below(chance, 8 * 2 ** 20)),
    pack(lines.join('\n')).toString('base64url'),
  ]);
  return pack(patch).toString('base64url');
}

/** A true address with some of its letters lost, changed, doubled or put elsewhere. */
function mutated(chance: Chance, address: string): string {
  const at = below(chance, address.length);
  const count = 1 + below(chance, 40);
  return oneOf(chance, [
    address.slice(0, at),
    address.slice(0, at) + address.slice(at + count),
    address.slice(0, at) + noise(chance, count) + address.slice(at),
    address.slice(0, at) + oneOf(chance, ['A', '%', '&', '=', '?', '/']) + address.slice(at + 1),
    address.slice(0, at) + address,
    `#${encodeURIComponent(address)}`,
    address.replace(
      /\?.*/s,
      (query) => `?${encodeURIComponent(encodeURIComponent(query.slice(1)))}`,
    ),
  ]);
}

/** Parts of an address that is no page's. `known` are true ones. */
export function fuzzedAddress(chance: Chance, known: readonly string[]): string {
  const kind = chance();
  if (kind < 0.4) return mutated(chance, oneOf(chance, known));
  if (kind < 0.5) return `#${noise(chance, below(chance, 300))}`;
  const words = Array.from({ length: below(chance, 6) }, () => {
    const word = oneOf(chance, WORDS);
    return `${word}=${word === 'edit' ? packed(chance) : oneOf(chance, VALUES)}`;
  });
  if (chance() < 0.4) words.push(`edit=${packed(chance)}`);
  if (chance() < 0.03) words.push(`together=${'us.china*'.repeat(200_000)}`);
  return `#/${oneOf(chance, ORIGINS)}/${oneOf(chance, VIEWS)}?${words.join('&')}`;
}
