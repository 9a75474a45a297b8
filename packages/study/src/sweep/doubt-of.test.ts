import { readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { analyzeText, openText } from '../../../../test/conflicts/open-model.ts';
import { readFinding } from '../decide/read-finding.ts';
import { tellHeadline } from '../headline/tell-headline.ts';
import { type Doubts, doubtOf } from './doubt-of.ts';
import { doubtOfHeadline } from './headline-claims.ts';
import { sayFinding } from './say-finding.ts';
import { surenessOf } from './sureness.ts';
import { sayDoubt, wordsOfDoubt } from './tell-doubts.ts';

/** Ann would go if Bob does; of Bob nothing is in doubt but what the file says. */
const dance = ({ ann = '', bob = '', facts = '', doubts = '' } = {}) => `
standoff: 1
title: A dance
decision-makers:
  ann:
    name: Ann
    options: { go: { name: To go, levels: { no: Ann rests, yes: Ann dances } } }
    prefers: [${ann || '{ not: go, says: It is late }, bob.go'}]
  bob:
    name: Bob
    options: { go: { name: To go, levels: { no: Bob rests, yes: Bob dances } } }
    prefers: [${bob || 'ann.go'}]
${facts}
doubts: [${doubts}]
status-quo: { ann.go: no, bob.go: no }
`;

function doubtsOf(text: string, ...findings: readonly string[]): Doubts {
  const opened = openText(text);
  const asked = findings.map((one) => {
    const read = readFinding(opened.casebook, one);
    if ('problem' in read) throw new Error(read.problem);
    return { id: one, finding: read.value };
  });
  const doubts = runToEnd(doubtOf(opened, asked));
  if ('status' in doubts) throw new Error(doubts.status);
  return doubts;
}

function said(text: string, finding = 'stable status-quo nash ann'): string {
  const doubts = doubtsOf(text, finding);
  return sayDoubt(doubts, doubts.findings[0]!);
}

const STATEMENT = '{ not: go, sure: 0.7, says: It is late }, { want: go }';

describe('the doubt of a finding in short', () => {
  it('names the statement that it hangs on, and how sure the file is of it', () => {
    expect(said(dance({ ann: STATEMENT }))).toBe(
      'stands in 1 of 2 models (by weight 0.7, which is no likelihood); hangs on “It is late” (70 % sure)',
    );
  });

  it('says whose wish it is where the file has no words for it', () => {
    expect(said(dance({ ann: '{ not: go, sure: 0.7 }, go' }))).toContain(
      'hangs on Ann wanting “Ann rests” (70 % sure)',
    );
  });

  it('tells what is so in all models apart from what nothing in doubt could be otherwise', () => {
    expect(said(dance())).toBe('stands also where two adjacent entries of an order change places');
    expect(said(dance({ ann: 'go', bob: '' }), 'stable status-quo nash bob')).toBe(
      'stands in the one model that there is: no judgement is in doubt',
    );
  });

  it('names an order as it is', () => {
    expect(said(dance({ ann: '{ not: go }, go' }))).toBe(
      'stands with the orders as they are written; hangs on Ann ranking “Ann rests” above “Ann dances”',
    );
  });

  it('counts a finding that does not stand where it still does not', () => {
    expect(said(dance({ ann: 'go, { not: go }' }))).toBe(
      'stands with the orders as they are written; hangs on Ann ranking “Ann dances” above “Ann rests”',
    );
  });

  it('tells how many others would turn it, and names the one with the greatest effect', () => {
    const ann = '{ not: go, sure: 0.9, says: It is late }, { want: go, says: She likes to }';
    const doubts = '{ of: ann.prefers, swap: neighbours }';
    expect(said(dance({ ann, doubts }))).toBe(
      'stands in 1 of 4 models (by weight 0.45, which is no likelihood); hangs on Ann ranking “Ann rests” above “Ann dances”; one other judgement would turn it too',
    );
  });

  it('names two where none is enough alone', () => {
    const ann = '{ not: go, sure: 0.7 }, { not: go, sure: 0.9 }, go';
    expect(said(dance({ ann }))).toBe(
      'stands in 3 of 4 models (by weight 0.97, which is no likelihood); no judgement turns it alone; two together do, if Ann no longer wants “Ann rests” (place 2) and Ann no longer wants “Ann rests”',
    );
    const many = Array.from({ length: 5 }, () => '{ not: go, sure: 0.7 }').join(', ');
    expect(said(dance({ ann: `${many}, go` }))).toContain(
      'no fewer than five changes together turn it',
    );
    const facts = ['f', 'g', 'h'].map((id) => `${id}: { when: ann.go, chance: 0.6 }`).join(', ');
    const most = '(f and g) or (f and h) or (g and h)';
    expect(said(dance({ ann: most, facts: `facts: { ${facts} }` }))).toContain(
      'two together do, if instead “g” does not follow from its condition and “h” does not follow from its condition (and so do two other sets of two)',
    );
  });

  it.each([
    [
      'a fact',
      { ann: 'fun', facts: 'facts: { fun: { name: Fun, when: ann.go, chance: 0.3 } }' },
      'hangs on “Fun” not following (chance 0.3)',
    ],
    [
      'a fact whose chance is in doubt',
      {
        ann: 'fun',
        facts: 'facts: { fun: { name: Fun, when: ann.go } }',
        doubts: '{ of: facts.fun, chance: 0.2 to 0.9 }',
      },
      'hangs on “Fun” following (chance 0.2 to 0.9)',
    ],
    [
      'a degree',
      { ann: '{ not: go }, go', doubts: '{ of: ann.prefers.2, degree: "yes" }' },
      'hangs on a breach of “Ann dances” not being greatly worse for Ann',
    ],
    [
      'an alternative',
      { ann: '{ or-else: [{ not: go }, go] }' },
      'hangs on Ann wanting “Ann rests” rather than “Ann dances”',
    ],
    [
      'a limit of moves',
      {
        ann: 'go',
        bob: 'ann.go, not go',
        doubts: '{ of: ann.go, one-of: [one-way] }',
      },
      'in all 4 models',
    ],
  ])('names %s', (_, parts, words) => {
    expect(said(dance(parts))).toContain(words);
  });

  it('gives the judgement as a value beside its words', () => {
    const text = dance({ ann: STATEMENT });
    const doubts = doubtsOf(text, 'stable status-quo nash ann');
    const [doubt] = doubts.findings;
    const words = wordsOfDoubt(doubts, doubt!);
    expect(words.filter((one) => typeof one !== 'string')).toEqual([
      { ref: 'judgement', id: 'drop:ann.1', text: '“It is late”' },
    ]);
    const hangsOn = doubt!.status === 'known' ? doubt!.hangsOn : undefined;
    const judgement = { kind: 'drop', of: 'ann', place: 1 } as const;
    expect(hangsOn).toMatchObject({
      ...{ kind: 'one', judgement, leading: [judgement], always: true, others: [] },
    });
    expect(surenessOf(doubts.casebook, judgement)).toEqual({
      of: 'statement',
      from: 0.7,
      to: 0.7,
    });
  });

  it('looks at nothing where more may be otherwise than can be told in passing', () => {
    const many = Array.from({ length: 11 }, () => '{ want: go, sure: 0.5 }').join(', ');
    const opened = openText(dance({ ann: many }));
    expect(runToEnd(doubtOf(opened, []))).toMatchObject({ status: 'beyond' });
    const strong = openText(dance(), { reading: 'strong' });
    expect(runToEnd(doubtOf(strong, []))).toEqual({
      status: 'beyond',
      problem: 'that is done in the general reading of preferences only',
    });
  });
});

describe('what a doubt says of what is written', () => {
  it('leaves out a statement that does not count as written, where all that stands at a place is dropped', () => {
    const ann = '{ equally: [{ not: go }, { want: bob.go, sure: 0.4 }] }, go';
    const doubts = '{ of: ann.prefers.1, drop: "yes" }';
    expect(said(dance({ ann, doubts }))).toContain('hangs on Ann wanting “Ann rests”');
  });

  it('says of what does not turn it wherever it is changed that all else is as written', () => {
    const ann = '{ not: go, sure: 0.7, says: It is late }, { not: bob.go, sure: 0.3 }, bob.go, go';
    const facts = 'facts: { fun: { name: Fun, when: ann.go, chance: 0.4 } }';
    const most = `{ not: go, sure: 0.7, says: It is late }, { not: fun }, { want: go }`;
    expect(said(dance({ ann: most, facts }))).toContain(
      'all else as written, it hangs on “It is late”',
    );
    expect(said(dance({ ann, facts }))).toContain('; hangs on “It is late”');
  });
});

describe('findings that stand together', () => {
  it('are one, of which it is said that some part is not so', () => {
    const { casebook } = openText(dance());
    const read = readFinding(casebook, 'stable status-quo nash');
    if ('problem' in read) throw new Error(read.problem);
    expect(sayFinding(casebook, { kind: 'all', of: [read.value] }, false)).toBe(
      'Not all of this is so: the status quo holds under Nash',
    );
  });
});

describe('the doubt of a headline', () => {
  it('is one for all that it says', () => {
    const file = new URL(
      '../../../../catalog/korea-2017/korea-2017.standoff.yaml',
      import.meta.url,
    );
    const analysis = analyzeText(readFileSync(file, 'utf8'));
    const { means } = runToEnd(tellHeadline(analysis));
    const doubts = runToEnd(doubtOfHeadline(analysis, means))!;
    if ('status' in doubts) throw new Error(doubts.status);
    expect(doubts.findings[0]!.apart).toBeUndefined();
    expect(sayDoubt(doubts, doubts.findings[0]!)).toBe(
      'stands in 552,960 of 622,080 models; hangs on China ranking “Seoul punished if THAAD deployed” above “Seoul spared”',
    );
  });
});
