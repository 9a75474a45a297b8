import type { Element } from 'hast';
import { h } from 'hastscript';
import { sayDay } from '../site/say-day.ts';
import { drawAnswer, drawQuestion } from './question.ts';

/** That a briefing was taken back by its authors: when, and why. */
export interface Retraction {
  readonly at: Date;
  readonly reason: string;
}

export function retractionOf(found: {
  readonly retractedAt: Date | null;
  readonly retraction: string | null;
}): Retraction | undefined {
  return found.retractedAt === null
    ? undefined
    : { at: found.retractedAt, reason: found.retraction ?? '' };
}

/** Of a version: that its briefing is retracted, and that it was itself, where that is not the same and still holds of it. */
export interface Retractions {
  readonly briefing: Retraction | undefined;
  readonly version: Retraction | undefined;
}

interface RetractedVersion {
  readonly number: number;
  readonly published: number | null;
  readonly retractedAt: Date | null;
  readonly retraction: string | null;
  readonly versionRetractedAt: Date | null;
  readonly versionRetraction: string | null;
}

export function ownRetractionOf({
  versionRetractedAt,
  versionRetraction,
}: RetractedVersion): Retraction | undefined {
  return retractionOf({ retractedAt: versionRetractedAt, retraction: versionRetraction });
}

export function retractionsOf(found: RetractedVersion): Retractions {
  const briefing = retractionOf(found);
  const own = ownRetractionOf(found);
  const isSaid =
    briefing === undefined
      ? found.number !== found.published
      : briefing.at.getTime() !== own?.at.getTime();
  return { briefing, version: isSaid ? own : undefined };
}

/** The notices that stand wherever a version is shown. */
export function drawRetractions({ briefing, version }: Retractions): Element[] {
  return [...drawRetracted('briefing', briefing), ...drawRetracted('version', version)];
}

function drawRetracted(what: string, retraction: Retraction | undefined): Element[] {
  if (retraction === undefined) return [];
  const { at, reason } = retraction;
  return [h('p.notice', [h('strong', `This ${what} was retracted on ${sayDay(at)}. `), reason])];
}

/** That versions were retracted before: this one, or others than the one that stands now. */
export function drawEarlierRetraction(
  address: string,
  own: Retraction | undefined,
  earlier: Retraction | undefined,
  /** Whether the version is the one that stands. */
  isStanding: boolean,
): Element[] {
  const history = h('a', { href: `${address}history` }, 'All versions');
  if (own !== undefined && isStanding) {
    const when = `This version was retracted on ${sayDay(own.at)}, and that was taken back.`;
    return [h('p.notice.plain', [`${when} The reason had been: ${own.reason} `, history])];
  }
  if (own !== undefined) {
    return [
      h('p.notice', [
        h('strong', `This version was retracted on ${sayDay(own.at)}. `),
        `${own.reason} `,
        history,
      ]),
    ];
  }
  if (earlier === undefined) return [];
  return [
    h('p.notice.plain', [
      `An earlier version was retracted on ${sayDay(earlier.at)}. ${earlier.reason} `,
      history,
    ]),
  ];
}

/** A headline where nothing but a headline is shown. */
export function sayRetracted(headline: string, retraction: Retraction | undefined): string {
  return retraction === undefined ? headline : `Retracted: ${headline}`;
}

/** Asks an author who publishes over a retraction what becomes of it: it does not go by itself. */
export function drawRetractionAsked(
  action: string,
  back: string,
  version: number,
  { at, reason }: Retraction,
): Element[] {
  return drawQuestion({
    says: [
      h('p', `The briefing was retracted on ${sayDay(at)}: ${reason}`),
      h(
        'p',
        `Whichever you choose, the versions that were retracted say so for good. If it is lifted, the page of version ${version} still says that a version was retracted, when and why.`,
      ),
    ],
    action,
    about: [['version', String(version)]],
    answers: [
      drawAnswer('Publish; what stands now is not retracted', 'retraction', 'lifted'),
      drawAnswer('Publish; the retraction stays', 'retraction', 'stays'),
    ],
    back,
  });
}
