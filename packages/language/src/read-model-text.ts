import { createDiagnostic } from './diagnostics/create-diagnostic.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { limits } from './source/limits.ts';
import { createSourceText, type SourceText } from './source/source-text.ts';

/** The text of a file, or why its bytes are not one. */
export interface ModelText {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What could be read of the file, for showing the place. */
  readonly source: SourceText;
}

/**
 * Decodes a model file. It is UTF-8, with or without a byte order mark. Bytes that are no UTF-8, a
 * file in UTF-16 and a file that is not a text are errors.
 */
export function readModelText(bytes: Uint8Array, fileName = 'model.standoff.yaml'): ModelText {
  const problem = tooLarge(bytes) ?? utf16(bytes) ?? notText(bytes) ?? notUtf8(bytes);
  const shown = bytes.subarray(0, limits.fileBytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(problem ? shown : bytes);
  const source = createSourceText(fileName, text);
  return problem ? { diagnostics: [problem(text)], source } : { text, diagnostics: [], source };
}

/** A diagnostic, once the text is known in which its place is shown. */
type Problem = (text: string) => Diagnostic;

function tooLarge(bytes: Uint8Array): Problem | undefined {
  if (bytes.length <= limits.fileBytes) return undefined;
  const message = `the file is larger than ${limits.fileBytes / 1024 / 1024} MiB`;
  return () => createDiagnostic('file-too-large', { start: 0, end: 1 }, message);
}

function utf16(bytes: Uint8Array): Problem | undefined {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isUtf16) return undefined;
  return () =>
    createDiagnostic('not-utf-8', { start: 0, end: 1 }, 'the file is encoded in UTF-16', {
      help: 'save it as UTF-8',
    });
}

function notText(bytes: Uint8Array): Problem | undefined {
  if (!bytes.includes(0)) return undefined;
  return (text) => {
    const at = text.indexOf('\0');
    const message = 'the file contains a null character, so it is not a text';
    return createDiagnostic('not-a-text', { start: at, end: at + 1 }, message);
  };
}

function notUtf8(bytes: Uint8Array): Problem | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return (text) => {
      const start = firstReplacement(text, bytes);
      const message = 'these bytes are not UTF-8';
      return createDiagnostic('not-utf-8', { start, end: start + 1 }, message, {
        help: 'save the file as UTF-8; it may have been saved in an older encoding',
      });
    };
  }
}

/** Where decoding first put U+FFFD for bytes that are none themselves. */
function firstReplacement(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  let offset = 0;
  let at = text.indexOf('\ufffd');
  let from = 0;
  while (at !== -1) {
    offset += encoder.encode(text.slice(from, at)).length;
    const isReal =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isReal) return at;
    from = at;
    at = text.indexOf('\ufffd', at + 1);
  }
  return 0;
}
