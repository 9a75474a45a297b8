import type { Analysis } from '../analysis/analysis.ts';
import type { Help } from './answer.ts';

/** Analyses of models that have much in common, of which whatever is asked next takes over what it can. */
export interface KnownAnalyses {
  /**
   * What a question about a variant, or about the file as it stands (null), or about a model by its name, may take over
   * from: an analysis of the same, or the one that was known first.
   */
  helpFor(which: string | null): Help;
  /** Remembers the analysis of an answer, unless one of the same with more verdicts is known; nothing where the answer needed none. */
  keep(which: string | null, analysis: Analysis | undefined): void;
}

/** Nothing is known at first, but what was analysed elsewhere may be given. */
export function knownAnalyses(first?: Analysis): KnownAnalyses {
  const known = new Map<string | null, Analysis>();
  let before = first;
  return {
    helpFor(which) {
      const previous = known.get(which) ?? before;
      return previous === undefined ? {} : { previous };
    },
    keep(which, analysis) {
      if (analysis === undefined) return;
      before ??= analysis;
      if (!saysLess(analysis, known.get(which))) known.set(which, analysis);
    },
  };
}

function saysLess({ casebook, stability }: Analysis, known: Analysis | undefined): boolean {
  return known?.casebook.compiled === casebook.compiled && stability.size < known.stability.size;
}
