import { parseConflict } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { passageHash, readSourceText } from './read-source-text.ts';

const text = 'Ships pay too little.\n\nThe board meets 🚢 in May.\n';

async function read(claims: string) {
  const { conflict, diagnostics } = parseConflict(`standoff: 1
title: Fees
sources: { minutes: { title: Minutes }, letter: { title: Letter } }
claims:
${claims}
decision-makers:
  board: { options: { fees: yes/no }, prefers: [fees] }
status-quo: { board.fees: no }
`);
  if (conflict === undefined) throw new Error(diagnostics.map((d) => d.message).join('; '));
  return readSourceText(conflict, 'minutes', text);
}

describe('the text of a source', () => {
  it('is marked where claims have their places, in code points', async () => {
    const { paragraphs } = await read('  a: { says: x, at: "minutes ¶2:4-17" }');
    expect(paragraphs).toEqual([
      {
        number: 1,
        claims: [],
        stretches: [{ from: 0, text: 'Ships pay too little.', claims: [] }],
      },
      {
        number: 2,
        claims: ['a'],
        stretches: [
          { from: 0, text: 'The ', claims: [] },
          { from: 4, text: 'board meets 🚢', claims: ['a'] },
          { from: 17, text: ' in May.', claims: [] },
        ],
      },
    ]);
  });

  it('is checked against the hash of each place', async () => {
    const hash = await passageHash('Ships');
    const { placings } = await read(`  a: { says: x, at: "minutes ¶1:0-5 #${hash}" }
  b: { says: x, at: "minutes ¶1:0-6 #${hash}" }
  c: { says: x, at: [letter ¶9, minutes ¶9] }
  d: { says: x, at: minutes item 3 }
  e: { says: x, at: "minutes ¶1:0-99" }
  f: { says: x, at: minutes ¶1 }`);
    expect(placings.map(({ claim, position, standing }) => [claim, position, standing])).toEqual([
      ['a', 0, { kind: 'as-cited' }],
      ['b', 0, { kind: 'differs' }],
      ['c', 1, { kind: 'no-paragraph', paragraphs: 2 }],
      ['d', 0, { kind: 'in-words' }],
      ['e', 0, { kind: 'paragraph-too-short', characters: 21 }],
      ['f', 0, { kind: 'unchecked' }],
    ]);
  });
});
