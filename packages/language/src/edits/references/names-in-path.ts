import type { DocumentNode, MappingNode, TextNode } from '../../document/node.ts';
import { nodeAt, type Path } from '../core/content.ts';
import type { FileNames } from './file-names.ts';
import { type FoundName, wordsOf } from './read-names.ts';
import { optionName, ownerName } from './reference.ts';

/** Where a path of words leads. Keys may have points inside, as `us.posture` has. */
export function resolvePath(root: MappingNode, words: readonly string[]): Path {
  const path: (string | number)[] = [];
  let node: DocumentNode | undefined = root;
  let rest = words;
  while (rest.length > 0) {
    const length: number = node?.kind === 'mapping' ? keyLength(node, rest) : 1;
    const key = rest.slice(0, length).join('.');
    const step = node?.kind === 'list' ? Number(key) - 1 : key;
    path.push(step);
    node = nodeAt(root, path);
    rest = rest.slice(length);
  }
  return path;
}

/** How many words make up the longest key of the mapping; an unknown key is one word. */
function keyLength({ entries }: MappingNode, words: readonly string[]): number {
  const known = new Set(entries.map(({ key }) => key.text));
  for (let length = words.length; length > 1; length -= 1) {
    if (known.has(words.slice(0, length).join('.'))) return length;
  }
  return 1;
}

/** The names in a path such as `decision-makers.us.prefers`, `us.prefers` or `facts.war.when`. */
export function namesInPath(node: TextNode, names: FileNames): FoundName[] {
  const words = wordsOf(node, /[^.]+/g);
  const [first, second, third, fourth, fifth] = words;
  if (!first) return [];
  const named = (word: typeof first | undefined, name: (id: string) => string): FoundName[] =>
    word ? [{ name: name(word.text), span: word.span }] : [];
  switch (first.text) {
    case 'decision-makers':
    case 'bodies': {
      const isOption = third?.text === 'options' && second !== undefined;
      const option = isOption ? named(fourth, (id) => optionName(second.text, id)) : [];
      return [...named(second, ownerName), ...option];
    }
    case 'perceptions':
      return [
        ...named(second, ownerName),
        ...named(third, ownerName),
        ...(fourth?.text === 'perceptions' ? named(fifth, ownerName) : []),
      ];
    case 'misread':
      return [...named(second, ownerName), ...named(third, (id) => `fact ${id}`)];
    case 'signals':
      return [
        ...named(second, (id) => `signal ${id}`),
        ...(third?.text === 'shows' ? named(fourth, ownerName) : []),
      ];
    case 'foresight':
      return named(second, ownerName);
    case 'status-quo':
      return [
        ...named(second, ownerName),
        ...named(third, (id) => optionName(second?.text ?? '', id)),
      ];
    case 'facts':
    case 'states':
    case 'deals':
    case 'claims':
    case 'sources':
      return named(second, (id) => `${first.text.slice(0, -1)} ${id}`);
    default:
      return names.options.has(first.text)
        ? [...named(first, ownerName), ...doubtedOption(words)]
        : [];
  }
}

/** `us.posture` or `us.options.posture` as the path of a doubt. */
function doubtedOption(words: ReturnType<typeof wordsOf>): FoundName[] {
  const [owner, ...keys] = words;
  const word = keys[0]?.text === 'options' ? keys[1] : keys[0];
  const others = ['prefers', 'ranking', 'foresight'];
  if (!owner || !word || others.includes(word.text)) return [];
  return [{ name: optionName(owner.text, word.text), span: word.span }];
}
