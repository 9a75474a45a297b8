import fc from 'fast-check';

export type Grade = 'says' | 'part' | 'suggests' | 'none';

/** The claims that something cites, by number, each with a grade. */
export type Links = Readonly<Record<string, Grade>>;

export interface Wish {
  readonly verb: 'want' | 'not';
  readonly of: string;
  readonly links: Links;
}

/** What stands at a place of an order, and what it cites for all that stands there. */
export interface Place {
  readonly kind: 'alone' | 'equally' | 'or-else';
  readonly greatly: boolean;
  readonly wishes: readonly Wish[];
  readonly links: Links;
}

export interface CitingFact {
  readonly when: string;
  readonly chance: number;
  readonly links: Links;
}

/** A small conflict of players with one option each, whose statements and facts cite claims. */
export interface Citing {
  readonly players: readonly (readonly Place[])[];
  readonly facts: readonly CitingFact[];
  readonly infeasible: readonly { readonly when: string; readonly links: Links }[];
  readonly optionLinks: Links;
  readonly statusQuo: number;
}

export const claimIds = ['k1', 'k2', 'k3', 'k4'];
export const playerId = (player: number): string => 'abc'[player]!;

const links: fc.Arbitrary<Links> = fc
  .array(
    fc.tuple(
      fc.constantFrom('k1', 'k1', 'k2', 'k2', 'k3'),
      fc.constantFrom<Grade>('says', 'part', 'part', 'suggests', 'none'),
    ),
    { maxLength: 2 },
  )
  .map((pairs) => Object.fromEntries(pairs));

const noLinks = fc.constant<Links>({});

function formulaOver(names: readonly string[]): fc.Arbitrary<string> {
  const one = fc
    .record({ name: fc.constantFrom(...names), not: fc.boolean() })
    .map(({ name, not }) => (not ? `not ${name}` : name));
  const two = fc
    .tuple(one, fc.constantFrom('and', 'or'), one)
    .map(([a, joiner, b]) => `(${a}) ${joiner} (${b})`);
  return fc.oneof(one, two);
}

function placeOver(names: readonly string[]): fc.Arbitrary<Place> {
  const wish = fc.record({
    verb: fc.constantFrom<Wish['verb']>('want', 'not'),
    of: formulaOver(names),
    links,
  });
  return fc
    .record({
      kind: fc.constantFrom<Place['kind']>('alone', 'alone', 'alone', 'equally', 'or-else'),
      greatly: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0),
      wishes: fc.tuple(wish, wish),
      links: fc.oneof(noLinks, links),
      isSplit: fc.boolean(),
    })
    .map(({ isSplit, ...place }) => {
      if (place.kind === 'alone') {
        return { ...place, wishes: place.wishes.slice(0, 1), links: {} };
      }
      const wishes = place.wishes.map((one) => (isSplit ? one : { ...one, links: {} }));
      return { ...place, wishes };
    });
}

export const citing: fc.Arbitrary<Citing> = fc
  .record({ players: fc.integer({ min: 2, max: 3 }), facts: fc.integer({ min: 0, max: 2 }) })
  .chain(({ players, facts }) => {
    const options = Array.from({ length: players }, (_, k) => `${playerId(k)}.x`);
    const factIds = Array.from({ length: facts }, (_, k) => `f${k}`);
    const names = [...options, ...factIds, ...factIds];
    const order = fc
      .array(placeOver(names), { minLength: 1, maxLength: 3, size: 'max' })
      // What is never tolerated comes first.
      .map((drawn) => drawn.toSorted((a, b) => Number(b.greatly) - Number(a.greatly)));
    return fc.record({
      players: fc.tuple(...options.map(() => order)),
      facts: fc.tuple(
        ...factIds.map((_, k) =>
          fc.record({
            when: formulaOver([...options, ...factIds.slice(0, k)]),
            chance: fc.constantFrom(1, 1, 1, 0.8, 0.3),
            links,
          }),
        ),
      ),
      infeasible: fc.array(fc.record({ when: formulaOver(names), links }), { maxLength: 1 }),
      optionLinks: links,
      statusQuo: fc.nat(2 ** players - 1),
    });
  });

/** The file, as people write it. */
export function citingText(described: Citing): string {
  const { players, facts, infeasible, optionLinks, statusQuo } = described;
  const levels = players.map((_, k) => `${playerId(k)}.x: ${(statusQuo >> k) & 1 ? 'yes' : 'no'}`);
  return [
    'standoff: 1',
    'title: Claims',
    'sources: { letter: { title: A letter } }',
    'claims:',
    ...claimIds.map((id) => `  ${id}: { says: What ${id} says, at: letter p. 1 }`),
    'decision-makers:',
    ...players.flatMap((places, k) => [
      `  ${playerId(k)}:`,
      `    options: { x: { levels: { no: rest, yes: go }${because(k === 0 ? optionLinks : {})} } }`,
      '    prefers:',
      ...places.map((place) => `      - ${placeText(place)}`),
    ]),
    ...(facts.length === 0 ? [] : ['facts:']),
    ...facts.map(
      ({ when, chance, links }, k) =>
        `  f${k}: { when: ${when}, chance: ${chance}${because(links)} }`,
    ),
    ...(infeasible.length === 0 ? [] : ['infeasible:']),
    ...infeasible.map(({ when, links }) => `  - { when: ${when}${because(links)} }`),
    `status-quo: { ${levels.join(', ')} }`,
    '',
  ].join('\n');
}

function because(links: Links): string {
  const cited = Object.entries(links);
  if (cited.length === 0) return '';
  const each = cited.map(([id, grade]) => (grade === 'none' ? id : `{ ${id}: ${grade} }`));
  return `, because: [${each.join(', ')}]`;
}

function placeText({ kind, greatly, wishes, links }: Place): string {
  const each = wishes.map(({ verb, of, links: own }) => {
    const word = greatly ? { want: 'must', not: 'never' }[verb] : verb;
    return `{ ${word}: ${of}${because(own)} }`;
  });
  return kind === 'alone' ? each[0]! : `{ ${kind}: [${each.join(', ')}]${because(links)} }`;
}
