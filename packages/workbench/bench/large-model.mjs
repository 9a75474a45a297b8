import { deflateRawSync } from 'node:zlib';
import { createPatch } from 'diff';

/**
 * The text of a model with so many options, shared out among five, and 2 to that power of states.
 * @param {number} options
 */
export function largeModel(options) {
  const makers = Array.from({ length: 5 }, (_, k) => {
    const own = Array.from({ length: options }, (_, o) => o).filter((o) => o % 5 === k);
    /** @param {number} o */
    const wish = (o) => `      - { want: d${o % 5}.o${o} }`;
    /** @param {number} o */
    const fear = (o) => `      - { not: d${o % 5}.o${o} and d${(o + 1) % 5}.o${o + 1} }`;
    const others = Array.from({ length: options - 1 }, (_, o) => o).filter((o) => o % 5 !== k);
    return [
      `  d${k}:`,
      `    name: Party ${k + 1}`,
      `    options: { ${own.map((o) => `o${o}: yes/no`).join(', ')} }`,
      '    prefers:',
      ...others.slice(0, 3).map(fear),
      ...own.map(wish),
      ...others.slice(3, 6).map(wish),
    ].join('\n');
  });
  const none = Array.from({ length: options }, (_, o) => `d${o % 5}.o${o}: no`).join(', ');
  return `standoff: 1
title: ${(2 ** options).toLocaleString('en')} states
decision-makers:
${makers.join('\n')}
status-quo: { ${none} }
`;
}

/**
 * The address that opens a text which is no bundled conflict.
 * @param {string} text
 * @param {string} view
 */
export function addressOf(text, view) {
  const patch = createPatch('', '', text, '', '', { context: 1 });
  return `#/new/${view}?edit=${deflateRawSync(patch).toString('base64url')}`;
}
