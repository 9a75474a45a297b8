import { type Origin, originOf, type SourceText } from '../source/source-text.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';

/** A diagnostic for other programs: the diagnostic with lines and columns beside the offsets. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly place: PlaceJson;
  readonly label?: string;
  readonly help?: string;
  /** `file` where another one is meant. */
  readonly related?: readonly {
    readonly message: string;
    readonly file?: string;
    readonly place: PlaceJson;
  }[];
  readonly fix?: { readonly place: PlaceJson; readonly text: string };
}

/**
 * A stretch of the file. Offsets and columns count UTF-16 code units; lines and columns count from 1,
 * offsets from 0; the end is exclusive.
 */
interface PlaceJson {
  readonly start: PointJson;
  readonly end: PointJson;
}

interface PointJson {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** The diagnostic as plain data, ready for `JSON.stringify`. */
export function diagnosticToJson(diagnostic: Diagnostic, source: SourceText): DiagnosticJson {
  const { code, severity, message, span, label, related, help, fix } = diagnostic;
  const own = originOf(source, span);
  const file = own.source.name;
  return {
    code,
    severity,
    message,
    file,
    place: placeJson(own),
    ...(label !== undefined && { label }),
    ...(help !== undefined && { help }),
    ...(related && {
      related: related.map((other) => {
        const at = originOf(source, other.span);
        const { name } = at.source;
        return {
          message: other.message,
          ...(name !== file && { file: name }),
          place: placeJson(at),
        };
      }),
    }),
    ...(fix && { fix: { place: placeJson(originOf(source, fix.span)), text: fix.text } }),
  };
}

function placeJson({ source, span: { start, end } }: Origin): PlaceJson {
  return { start: pointJson(start, source), end: pointJson(end, source) };
}

function pointJson(offset: number, source: SourceText): PointJson {
  return { offset, ...source.position(offset) };
}
