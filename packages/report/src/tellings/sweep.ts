import { identityOf, sweep } from '@standoff/study';
import { joinSweeps, sweepToJson } from '../json/sweep-json.ts';
import { modelsTable } from '../sweep/models-table.ts';
import { renderSweep } from '../sweep/render-sweep.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told in how many models findings stand, and what they hang on. */
export const sweepTold = tell(sweep, {
  formats: ['standoff.sweep/1'],
  json: (answered) =>
    sweepToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
  text: ({ result }, { style, width }) => renderSweep(result, style, width),
  parts: {
    optionsOf(options) {
      const { findings } = options;
      if (!Array.isArray(findings) || findings.length < 2) return undefined;
      return findings.map((finding: unknown) => ({ ...options, findings: [finding] }));
    },
    join: joinSweeps,
  },
  table: {
    flag: 'models',
    about:
      'write all models that answer alike, box by box, into a file for other tools: .csv, .jsonl or .parquet, or - for lines of JSON instead of the text',
    of: ({ result }) => modelsTable(result),
    notes: ({ result }) =>
      result.findings.flatMap(({ id, drawn }) =>
        drawn
          ? [{ text: `of “${id}” models were drawn, so that the table has none of its boxes` }]
          : [],
      ),
  },
});
