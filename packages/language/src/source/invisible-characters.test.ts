import { describe, expect, it } from 'vitest';
import { invisibleCharacters } from './invisible-characters.ts';

describe('invisible characters', () => {
  it('are found with their place, kind and name', () => {
    expect(invisibleCharacters('te\u200bsts\u202e\u00a0\u0007')).toEqual([
      { offset: 2, length: 1, kind: 'zero-width', name: 'U+200B (zero width space)' },
      { offset: 6, length: 1, kind: 'bidirectional', name: 'U+202E (right-to-left override)' },
      { offset: 7, length: 1, kind: 'blank', name: 'U+00A0 (no-break space)' },
      { offset: 8, length: 1, kind: 'control', name: 'U+0007' },
    ]);
  });

  it('beyond the basic plane are two code units long', () => {
    expect(invisibleCharacters('a\u{e0041}')).toEqual([
      { offset: 1, length: 2, kind: 'zero-width', name: 'U+E0041' },
    ]);
  });

  it('are not spaces, tabs, line breaks, letters or emoji', () => {
    expect(invisibleCharacters('a\tb\r\nc é 漢 \u{1F600}')).toEqual([]);
  });
});
