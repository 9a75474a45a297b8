import type { Element } from 'hast';
import { h } from 'hastscript';
import { sayDay } from './say-day.ts';

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

/** The notice that stands wherever the briefing is shown. */
export function drawRetraction(retraction: Retraction | undefined): Element[] {
  if (retraction === undefined) return [];
  const { at, reason } = retraction;
  return [h('p.notice', [h('strong', `This briefing was retracted on ${sayDay(at)}. `), reason])];
}

/** A headline where nothing but a headline is shown. */
export function sayRetracted(headline: string, retraction: Retraction | undefined): string {
  return retraction === undefined ? headline : `Retracted: ${headline}`;
}
