import { describe, expect, it } from 'vitest';
import { evidence } from '../src/index.ts';
import { readCase } from './analysed-case.ts';

/** What catalog/korea-2017/README.md states of what hangs on its claims, found by the product itself. */

const answer = evidence(readCase('korea-2017'), { pulls: true });
const { claims, idle, pulls } = answer;

const claim = (id: string) => claims.find((one) => one.claim === id)!;

/** The findings that a claim turns by itself, and whether they stand then. */
const turnedBy = (id: string) =>
  claim(id)
    .findings.filter(({ turned }) => turned)
    .map(({ id: finding, stands }) => [finding, stands]);

describe('what hangs on the claims of Korea', () => {
  it('is found of all 43 claims, in the order of the README', () => {
    expect(claims.length + idle.length).toBe(43);
    expect(claims.filter(({ turns }) => turns === 'alone').map((one) => one.claim)).toEqual([
      'c22',
    ]);
    expect(claims.filter(({ turns }) => turns === 'in-doubt').map((one) => one.claim)).toEqual([
      'c30',
      'c15',
      'c14',
      'c25',
      'c11',
      'c13',
      'c19',
      'r03',
    ]);
    expect(claims.every(({ problem }) => problem === undefined)).toBe(true);
  });

  it('is the status quo without c22, since nothing brings collapse', () => {
    expect(turnedBy('c22')).toEqual([
      ['status-quo-nash', false],
      ['status-quo-seq', false],
      ['status-quo-sseq', false],
    ]);
    expect(claim('c22').judgements).toMatchObject([{ kind: 'fact', fact: 'collapse' }, {}]);
  });

  it('is all without c30 or c14, where the United States does not shun a war either', () => {
    for (const id of ['c30', 'c14']) {
      const findings = claim(id).findings.filter((one) => one.id.startsWith('status-quo'));
      expect(findings).toHaveLength(5);
      for (const { inDoubt } of findings) {
        expect(inDoubt!.fewest).toMatchObject({
          size: 1,
          count: 1,
          sets: [[{ of: 'us', place: 1 }]],
        });
      }
    }
  });

  it('is pulled opposite ways by what the United States wants', () => {
    const statusQuo = ['nash', 'gmr', 'smr', 'seq', 'sseq'].map((id) => `status-quo-${id}`);
    const all = pulls!.filter(({ findings }) => statusQuo.every((id) => findings.includes(id)));
    const cited = all
      .filter(({ against }) => against.decisionMaker === 'us')
      .map(({ holding, against }) =>
        [holding, against].map((one) => one.because.map((link) => link.claim)),
      );
    expect(cited).toEqual([
      [
        ['c14', 'c15', 'c30'],
        ['c11', 'c13'],
      ],
    ]);
  });

  it('is nothing without c06', () => {
    expect(claim('c06').turns).toBe('nothing');
    const dropped = claim('c06').dropped.map(({ says }) => says);
    expect(dropped).toContain('No talks while the tests go on');
  });
});
