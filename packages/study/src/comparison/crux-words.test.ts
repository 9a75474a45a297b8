import { defaultLimits, findConcept, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { compileText } from '../../../../test/conflicts/open-model.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { analyzeConflict } from '../analysis/analyze.ts';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import { type Crux, type CruxFinding, cruxBetween } from './crux.ts';
import { aroundCrux, cruxGroups, sayNoCrux } from './crux-words.ts';
import type { SmallestMixtures } from './smallest-mixtures.ts';

const file = (prefers: string, more = '') => `standoff: 1
title: Two sides
decision-makers:
  north: { name: North, options: { arm: { levels: { no: North unarmed, yes: North armed } } }, prefers: [${prefers}] }
  south: { name: South, options: { arm: { levels: { no: South unarmed, yes: South armed } } }, prefers: [not north.arm, arm] }
status-quo: { north.arm: no, south.arm: no }
${more}`;

function sideOf(text: string): {
  readonly version: CompiledCase;
  readonly analysis: Analysis;
} {
  const version = compileText(text);
  const result = runToEnd(analyzeConflict(version, { concepts: ['nash'] }));
  if (result.status !== 'analysed') throw new Error(result.status);
  return { version, analysis: result.analysis };
}

const first = sideOf(file('not south.arm, arm'));
const { casebook } = first.analysis;
const names = ['1', '2'] as const;

/** What three differences are, and one finding with the sets that are said to be its crux. */
function crux(
  into: SmallestMixtures,
  back: SmallestMixtures = into,
  more: Partial<Crux> = {},
): Crux {
  const used = new Set([...into.sets, ...back.sets].flat());
  const finding: CruxFinding = {
    id: 'status-quo-nash',
    finding: { kind: 'stable', state: casebook.statusQuo!, concept: findConcept('nash')! },
    holds: [true, false],
    into,
    back,
  };
  return {
    differences: ['a', 'b', 'c', 'd'].map((letter, at) => ({
      says: letter,
      topic: `whether ${letter}`,
      into: [],
      back: [],
      matters: used.has(at),
    })),
    held: [],
    findings: [finding],
    furtherFindings: 0,
    without: [],
    ...more,
  };
}

const says = (into: SmallestMixtures, back?: SmallestMixtures) =>
  cruxGroups(casebook, crux(into, back), names)[0]!.says;

describe('a crux in words', () => {
  it('is one judgement, and what putting it into the other does', () => {
    const [group] = cruxGroups(casebook, crux({ size: 1, sets: [[1]] }), names);
    expect(group!.about).toBe('Only 1 finds that the status quo holds under Nash.');
    expect(group!.says).toEqual([
      'The crux: whether b.',
      'Put 2’s judgement on that alone into 1, and 1 finds what 2 finds; put 1’s into 2, and 2 finds what 1 finds.',
    ]);
  });

  it('is several together, or any of several', () => {
    expect(says({ size: 2, sets: [[0, 1]] })[0]).toBe(
      'The crux is two judgements together: whether a; and whether b.',
    );
    expect(says({ size: 1, sets: [[0], [1]] })).toEqual([
      'The crux is either of two judgements: whether a; or whether b.',
      'Put 2’s judgement on any one of these alone into 1, and 1 finds what 2 finds; put 1’s into 2, and 2 finds what 1 finds.',
    ]);
    expect(says({ size: 1, sets: [[0], [1], [2]] })[0]).toBe(
      'The crux is any one of three judgements: whether a; or whether b; or whether c.',
    );
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 3],
    ];
    expect(says({ size: 2, sets: pairs })[0]).toBe(
      'The crux is two judgements together, in any of four sets: such as whether a; and whether b; or whether a; and whether c; or whether b; and whether c.',
    );
  });

  it('is told each way where the two ways differ', () => {
    const either = { size: 1, sets: [[0], [1]] };
    const both = { size: 2, sets: [[0, 1]] };
    expect(says(either, both)).toEqual([
      'For 1 to find what 2 finds, either of two of 2’s judgements is enough: whether a; or whether b.',
      'For 2 to find what 1 finds, it takes two of 1’s judgements together: whether a; and whether b.',
    ]);
    const any = { size: 1, sets: [[0], [1], [2]] };
    const pairs = {
      size: 2,
      sets: [
        [0, 1],
        [0, 2],
      ],
    };
    expect(says(any, pairs)).toEqual([
      'For 1 to find what 2 finds, any one of three of 2’s judgements is enough: whether a; or whether b; or whether c.',
      'For 2 to find what 1 finds, it takes two of 1’s judgements together, in either of two sets: whether a; and whether b; or whether a; and whether c.',
    ]);
  });

  it('says where there is none, and how far was tried', () => {
    expect(
      says({ size: undefined, sets: [] }, { size: undefined, triedUpTo: 3, sets: [] }),
    ).toEqual([
      'Whatever of 2’s judgements is put into 1, it does not find what 2 finds: that lies in what else differs.',
      'Up to three of 1’s judgements put into 2 are not enough for it to find what 1 finds, and more together were not tried.',
    ]);
    expect(says({ size: undefined, triedUpTo: 1, sets: [] })[0]).toBe(
      'One of 2’s judgements put into 1 is not enough for it to find what 2 finds, and more together were not tried.',
    );
  });

  it('says what is held before, and what need not be argued about after it', () => {
    const told = aroundCrux(
      crux({ size: 1, sets: [[1]] }, undefined, {
        held: ['Other states are ruled out'],
        furtherFindings: 2,
        without: ['SIM'],
      }),
      names,
    );
    expect(told.before).toEqual([
      '1 and 2 differ in four judgements, counting what stands elsewhere in an order as one.',
      'What else differs is held as in the one into which judgements are put: other states are ruled out.',
      'No crux is sought of what holds under SIM.',
    ]);
    expect(told.after).toEqual([
      'For two more verdicts on states no crux was sought.',
      'Of the other three judgements in which they differ none is in a crux: about these findings they may stop arguing over them.',
    ]);
    const untried = crux({ size: undefined, triedUpTo: 1, sets: [] });
    expect(aroundCrux(untried, names).after).toEqual([
      'Of the four judgements in which they differ none is in a crux, as far as was tried: about these findings they may stop arguing over them.',
    ]);
  });
});

it('a crux is sought among states whose codes are beyond what numbers hold', () => {
  const closed = Array.from({ length: 60 }, (_, k) => `o${k}`);
  const all = (sayOne: (option: string) => string) => closed.map(sayOne).join(', ');
  const wide = (prefers: string) =>
    sideOf(
      file(prefers, `infeasible: [${all((o) => `north.${o}`)}]`)
        .replace('options: { arm', `options: { ${all((o) => `${o}: yes/no`)}, arm`)
        .replace('status-quo: {', `status-quo: { ${all((o) => `north.${o}: no`)},`),
    );
  const [one, other] = [wide('not south.arm, arm'), wide('not south.arm, not arm')];
  const { space } = one.analysis.casebook;
  expect(typeof space.codeOf(space.cells - 1)).toBe('bigint');
  const found = runToEnd(cruxBetween(one, other, defaultLimits)) as Crux;
  expect(found.findings.length).toBeGreaterThan(0);
  expect(found.furtherFindings).toBe(0);
});

describe('where there is nothing to explain', () => {
  it('says so of what differs in nothing that is found', () => {
    const same = runToEnd(cruxBetween(first, first, defaultLimits)) as Crux;
    expect(aroundCrux(same, names)).toEqual({
      before: [
        '1 and 2 differ in no judgement on which these findings rest.',
        'They find the same of all that a crux is sought of.',
      ],
      after: [],
    });
  });

  it('says why none is sought', () => {
    const other = sideOf(
      file('arm')
        .replace('yes: South armed } } }', 'yes: South armed } }, more: yes/no }')
        .replace('south.arm: no }', 'south.arm: no, south.more: no }'),
    );
    expect(runToEnd(cruxBetween(first, other, defaultLimits))).toEqual({ why: 'other-states' });
    const named = sideOf(file('arm', 'states: { calm: { north.arm: no, south.arm: no } }'));
    const renamed = sideOf(file('arm', 'states: { calm: { north.arm: no, south.arm: yes } }'));
    expect(runToEnd(cruxBetween(named, renamed, defaultLimits))).toEqual({ why: 'other-names' });
    expect(sayNoCrux({ why: 'other-names' })).toBe(
      'They have other decision makers, or mean other states by the same name, so no crux is sought.',
    );
    expect(sayNoCrux({ why: 'too-long' })).toBe(
      'The crux was not found: among so many states it takes too long to ask for single comparisons.',
    );
  });

  it('is not sought among so many states where something differs, and nothing is where nothing does', () => {
    const options = Array.from({ length: 9 }, (_, k) => `o${k}: yes/no`).join(', ');
    const now = ['a', 'b'].flatMap((one) =>
      Array.from({ length: 9 }, (_, k) => `${one}.o${k}: no`),
    );
    const many = (wants: string) =>
      sideOf(`
standoff: 1
title: Many states
decision-makers:
  a: { options: { ${options} }, prefers: [${wants}] }
  b: { options: { ${options} }, prefers: [o0] }
status-quo: { ${now.join(', ')} }
`);
    const [one, other] = [many('o0'), many('not o0')];
    expect(runToEnd(cruxBetween(one, other, defaultLimits))).toEqual({ why: 'too-long' });
    expect(runToEnd(cruxBetween(one, one, defaultLimits))).toMatchObject({ findings: [] });
  });
});
