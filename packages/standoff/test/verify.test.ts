import { describeIds } from '@standoff/engine';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import {
  type Certificate,
  type CoalitionCertificate,
  certificate,
  concepts,
  explainCoalition,
  type Model,
  parse,
  verify,
} from '../src/index.ts';

const texts = {
  drivers: `
standoff: 1
title: Two drivers
decision-makers:
  first: { options: { swerve: yes/no }, prefers: [ swerve or second.swerve, not swerve, second.swerve ] }
  second: { options: { swerve: yes/no }, prefers: [ first.swerve or swerve, not swerve, first.swerve ] }
status-quo: { first.swerve: yes, second.swerve: yes }
`,
  court: `
standoff: 1
title: A court of three
decision-makers:
  first: { options: { move: yes/no }, prefers: [ court.ban and not move, move ] }
  second: { options: { protest: yes/no }, prefers: [ not court.ban, not protest ] }
bodies:
  court: { members: [ first, second, { third: yes } ], adopts: 2 votes, options: { ban: yes/no } }
status-quo: { first.move: no, second.protest: no, court.ban: no }
`,
  ring: `
standoff: 1
title: Three in a ring
states: [a, b, c, d]
decision-makers:
  one: { moves: { a: [b], b: [a] }, ranking: [d, b, a, c] }
  two: { moves: { b: [c], c: [d] }, ranking: [[a, c], [b, d]] }
  three: { moves: { c: [a], d: [a] }, ranking: [a, d, c, b] }
status-quo: a
`,
};

function read(text: string): Model {
  const { model, diagnostics } = parse(text);
  if (model === undefined) throw new Error(diagnostics.map((d) => d.message).join('; '));
  return model;
}

const readings = [
  {},
  { strength: 'strong' },
  { unknown: 'a' },
  { unknown: 'b' },
  { unknown: 'c' },
  { unknown: 'd' },
] as const;

const further = ['l2', 'l3', 'nm', 'policy', 'maximin3', 'cmr4', 'berge'];

/** What a certificate claims, told anew by the library; undefined where the question makes no sense. */
function truth(model: Model, claim: Certificate | CoalitionCertificate): string | undefined {
  const { concept, state } = claim;
  if ('coalition' in claim) {
    const { coalition, reading } = claim;
    const query = { state, coalition, reading, concepts: [concept] };
    return given(() => explainCoalition(model, query))[0]?.arguments[0]?.verdict;
  }
  const reading = readings.find((asked) => idOf(asked) === (claim.reading ?? 'general'));
  const query = { state, decisionMaker: claim.decisionMaker, concept, ...reading };
  return given(() => certificate(model, query))[0]?.verdict;
}

function idOf(asked: (typeof readings)[number]): string {
  if ('strength' in asked) return asked.strength;
  return 'unknown' in asked ? `unknown-${asked.unknown}` : 'general';
}

/** Certificates of every kind that the library gives for a model. */
function certificatesOf(model: Model): (Certificate | CoalitionCertificate)[] {
  const { conflict } = model.base;
  const movers = [...conflict.decisionMakers, ...conflict.bodies].map(({ id }) => id);
  const asked = [...concepts.map(({ id }) => id), ...further];
  const states = ['s1', 's2', 's3', 's4', 's5', 's6', 'a', 'b', 'c', 'd'];
  return states.flatMap((state) => [
    ...movers.flatMap((decisionMaker) =>
      asked.flatMap((concept) =>
        readings.flatMap((reading) =>
          given(() => certificate(model, { state, decisionMaker, concept, ...reading })),
        ),
      ),
    ),
    ...(['all', 'pareto', 'movers'] as const).flatMap((reading) =>
      given(() =>
        explainCoalition(model, { state, coalition: movers.slice(0, 2), reading }),
      ).flatMap((explained) => explained.arguments.map((argument) => argument.certificate)),
    ),
  ]);
}

/** What the library answers, if anything: not every question makes sense of every model. */
function given<T>(ask: () => T): T[] {
  try {
    return [ask()];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Values that some other field of a certificate, or no field at all, may have. */
const strange: readonly unknown[] = [
  ...[null, true, false, undefined, Number.NaN, Number.POSITIVE_INFINITY],
  ...[-1, 0, 1, 2, 3, 0.5, 2 ** 53, 1e300, -1e300],
  ...['', 's1', 's2', 's3', 's0', 's-1', 's99', `s${'9'.repeat(400)}`, 'a', 'b', 'first', 'one'],
  ...[
    'nash',
    'gmr',
    'seq',
    'sim',
    'nm',
    'l2',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
  ],
  ...['stable', 'unstable', 'general', 'strong', 'all', 'pareto', 'movers', 'line', 'sequence'],
  ...[[], [[]], {}, { length: 3 }, [null], [{}], { mover: 'first', to: 's1' }],
  ...[10n, new Date(0), new Map()],
];

interface Place {
  readonly holder: object;
  readonly key: string;
}

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { holder: value, key },
    ...placesOf(inner),
  ]);
}

/** A copy in which some places are missing, have strange values, or those of other places. */
function altered(original: unknown, roll: () => number): unknown {
  const copy: unknown = structuredClone(original);
  for (let times = 1 + (roll() % 3); times > 0; times--) {
    const places = placesOf(copy);
    if (places.length === 0) return copy;
    const { holder, key } = places[roll() % places.length]!;
    const other = places[roll() % places.length]!;
    switch (roll() % 4) {
      case 0:
        Reflect.deleteProperty(holder, key);
        break;
      case 1:
        Reflect.set(holder, key, structuredClone(Reflect.get(other.holder, other.key)));
        break;
      default:
        Reflect.set(holder, key, structuredClone(strange[roll() % strange.length]));
    }
  }
  return copy;
}

describe.each(Object.entries(texts))('of %s', (_, text) => {
  const model = read(text);
  const certificates = certificatesOf(model);

  it('every certificate is accepted, also once it was text', () => {
    expect(certificates.length).toBeGreaterThan(100);
    for (const found of certificates) {
      const back: unknown = JSON.parse(JSON.stringify(found));
      expect(verify(model, back), JSON.stringify(found)).toEqual({ valid: true });
    }
  });

  it('an altered one is refused with a reason, unless what it says is still true', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...certificates),
        fc.infiniteStream(fc.nat(10_000)),
        (found, dice) => {
          const changed = altered(found, () => dice.next().value);
          const answer = verify(model, changed);
          if (answer.valid) {
            const claim = changed as Certificate | CoalitionCertificate;
            expect(truth(model, claim), JSON.stringify(claim)).toBe(claim.verdict);
          } else {
            expect(answer.problem).not.toBe('');
          }
        },
      ),
      { numRuns: draws(3_000) },
    );
  });
});

const model = read(texts.drivers);
const answer = certificate(model, { state: 's1', decisionMaker: 'first', concept: 'sim' });
const known: Certificate = answer;

test.each<[string, unknown]>([
  ['the certificate: an object is expected', null],
  ['the certificate: an object is expected', undefined],
  ['the certificate: an object is expected', 'stable'],
  ['the certificate: an object is expected', [known]],
  ['verdict: “stable” or “unstable” is expected', {}],
  ['state: a text is expected', { ...known, state: () => 's1' }],
  ['state: a text is expected', { ...known, state: Symbol('s1') }],
  ['concept: a text is expected', { ...known, concept: 7 }],
  ['verdict: “stable” or “unstable” is expected', { ...known, verdict: 'upset' }],
  [
    `no solution concept is called "constructor"; there are: ${describeIds().join(', ')}`,
    { ...known, concept: 'constructor' },
  ],
  ['state: there is no state “s99”', { ...known, state: 's99' }],
  ['decisionMaker: no decision maker or body is called “me”', { ...known, decisionMaker: 'me' }],
  ['improvements: a list is expected', { ...known, verdict: 'stable', improvements: undefined }],
  [
    'improvements[0].sanction: an object is expected',
    { ...known, verdict: 'stable', improvements: [{ to: 's1' }] },
  ],
  [
    'horizon.moves: a whole number is expected',
    { ...known, verdict: 'stable', improvements: [], horizon: { moves: 1e300 } },
  ],
  ['coalition: a list is expected', { ...known, coalition: 'first' }],
  ['reading: a text is expected', { ...known, coalition: ['first', 'second'] }],
])('%s', (problem, data) => {
  expect(verify(model, data)).toMatchObject({ valid: false, problem });
});

test('a certificate in a certificate in a certificate and so on is refused', () => {
  let nested: unknown = [];
  for (let depth = 0; depth < 100_000; depth++) {
    const about = { concept: 'sim', decisionMaker: 'first', state: 's1' };
    nested = [{ verdict: 'unstable', ...about, improvement: 's2', replies: [], others: nested }];
  }
  expect(
    verify(model, {
      ...known,
      verdict: 'unstable',
      improvement: 's2',
      replies: [],
      others: nested,
    }),
  ).toMatchObject({
    valid: false,
    problem: 'others[0].others: certificates are nested no deeper',
  });
});
