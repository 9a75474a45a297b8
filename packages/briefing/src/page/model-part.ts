import { type Conflict, statementsOf } from '@standoff/language';
import { readEntry } from '@standoff/study';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawClaim } from '../figures/claim.ts';
import { drawWho, drawWishes } from '../figures/drawing.ts';
import type { Asked } from '../figures/figure.ts';
import { drawTry } from '../figures/judgement.ts';

const GRADES = {
  says: 'the claim says this',
  part: 'the claim bears it in part',
  suggests: 'the claim suggests it',
} as const;

/** What the model says, statement by statement, each with its claims and with what a reader may try. */
export function drawStatements(asked: Asked): Element[] {
  return asked.conflict.decisionMakers.map((decisionMaker) => {
    const { id, preference } = decisionMaker;
    return h('section.statements', [
      h('h3', drawWho(asked, id)),
      preference.kind === 'prioritized'
        ? h(
            'ol',
            preference.statements.map((_, k) => drawStatement(asked, id, k + 1)),
          )
        : h('p', 'What it prefers is not given by statements.'),
    ]);
  });
}

function drawStatement(asked: Asked, of: string, place: number): Element {
  const { preference } = asked.conflict.decisionMakers.find(({ id }) => id === of)!;
  const entry = preference.kind === 'prioritized' ? preference.statements[place - 1]! : undefined;
  if (entry === undefined) return h('li');
  const { statements, great } = readEntry(asked.phrasebook, of, entry);
  const links = statementsOf(entry).flatMap(({ because }) => because);
  return h('li', { id: `statement-${of}-${place}` }, [
    h('p', [
      ...drawWishes(asked, entry),
      '.',
      ...(great ? [h('span.great', ' A breach is greatly worse.')] : []),
      ...statements.flatMap(({ sure }) =>
        sure < 1 ? [h('span.sure', ` ${Math.round(sure * 100)} % sure.`)] : [],
      ),
    ]),
    h(
      'ul.grounds',
      links.length === 0
        ? [h('li', 'The modeller’s judgement; no claim is cited.')]
        : links.map(({ claim, grade }) =>
            h('li', [
              h('a.claim-link', { href: `#claim-${claim}` }, claim),
              grade === undefined ? '' : `: ${GRADES[grade]}`,
            ]),
          ),
    ),
    drawTry(asked.phrasebook, { kind: 'drop', of, place }),
  ]);
}

/** Every claim of the model, with its places in sources. */
export function drawClaims(conflict: Conflict): Element {
  return h(
    'dl.claims',
    conflict.claims.flatMap((claim) => [
      h('dt', { id: `claim-${claim.id}`, tabIndex: -1 }, claim.id),
      h('dd', drawClaim(conflict, claim)),
    ]),
  );
}

/** The sources of the model, each with its date, and its address where it has one. */
export function drawSources({ sources }: Conflict): Element {
  return h(
    'ul.sources',
    sources.map(({ title, author, published, url, note }) =>
      h('li', [
        url === undefined
          ? h('cite', title)
          : h('a', { href: url, rel: ['noopener', 'noreferrer'] }, title),
        ...[author, published].flatMap((part) => (part === undefined ? [] : [`, ${part}`])),
        '.',
        ...(note === undefined ? [] : [` ${note}`]),
      ]),
    ),
  );
}
