/** @param {number} count @param {(index: number) => string} each */
function listOf(count, each) {
  return Array.from({ length: count }, (_, index) => each(index)).join(', ');
}

/** Two decision makers with so many switches together, each of whom wants what the other has. @param {number} count */
export function switchesCase(count) {
  const half = count / 2;
  return `standoff: 1
title: Switches
decision-makers:
  a: { options: { ${listOf(half, (k) => `o${k}: yes/no`)} }, prefers: [ ${listOf(half, (k) => `b.o${k}`)} ] }
  b: { options: { ${listOf(half, (k) => `o${k}: yes/no`)} }, prefers: [ ${listOf(half, (k) => `not a.o${k}`)} ] }
status-quo: { ${listOf(half, (k) => `a.o${k}: no`)}, ${listOf(half, (k) => `b.o${k}: no`)} }
`;
}

/** Two decision makers with an option each of so many levels. @param {number} count */
export function levelsCase(count) {
  const levels = `[ ${listOf(count, (k) => `l${k}`)} ]`;
  return `standoff: 1
title: Levels
decision-makers:
  a: { options: { x: ${levels} }, prefers: [ b.x = l3, x = l5 ] }
  b: { options: { x: ${levels} }, prefers: [ a.x = l4, x = l6 ] }
status-quo: { a.x: l0, b.x: l0 }
`;
}

/** A body of so many members and options. @param {number} members @param {number} options */
export function votesCase(members, options) {
  return `standoff: 1
title: Votes
decision-makers:
  other: { options: { z: yes/no }, prefers: [ z ] }
${Array.from({ length: members }, (_, m) => `  m${m}: { prefers: [ ${listOf(options, (k) => `${(m * k) % 3 === 0 ? 'not ' : ''}c.o${(k + m) % options}`)} ] }`).join('\n')}
bodies:
  c:
    members: [ ${listOf(members, (m) => `m${m}`)} ]
    adopts: ${Math.ceil((members + 1) / 2)} votes
    options: { ${listOf(options, (k) => `o${k}: yes/no`)} }
status-quo: { other.z: no, ${listOf(options, (k) => `c.o${k}: no`)} }
`;
}

/** Two decision makers with so many statements together, about eight switches. @param {number} count */
export function statementsCase(count) {
  /** @param {number} k */
  const statement = (k) =>
    listOf(
      8,
      (j) => `${(k >> j) % 2 ? 'not ' : ''}${j % 2 ? 'a' : 'b'}.o${(j + k) % 4}`,
    ).replaceAll(', ', ' or ');
  const statements = `[ ${listOf(count / 2, (k) => statement(k))} ]`;
  return `standoff: 1
title: Statements
decision-makers:
  a: { options: { ${listOf(4, (k) => `o${k}: yes/no`)} }, prefers: ${statements} }
  b: { options: { ${listOf(4, (k) => `o${k}: yes/no`)} }, prefers: ${statements} }
status-quo: { ${listOf(4, (k) => `a.o${k}: no`)}, ${listOf(4, (k) => `b.o${k}: no`)} }
`;
}
