import type { Conflict } from '../conflict/conflict.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  createDiagnosticCollector,
  type DiagnosticCollector,
  diagnosticKey,
} from '../diagnostics/diagnostic-collector.ts';
import { countNodes, type MappingNode } from '../document/node.ts';
import { readFile } from '../sections/read-file.ts';
import type { WrittenVariants } from '../sections/variants.ts';
import type { NamedValue } from '../shapes/id-mapping.ts';
import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import { applyVariant } from './apply-variant.ts';
import { withoutSaid } from './without-said.ts';

type WrittenVariant = WrittenVariants['entries'][number];

/**
 * Reads the file as every variant changes it. What is wrong with a variant, and not with the base
 * file, is reported: within the variant where that is the place, else at its id.
 */
export function checkVariantConflicts(
  root: MappingNode,
  variants: WrittenVariants | undefined,
  collector: DiagnosticCollector,
): ReadonlyMap<string, Conflict> {
  const entries = variants?.entries ?? [];
  const work = countNodes(root) * entries.length;
  const last = entries.at(-1);
  if (last && work > limits.variantWork) {
    const message = `${entries.length} variants of a file of this size are too many to read`;
    collector.report('too-many', last.id.span, message);
    return new Map();
  }
  const base = new Set(collector.list().map(diagnosticKey));
  const conflicts = new Map<string, Conflict>();
  for (const entry of entries) {
    if (collector.isFull()) break;
    const conflict = readVariant(root, entry, base, collector);
    if (conflict) conflicts.set(entry.id.text, conflict);
  }
  return conflicts;
}

function readVariant(
  root: MappingNode,
  { id, value }: WrittenVariant,
  base: ReadonlySet<string>,
  collector: DiagnosticCollector,
): Conflict | undefined {
  const settings = value?.fields.set;
  if (!settings) return undefined;
  const found = createDiagnosticCollector();
  const kept = withoutSaid(root, settings, found.report);
  const { conflict } = readFile(applyVariant(root, kept, found.report), found);
  const places = settings.flatMap(({ path, value: node }) => [
    ...path.words.map((word) => word.span),
    node.span,
  ]);
  for (const diagnostic of found.list()) {
    if (base.has(diagnosticKey(diagnostic))) continue;
    reportAtVariant(diagnostic, id, places, collector);
  }
  return conflict;
}

function reportAtVariant(
  diagnostic: Diagnostic,
  id: NamedValue<unknown>['id'],
  places: readonly Span[],
  { add, report }: DiagnosticCollector,
): void {
  const { code, severity, message, span, help } = diagnostic;
  const inside = places.some((place) => place.start <= span.start && span.end <= place.end);
  if (inside) add([diagnostic]);
  else if (severity === 'error') {
    report(code, id.span, `with the variant "${id.text}", ${message}`, {
      related: [{ span, message: 'this is the place' }],
      ...(help === undefined ? {} : { help }),
    });
  }
}
