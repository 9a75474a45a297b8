import { describe, expect, it } from 'vitest';
import { readModelText } from './read-model-text.ts';
import { limits } from './source/limits.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function codesOf(bytes: Uint8Array): string[] {
  return readModelText(bytes).diagnostics.map(({ code }) => code);
}

describe('the bytes of a file', () => {
  it('are read as UTF-8, with or without a byte order mark', () => {
    expect(readModelText(encode('title: ä')).text).toBe('title: ä');
    expect(readModelText(encode('\ufefftitle: ä')).text).toBe('\ufefftitle: ä');
  });

  it('are refused in UTF-16', () => {
    expect(codesOf(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toEqual(['not-utf-8']);
    expect(codesOf(new Uint8Array([0xfe, 0xff, 0x00, 0x61]))).toEqual(['not-utf-8']);
  });

  it('are refused when they are no text', () => {
    expect(codesOf(encode('title: a\0b'))).toEqual(['not-a-text']);
  });

  it('are refused with the place when they are no UTF-8', () => {
    const bytes = new Uint8Array([...encode('a: \ufffd\nb: '), 0xe4, 0x62]);
    const { text, diagnostics, source } = readModelText(bytes, 'a.yaml');
    expect(text).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'not-utf-8', span: { start: 8, end: 9 } });
    expect(source.position(8)).toEqual({ line: 2, column: 4 });
  });

  it('are refused at once when they are too many', () => {
    expect(codesOf(new Uint8Array(limits.fileBytes + 1).fill(0x61))).toEqual(['file-too-large']);
  });
});
