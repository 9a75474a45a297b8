import { describe, expect, it } from 'vitest';
import {
  keptTrial,
  labelOf,
  labelsOf,
  pendingTrial,
  staleTrial,
  type Trial,
  textOf,
} from './trial.ts';

function trial(kept: boolean, ...labels: string[]): Trial {
  const steps = labels.map((label, k) => ({ label, text: `text ${k + 1}`, preferences: [] }));
  return { base: 'text 0', steps, status: 'compared', kept };
}

describe('a trial', () => {
  it('is pending only while the document is what it started from', () => {
    const pending = trial(false, 'move up');
    expect(pendingTrial({ text: 'text 0', trial: pending })).toBe(pending);
    expect(pendingTrial({ text: 'other', trial: pending })).toBeUndefined();
    expect(keptTrial({ text: 'text 1', trial: pending })).toBeUndefined();
  });

  it('waits while the document is another one, and not once it is kept', () => {
    const left = trial(false, 'move up');
    expect(staleTrial({ text: 'other', trial: left })).toBe(left);
    expect(staleTrial({ text: 'text 0', trial: left })).toBeUndefined();
    expect(staleTrial({ text: 'other', trial: trial(true, 'move up') })).toBeUndefined();
  });

  it('is what the document came from once it is kept, until the document changes', () => {
    const kept = trial(true, 'move up', 'switch off');
    expect(keptTrial({ text: 'text 2', trial: kept })).toBe(kept);
    expect(keptTrial({ text: 'text 0', trial: kept })).toBeUndefined();
    expect(pendingTrial({ text: 'text 0', trial: kept })).toBeUndefined();
  });

  it('is named by what was done, or by how many things were', () => {
    expect(labelOf(trial(false, 'move up', 'move up'))).toBe('move up');
    expect(labelOf(trial(false, 'move up', 'switch off'))).toBe('2 changes of preferences');
    expect(labelsOf(trial(false, 'up', 'up', 'off', 'up'))).toMatchObject([
      { label: 'up', times: 2 },
      { label: 'off', times: 1 },
      { label: 'up', times: 1 },
    ]);
  });

  it('has the text of its last step', () => {
    expect(textOf(trial(false))).toBe('text 0');
    expect(textOf(trial(false, 'a', 'b'))).toBe('text 2');
  });
});
