import { describe, expect, it } from 'vitest';
import { believers } from '../../test/edits/believers.ts';
import { river } from '../../test/edits/river.ts';
import type { NamedThing } from './references/reference.ts';
import { removeNamed } from './remove-named.ts';

describe('what other parts use', () => {
  const thing = { kind: 'option' as const, owner: 'upper', id: 'dam' };

  it('is not removed, and the places are named', () => {
    const outcome = removeNamed(river, { thing });
    const places = outcome.status === 'refused' ? outcome.reason.places : [];
    expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'still-used' } });
    expect(places.map(({ start, end }) => river.slice(start, end))).toEqual(Array(5).fill('dam'));
  });

  it('is removed together with all that means nothing without it', () => {
    expect(removeNamed(river, { thing, cascade: true })).toMatchObject({
      status: 'edited',
      text: `standoff: 1
title: Two countries # on one river
sources: { report: { title: Report } }
claims:
  c01: { says: It is dry, at: report p. 2 }
  c02: { says: It rains, at: [report p. 3] }
decision-makers:
  upper:
    options:
      water: [held, shared] # of the river
    prefers:
      # what it is about
      - { want: 'water = held', if: lower.army = home, because: [c01, c02] }
  lower: { options: { army: [home, border] }, prefers: [upper.water = shared] }
status-quo: { upper.water: held, lower.army: home }
`,
    });
  });
});

it('a claim leaves every list that cites it', () => {
  const outcome = removeNamed(river, { thing: { kind: 'claim', id: 'c01' }, cascade: true });
  expect(outcome.status === 'edited' && outcome.text).toContain('because: [c02]');
  expect(outcome.status === 'edited' && outcome.text).not.toContain('c01');
});

it('a decision maker whose id is a key elsewhere takes no more with it than another would', () => {
  const text = `standoff: 1
title: T
decision-makers:
  us: { options: { strike: yes/no }, prefers: [strike] }
  by: { prefers: [us.strike] }
  them: { prefers: [not us.strike] }
perceptions:
  us:
    by: { prefers: [not us.strike] }
    them: { prefers: [us.strike] }
`;
  const thing = { kind: 'decision-maker', id: 'by' } as const;
  const outcome = removeNamed(text, { thing, cascade: true });
  expect(outcome.status === 'edited' && outcome.text).toContain(
    '    them: { prefers: [us.strike] }',
  );
});

it('what is named by number follows when statements before it go', () => {
  const text = river
    .replace(
      'prefers.2: water = held',
      'prefers.3: water = shared, decision-makers.lower.prefers.2: army = border',
    )
    .replace(
      'title:',
      'doubts: [{ of: lower.prefers.2, drop: yes }, { of: lower.prefers.1, drop: yes }]\ntitle:',
    );
  const dam = { kind: 'option', owner: 'upper', id: 'dam' } as const;
  const outcome = removeNamed(text, { thing: dam, cascade: true });
  const left = outcome.status === 'edited' ? outcome.text : outcome.reason.message;
  expect(left).toContain('doubts: [{ of: lower.prefers.1, drop: yes }]');
  expect(left).toContain(
    'decision-makers.upper.prefers.1: water = shared, decision-makers.lower.prefers.1: army = border',
  );
});

describe('what is said of beliefs', () => {
  const without = (thing: NamedThing): string => {
    const outcome = removeNamed(believers, { thing, cascade: true });
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    return outcome.text;
  };

  it('goes with a fact that is misread, corrected or wanted', () => {
    const text = without({ kind: 'fact', id: 'war' });
    expect(text).not.toMatch(/\bwar\b(?!\w)/);
    expect(text).toContain('  upper: { famine: {');
    expect(text).not.toMatch(/^ {2}lower: \{/m);
    expect(text).toContain('corrects: [famine]');
    expect(text).not.toContain('hint:');
    expect(text).toContain('signals: [leak] }');
    expect(text).toContain('- { want: dam, at: 4 }');
  });

  it('goes with an option of a body that is hidden or revealed, and what is left says something', () => {
    const text = without({ kind: 'body', id: 'board' });
    expect(text).not.toMatch(/board[.:]|quota/);
    expect(text).toContain('        idle: { drop: 1 }\n  idle:');
  });

  it('goes with a signal only where it was received', () => {
    const text = without({ kind: 'signal', id: 'leak' });
    expect(text).toContain('- { on: 2020, what: A leak }');
    expect(text).toContain('signals: [hint] }');
  });
});
