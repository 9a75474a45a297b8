import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { parseConflict } from '../../src/parse-conflict.ts';
import { believers } from './believers.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A model file that people wrote, or the same content in another style. */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/** As many edits of each file take seconds: of the cases with agreements the shorter one is enough. */
const LEFT_OUT = new Set(['rio-grande-2025']);

/** The cases of the catalog and the examples of the manual. */
const written: readonly SampleFile[] = [
  ...readdirSync(`${root}catalog`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !LEFT_OUT.has(entry.name))
    .map(({ name }) => ({
      name,
      text: readFileSync(`${root}catalog/${name}/${name}.standoff.yaml`, 'utf8'),
    })),
  ...['reference/model-file', 'tutorial/first-conflict', 'how-to/ask-what-if'].flatMap((page) => {
    const blocks = readFileSync(`${root}docs/${page}.md`, 'utf8').matchAll(
      /```yaml file=(\S+)\n([\s\S]*?)```/g,
    );
    return Array.from(blocks, ([, name = '', text = '']) => ({ name: `${page} ${name}`, text }));
  }),
  { name: 'believers', text: believers },
];

function restyled(text: string, collectionStyle: 'flow' | 'block'): string {
  return parseDocument(text, { schema: 'failsafe' }).toString({ collectionStyle, lineWidth: 0 });
}

/** All of them that have no error: as they are, with CRLF, all in lines, and all in brackets. */
export const sampleFiles: readonly SampleFile[] = written
  .filter(({ text }) => parseConflict(text).conflict)
  .flatMap(({ name, text }) => [
    { name, text },
    { name: `${name} with CRLF`, text: text.replaceAll('\n', '\r\n') },
    { name: `${name} in lines`, text: restyled(text, 'block') },
    { name: `${name} in brackets`, text: restyled(text, 'flow') },
  ]);
