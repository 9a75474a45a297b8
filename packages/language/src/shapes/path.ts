import type { TextNode } from '../document/node.ts';
import type { Shape, Word } from './shape.ts';
import { formed } from './text.ts';

/** A place in the file: the keys that lead to it, with points between them. */
export interface Path {
  readonly words: readonly Word[];
  readonly text: string;
}

export const path: Shape<Path> = formed(
  'a path of keys with points between them',
  'china.prefers',
  (_, node) => readPath(node),
  '^[^.]+(\\.[^.]+)*$',
);

/** The path that a text spells, unless a part of it is empty. */
export function readPath(node: TextNode): Path | undefined {
  const content = node.content();
  let at = 0;
  const words = node.text.split('.').map((text): Word => {
    const span = content.toSourceSpan(at, at + text.length);
    at += text.length + 1;
    return { text, span };
  });
  return words.some(({ text }) => text.trim() === '') ? undefined : { words, text: node.text };
}
