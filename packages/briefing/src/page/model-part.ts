import {
  type Claim,
  type ClaimLink,
  type Conflict,
  type Preference,
  type PreferenceEntry,
  statementsOf,
} from '@standoff/language';
import { readEntry } from '@standoff/study';
import { agreementOf, inWords, labels, proseName } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawClaim, sayOrigin } from '../figures/claim.ts';
import { drawWho, markOfClaim, nameOf, sayWishes } from '../figures/drawing.ts';
import type { ModelAsked } from '../figures/figure.ts';
import { drawGrounds } from '../figures/grounds.ts';
import { drawSure } from '../figures/judgement.ts';
import { sayDate } from '../figures/say-date.ts';

/**
 * What the model says, statement by statement, each with its claims. What a reader may try is added where scripts run: it
 * would be a tenth of the page.
 */
export function drawStatements(asked: ModelAsked): Element[] {
  return asked.conflict.decisionMakers.map(({ id, preference }) =>
    h(
      'details.statements',
      { id: `wishes-${id}`, dataName: proseName(nameOf(asked.conflict, id)) },
      [
        h('summary', [drawWho(asked, id), h('span.count-of', sayNumber(preference))]),
        ...(preference.kind === 'prioritized'
          ? drawOrder(asked, id, preference.statements)
          : [h('p', 'What it prefers is not given by statements.')]),
      ],
    ),
  );
}

function sayNumber(preference: Preference): string {
  if (preference.kind !== 'prioritized') return '';
  return inWords(preference.statements.length, 'statement');
}

/** Those of which a breach is greatly worse stand together, and so do the others between them. */
function drawOrder(asked: ModelAsked, of: string, entries: readonly PreferenceEntry[]): Element[] {
  const isGreat = entries.map((entry) => readEntry(asked.phrasebook, of, entry).great);
  const runs: number[][] = [];
  for (const k of entries.keys()) {
    if (k > 0 && isGreat[k] === isGreat[k - 1]) runs.at(-1)!.push(k);
    else runs.push([k]);
  }
  const common = groundsOfAll(entries);
  const drawn = runs.flatMap((run) => [
    h('h3.kind', isGreat[run[0]!] ? 'What matters above all' : sayRest(asked, of, run[0]!)),
    h(
      'ol',
      { start: run[0]! + 1 },
      run.map((k) => drawStatement(asked, of, k + 1, entries[k]!, common !== undefined)),
    ),
  ]);
  return common === undefined ? drawn : [drawGrounds(asked, common), ...drawn];
}

/** What is wanted after what matters above all, or from the start where nothing does. */
function sayRest({ conflict }: ModelAsked, of: string, from: number): string {
  if (from > 0) return 'Then, the first weighing most';
  const { they, verb } = agreementOf([conflict.decisionMakers.find(({ id }) => id === of)!]);
  return `What ${they} ${verb('wants')}, the first weighing most`;
}

function linksOf(entry: PreferenceEntry): ClaimLink[] {
  return statementsOf(entry).flatMap(({ because }) => because);
}

/** What all statements of an order rest on, where that is the same for several of them. */
function groundsOfAll(entries: readonly PreferenceEntry[]): ClaimLink[] | undefined {
  const [first = [], ...others] = entries.map(linksOf);
  const isSame = (links: ClaimLink[]) => JSON.stringify(links) === JSON.stringify(first);
  return first.length > 0 && others.length > 0 && others.every(isSame) ? first : undefined;
}

function drawStatement(
  asked: ModelAsked,
  of: string,
  place: number,
  entry: PreferenceEntry,
  isGrounded: boolean,
): Element {
  const { phrasebook } = asked;
  return h('li', { id: `statement-${of}-${place}` }, [
    h('p', [
      `${sayWishes(asked, entry)}.`,
      ...drawSure(readEntry(phrasebook, of, entry).statements),
    ]),
    ...(isGrounded ? [] : [drawGrounds(asked, linksOf(entry))]),
  ]);
}

/** The claims that something rests on, with their places in sources. */
export function drawClaims(conflict: Conflict, claims: readonly Claim[]): Element {
  return h(
    'dl.claims',
    claims.flatMap((claim) => [
      h(
        'dt',
        { id: `claim-${claim.id}`, tabIndex: -1, dataFrom: sayOrigin(conflict, claim) },
        markOfClaim(conflict, claim.id),
      ),
      h('dd', drawClaim(conflict, claim)),
    ]),
  );
}

/** The sources of the model, each with its kind, its date and address where it has them; their notes are for those who work on it. */
export function drawSources({ sources }: Conflict): Element {
  return h(
    'ul.sources',
    sources.map(({ title, kind, author, published, url, known }) =>
      h('li', [
        url === undefined
          ? h('cite', title)
          : h('a', { href: url, rel: ['noopener', 'noreferrer'] }, title),
        ...[
          kindBeside(title, kind),
          author,
          published && sayPublished(published),
          known && labels.howKnown[known],
        ].flatMap((part) => (part === undefined ? [] : [`, ${part}`])),
        '.',
      ]),
    ),
  );
}

/** The kind of a source, where its title does not say it. */
function kindBeside(title: string, kind: string | undefined): string | undefined {
  return kind === undefined || title.toLowerCase().includes(kind.toLowerCase()) ? undefined : kind;
}

/** A day, a month or a year; what else is written stays as it is. */
function sayPublished(published: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(published) ? sayDate(published) : published;
}
