import { describe, expect, it } from 'vitest';
import { found, graph, twoSides } from '../test/parse/found.ts';
import { parseConflict } from './parse-conflict.ts';

const whole = `standoff: 1
title: Korea
as-of: 2017-09-12
about: A cut of the case
authors: [Ada, Bo]
sources:
  article: { title: An article, kind: article, published: 2017-09, url: "https://example.org/a" }
claims:
  c1: { says: Collapse would follow, at: ["article ¶8:120-260 #0123456789ABCDEF", article p. 2], by: author }
decision-makers:
  china:
    name: China
    because: c1
    options:
      supply: { name: Supplies, levels: [open, squeezed, cut], moves: step, because: c1 }
    prefers:
      - { never: collapse, because: c1 }
      - { want: supply = squeezed, if: dprk.tests = continued, unless: us.strike, sure: 0.8, because: c1 }
      - { equally: [us.strike, not dprk.disarm], because: c1 }
      - { or-else: [us.strike, dprk.disarm], because: c1 }
  dprk:
    options:
      tests: [continued, frozen]
      disarm: yes/no, one-way
    weights: [{ of: collapse, weight: -10, because: c1 }]
    greatly: 5
  us:
    options:
      strike: { levels: { no: no strike, yes: a strike }, moves: [no to yes] }
    relation: [s1 > s2, s1 ? s3]
    because: c1
facts:
  collapse: { name: Collapse, when: war or china.supply = cut, chance: likely, because: c1 }
  war: us.strike
infeasible:
  - { when: us.strike and dprk.disarm, says: No need, because: c1 }
states:
  peace: { dprk.tests: frozen }
status-quo: { dprk.tests: continued, dprk.disarm: no, us.strike: no, china.supply: open, because: c1 }
bodies:
  council: { members: [us, china, { france: abstain }], adopts: "2 votes, no veto by us, china", options: { sanctions: [none, full] } }
perceptions:
  dprk:
    us: { relation: [s2 > s1], hides: [strike], because: c1 }
signals:
  hint: { by: china, to: all, says: No collapse, shows: { china: { drop: [2, 1], add: { never: war } } } }
threats:
  fire: { by: us, if: dprk.tests = continued, then: { strike: yes }, kind: promise }
deals:
  trade: { parties: [us, dprk], proposed-by: china, terms: { dprk.tests: frozen, us.strike: no } }
doubts:
  - { of: decision-makers.china.prefers, swap: neighbours }
  - { of: facts.collapse, chance: 0.3 to 0.9 }
foresight: { us: nash, dprk: seq }
variants:
  doves: { says: Peace, set: { decision-makers.us.relation: [s1 > s2] } }
timeline:
  - { on: 2017-09-03, what: A test, by: dprk, sets: { dprk.tests: continued } }
`;

describe('a file with every section', () => {
  const { conflict, variants, diagnostics } = parseConflict(whole);

  it('has nothing wrong with it', () => {
    expect(diagnostics).toEqual([]);
    expect([...variants.keys()]).toEqual(['doves']);
  });

  it('keeps the order of the file for decision makers and options', () => {
    const names = conflict?.decisionMakers.flatMap(({ id, options }) => [
      id,
      ...options.map((option) => option.id),
    ]);
    expect(names).toEqual(['china', 'supply', 'dprk', 'tests', 'disarm', 'us', 'strike']);
  });

  it('has its facts in an order in which each needs only earlier ones', () => {
    expect(conflict?.facts.map(({ id }) => id)).toEqual(['war', 'collapse']);
    expect(conflict?.facts[1]).toMatchObject({
      name: 'Collapse',
      chance: 0.75,
      because: [{ claim: 'c1' }],
    });
  });

  it('reads every way to write an option', () => {
    const [china, dprk, us] = conflict?.decisionMakers ?? [];
    expect(china?.options[0]).toMatchObject({
      name: 'Supplies',
      moves: { kind: 'step' },
      yesNo: false,
    });
    expect(dprk?.options[1]).toMatchObject({
      name: 'disarm',
      moves: { kind: 'one-way' },
      yesNo: true,
    });
    expect(us?.options[0]).toMatchObject({
      yesNo: true,
      moves: { kind: 'pairs', pairs: [[0, 1]] },
      levels: [
        { id: 'no', phrase: 'no strike' },
        { id: 'yes', phrase: 'a strike' },
      ],
    });
  });

  it('reads places in sources', () => {
    expect(conflict?.claims[0]?.at).toEqual([
      {
        source: 'article',
        place: '¶8:120-260 #0123456789ABCDEF',
        paragraph: 8,
        characters: { from: 120, to: 260 },
        hash: '0123456789abcdef',
      },
      { source: 'article', place: 'p. 2' },
    ]);
  });

  it('fills named states up from the status quo', () => {
    const levels = [
      { option: { owner: 'china', option: 'supply' }, level: 0 },
      { option: { owner: 'dprk', option: 'tests' }, level: 1 },
      { option: { owner: 'dprk', option: 'disarm' }, level: 0 },
      { option: { owner: 'us', option: 'strike' }, level: 0 },
    ];
    expect(conflict?.namedStates[0]?.pattern).toMatchObject({ kind: 'levels', levels });
    expect(conflict?.statusQuo).toMatchObject({ because: [{ claim: 'c1' }] });
  });

  it('reads statements with their conditions and groups', () => {
    const preference = conflict?.decisionMakers[0]?.preference;
    expect(preference).toMatchObject({
      kind: 'prioritized',
      statements: [
        { kind: 'statement', mode: 'never', sure: 1, formula: { kind: 'fact', fact: 'collapse' } },
        { mode: 'want', sure: 0.8, if: { kind: 'comparison' }, unless: { bare: true } },
        { kind: 'equally', statements: [{ mode: 'want' }, { mode: 'want' }] },
        { kind: 'or-else', alternatives: [{}, {}] },
      ],
    });
  });

  it('gives edits in the order in which they are made', () => {
    expect(conflict?.signals[0]).toMatchObject({
      by: 'china',
      to: ['dprk', 'us'],
      shows: [
        {
          about: 'china',
          edits: [
            { kind: 'drop', place: 2 },
            { kind: 'drop', place: 1 },
            { kind: 'add', place: 1, statement: { mode: 'never' } },
          ],
        },
      ],
    });
  });

  it('reads bodies, threats, deals, doubts and events', () => {
    expect(conflict?.bodies[0]).toMatchObject({
      votesNeeded: 2,
      vetoes: ['us', 'china'],
      members: [{ id: 'us' }, { id: 'china' }, { id: 'france', vote: 'abstain' }],
    });
    expect(conflict?.threats[0]?.kind).toBe('promise');
    expect(conflict?.threats[0]?.then).toEqual([
      { option: { owner: 'us', option: 'strike' }, level: 1 },
    ]);
    expect(conflict?.deals[0]).toMatchObject({ name: 'trade', proposedBy: ['china'] });
    expect(conflict?.doubts.map(({ of }) => of.join('.'))).toEqual([
      'china.prefers',
      'facts.collapse',
    ]);
    expect(conflict?.timeline[0]).toMatchObject({ on: '2017-09-03', by: 'dprk' });
  });
});

describe('an error', () => {
  it('of every kind is reported in one run, in the order of the file', () => {
    const text = twoSides(
      'status-quo: { us.strike: maybe }\ntimeline: [{ on: 2017-13, what: x }]\n',
    )
      .replace('title', 'titel')
      .replace('[not war, posture', '[not wat, postur');
    expect(found(text)).toEqual([
      'unknown-key: titel',
      'unknown-name: wat',
      'unknown-option: postur',
      'unknown-level: maybe',
      'wrong-form: 2017-13',
    ]);
  });

  it('in a definition is the only one: uses of its name are not reported', () => {
    expect(found(twoSides().replace('war: us.strike', 'war: us.strik'))).toEqual([
      'unknown-option: us.strik',
    ]);
    expect(found(twoSides().replace('strike: yes/no', 'strike: yes'))).toEqual(['wrong-form: yes']);
    expect(found(twoSides().replace('war: us.strike', 'war: [us.strike]'))).toEqual([
      'wrong-kind: [us.strike]',
    ]);
    expect(found(twoSides().replace('facts:\n  war: us.strike', 'facts: [war]'))).toEqual([
      'wrong-kind: [war]',
    ]);
  });

  it('leaves no conflict', () => {
    const { conflict, variants } = parseConflict(twoSides('factz: 1'));
    expect(conflict).toBeUndefined();
    expect(variants.size).toBe(0);
  });
});

describe('the name of the file', () => {
  it('is kept for messages', () => {
    expect(parseConflict(graph(), { fileName: 'a.standoff.yaml' }).source.name).toBe(
      'a.standoff.yaml',
    );
    expect(parseConflict(graph()).source.name).toBe('model.standoff.yaml');
  });
});
