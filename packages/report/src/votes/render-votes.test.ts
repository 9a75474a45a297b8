import { votesFrom } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { writtenAtOnce } from '../json/draft.ts';
import { draftVotes } from '../json/votes-json.ts';
import { plainStyle } from '../text/style.ts';
import { renderVotes } from './render-votes.ts';

/** A council of two that may levy a tax in two steps and a fine in one. */
const council = `
standoff: 1
title: A council
claims: { c1: { says: Taxes hurt, at: paper ¶1 } }
sources: { paper: { title: Paper } }
decision-makers:
  a: { options: { shout: yes/no }, prefers: [ council.tax = high, council.fine, council.tax = low ] }
  b: { prefers: [ { never: council.tax = high }, { not: council.fine } ], because: c1 }
bodies:
  council:
    members: [ a, b, { c: yes } ]
    adopts: 2 votes, no veto by b
    options: { tax: [none, low, high], fine: yes/no }
status-quo: { a.shout: no, council.tax: none, council.fine: no }
`;

describe('the votes of a body', () => {
  const { casebook } = openText(council);
  const votes = votesFrom(casebook, 2, casebook.stateWithId('s1')!);

  it('are told with votes, reasons, claims and what would turn them', () => {
    const text = renderVotes(votes, { style: plainStyle, width: 80 });
    expect(text).toContain(
      'One of five drafts would pass: “tax: low”. 2 votes of 3 are needed. c is taken',
    );
    expect(text).toContain('“tax: high” (s5) would fail: 2 for, 1 against; b vetoes it.');
    expect(text).toContain('It would pass if b voted yes, abstained or were absent.');
    expect(text).toContain(
      'Weakened to “tax: low”, it would pass: b turns from no (veto) to abstention.',
    );
  });
});

describe('the votes of very many members on very many drafts', () => {
  const members = Array.from({ length: 599 }, (_, k) => `{ m${k}: yes }`);
  const clauses = Array.from({ length: 7 }, (_, k) => `o${k}: yes/no`).join(', ');
  const { casebook } = openText(`
standoff: 1
title: A great council
decision-makers: { ann: { options: { x: yes/no }, prefers: [ council.o0 ] } }
bodies:
  council: { members: [ ann, ${members.join(', ')} ], adopts: 9 votes, options: { ${clauses} } }
`);
  const votes = votesFrom(casebook, 1, casebook.stateWithId('s1')!);

  it('are told as far as a text and a document go, which say what they leave out', () => {
    const text = renderVotes(votes, { style: plainStyle, width: 80 }).replaceAll(/\s+/g, ' ');
    expect(text).toContain('These are 20 of 127 drafts');
    expect(text).toContain('--json 109 of them.');
    const model = { title: 'A great council', sha256: '' };
    const [document] = writtenAtOnce(draftVotes(casebook, votes.from, [votes], model)).bodies;
    expect(document!.drafts).toHaveLength(109);
    expect(document!.draftsLeftOut).toBe(127 - 109);
  });

  it('name ten dilutions of a draft, and count the others', () => {
    const options = Array.from({ length: 12 }, (_, k) => `o${k}`);
    const pairs = options.flatMap((one, k) =>
      options.slice(k + 1).map((other) => `not (council.${one} and council.${other})`),
    );
    const exactlyOne = `(${options.map((o) => `council.${o}`).join(' or ')}) and ${pairs.join(' and ')}`;
    const { casebook } = openText(`
standoff: 1
title: A council
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ '${exactlyOne}' ] }
bodies:
  council: { members: [ ann ], adopts: 1 vote, options: { ${options.map((o) => `${o}: yes/no`).join(', ')} } }
`);
    const votes = votesFrom(casebook, 1, casebook.stateWithId('s1')!);
    const asked = renderVotes(
      { ...votes, asked: votes.drafts.at(-1)! },
      { style: plainStyle, width: 80 },
    );
    expect(asked.match(/Weakened to/g)).toHaveLength(10);
    expect(asked.replaceAll(/\s+/g, ' ')).toContain(
      'It could be weakened in two other ways so as to pass',
    );
  });
});
