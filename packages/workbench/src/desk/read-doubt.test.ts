import { runToEnd } from '@standoff/engine';
import { analyzeConflict } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import type { Analysed } from './analyse-text.ts';
import { createInquiryDesk } from './inquiry-desk.ts';
import { readCase } from './read-case.ts';
import type { DoubtQuestion, ShownDoubt } from './shown-doubt.ts';

function analysed(text: string): Analysed {
  const result = runToEnd(analyzeConflict(readCase(text, undefined).compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return { status: 'analysed', text, how: {}, analysis: result.analysis, diagnostics: [] };
}

/** Whether it rains is not known, and Bob may not care about it. */
const rain = analysed(`
standoff: 1
title: Rain
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [{ not: wet }, { want: go }] }
  bob: { name: Bob, options: { stay: yes/no }, prefers: [{ want: stay, sure: 0.8 }] }
facts: { wet: { name: Wet, when: ann.go, chance: 0.3 } }
status-quo: { ann.go: yes, bob.stay: yes }
`);

describe('the doubt beside a verdict', () => {
  const { desk } = createInquiryDesk(() => rain);
  const doubt = async (about: DoubtQuestion) => {
    const reply = await desk.ask('doubt', about);
    if (reply.status !== 'answered') throw new Error(reply.status);
    return reply.told as ShownDoubt | undefined;
  };

  it('names what it hangs on, with how to try it', async () => {
    const told = await doubt({ kind: 'headline' });
    expect(told!.parts.map(({ text }) => text).join('')).toBe(
      'This stands in 6 of 8 models (by weight 0.85, which is no likelihood); all else as written, it hangs on “Wet” not following.',
    );
    const judgement = { kind: 'chance', fact: 'wet', id: 'chance:wet=1' };
    expect(told!.parts.flatMap(({ tries }) => tries ?? [])).toMatchObject([
      { change: { kind: 'judge', judgement } },
    ]);
  });

  it('is nothing of a state that does not exist', async () => {
    const told = await doubt({ kind: 'state', state: 'none', concept: 'seq' });
    expect(told).toBeUndefined();
  });
});
