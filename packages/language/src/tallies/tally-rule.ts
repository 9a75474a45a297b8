import type { TextNode } from '../document/node.ts';
import type { Reporting, Shape } from '../shapes/shape.ts';
import { readText } from '../shapes/text.ts';
import type { Span } from '../source/span.ts';
import { NoTallies, parseTallies } from './parse-tallies.ts';
import type { TallySyntax } from './tally-syntax.ts';

/** A rule over tallies, with its text as it is shown. */
export interface WrittenTallies {
  readonly span: Span;
  readonly text: string;
  readonly syntax: TallySyntax;
}

const LONGEST = 2_000;

/** A formula over tallies; what is wrong with it is reported where it stops being one. */
export const tallyRule: Shape<WrittenTallies> = {
  expects: 'a formula over tallies',
  read(node, reporting) {
    const readable = readText(node, 'a formula over tallies', reporting);
    return readable && readTallies(readable, reporting);
  },
  schema: () => ({
    type: 'string',
    examples: ['yes >= 9 and us = yes', '3 * yes >= 2 * (yes + no)', 'yes.population >= 65 %'],
  }),
};

function readTallies(
  node: TextNode,
  { report }: Pick<Reporting, 'report'>,
): WrittenTallies | undefined {
  if (node.text.length > LONGEST) {
    report(
      'too-long',
      node.span,
      `this has ${node.text.length} characters, and at most ${LONGEST} are read`,
    );
    return undefined;
  }
  const content = node.content();
  try {
    const text = node.text.trim().replace(/\s+/g, ' ');
    return { span: node.span, text, syntax: parseTallies(content) };
  } catch (problem) {
    if (!(problem instanceof NoTallies)) throw problem;
    const end = Math.max(problem.at, Math.min(problem.at + 1, node.text.length));
    report('no-tallies', content.toSourceSpan(problem.at, end), problem.message, {
      help:
        problem.help ??
        'compare numbers of votes, as in "yes >= 9 and us = yes" or "3 * yes >= 2 * (yes + no)"',
    });
    return undefined;
  }
}
