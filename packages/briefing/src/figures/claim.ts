import { type Claim, type Conflict, howKnown } from '@standoff/language';
import { capitalize, labels, listOf } from '@standoff/wording';
import { h } from 'hastscript';
import { withoutStop } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';

/** So many claims are offered one by one: who looks for another one writes its id. */
const MOST_OFFERED = 60;

/** A claim of a source, with its place. */
export const claim = defineFigure({
  name: 'claim',
  shows: 'a claim, who makes it, and where it stands',
  needsProse: true,
  attributes: {
    of: { about: 'the id of a claim of the model', required: true },
  },
  group: 'Claims',
  offers: ({ conflict }) =>
    conflict.claims
      .slice(0, MOST_OFFERED)
      .map(({ id, says }) => ({ attributes: { of: id }, name: says, id })),
  asks(said, { conflict }) {
    return claimOf(conflict, said('of')!) === undefined
      ? {
          attribute: 'of',
          problem: `the model has no claim "${said('of')}"`,
          help: 'claims are listed in the section "claims" of the model',
        }
      : [];
  },
  title({ conflict, said }) {
    const { by, at } = claimOf(conflict, said('of')!)!;
    return by === undefined || by === AUTHOR
      ? `From “${conflict.sources.find(({ id }) => id === at[0]?.source)?.title ?? at[0]?.source}”`
      : `${by}, in the model’s wording`;
  },
  data({ conflict, said }) {
    const { id, says, by, at } = claimOf(conflict, said('of')!)!;
    return {
      columns: [
        'claim (id in the model)',
        'in the model’s wording',
        'by',
        'source',
        'place',
        'address',
      ],
      rows: at.map((locator) => {
        const source = conflict.sources.find((one) => one.id === locator.source);
        return [
          id,
          withoutStop(says),
          by ?? null,
          source?.title ?? locator.source,
          sayPlace(locator),
          source?.url ?? null,
        ];
      }),
    };
  },
  draw: ({ conflict, said }) => [
    ...drawClaim(conflict, claimOf(conflict, said('of')!)!, { isTitled: true }),
  ],
});

function sayPlace({ place, paragraph }: Claim['at'][number]): string {
  return paragraph === undefined ? place.replace(/ #[0-9a-f]+$/, '') : `¶${paragraph}`;
}

/** Who speaks where the source speaks for itself. */
const AUTHOR = 'author';

function claimOf({ claims }: Ground['conflict'], id: string): Claim | undefined {
  return claims.find((one) => one.id === id);
}

/** Where a claim stands, in short: `From the article, ¶11`. */
export function sayOrigin({ sources }: Conflict, { at }: Claim): string {
  const [first] = at;
  const source = sources.find(({ id }) => id === first?.source);
  if (first === undefined || source === undefined) return 'A claim';
  const { kind, title } = source;
  const isOnly = kind !== undefined && sources.filter((one) => one.kind === kind).length === 1;
  const from = isOnly ? `the ${kind.toLowerCase()}` : `“${title}”`;
  const places = at.filter((one) => one.source === first.source && one.paragraph !== undefined);
  return `From ${from}${places.length === 0 ? '' : `, ${listOf(places.map(sayPlace))}`}`;
}

/** A claim in words, who makes it, and its places in sources. */
export function drawClaim(conflict: Conflict, claim: Claim, { isTitled } = { isTitled: false }) {
  const { sources } = conflict;
  const { says, by, at } = claim;
  const known = howKnown(conflict, claim);
  return [
    h('p.claim-says', `${withoutStop(says)}.`),
    h('p.claim-places', [
      ...(by === undefined || by === AUTHOR || isTitled ? [] : [`${capitalize(by)}. `]),
      ...[...new Set(at.map(({ source }) => source))].flatMap((source, k) => {
        const one = sources.find(({ id }) => id === source);
        const title = one?.title ?? source;
        const places = at.filter((other) => other.source === source).map(sayPlace);
        return [
          ...(k > 0 ? ['; '] : []),
          one?.url === undefined
            ? h('cite', title)
            : h('a', { href: one.url, rel: 'noopener' }, title),
          `, ${listOf(places)}`,
        ];
      }),
      ...(known === undefined || known === 'read' ? [] : [`; ${labels.howKnown[known]}`]),
      '.',
    ]),
  ];
}
