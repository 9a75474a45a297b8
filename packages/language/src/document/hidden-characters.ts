import type { DiagnosticCollector } from '../diagnostics/diagnostic-collector.ts';
import { invisibleCharacters } from '../source/invisible-characters.ts';

/**
 * Reports control and bidirectional characters anywhere in the file, comments included: with them a
 * file can show other text than it has. Those inside values have been reported where they were read.
 */
export function reportHiddenCharacters(text: string, collector: DiagnosticCollector): void {
  const reported = new Set(collector.list().map(({ span }) => span.start));
  for (const { offset, length, kind, name } of invisibleCharacters(text)) {
    if (kind !== 'bidirectional' && kind !== 'control') continue;
    if (reported.has(offset)) continue;
    const span = { start: offset, end: offset + length };
    collector.report('invisible-character', span, `the invisible character ${name} stands here`, {
      help: 'delete it',
      fix: { span, text: '' },
    });
  }
}
