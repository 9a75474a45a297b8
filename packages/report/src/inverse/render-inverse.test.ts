import { runToEnd } from '@standoff/engine';
import { answerSteps, inquiries, parse, understand } from '@standoff/study';
import { expect, it } from 'vitest';
import { plainStyle } from '../text/style.ts';
import { renderInverse } from './render-inverse.ts';

const game = `
standoff: 1
title: Two on a road
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [ { not: bob.go }, { want: go } ] }
  bob: { name: Bob, options: { go: yes/no }, ranking: [s4, s3, s2, s1, s5, s6, s7, s8] }
  eve: { name: Eve, options: { watch: yes/no }, weights: { eve.watch: 1 } }
status-quo: { ann.go: no, bob.go: no, eve.watch: no }
`;

function told(options: Readonly<Record<string, unknown>>, text = game): string {
  const { model } = parse(text);
  const understood = understand(inquiries.inverse, model!, options, {
    told: 'text',
    called: (option) => option,
  });
  if (understood.status === 'refused') return understood.problem;
  const answer = runToEnd(answerSteps(understood));
  if (answer.status === 'refused') return answer.problem;
  if (answer.status !== 'answered') throw new Error(answer.status);
  return renderInverse(answer.result, plainStyle, 2000, 'full');
}

it('tells how few changes are enough, and then what may change and what is held', () => {
  expect(told({ state: 's1', concept: 'nash' })).toMatchInlineSnapshot(`
    "What would have to change so that the status quo holds under Nash
    No set of up to two changes is enough: all were tried.

    Up to two changes together are tried, the fewest first, until some are enough; in a change a statement of Ann is dropped or moved to any other place, also across the line to what is greatly worse; or two adjacent states in the ranking of Bob change places, also across the line to what is greatly worse. Held as written: options, rules, facts, how bodies vote, what everybody knows and what Eve wants; no statement is added, and none says something else. What Eve wants is given by weights, numbers or pairs, and no change of these is tried. Preferences are taken in the general reading, and each acts alone."
  `);
});

it('names the states that hold of several, and says so where nothing has to change', () => {
  expect(told({ where: 'ann.go', concept: 'nash', of: ['ann'] })).toMatchInlineSnapshot(`
    "What would have to change so that one of four states with “Ann: go” holds under Nash
    Nothing has to change: “Ann: go and watch” holds as written.

    Up to two changes together are tried, the fewest first, until some are enough; in a change a statement of Ann is dropped or moved to any other place, also across the line to what is greatly worse. Held as written: options, rules, facts, how bodies vote, what everybody knows and what Bob and Eve want; no statement is added, and none says something else. Preferences are taken in the general reading, and each acts alone."
  `);
});

it('says that no set is enough, and how far was looked', () => {
  expect(told({ state: 's1', concept: 'nash', of: ['eve'] })).toMatchInlineSnapshot(`
    "What would have to change so that the status quo holds under Nash
    This is not so as written.

    No preference may change. Held as written: options, rules, facts, how bodies vote, what everybody knows and what Ann, Bob and Eve want; no statement is added, and none says something else. What Eve wants is given by weights, numbers or pairs, and no change of these is tried. Preferences are taken in the general reading, and each acts alone."
  `);
});

it('says so where single changes are not enough, and how many stories are left out', () => {
  expect(told({ state: 's1', concept: 'nash', upTo: 1 })).toContain(
    'No single change is enough: all were tried.',
  );
  const chicken = `
standoff: 1
title: Chicken
decision-makers:
  ann: { name: Ann, options: { swerve: yes/no }, prefers: [not crash, not swerve, bob.swerve] }
  bob: { name: Bob, options: { swerve: yes/no }, prefers: [not crash, not swerve, ann.swerve] }
facts: { crash: not ann.swerve and not bob.swerve }
status-quo: { ann.swerve: yes, bob.swerve: no }
`;
  expect(told({ where: 'crash', concept: 'nash' }, chicken)).toContain(
    '  – Ann cares less about “not crash” and Bob cares less about “not crash”, in any of nine ways:\n    – Ann no longer wants “not crash”. Bob no longer wants “not crash”.',
  );
  const wishes = ['x', 'y', 'z', 'u', 'v', 'w', 'q', 'r', 't', 's'];
  const many = `
standoff: 1
title: Many
decision-makers:
  ann: { name: Ann, options: { ${wishes.map((id) => `${id}: yes/no`).join(', ')} }, prefers: [${wishes.join(', ')}] }
  bob: { name: Bob, options: { go: yes/no } }
status-quo: { ${wishes.map((id) => `ann.${id}: no`).join(', ')}, bob.go: no }
`;
  const goal = wishes.map(
    (id) =>
      `(not ann.${id} and ${wishes
        .filter((one) => one !== id)
        .map((one) => `ann.${one}`)
        .join(' and ')})`,
  );
  expect(told({ where: goal.join(' or '), concept: 'nash' }, many)).toContain(
    'And 2 more; --json lists all.',
  );
});

it('refuses what makes no sense, and says why', () => {
  expect(told({ concept: 'nash' })).toBe(
    'give either state or where: what is to hold, or what is to be true in it',
  );
  expect(told({ state: 's1', concept: 'l3' })).toContain(
    'ask under nash, gmr, smr, seq, sseq, sim or sim-gmcr',
  );
  expect(told({ where: 'ann.go and not ann.go', concept: 'nash' })).toBe(
    'where: ann.go is given two levels, yes and no, and no state has both',
  );
  expect(told({ where: 'ann.go and not (ann.go or bob.go)', concept: 'nash' })).toContain(
    'no state is feasible',
  );
  expect(told({ state: 's1', maxTraces: 1 })).toBe(
    'there are more than 1 trace, and no more are looked at',
  );
});

it('takes the other one of two alternatives, and tells what that comes to', () => {
  const text = `
standoff: 1
title: Two minds
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [ { or-else: [ go, not go ] }, not go ] }
  bob: { name: Bob, options: { go: yes/no }, prefers: [ { or-else: [ not go, go ] }, { or-else: [ ann.go, not ann.go ] } ] }
status-quo: { ann.go: no, bob.go: no }
`;
  const paragraphs = told({ state: 's1', concept: 'nash' }, text).split('\n\n');
  expect(paragraphs.at(-1)).toContain('or the other one of two alternatives is taken.');
  expect(paragraphs.slice(0, -1).join('\n\n')).toMatchInlineSnapshot(`
    "What would have to change so that the status quo holds under Nash
    Any one of three changes is enough by itself.

      – Ann cares less about “Ann: go”, in any of two ways:
        – Ann no longer wants “Ann: go”.
        – Ann ranks “Ann: not go” above “Ann: go”.
      – Ann wants “Ann: not go” rather than “Ann: go”."
  `);
});
