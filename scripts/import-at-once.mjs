// A program of one file has nothing to load later. What its modules would import when they need it they import at once, since the
// bundler would wrap each of these modules, and all that they need, in functions of their own, and could leave out nothing of them.
import { parseAst } from 'rolldown/parseAst';
import { visit } from './visit-syntax.mjs';

/**
 * A plugin that has modules import at once what they would import late, by the names of our own files.
 * @returns {import('rolldown').Plugin}
 */
export function importAtOnce() {
  return {
    name: 'import-at-once',
    transform: {
      filter: { id: /[\\/]packages[\\/].+\.ts$/, code: 'import(' },
      handler: (code) => ({ code: importedAtOnce(code), map: null }),
    },
  };
}

/** The text of a module whose late imports are made at once. @param {string} code */
export function importedAtOnce(code) {
  /** @type {{ start: number, end: number, from: string }[]} */
  const late = [];
  visit(parseAst(code, { lang: 'ts' }), (node) => {
    const { type, source, start, end } = node;
    if (type !== 'ImportExpression' || !source.value?.startsWith('.')) return;
    late.push({ start, end, from: source.value });
  });
  const imports = late.map(({ from }, at) => `import * as late${at}_ from '${from}';`);
  const text = late.reduceRight(
    (rest, { start, end }, at) =>
      `${rest.slice(0, start)}Promise.resolve(late${at}_)${rest.slice(end)}`,
    code,
  );
  return imports.join('') + text;
}
