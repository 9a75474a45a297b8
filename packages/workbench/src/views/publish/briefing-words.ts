import { HighlightStyle, StreamLanguage } from '@codemirror/language';
import { tags } from '@lezer/highlight';

interface Reading {
  /** Whether this is above the prose, after so many lines of hyphens. */
  hyphens: number;
}

/** The signs of a briefing, told apart line by line: its head, headings, and directives. */
export const briefingWords = StreamLanguage.define<Reading>({
  startState: () => ({ hyphens: 0 }),
  token(stream, state) {
    if (stream.sol()) {
      if (state.hyphens < 2 && stream.match(/^---\s*$/)) {
        state.hyphens += 1;
        return 'meta';
      }
      if (state.hyphens === 1 && stream.match(/^[\w-]+(?=:)/)) return 'propertyName';
      if (state.hyphens !== 1 && stream.match(/^#{1,6}\s.*$/)) return 'heading';
      if (stream.match(/^:{3,}[\w-]*/)) return 'keyword';
      if (stream.match(/^::[\w-]+/)) return 'keyword';
    }
    if (stream.match(/^:[a-z][\w-]*(?=[[{])/)) return 'keyword';
    if (stream.match(/^\{[^}]*\}/)) return 'meta';
    stream.next();
    stream.match(/^[^:{]+/);
    return null;
  },
});

export const briefingColours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.keyword, fontWeight: '600', color: 'var(--dm-1)' },
  { tag: [tags.meta, tags.propertyName], color: 'var(--ink-soft)' },
]);
