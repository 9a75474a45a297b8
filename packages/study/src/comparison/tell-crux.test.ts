import { defaultLimits, findConcept, runToEnd } from '@standoff/engine';
import type { Claim } from '@standoff/propositions';
import { describe, expect, it } from 'vitest';
import { compileText } from '../../../../test/conflicts/open-model.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { analyzeConflict } from '../analysis/analyze.ts';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import { type Crux, type CruxFinding, cruxBetween } from './crux.ts';
import type { SmallestMixtures } from './smallest-mixtures.ts';
import { tellCrux } from './tell-crux.ts';

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
      dispute: { kind: 'looksBy', who: letter } as Claim,
      into: [],
      back: [],
      matters: used.has(at),
    })),
    held: [],
    findings: [finding],
    asGiven: [],
    furtherFindings: 0,
    without: [],
    casebook,
    ...more,
  };
}

const kindsOf = (told: readonly { readonly says: Claim }[]) => told.map(({ says }) => says.kind);

describe('what is told of a crux', () => {
  it('is one way where both are the same, and two where they differ', () => {
    const one = { size: 1, sets: [[1]] };
    const [group] = tellCrux(crux(one), [0, 1]).groups;
    expect(kindsOf(group!.about)).toEqual(['findsAlone']);
    expect(group!.says).toMatchObject([
      { says: { taker: 0, giver: 1, size: 1, n: 1, both: true } },
    ]);
    const both = { size: 2, sets: [[0, 1]] };
    expect(tellCrux(crux(one, both), [0, 1]).groups[0]!.says).toMatchObject([
      { says: { taker: 0, giver: 1, size: 1, both: false } },
      { says: { taker: 1, giver: 0, size: 2, both: false } },
    ]);
  });

  it('names few of many sets', () => {
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 3],
    ];
    const [way] = tellCrux(crux({ size: 2, sets: pairs }), [0, 1]).groups[0]!.says;
    expect(way).toMatchObject({ says: { n: 4, sets: [{}, {}, {}] } });
  });

  it('says where there is none, and how far was tried', () => {
    const none = { size: undefined, sets: [] };
    expect(tellCrux(crux(none, { ...none, triedUpTo: 3 }), [0, 1]).groups[0]!.says).toMatchObject([
      { says: { kind: 'unexplained', taker: 0 } },
      { says: { kind: 'unexplained', taker: 1, upTo: 3 } },
    ]);
  });

  it('says what is held before, and what need not be argued about after it', () => {
    const told = tellCrux(
      crux({ size: 1, sets: [[1]] }, undefined, {
        held: [{ what: 'rules' }],
        furtherFindings: 2,
        without: [findConcept('sim')!],
      }),
      [0, 1],
    );
    expect(kindsOf(told.before)).toEqual(['judgeDifferently', 'heldInCrux', 'cruxUnsought']);
    expect(told.after).toMatchObject([
      { says: { why: 'further', n: 2 } },
      { says: { n: 3, of: 4, tried: true } },
    ]);
    const untried = crux({ size: undefined, triedUpTo: 1, sets: [] });
    expect(tellCrux(untried, [0, 1]).after).toMatchObject([
      { says: { n: 4, of: 4, tried: false } },
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
    expect(tellCrux(same, [0, 1])).toMatchObject({
      before: [{ says: { n: 0 } }, { says: { why: 'alike' } }],
      groups: [],
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
    expect(kindsOf(tellCrux({ why: 'other-names' }, [0, 1]).before)).toEqual(['cruxUnsought']);
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
