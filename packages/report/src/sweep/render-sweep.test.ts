import { readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import { answerSteps, inquiries, parse, understand } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { plainStyle } from '../text/style.ts';
import { renderSweep } from './render-sweep.ts';

const korea = readFileSync(
  new URL('../../../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url),
  'utf8',
);

/** Ann and Bob, of whom each would go if the other does. */
const dance = (doubts = '', facts = '', sure = '') => `
standoff: 1
title: A dance
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [ { want: go, if: bob.go${sure} }, { not: go }, { want: bob.go } ] }
  bob: { name: Bob, options: { go: yes/no }, prefers: [ { want: go, if: ann.go }, { want: ann.go }, { not: go } ] }
  eve: { name: Eve, options: { watch: yes/no } }
status-quo: { ann.go: no, bob.go: no, eve.watch: no }
${facts}
${doubts}
`;

function sweepText(text: string, options: Readonly<Record<string, unknown>>): string {
  const understood = understand(inquiries.sweep, parse(text).model!, options, {
    told: 'text',
    called: (option) => option,
  });
  if (understood.status === 'refused') throw new Error(understood.problem);
  const answer = runToEnd(answerSteps(understood));
  if (answer.status === 'refused') throw new Error(answer.problem);
  if (answer.status !== 'answered') throw new Error(answer.status);
  return renderSweep(answer.result, { style: plainStyle, width: 2000, detail: 'full' });
}

function refusalOf(
  text: string,
  findings: readonly string[],
  options: Readonly<Record<string, unknown>> = {},
): string {
  try {
    return sweepText(text, { findings, ...options });
  } catch (error) {
    return (error as Error).message;
  }
}

describe('how sure findings are, in words', () => {
  it('is told before what is in doubt, what is held and what a share is', () => {
    const text = sweepText(dance(), { doubts: 'swaps', findings: ['stable status-quo nash'] });
    expect(text).toContain(
      'The finding is the same in all 9 models.\n\n  – The status quo holds under Nash.\n\n' +
        'In doubt are the orders of Ann and Bob: two adjacent entries may swap in each. ' +
        'Held as written: options, rules, how bodies vote, what everybody knows and the order of Eve; preferences are taken in the general reading. ' +
        'That makes 9 models, all checked; they all count alike. A share of models is not a likelihood.',
    );
  });

  it('means by a name of the file the finding of the file, whatever else is asked for', () => {
    const text = `${dance()}\nfindings: { status-quo-nash: { finding: stable s8 nash } }`;
    const by = (...findings: readonly string[]) => sweepText(text, { findings, doubts: 'swaps' });
    expect(by('status-quo-nash')).not.toContain('The status quo');
    expect(by('status-quo-nash', 'status-quo-gmr')).not.toMatch(/The status quo .* under Nash/);
    expect(by('headline-status-quo-nash')).toMatch(/The status quo .* under Nash/);
  });

  it('reads well with one judgement in doubt, with three, and with two models', () => {
    const one = sweepText(dance('', '', ', sure: 0.5'), { findings: ['stable s8 nash'] });
    expect(one).toContain('It may also be that Ann no longer wants “Ann: go if Bob: go”.');
    const facts =
      'facts: { rain: { when: ann.go, chance: 0.3 }, hail: { when: bob.go, chance: 0.3 } }';
    const three = sweepText(dance('', facts, ', sure: 0.5'), { findings: ['stable s8 nash'] });
    expect(three).toContain(
      'that Ann no longer wants “Ann: go if Bob: go”, that “rain” follows from its condition or that “hail” follows from its condition, each independently of the others.',
    );
    const alone = `
standoff: 1
title: One
decision-makers: { ann: { name: Ann, options: { go: yes/no }, prefers: [ { want: go, sure: 0.5 } ] } }
status-quo: { ann.go: no }
findings: { x: { finding: stable s2 nash, says: It lasts., why: Does it last? } }
`;
    const both = sweepText(alone, { findings: ['x', 'x', 'stable s2 nash'] });
    expect(both).toContain('The finding is the same in both models.');
    expect(both.match(/Does it last\?”\.$/gm)).toHaveLength(1);
  });

  it('says of orders of states which swap, which are held, and why', () => {
    const text = sweepText(
      `
standoff: 1
title: By numbers
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, weights: { go: 2, bob.go: 1 } }
  bob: { name: Bob, options: { go: yes/no }, utility: { s1: 1, s2: 2, s3: 0, s4: 0 } }
  eve: { name: Eve, relation: ["s1 > s2", "s2 > s3", "s3 > s4"] }
  kim: { name: Kim, weights: { rain: 1 } }
facts: { rain: { name: Rain, when: ann.go, chance: 0.4 } }
status-quo: { ann.go: no, bob.go: no }
doubts: [{ of: ann.weights, swap: neighbours }, { of: eve.relation, swap: neighbours }]
`,
      { findings: ['prefers ann s4 s2', 'prefers bob s2 s1'] },
    );
    expect(text).toMatchInlineSnapshot(`
      "Neither of the two findings is the same in all 24 models.

      Ann prefers “Ann: go and Bob: go” to “Ann: go”.
      This stands in 18 of 24 models; it fails exactly where instead Ann ranks “Ann: go” above “Ann: go and Bob: go”.

      Bob prefers “Ann: go” to the status quo.
      This stands in 16 of 24 models; it fails exactly where instead Bob ranks the status quo above “Ann: go”.

      In doubt are the orders of Ann and Bob: two adjacent entries may swap in each. It may also be that “Rain” follows from its condition. Held as written: options, rules, all other facts, how bodies vote, what everybody knows and the order of Eve and Kim; preferences are taken in the general reading. The comparisons of Eve are not varied: they do not rank all states. The weights of Kim are not varied: they, or which states are feasible, hang on facts in doubt. That makes 24 models, all checked; they count by how sure the author is of statements and facts, and alike where that is not said. A share of models is not a likelihood."
    `);
  });

  it('names few judgements that may be wrong by themselves, and counts more of each kind', () => {
    const facts = 'facts: { rain: { name: Rain, when: ann.go, chance: 0.4 } }';
    const few = sweepText(dance('', facts, ', sure: 0.7'), { findings: ['stable s1 nash'] });
    expect(few).toContain(
      'It may also be that Ann no longer wants “Ann: go if Bob: go” or that “Rain” follows from its condition, each independently of the others.',
    );
    const doubts =
      'doubts: [ { of: bob.prefers, drop: yes }, { of: bob.prefers, swap: neighbours } ]';
    const many = sweepText(dance(doubts, facts), { findings: ['stable s1 nash'] });
    expect(many).toContain('Three statements and one fact are in doubt too.');
  });

  it('says where alone a finding fails, and in how many models', () => {
    const text = sweepText(dance(), {
      doubts: 'swaps',
      within: 3,
      findings: ['prefers all (ann.go and bob.go) status-quo', 'stable s4 nash'],
    });
    expect(text).toMatchInlineSnapshot(`
      "One of two findings is the same in all 36 models.

      “Ann: go and Bob: go” holds under Nash.
      This stands in 9 of 36 models; one changed judgement is enough to turn it: if instead Ann ranks “Ann: not go” above “Ann: go if Bob: go”.
        – Where instead Ann ranks “Ann: not go” above “Ann: go if Bob: go”, this fails in 18 of 18 models, elsewhere in 9 of 18.
        – Where instead Bob ranks “Bob: not go” above “Bob: go if Ann: go”, this fails in 18 of 18 models, elsewhere in 9 of 18.

      The same in all models
        – Not everybody prefers the status quo with “Ann: go and Bob: go” to the status quo.

      In doubt are the orders of Ann and Bob: adjacent entries may swap up to three times in each. Held as written: options, rules, how bodies vote, what everybody knows and the order of Eve; preferences are taken in the general reading. That makes 36 models, all checked; they all count alike. A share of models is not a likelihood."
    `);
  });

  it('says what is so in all models, of what does not hold as well', () => {
    const text = sweepText(dance(), {
      within: 0,
      findings: ['prefers all s4 s1', 'stable s2 nash'],
    });
    expect(text).toMatchInlineSnapshot(`
      "No order, fact or limit of moves is varied.

        – Not everybody prefers “Ann: go and Bob: go” to the status quo.
        – “Ann: go” does not hold under Nash.

      Held as written: options, rules, how bodies vote, what everybody knows and the order of Ann, Bob and Eve; preferences are taken in the general reading. That leaves one model, the file as written. A share of models is not a likelihood."
    `);
  });

  it('says of drawn models that they are drawn, and how far changes were tried', () => {
    const text = sweepText(dance(), {
      doubts: 'swaps',
      within: 3,
      findings: ['stable s4 seq', 'stable s4 nash'],
      maxTraces: 1,
      samples: 500,
    });
    expect(text).toMatchInlineSnapshot(`
      "“Ann: go and Bob: go” holds under SEQ.
      This stands in 228 of 500 models drawn by weight (of all models, with 95 %, a share of 0.413 to 0.5, which is no likelihood); one changed judgement is enough to turn it: if instead Ann ranks “Ann: not go” above “Ann: go if Bob: go”.
        – Where instead Ann ranks “Ann: not go” above “Ann: go if Bob: go”, this fails in 198 of 256 drawn models, elsewhere in 74 of 244.
        – Where instead Bob ranks “Bob: not go” above “Bob: go if Ann: go”, this fails in 178 of 227 drawn models, elsewhere in 94 of 273.
        – Where instead Bob ranks “Bob: not go” above “Ann: go”, this fails in 187 of 256 drawn models, elsewhere in 85 of 244.

      “Ann: go and Bob: go” holds under Nash.
      This stands in 131 of 500 models drawn by weight (of all models, with 95 %, a share of 0.225 to 0.302, which is no likelihood); one changed judgement is enough to turn it: if instead Ann ranks “Ann: not go” above “Ann: go if Bob: go”.
        – Where instead Ann ranks “Ann: not go” above “Ann: go if Bob: go”, this fails in 256 of 256 drawn models, elsewhere in 113 of 244.
        – Where instead Bob ranks “Bob: not go” above “Bob: go if Ann: go”, this fails in 227 of 227 drawn models, elsewhere in 142 of 273.

      In doubt are the orders of Ann and Bob: adjacent entries may swap up to three times in each. Held as written: options, rules, how bodies vote, what everybody knows and the order of Eve; preferences are taken in the general reading. That makes 36 models, of which 500 are drawn, by seed 0, for each finding with more than 1 trace; they all count alike. A share of models is not a likelihood."
    `);
  });

  it('says how many judgements it hangs on are not told', () => {
    const guests = ['ann', 'bob', 'cat', 'dan', 'eve'];
    const crowd = (number: number) => {
      const there = guests.slice(0, number);
      const people = there.map(
        (id) =>
          `  ${id}: { options: { stay: yes/no }, prefers: [ { want: stay, sure: 0.9 }, { not: stay } ] }`,
      );
      const now = there.map((id) => `${id}.stay: yes`).join(', ');
      return `standoff: 1\ntitle: A party\ndecision-makers:\n${people.join('\n')}\nstatus-quo: { ${now} }`;
    };
    const told = (number: number) =>
      sweepText(crowd(number), { findings: ['stable status-quo nash'] }).match(
        /--json lists .*/,
      )?.[0];
    expect([3, 4, 5].map(told)).toEqual([
      undefined,
      '--json lists one other judgement.',
      '--json lists two other judgements.',
    ]);
  });

  it('says of Korea 2017 what the freeze hangs on', () => {
    const text = sweepText(korea, {
      doubts: 'swaps',
      within: 2,
      findings: ['prefers all freeze-for-freeze status-quo', 'holds freeze-for-freeze seq'],
    });
    expect(text).toContain('Each of these stands in 17,698,800 of 18,120,200 models');
    expect(text).toContain(
      '; it fails only where instead North Korea ranks “tests go on” above “exercises suspended”, and there in 421,400 of 842,800 models.',
    );
    expect(text).toContain(
      'Two changed judgements are enough to turn it, and no fewer: if instead North Korea ranks “tests go on” above “Washington talks” and North Korea ranks “tests go on” above “exercises suspended”.',
    );
  });

  it('says how far changes were tried where models are drawn', () => {
    const text = sweepText(korea, {
      doubts: 'swaps',
      within: 4,
      findings: ['stable status-quo gmr'],
      maxTraces: 1,
      samples: 100,
    });
    expect(text).toContain(
      'no set of up to three changed judgements turns it; larger ones were not tried.',
    );
  });

  it('says which findings the file names, and why they matter', () => {
    const named = dance(
      `findings:
  still: { finding: stable status-quo nash, says: Nobody moves., why: Each waits for the other }
  both: { finding: not unreached ann.go or bob.go, because: c }
claims: { c: { says: They like to dance, at: book p. 1 } }
sources: { book: { title: A book } }`,
    );
    const text = sweepText(named, { findings: ['still', 'both', 'stable s1 nash'] });
    expect(text.split('\n\n').slice(1)).toMatchInlineSnapshot(`
      [
        "  – The status quo holds under Nash.
          – The file calls this “still”: “Nobody moves”.
          – The file says why still matters: “Each waits for the other”.
        – No improvements lead from the status quo to a state with “Ann: go or Bob: go”.
          – The file calls the opposite of this “both”.",
        "In doubt are the orders of Ann and Bob: two adjacent entries may swap in each. Held as written: options, rules, how bodies vote, what everybody knows and the order of Eve; preferences are taken in the general reading. That makes 9 models, all checked; they all count alike. A share of models is not a likelihood.",
      ]
    `);
    const all = sweepText(named, {});
    expect(all).toContain('– The status quo holds under GMR, SMR, SEQ and SSEQ.');
    expect(all.match(/The status quo holds under Nash/g)).toHaveLength(1);
    expect(sweepText(named, { findings: ['status-quo-nash', 'still'] })).toContain(
      'The file calls this “still”',
    );
    expect(() => sweepText(named, { findings: ['stil'] })).toThrow(
      'no finding is called stil; did you mean still?',
    );
    expect(() => sweepText(dance(), { findings: ['still'] })).toThrow(/no finding is called still/);
    const unasked = dance('findings: { first: { finding: stable s1 nash } }').replace(
      /^status-quo.*$/m,
      '',
    );
    expect(sweepText(unasked, {})).toContain('– The file calls this “first”.');
    expect(() =>
      sweepText(dance().replace(/^status-quo.*$/m, ''), { findings: ['still'] }),
    ).toThrow('no finding is called still: the file names none');
  });

  it('asks of all states in which something is the case', () => {
    const text = sweepText(dance(), { findings: ['unreached ann.go and (bob.go or eve.watch)'] });
    expect(text).toContain('No improvements lead from the status quo to a state with');
    expect(sweepText(dance(), { findings: ['reached ann.go or bob.go'] })).toContain(
      '– No improvements lead from the status quo to a state with',
    );
    expect(refusalOf(dance(), ['unreached ann.go and not ann.go or false'])).toBe(
      '"unreached ann.go and not ann.go or false": this is true in no feasible state',
    );
  });

  it('does not tell as so what the file says of a finding that fails', () => {
    const named = dance(
      `findings:
  goes: { finding: reached ann.go, says: Ann goes in the end., why: She likes to }
  stays: { finding: unreached ann.go, says: Ann never goes }`,
    );
    const text = sweepText(named, { doubts: 'swaps', within: 0, findings: ['goes', 'stays'] });
    expect(text).toContain('– The file calls the opposite of this “goes”: “Ann goes in the end”.');
    expect(text).toContain('– The file calls this “stays”: “Ann never goes”.');
  });

  it('says of coalitions whether they would leave together, and how that is read', () => {
    const by = (finding: string) => sweepText(dance(), { doubts: 'swaps', findings: [finding] });
    expect(by('stable s1 seq bob+ann')).toContain(
      'Ann and Bob would not leave the status quo together under SEQ.\n',
    );
    expect(by('stable s4 nash ann+bob+eve movers')).toMatch(
      /Ann, Bob and Eve would( not)? leave “Ann: go and Bob: go” together by a joint move from which all who make it gain, under Nash\.\n/,
    );
    expect(by('not stable s1 seq ann+bob pareto')).toContain(
      'Ann and Bob would not leave the status quo together by a joint move from which some gain and none loses, under SEQ.',
    );
    expect(by('stable s4 sim')).toContain('“Ann: go and Bob: go” holds under SIM.');
    expect(refusalOf(dance(), ['stable s1 sim ann+bob'])).toContain(
      'SIM has no version for coalitions',
    );
    expect(refusalOf(dance(), ['stable s1 seq ann+ann'])).toContain('ann is named twice');
    expect(refusalOf(dance(), ['stable s1 seq ann+bo'])).toContain('did you mean bob?');
  });

  it('decides in each model what single comparisons do not settle', () => {
    expect(sweepText(dance(), { findings: ['stable s1 cmr1', 'weak s1 under nash'] })).toContain(
      'are the same in all 9 models',
    );
  });

  it('says which finding cannot be read, and why', () => {
    expect(refusalOf(dance(), ['stable s1 seq an'])).toBe(
      '"stable s1 seq an": nobody is called an; did you mean ann?',
    );
    expect(refusalOf(dance(), ['stable s99 seq'])).toContain('the 8 states are s1 to s8');
    expect(refusalOf(dance(), ['passes ann s2'])).toBe('"passes ann s2": ann does not vote');
    expect(refusalOf(dance(), ['holds peace seq'])).toBe(
      '"holds peace seq": no deal is called peace: the model has none',
    );
    expect(refusalOf(dance(), ['perhaps s1'])).toContain(
      'nothing is claimed by "perhaps"; begin with ',
    );
    expect(refusalOf(dance(), ['prefers ann s1'])).toContain(
      'a state of several words stands in quotation marks',
    );
  });
});
