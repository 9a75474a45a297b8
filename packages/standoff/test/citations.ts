import { type Read, readFile, text } from './published/reading.ts';

/** Every claim that a model file cites under `because`, wherever it stands, variants included. */
export function citedClaims(fileName: string, source: string): string[] {
  return readFile(fileName, source, citationsIn);
}

/** Of links, of which one with a grade is a mapping from the claim to it. */
const linkedClaims: Read<string[]> = (node) => {
  switch (node.kind) {
    case 'list':
      return node.items.flatMap(linkedClaims);
    case 'mapping':
      return node.entries.map(({ key }) => key.text);
    default:
      return [text(node)];
  }
};

const citationsIn: Read<string[]> = (node) => {
  switch (node.kind) {
    case 'list':
      return node.items.flatMap(citationsIn);
    case 'mapping':
      return node.entries.flatMap(({ key, value }) =>
        key.text === 'because' ? linkedClaims(value) : citationsIn(value),
      );
    default:
      return [];
  }
};
