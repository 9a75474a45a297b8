import type { Analysed } from './analyse-text.ts';
import { inSlices } from './in-slices.ts';
import type { DoubtQuestion, ShownDoubt } from './shown-doubt.ts';

/** What the desk answers about the doubt beside a verdict. What reckons it comes with the first question. */
export interface DoubtDesk {
  /** Undefined of a verdict that does not go by single comparisons, and where there is no such state. */
  doubt(about: DoubtQuestion): Promise<ShownDoubt | undefined>;
}

export function createDoubtDesk(current: () => Analysed | undefined): DoubtDesk {
  let of: Analysed['analysis']['casebook'] | undefined;
  const known = new Map<string, ShownDoubt | undefined>();
  return {
    async doubt(about) {
      const { readDoubt } = await import('./read-doubt.ts');
      const analysis = current()?.analysis;
      if (analysis === undefined) return undefined;
      if (analysis.casebook !== of) known.clear();
      of = analysis.casebook;
      const key = JSON.stringify(about);
      if (known.has(key)) return known.get(key);
      const told = await inSlices(readDoubt(analysis, about));
      if (analysis.casebook === of) known.set(key, told);
      return told;
    },
  };
}
