import type { Conflict, VariantSummary } from './conflict/conflict.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import {
  createDiagnosticCollector,
  type DiagnosticCollector,
  type Report,
} from './diagnostics/diagnostic-collector.ts';
import { reportHiddenCharacters } from './document/hidden-characters.ts';
import type { MappingNode } from './document/node.ts';
import { listing, suggestion } from './formula/resolution.ts';
import { extendsFile } from './sections/extends.ts';
import type { WrittenFile } from './sections/index.ts';
import { createSourceText, type SourceText } from './source/source-text.ts';
import { type FoundIn, foundInVersions } from './variants/found-in-versions.ts';
import { readConflicts } from './variants/read-conflicts.ts';
import { warnOfBeliefsWithoutEffect } from './warnings/beliefs-without-effect.ts';
import { warnOfBindingNobody } from './warnings/binds-nobody.ts';
import { warnOfGivenVotes } from './warnings/given-votes.ts';
import { warnOfReplacedStatements } from './warnings/replaced-statement.ts';
import { warnOfUnused } from './warnings/unused.ts';
import { warnOfMissingClaims } from './warnings/without-claim.ts';
import { warnOfStatementsWithoutEffect } from './warnings/without-effect.ts';
import { warnOfHarmfulYes } from './warnings/yes-can-harm.ts';

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

/** Reads a text by the tree that it has, which is asked for with what reports its faults. */
export function parseTree(
  text: string,
  treeOf: (report: Report) => MappingNode | undefined,
  options: ParseOptions = {},
): ParsedConflict {
  const source = createSourceText(options.fileName ?? 'model.standoff.yaml', text);
  const collector = createDiagnosticCollector();
  const root = treeOf(collector.report);
  const { base, variants } = readModel(root, text, options.variant, collector);
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
  root: MappingNode | undefined,
  text: string,
  variant: string | undefined,
  collector: DiagnosticCollector,
): Conflicts {
  if (!root || reportExtends(root, collector)) return { variants: new Map() };
  const { written, conflict, variants, diagnostics } = readConflicts(root);
  collector.add(diagnostics);
  reportHiddenCharacters(text, collector);
  if (variant !== undefined) checkVariantExists(variant, written, collector);
  if (!conflict || collector.hasErrors()) return { variants };
  const conflicts = [conflict, ...variants.values()];
  const versions = [
    { found: warningsOf(conflict) },
    ...conflict.variants.flatMap((variant): FoundIn[] => {
      const varied = variants.get(variant.id);
      return varied ? [{ variant, found: warningsOf(varied, { base: conflict, variant }) }] : [];
    }),
  ];
  warnOfUnused(conflict, conflicts, collector.report);
  warnOfBeliefsWithoutEffect(conflict, conflicts, collector.report);
  collector.add(foundInVersions(versions));
  return { base: conflict, variants };
}

/** A text by itself does not have what its file takes from another one. */
function reportExtends({ entries }: MappingNode, collector: DiagnosticCollector): boolean {
  const extending = entries.find(({ key }) => key.text === 'extends');
  const path = extending && extendsFile.shape.read(extending.value, collector);
  if (path) {
    const message = `this extends "${path.text}", which is not read here`;
    collector.report('extends-not-read', path.span, message, {
      help: 'take the merged text: standoff format --merged FILE',
    });
  }
  return extending !== undefined;
}

/** Of the file as it stands by itself, and of a variant against the file as it stands. */
function warningsOf(
  conflict: Conflict,
  of?: { readonly base: Conflict; readonly variant: VariantSummary },
): Diagnostic[] {
  const { report, list } = createDiagnosticCollector();
  warnOfMissingClaims(conflict, report);
  warnOfStatementsWithoutEffect(conflict, report);
  warnOfGivenVotes(conflict, report);
  warnOfBindingNobody(conflict, report);
  warnOfHarmfulYes(conflict, report);
  if (of) warnOfReplacedStatements(of.base, conflict, of.variant, report);
  return list();
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
