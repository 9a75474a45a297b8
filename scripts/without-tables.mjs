// The tables of figures are written where a page is published, and what figures offer to who writes one, and how they
// are told apart, is asked by the workbench and said to who writes. The programs of readers draw figures anew and do nothing of that, so they
// come without.
import { parseAst } from 'rolldown/parseAst';
import { visit } from './visit-syntax.mjs';

const FIGURES = /[\\/]packages[\\/]briefing[\\/]src[\\/]figures[\\/][\w-]+\.ts$/;
const READER = 'takeData';

/** What stands in a reader's program for what is left out. */
const LEFT_OUT = new Map([
  ['data', 'data: () => ({ columns: [], rows: [] })'],
  ['offers', 'offers: () => []'],
  ['shows', "shows: ''"],
  ['about', "about: ''"],
]);

/** A plugin that leaves out the tables of figures and what they offer, and fails where something that is built reads them. @returns {import('rolldown').Plugin} */
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
  /** @type {{ start: number, end: number, instead: string }[]} */
  const parts = [];
  visit(parseAst(code, { lang: 'ts' }), (node) => {
    if (node.type !== 'CallExpression' || node.callee.name !== 'defineFigure') return;
    for (const property of node.arguments[0].properties ?? []) {
      const told = property.key?.name === 'attributes' ? aboutsIn(property.value) : [property];
      for (const { key, start, end } of told) {
        const instead = LEFT_OUT.get(key?.name);
        if (instead !== undefined) parts.push({ start, end, instead });
      }
    }
  });
  return parts
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, instead }) => `${text.slice(0, start)}${instead}${text.slice(end)}`,
      code,
    );
}

/** What is said of each attribute of a figure. @param {any} attributes @returns {any[]} */
function aboutsIn(attributes) {
  /** @type {any[]} */
  const described = attributes.properties ?? [];
  return described.flatMap((one) => {
    /** @type {any[]} */
    const parts = one.value?.properties ?? [];
    return parts.filter((part) => part.key?.name === 'about');
  });
}
