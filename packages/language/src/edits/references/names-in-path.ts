import { positionOf } from '../../document/list-items.ts';
import type { DocumentNode, ListNode, MappingNode, TextNode } from '../../document/node.ts';
import { isItemId } from '../../sections/item-id.ts';
import { nodeAt, type Path } from '../core/content.ts';
import type { FileNames } from './file-names.ts';
import { type FoundName, wordsOf } from './read-names.ts';
import { optionName, ownerName, statementName } from './reference.ts';

/** Where a path of words leads. Keys may have points inside, as `us.posture` has. */
export function resolvePath(root: MappingNode, words: readonly string[]): Path {
  const path: (string | number)[] = [];
  let node: DocumentNode | undefined = root;
  let rest = words;
  while (rest.length > 0) {
    const length: number = node?.kind === 'mapping' ? keyLength(node, rest) : 1;
    const key = rest.slice(0, length).join('.');
    const step: string | number = node?.kind === 'list' ? stepIn(node, key) : key;
    path.push(step);
    node = nodeAt(root, path);
    rest = rest.slice(length);
  }
  return path;
}

/** A number stays one beyond the end of the list. */
function stepIn(list: ListNode, key: string): number {
  return /^\d+$/.test(key) ? Number(key) - 1 : positionOf(list, key);
}

/** How many words make up the longest key of the mapping; an unknown key is one word. */
function keyLength({ entries }: MappingNode, words: readonly string[]): number {
  const known = new Set(entries.map(({ key }) => key.text));
  for (let length = words.length; length > 1; length -= 1) {
    if (known.has(words.slice(0, length).join('.'))) return length;
  }
  return 1;
}

/** The names in a path such as `decision-makers.us.prefers`, `us.prefers.hold-exercises` or `facts.war.when`. */
export function namesInPath(node: TextNode, names: FileNames): FoundName[] {
  const words = wordsOf(node, /[^.]+/g);
  const [first, second, third, fourth, fifth] = words;
  if (!first) return [];
  switch (first.text) {
    case 'decision-makers':
    case 'bodies': {
      const isOption = third?.text === 'options' && second !== undefined;
      const option = isOption ? named(fourth, (id) => optionName(second.text, id)) : [];
      return [...named(second, ownerName), ...option, ...statementsIn(second, words.slice(2))];
    }
    case 'perceptions': {
      const isThought = fourth?.text === 'perceptions';
      const inside = isThought
        ? statementsIn(fifth, words.slice(5))
        : statementsIn(third, words.slice(3));
      return [
        ...named(second, ownerName),
        ...named(third, ownerName),
        ...(isThought ? named(fifth, ownerName) : []),
        ...inside,
      ];
    }
    case 'misread':
      return [...named(second, ownerName), ...named(third, (id) => `fact ${id}`)];
    case 'signals':
      return [
        ...named(second, (id) => `signal ${id}`),
        ...(third?.text === 'shows' ? named(fourth, ownerName) : []),
        ...(third?.text === 'shows' ? statementsIn(fourth, words.slice(4)) : []),
      ];
    case 'agreements':
    case 'foresight':
      return named(second, ownerName);
    case 'status-quo':
      return [
        ...named(second, ownerName),
        ...named(third, (id) => optionName(second?.text ?? '', id)),
      ];
    case 'infeasible':
    case 'forbidden-moves':
      return second && isItemId(second.text)
        ? named(second, (id) => `${first.text === 'infeasible' ? 'rule' : 'forbidden-move'} ${id}`)
        : [];
    case 'facts':
    case 'states':
    case 'deals':
    case 'claims':
    case 'sources':
      return named(second, (id) => `${first.text.slice(0, -1)} ${id}`);
    default:
      return names.options.has(first.text)
        ? [
            ...named(first, ownerName),
            ...doubtedOption(words),
            ...statementsIn(first, words.slice(1)),
          ]
        : [];
  }
}

type PathWord = ReturnType<typeof wordsOf>[number];

function named(word: PathWord | undefined, name: (id: string) => string): FoundName[] {
  return word ? [{ name: name(word.text), span: word.span }] : [];
}

/** `prefers.hold-exercises`, `weights.dam` or `add.war` inside what is said of somebody; also of those that stand together. */
function statementsIn(
  owner: PathWord | undefined,
  [list, item, group, member]: readonly PathWord[],
): FoundName[] {
  if (!owner || !list || !['prefers', 'weights', 'add'].includes(list.text)) return [];
  const members = group && ['equally', 'or-else'].includes(group.text) ? [member] : [];
  return [item, ...members].flatMap((word) =>
    word && isItemId(word.text) ? named(word, (id) => statementName(owner.text, id)) : [],
  );
}

/** `us.posture` or `us.options.posture` as the path of a doubt. */
function doubtedOption(words: ReturnType<typeof wordsOf>): FoundName[] {
  const [owner, ...keys] = words;
  const word = keys[0]?.text === 'options' ? keys[1] : keys[0];
  const others = ['prefers', 'ranking', 'weights', 'utility', 'relation', 'foresight'];
  if (!owner || !word || others.includes(word.text)) return [];
  return [{ name: optionName(owner.text, word.text), span: word.span }];
}
