import { createSpace, type Model, runToEnd, type StateCode } from '@standoff/engine';
import type { Conflict } from '../../src/conflict/conflict.ts';
import { toModel } from '../../src/conflict/to-model.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { parseConflict } from '../../src/parse-conflict.ts';
import { readModelText } from '../../src/read-model-text.ts';
import { reviewModel } from '../../src/review/review-model.ts';
import type { SourceText } from '../../src/source/source-text.ts';
import type { Span } from '../../src/source/span.ts';

export interface FileReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceText;
}

/** Everything that can be said about a file: of its bytes, its text, its states. */
export function reportOn(bytes: Uint8Array, fileName: string): FileReport {
  const { text, diagnostics, source } = readModelText(bytes, fileName);
  if (text === undefined) return { diagnostics, source };
  const variant = /^# variant: (\S+)$/m.exec(text)?.[1];
  const options = variant === undefined ? { fileName } : { fileName, variant };
  const parsed = parseConflict(text, options);
  const found = parsed.conflict ? reviewOf(parsed.conflict) : [];
  const isNew = (diagnostic: Diagnostic): boolean =>
    !parsed.diagnostics.some(
      ({ code, span }) => code === diagnostic.code && isSame(span, diagnostic),
    );
  return { diagnostics: [...parsed.diagnostics, ...found.filter(isNew)], source };
}

function isSame(span: Span, other: Diagnostic): boolean {
  return span.start === other.span.start && span.end === other.span.end;
}

function reviewOf(conflict: Conflict): readonly Diagnostic[] {
  const { compiled, diagnostics } = toModel(conflict, feasibleCodes);
  if (compiled === undefined) return diagnostics;
  const created = createSpace(compiled.model);
  if (created.status !== 'created') return diagnostics;
  return [...diagnostics, ...runToEnd(reviewModel(conflict, compiled, created.space))];
}

function feasibleCodes(model: Model): StateCode[] | undefined {
  const created = createSpace(model);
  if (created.status !== 'created') return undefined;
  const { space } = created;
  return Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
}
