import { shorten } from '../document/node.ts';
import type { Shape, Word } from '../shapes/shape.ts';
import { readText } from '../shapes/text.ts';
import { section } from './section.ts';

/** Why a path cannot be that of a file that another one extends, and what to write; undefined if it can. */
export function pathProblem(
  path: string,
): { readonly problem: string; readonly help: string } | undefined {
  const named = `"${shorten(path)}"`;
  const help = 'name a file of the same folder, or of one below it: base/river.standoff.yaml';
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) {
    return { problem: `${named} is an address, and only files are extended`, help };
  }
  if (path.includes('\\'))
    return { problem: `${named} is no path with "/" between its parts`, help };
  const parts = path.split('/');
  if (path.startsWith('/') || parts.includes('..')) {
    return { problem: `${named} does not lie in the folder of this file or below it`, help };
  }
  if (parts.some((part) => part === '' || part === '.')) {
    return { problem: `${named} is no path of a file`, help };
  }
  return undefined;
}

const path: Shape<Word> = {
  expects: 'the name of a file',
  read(node, reporting) {
    const readable = readText(node, path.expects, reporting);
    if (!readable) return undefined;
    const unusable = pathProblem(readable.text);
    if (!unusable) return { text: readable.text, span: readable.span };
    const { problem, help } = unusable;
    reporting.report('extends-refused', readable.span, problem, { help });
    return undefined;
  },
  schema: () => ({ type: 'string', pattern: '^(?!/|.*(^|/)\\.\\.?(/|$))[^:\\\\]+$' }),
};

export const extendsFile = section(
  path,
  'Another file of the same folder or below, over which this one is laid key by key. The command reads it; elsewhere the merged text is taken.',
);
