import { oneOrMore, type Read, readFile, text } from './published/reading.ts';

/** Every claim that a model file cites under `because`, wherever it stands, variants included. */
export function citedClaims(fileName: string, source: string): string[] {
  return readFile(fileName, source, citationsIn);
}

const citationsIn: Read<string[]> = (node) => {
  switch (node.kind) {
    case 'list':
      return node.items.flatMap(citationsIn);
    case 'mapping':
      return node.entries.flatMap(({ key, value }) =>
        key.text === 'because' ? oneOrMore(text)(value) : citationsIn(value),
      );
    default:
      return [];
  }
};
