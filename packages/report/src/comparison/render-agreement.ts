import type { ComparedInFull } from '@standoff/study';
import { bullet } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayAgreement } from './agreement-told.ts';

/** Who of three or more models agrees with whom about what not all find or judge alike. */
export function renderAgreement(compared: ComparedInFull, style: Style, width: number): string[] {
  const lines = sayAgreement(compared);
  if (lines.length === 0) return [];
  const heading = style.heading('Who agrees with whom');
  return [[heading, ...lines.map((line) => bullet(line, style, width))].join('\n')];
}
