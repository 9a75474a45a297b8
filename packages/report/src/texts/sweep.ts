import { headings } from '@standoff/wording';
import { modelsTable } from '../sweep/models-table.ts';
import { renderSweep } from '../sweep/render-sweep.ts';
import type { sweepTold } from '../tellings/sweep.ts';
import type { InTextOf } from './in-text.ts';

/** In how many models findings stand, as text. */
export const sweepInText: InTextOf<typeof sweepTold> = {
  details: true,
  text: ({ result }, layout) => renderSweep(result, layout),
  table: {
    flag: 'models',
    about:
      'write all models that answer alike, box by box, into a file for other tools: .csv, .jsonl or .parquet, or - for lines of JSON instead of the text',
    of: ({ result }) => modelsTable(result),
    notes: ({ result }) =>
      result.findings.flatMap(({ id, drawn }) => (drawn ? [{ text: headings.noBoxes(id) }] : [])),
  },
};
