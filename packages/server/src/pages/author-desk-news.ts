import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Works } from './author-desk-works.ts';

/** What was done a moment ago by a form of the desk, as its address says. */
export interface Done {
  readonly what: string | null;
  readonly briefing: string | null;
}

/** Says what became of a form that led here, as far as it is so: anybody may write an address. */
export function drawNews({ what, briefing }: Done, works: Works): Element[] {
  if (what === 'made') return drawMade(works);
  const found = works.briefings.find(({ slug }) => slug === briefing);
  if (found?.published == null) return [];
  if (what === 'retracted' && found.retractedAt !== null) {
    const name = `“${found.summary.headline}”`;
    return [notice([`${name} is retracted. Each of its versions says so to readers, and why.`])];
  }
  if (what !== 'published') return [];
  const address = `/${works.publication.slug}/${found.slug}/`;
  return [
    notice([
      `Version ${found.published} is published. Readers see it at `,
      h('a', { href: address }, address),
      found.retractedAt === null ? '.' : '. It still says that it was retracted.',
    ]),
  ];
}

function drawMade({ publication, role, hasWorkbench }: Works): Element[] {
  if (role !== 'owner') return [];
  return [
    notice([
      `${publication.title} is made, and you are its owner. Invite others below`,
      ...(hasWorkbench
        ? [
            ', and write and save a first briefing in the ',
            h('a', { href: '/workbench/' }, 'workbench'),
          ]
        : []),
      '.',
    ]),
  ];
}

const notice = (says: (string | Element)[]) => h('p.notice.plain', { role: 'status' }, says);
