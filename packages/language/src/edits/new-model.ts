import { entriesOf } from './core/content.ts';
import { writeScalar } from './core/written-scalar.ts';
import { writeEntry } from './core/written-value.ts';

export interface NewModel {
  readonly title: string;
  /** A day, month or year. */
  readonly asOf?: string;
  readonly about?: string;
}

/** The text of a new model file: its head, and nobody in it yet. */
export function newModel({ title, asOf, about }: NewModel): string {
  const margin = { column: 0, newline: '\n' };
  const lines = [
    'standoff: 1',
    `title: ${writeScalar(oneLine(title) || 'Untitled', 'lines')}`,
    ...(asOf === undefined ? [] : [`as-of: ${writeScalar(asOf, 'lines')}`]),
    ...(about === undefined ? [] : [`about: ${writeScalar(oneLine(about), 'lines')}`]),
    '',
    writeEntry('decision-makers', entriesOf({}), false, margin),
  ];
  return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
