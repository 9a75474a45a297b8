import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import { damaged } from './backup-lines.ts';

/** Lines as the bytes of a packed file. What goes wrong with the lines goes wrong with the bytes. */
export function packLines(lines: AsyncIterable<string>): Readable {
  const packer = createGzip({ level: 6 });
  // Whoever reads the packer is told by it.
  pipeline(Readable.from(withNewlines(lines)), packer, () => {});
  return packer;
}

async function* withNewlines(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let [waiting, letters] = [[] as string[], 0];
  for await (const line of lines) {
    waiting.push(line, '\n');
    letters += line.length;
    if (letters < 64 * 1024) continue;
    yield Buffer.from(waiting.join(''));
    [waiting, letters] = [[], 0];
  }
  yield Buffer.from(waiting.join(''));
}

/** The lines of a packed file. @throws {BackupRefused} where it is none, or ends too soon */
export async function* linesOfFile(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  pipeline(createReadStream(file), unpacked, () => {});
  const decoder = new StringDecoder('utf8');
  let begun: string[] = [];
  try {
    for await (const chunk of unpacked) {
      const [first, ...others] = decoder.write(chunk as Buffer).split('\n');
      begun.push(first!);
      for (const next of others) {
        yield begun.join('');
        begun = [next];
      }
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_') ? damaged('it cannot be unpacked to its end') : error;
  }
  const rest = begun.join('');
  if (rest !== '') yield rest;
}
