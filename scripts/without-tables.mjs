// The tables of figures are written where a page is published. The programs of its readers draw figures anew and write none, so they
// come without.
import { parseAst } from 'rolldown/parseAst';
import { visit } from './visit-syntax.mjs';

const FIGURES = /[\\/]packages[\\/]briefing[\\/]src[\\/]figures[\\/][\w-]+\.ts$/;
const READER = 'takeData';

/** A plugin that leaves out the tables of figures, and fails where something that is built reads them. @returns {import('rolldown').Plugin} */
export function withoutTables() {
  return {
    name: 'without-tables',
    transform: {
      filter: { id: FIGURES },
      handler: (code) => ({ code: withoutTablesOf(code), map: null }),
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedExports }] of Object.entries(chunk.modules)) {
          if (renderedExports.includes(READER))
            this.error(`${READER} of ${id} reads what is left out`);
        }
      }
    },
  };
}

/** @param {string} code */
function withoutTablesOf(code) {
  /** @type {{ start: number, end: number }[]} */
  const tables = [];
  visit(parseAst(code, { lang: 'ts' }), (node) => {
    if (node.type !== 'CallExpression' || node.callee.name !== 'defineFigure') return;
    for (const { key, start, end } of node.arguments[0].properties ?? []) {
      if (key?.name === 'data') tables.push({ start, end });
    }
  });
  return tables
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end }) =>
        `${text.slice(0, start)}data: () => ({ columns: [], rows: [] })${text.slice(end)}`,
      code,
    );
}
