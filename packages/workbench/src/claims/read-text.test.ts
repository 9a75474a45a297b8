import { describe, expect, it } from 'vitest';
import { sha256 } from '../desk/sha256.ts';
import { readFile, readPasted } from './read-text.ts';

const file = (...parts: BlobPart[]) => new File(parts, 'minutes.txt');

describe('a file', () => {
  it('is read letter for letter, with the SHA-256 of its bytes', async () => {
    await expect(readFile(file('\uFEFFOne\r\nTwo'))).resolves.toEqual({
      text: '\uFEFFOne\r\nTwo',
      sha256: await sha256('\uFEFFOne\r\nTwo'),
    });
    await expect(sha256('abc')).resolves.toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each([
    ['of bytes that are no text', file(new Uint8Array([0xff, 0xfe, 0x41])), 'is not plain text'],
    ['with a zero byte', file('PK\0'), 'is not plain text'],
    ['that is empty', file(' \n'), 'is empty'],
    ['of five megabytes', file('x'.repeat(5 * 2 ** 20)), 'has 5.0 MB; a text of up to 2 MB'],
    ['of too many paragraphs', file('x\n'.repeat(10_001)), 'has 10,001 paragraphs'],
    ['with an endless line', file('x'.repeat(50_001)), 'has a paragraph of 50,001 characters'],
  ])('%s is refused with a reason', async (_, given, problem) => {
    await expect(readFile(given)).resolves.toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe('a pasted text', () => {
  it('is the one that is meant also without the break at its end', async () => {
    const meant = 'One\n\nTwo\n';
    await expect(readPasted('One\n\nTwo', await sha256(meant))).resolves.toMatchObject({
      text: meant,
    });
  });

  it('is taken as it is where it is another one', async () => {
    await expect(readPasted('One', 'f00')).resolves.toMatchObject({ text: 'One' });
  });
});
