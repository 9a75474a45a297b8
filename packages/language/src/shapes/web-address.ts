import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { Span } from '../source/span.ts';
import { formed } from './text.ts';

const READS = 'leave out what stands before the @: whoever has the file or the page could read it';

/** Only addresses that a browser opens as a page: they become links. */
export const webAddress = formed(
  'the address of a page',
  'https://example.org/report',
  (value, node, { report }) => {
    if (!/^https?:\/\/[^\s<>"'`\\]+$/i.test(value)) return undefined;
    const { start, end } = credentialsIn(value) ?? { start: 0, end: 0 };
    if (end > start) reportCredentials(report, node.content().toSourceSpan(start, end));
    return value;
  },
  '^[hH][tT][tT][pP][sS]?://([^\\s<>"\'`\\\\/?#@]+)([/?#][^\\s<>"\'`\\\\]*)?$',
);

/** Where in an address of the web a user or a password is named, with the sign after it. */
export function credentialsIn(text: string): Span | undefined {
  const [found] = /(?<=^https?:\/\/)[^/?#\\]*@/i.exec(text) ?? [];
  if (found === undefined) return undefined;
  const start = text.indexOf('//') + 2;
  return { start, end: start + found.length };
}

export function reportCredentials(report: Report, span: Span): void {
  report('credentials-in-address', span, 'this address names a user or a password', {
    help: READS,
  });
}
