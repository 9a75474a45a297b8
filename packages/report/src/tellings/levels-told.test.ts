import { runToEnd } from '@standoff/engine';
import {
  type Answered,
  answerSteps,
  type Inquiry,
  inquiries,
  parse,
  understand,
} from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { plainStyle } from '../text/style.ts';
import { texts } from '../texts/index.ts';
import { tellings } from './index.ts';

type AskedInquiry = 'explain' | 'evolve' | 'profiles' | 'coalitions' | 'inverse' | 'vote';

/** How an answer is told, as text and as a document. */
function told(ask: AskedInquiry, options: Readonly<Record<string, unknown>>, text = river) {
  const inquiry = inquiries[ask] as unknown as Inquiry;
  const understood = understand(inquiry, parse(text).model!, options, {
    told: 'text',
    called: (option) => option,
  });
  if (understood.status === 'refused') throw new Error(understood.problem);
  const answer = runToEnd(answerSteps(understood));
  if (answer.status !== 'answered') throw new Error(JSON.stringify(answer));
  const layout = { style: plainStyle, width: 2000 };
  return {
    text: texts[ask].text(answer as Answered<never>, layout),
    json: tellings[ask].json(answer as Answered<never>) as { readonly readAs?: readonly object[] },
  };
}

const raid = '“down.raid” is read as one state: the status quo with this level.';

describe('how levels are read where only one state can stand', () => {
  it.each([
    ['explain', { state: 'down.raid' }],
    ['profiles', { state: 'down.raid' }],
    ['coalitions', { state: 'down.raid' }],
    ['inverse', { state: 'down.raid', concept: 'nash', upTo: 1 }],
    ['evolve', { from: 'down.raid' }],
    ['evolve', { to: 'down.raid' }],
  ] as const)('is said by %s of %o', (ask, options) => {
    const { text, json } = told(ask, options);
    expect(text.split('\n')[0]).toBe(raid);
    const [option] = Object.keys(options);
    expect(json.readAs).toEqual([
      { option, asked: 'down.raid', levels: { 'down.raid': 'yes' }, says: raid },
    ]);
  });

  it('is said of each, and of several levels', () => {
    const { json } = told('evolve', { from: 'down.raid', to: 'up.dam = open, down.raid' });
    expect(json.readAs).toMatchObject([
      { option: 'from' },
      {
        option: 'to',
        levels: { 'up.dam': 'open', 'down.raid': 'yes' },
        says: '“up.dam = open, down.raid” is read as one state: the status quo with these levels.',
      },
    ]);
  });

  it('is not said of a name, nor of a formula that is true in one state', () => {
    for (const state of ['bargain', 's3', 'status-quo', 'flooded']) {
      const { text, json } = told('explain', { state });
      expect(text).not.toContain('is read as');
      expect(json).not.toHaveProperty('readAs');
    }
  });

  it('is not said where there are no levels, or no status quo', () => {
    expect(told('explain', { state: 'cd and true' }, chicken).json).not.toHaveProperty('readAs');
    const noStart = river
      .replace(/status-quo: .*/, '')
      .replace(/deals:[\s\S]*?\nforesight/, 'foresight')
      .replace('up.dam: open, down.toll: paid }', 'up.dam: open, down.toll: paid, down.raid: no }');
    const state = 'up.dam = open, down.toll = paid, not down.raid';
    expect(told('explain', { state }, noStart).json).not.toHaveProperty('readAs');
  });
});
