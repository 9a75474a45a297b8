import type { Nodes } from 'mdast';
import type { Briefing } from '../syntax/briefing.ts';
import type { Drawn } from './drawn.ts';

/** The first statement of a briefing that was held against its model and stands, in its author's words. */
export function firstStanding({ directives }: Briefing, { marks }: Drawn): string | undefined {
  const standing = directives.find(({ number }) => marks.get(number)?.stands);
  return standing === undefined ? undefined : wordsIn(standing.node as Nodes).trim();
}

/** What a marked statement says, in its author's words. */
export function wordsOfMark({ directives }: Briefing, number: number): string {
  const marked = directives.find((directive) => directive.number === number)!;
  return wordsIn(marked.node as Nodes).trim();
}

function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value.replaceAll(/\s+/g, ' ');
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}
