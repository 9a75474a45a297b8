import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { limits } from '../source/limits.ts';

/** Whether a text may be one of a model file at all; if not, it is reported why. */
export function isReadableText(source: string, report: Report): boolean {
  const tooLong =
    source.length > limits.fileBytes ||
    (source.length > limits.fileBytes / 3 &&
      new TextEncoder().encode(source).length > limits.fileBytes);
  if (tooLong) {
    const message = `the file is larger than ${limits.fileBytes / 1024 / 1024} MiB`;
    report('file-too-large', { start: 0, end: 1 }, message);
    return false;
  }
  const nul = source.indexOf('\0');
  if (nul !== -1) {
    const message = 'the file contains a null character, so it is not a text';
    report('not-a-text', { start: nul, end: nul + 1 }, message);
    return false;
  }
  const oldBreak = source.search(/\r(?!\n)/);
  if (oldBreak !== -1) {
    const span = { start: oldBreak, end: oldBreak + 1 };
    const message = 'a carriage return without a line feed is not a line break';
    report('lone-carriage-return', span, message, { fix: { span, text: '\n' } });
    return false;
  }
  return true;
}
