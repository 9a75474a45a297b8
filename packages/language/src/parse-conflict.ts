import type { Conflict } from './conflict/conflict.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import {
  createDiagnosticCollector,
  type DiagnosticCollector,
} from './diagnostics/diagnostic-collector.ts';
import { reportHiddenCharacters } from './document/hidden-characters.ts';
import { readDocument } from './document/read-document.ts';
import { listing, suggestion } from './formula/resolution.ts';
import { readConflicts } from './read-conflicts.ts';
import type { WrittenFile } from './sections/index.ts';
import { createSourceText, type SourceText } from './source/source-text.ts';
import { warnOfBeliefsWithoutEffect } from './warnings/beliefs-without-effect.ts';
import { warnOfUnused } from './warnings/unused.ts';
import { warnOfMissingClaims } from './warnings/without-claim.ts';
import { warnOfStatementsWithoutEffect } from './warnings/without-effect.ts';

export interface ParseOptions {
  /** As it is shown in messages; `model.standoff.yaml` when nothing is said. */
  readonly fileName?: string;
  /** The id of the variant whose conflict is wanted, instead of that of the base file. */
  readonly variant?: string;
}

export interface ParsedConflict {
  /** Present exactly when no diagnostic is an error. */
  readonly conflict?: Conflict;
  /** The conflicts that the variants of the file lead to, by id; empty when there are errors. */
  readonly variants: ReadonlyMap<string, Conflict>;
  /** Errors and warnings of the file and of all its variants, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceText;
}

/** Reads a model file. Nothing is thrown: whatever is wrong is in the diagnostics, all at once. */
export function parseConflict(text: string, options: ParseOptions = {}): ParsedConflict {
  const source = createSourceText(options.fileName ?? 'model.standoff.yaml', text);
  const collector = createDiagnosticCollector();
  const { base, variants } = readModel(text, options.variant, collector);
  const conflict = options.variant === undefined ? base : variants.get(options.variant);
  const diagnostics = collector.list();
  if (collector.hasErrors() || !conflict) return { variants: new Map(), diagnostics, source };
  return { conflict, variants, diagnostics, source };
}

interface Conflicts {
  readonly base?: Conflict;
  readonly variants: ReadonlyMap<string, Conflict>;
}

function readModel(
  text: string,
  variant: string | undefined,
  collector: DiagnosticCollector,
): Conflicts {
  const root = readDocument(text, collector.report);
  if (!root) return { variants: new Map() };
  const { written, conflict, variants, diagnostics } = readConflicts(root);
  collector.add(diagnostics);
  reportHiddenCharacters(text, collector);
  if (variant !== undefined) checkVariantExists(variant, written, collector);
  if (!conflict || collector.hasErrors()) return { variants };
  const conflicts = [conflict, ...variants.values()];
  warnOfUnused(conflict, conflicts, collector.report);
  warnOfBeliefsWithoutEffect(conflict, conflicts, collector.report);
  for (const each of conflicts) {
    warnOfMissingClaims(each, collector.report);
    warnOfStatementsWithoutEffect(each, collector.report);
  }
  return { base: conflict, variants };
}

function checkVariantExists(
  variant: string,
  written: WrittenFile | undefined,
  { report }: DiagnosticCollector,
): void {
  const known = (written?.fields.variants?.entries ?? []).map(({ id }) => id.text);
  if (known.includes(variant) || !written) return;
  const span = written.keys.get('variants') ?? written.keys.get('title') ?? { start: 0, end: 0 };
  report('unknown-variant', span, `this file has no variant "${variant}"`, {
    ...(suggestion(span, variant, known) ?? variantsHelp(known)),
  });
}

function variantsHelp(known: readonly string[]): { help: string } {
  return { help: known.length > 0 ? `it has ${listing(known)}` : 'it has no variants' };
}
