import { describe, expect, it } from 'vitest';
import { conflictOf, found, graph, twoSides } from '../../test/parse/found.ts';
import { parseConflict } from '../parse-conflict.ts';

/** The model with a body whose option is in use. */
function withBody(body: string): string {
  return twoSides(
    `bodies: { council: ${body} }\n`,
    '[not war, posture = talks, council.sanctions]',
  );
}

describe('a body', () => {
  const options = 'options: { sanctions: yes/no }';

  it('counts votes and vetoes', () => {
    const body = `{ members: [us, { france: abstain }], adopts: 1 vote, ${options} }`;
    expect(conflictOf(withBody(body)).bodies[0]).toMatchObject({
      name: 'council',
      members: [{ id: 'us' }, { id: 'france', vote: 'abstain', name: 'france' }],
      votesNeeded: 1,
      vetoes: [],
    });
  });

  it('says how a member is written that is no decision maker', () => {
    const body = `{ members: [us, south-africa], adopts: 1 vote, ${options} }`;
    const { diagnostics } = parseConflict(withBody(body));
    expect(diagnostics.map(({ help }) => help)).toContain(
      'there are us and them; a member that is no decision maker has its vote beside it: { south-africa: yes }',
    );
  });

  it('knows members that yield or are absent, and who proposes drafts', () => {
    const members = '[{ us: abstain unless greatly worse }, { them: absent }]';
    const body = `{ members: ${members}, adopts: 1 vote, sponsors: [us], ${options} }`;
    expect(conflictOf(withBody(body)).bodies[0]).toMatchObject({
      members: [
        { id: 'us', yields: true },
        { id: 'them', vote: 'absent' },
      ],
      sponsors: ['us'],
    });
  });

  it.each([
    ['{ members: [uk], adopts: 1 vote, OPTIONS }', ['unknown-decision-maker: uk']],
    ['{ members: [us, us], adopts: 1 vote, OPTIONS }', ['repeated-entry: us']],
    ['{ members: [us, { council: yes }], adopts: 1 vote, OPTIONS }', ['name-clash: council']],
    ['{ members: [{ france: maybe }], adopts: 1 vote, OPTIONS }', ['unknown-word: maybe']],
    ['{ members: [{ a: yes, b: no }], adopts: 1 vote, OPTIONS }', ['too-many: b']],
    ['{ members: [], adopts: 1 vote, OPTIONS }', ['too-few: []']],
    ['{ members: [us], adopts: 2 votes, OPTIONS }', ['impossible-rule: 2 votes']],
    ['{ members: [us], adopts: "1 vote, no veto by them", OPTIONS }', ['unknown-member: them']],
    ['{ members: [us], adopts: "1 vote, no veto by us, us", OPTIONS }', ['repeated-entry: us']],
    ['{ members: [us, { uk: absent }], adopts: 2 votes, OPTIONS }', ['impossible-rule: 2 votes']],
    [
      '{ members: [us, { uk: no }], adopts: "1 vote, no veto by uk", OPTIONS }',
      ['impossible-rule: uk'],
    ],
    [
      '{ members: [{ uk: abstain unless greatly worse }], adopts: 1 vote, OPTIONS }',
      ['unknown-decision-maker: uk'],
    ],
    ['{ members: [us], adopts: 1 vote, sponsors: [them], OPTIONS }', []],
    [
      '{ members: [us, { uk: { like: fr } }, { fr: { like: uk } }], adopts: 1 vote, OPTIONS }',
      ['like-in-circle: fr', 'like-in-circle: uk'],
    ],
    ['{ members: [us, { uk: { like: fr } }], adopts: 1 vote, OPTIONS }', ['unknown-member: fr']],
    ['{ members: [{ us: { like: them } }, them], adopts: 1 vote, OPTIONS }', ['name-clash: us']],
    [
      '{ members: [us, { uk: { like: us, vote: yes } }], adopts: 1 vote, OPTIONS }',
      ['competing-keys: vote'],
    ],
    ['{ members: [us, { uk: { votes: yes } }], adopts: 1 vote, OPTIONS }', ['unknown-key: votes']],
    [
      '{ members: [us, { uk: { yes-to: nothing = none } }], adopts: 1 vote, OPTIONS }',
      ['unknown-option: nothing'],
    ],
    [
      '{ members: [us, { uk: { yes-to: [], else: maybe } }], adopts: 1 vote, OPTIONS }',
      ['too-few: []', 'unknown-word: maybe'],
    ],
    ['{ members: [{ us: { people: -1 } }], adopts: 1 vote, OPTIONS }', ['wrong-number: -1']],
    [
      '{ members: [{ us: { people: 0.0000001 } }], adopts: 1 vote, OPTIONS }',
      ['wrong-number: 0.0000001'],
    ],
    ['{ members: [{ us: { members: 2 } }], adopts: 1 vote, OPTIONS }', ['reserved-word: members']],
    [
      '{ members: [us, { uk: yes }], adopts: 1 vote, sponsors: [uk], OPTIONS }',
      ['unknown-decision-maker: uk'],
    ],
    [
      '{ members: [us, { them: absent }], adopts: 1 vote, sponsors: [them], OPTIONS }',
      ['impossible-rule: them'],
    ],
    ['{ members: [us], adopts: unanimously, OPTIONS }', ['wrong-form: unanimously']],
    ['{ members: [us], OPTIONS }', [`missing-key: { members: [us], ${options} }`]],
  ])('written %s is an error', (body, errors) => {
    const text = withBody(body.replace('OPTIONS', options));
    expect(found(text)).toEqual(errors);
  });

  it('has another id than every decision maker', () => {
    const body = `{ members: [us], adopts: 1 vote, ${options} }`;
    expect(found(twoSides(`bodies: { us: ${body} }\n`))).toContain('name-clash: us');
  });
});

describe('a perception', () => {
  it('replaces a preference, changes it, or hides options', () => {
    const text = twoSides(`perceptions:
  them:
    us: { add: strike, at: 2, drop: 1, hides: [strike, us.posture] }
  us:
    them: { prefers: [{ never: war }] }
`);
    const [first, second] = conflictOf(text).perceptions;
    expect(first).toMatchObject({
      observer: 'them',
      observed: 'us',
      edits: [
        { kind: 'drop', place: 1 },
        { kind: 'add', place: 2 },
      ],
      hides: ['strike', 'posture'],
    });
    expect(first?.preference).toBeUndefined();
    expect(second?.preference).toMatchObject({ kind: 'prioritized' });
  });

  it.each([
    ['{ us: { us: { drop: 1 } } }', ['sees-itself: us']],
    ['{ uk: { us: { drop: 1 } } }', ['unknown-decision-maker: uk']],
    ['{ them: { uk: { hides: [] } } }', ['unknown-decision-maker: uk']],
    ['{ them: { us: {} } }', ['missing-value: us']],
    ['{ them: { us: { at: 1 } } }', ['missing-value: us', 'stray-key: at']],
    ['{ them: { us: { drop: 3 } } }', ['unknown-place: 3']],
    ['{ them: { us: { drop: [1, 3] } } }', ['unknown-place: 3']],
    ['{ them: { us: { drop: 0 } } }', ['wrong-number: 0']],
    ['{ them: { us: { add: strike, at: 4 } } }', ['unknown-place: 4']],
    ['{ them: { us: { add: { never: strike }, at: 2 } } }', ['degree-order: { never: strike }']],
    ['{ them: { us: { prefers: [strike], drop: 1 } } }', ['competing-keys: drop']],
    ['{ them: { us: { prefers: [strike], ranking: [s1] } } }', ['competing-keys: ranking']],
    ['{ them: { us: { hides: [tests] } } }', ['missing-prefix: tests']],
    ['{ them: { us: { hides: [them.tests] } } }', ['option-of-another: them.tests']],
    ['{ them: { us: { add: tests = frozen } } }', ['missing-prefix: tests']],
  ])('written %s is an error', (text, errors) => {
    expect(found(twoSides(`perceptions: ${text}\n`))).toEqual(errors);
  });
});

describe('a statement that is added where somebody is seen', () => {
  const seen = (added: string) =>
    twoSides(
      `perceptions: { them: { us: ${added} } }\n`,
      '[{ never: war }, { never: strike }, posture = talks]',
    );

  it.each([
    ['{ add: strike }', ['degree-order: strike']],
    ['{ add: strike, at: 2 }', ['degree-order: strike']],
    ['{ add: strike, at: 3 }', []],
    ['{ add: strike, drop: [1, 2] }', []],
    ['{ add: { must: strike }, at: 4 }', ['degree-order: { must: strike }']],
    ['{ add: { must: strike }, at: 3 }', []],
  ])('%s breaks the order itself, not what it comes before', (added, errors) => {
    expect(found(seen(added))).toEqual(errors);
  });

  it('is told where it can stand', () => {
    const helpOf = (added: string) => parseConflict(seen(added)).diagnostics[0]?.help;
    expect(helpOf('{ add: strike }')).toContain('at place 3 or after');
    expect(helpOf('{ add: { must: strike }, at: 4 }')).toContain('at place 3 or before');
  });

  it('is not blamed for an order that is wrong without it', () => {
    const text = twoSides(
      'perceptions: { them: { us: { add: strike, at: 3 } } }\n',
      '[posture = talks, { never: war }]',
    );
    expect(found(text)).toEqual(['degree-order: { never: war }']);
  });
});

describe('a signal', () => {
  it('is seen by those who receive it, after what they see anyway', () => {
    const perceptions = 'perceptions: { them: { us: { prefers: [strike] } } }\n';
    const signal = (shows: string): string =>
      twoSides(`${perceptions}signals: { s: { by: us, to: them, says: x, shows: ${shows} } }\n`);
    expect(found(signal('{ us: { drop: 1 } }'))).toEqual([]);
    expect(found(signal('{ us: { drop: 2 } }'))).toEqual(['unknown-place: 2']);
  });

  it.each([
    ['{ by: us, to: us, says: x, shows: { us: { drop: 1 } } }', ['sees-itself: us']],
    ['{ by: us, to: [them, them], says: x, shows: { us: { drop: 1 } } }', ['repeated-entry: them']],
    ['{ by: us, to: uk, says: x, shows: { us: { drop: 1 } } }', ['unknown-decision-maker: uk']],
    ['{ by: us, to: all, says: x, shows: { uk: { drop: 1 } } }', ['unknown-decision-maker: uk']],
    ['{ by: us, to: all, says: x, shows: { us: {} } }', ['missing-value: us']],
    [
      '{ by: us, to: all, shows: { us: { drop: 1 } } }',
      ['missing-key: { by: us, to: all, shows: { us: { drop: 1 } } }'],
    ],
  ])('written %s is an error', (signal, errors) => {
    expect(found(twoSides(`signals: { s: ${signal} }\n`))).toEqual(errors);
  });
});

describe('a threat', () => {
  it.each([
    ['{ by: us, if: them.tests = continued, then: { strike: yes, us.posture: talks } }', []],
    ['{ by: us, if: strike, then: { strike: yes }, kind: bluff }', ['unknown-word: bluff']],
    ['{ by: us, if: strike, then: { them.tests: frozen } }', ['option-of-another: them.tests']],
    ['{ by: us, if: strike, then: { tests: frozen } }', ['missing-prefix: tests']],
    ['{ by: us, if: strike, then: { strike: yes, us.strike: no } }', ['repeated-entry: us.strike']],
    ['{ by: us, if: strike, then: {} }', ['missing-value: {}']],
    ['{ by: uk, if: strike, then: { strike: yes } }', ['unknown-decision-maker: uk']],
    [
      '{ if: strike, then: { strike: yes } }',
      ['missing-key: { if: strike, then: { strike: yes } }'],
    ],
  ])('written %s has these errors', (threat, errors) => {
    expect(found(twoSides(`threats: { t: ${threat} }\n`))).toEqual(errors);
  });
});

describe('a deal', () => {
  const states = 'states: { calm: { us.strike: no, us.posture: talks, them.tests: frozen } }\n';

  it('may lead to a named state', () => {
    const { deals } = conflictOf(
      twoSides(`${states}deals: { d: { parties: [us, them], terms: calm } }\n`),
    );
    expect(deals[0]?.terms).toHaveLength(3);
    expect(
      conflictOf(graph('deals: { d: { parties: [us], terms: b } }\n')).deals[0]?.terms,
    ).toEqual({
      state: 'b',
    });
  });

  it('keeps what it comes to, and why it matters', () => {
    const deal = '{ parties: [us], terms: { us.strike: no }, says: No strike, why: Both said so }';
    const { deals } = conflictOf(twoSides(`deals: { d: ${deal} }\n`));
    expect(deals).toMatchObject([{ says: 'No strike', why: 'Both said so' }]);
  });

  it.each([
    ['{ parties: [us, us], terms: { us.strike: no } }', ['repeated-entry: us']],
    ['{ parties: [us], terms: { them.tests: frozen } }', ['option-of-another: them.tests']],
    ['{ parties: [us], terms: { strike: no } }', ['missing-prefix: strike']],
    ['{ parties: [us], terms: {} }', ['missing-value: {}']],
    ['{ parties: [us], terms: s1 }', ['mixed-model: s1']],
    ['{ parties: [us], terms: nowhere }', ['unknown-state: nowhere']],
    ['{ parties: [], terms: { us.strike: no } }', ['too-few: []']],
    ['{ parties: us, terms: { us.strike: no } }', ['wrong-kind: us']],
    [
      '{ parties: [us], proposed-by: uk, terms: { us.strike: no } }',
      ['unknown-decision-maker: uk'],
    ],
  ])('written %s is an error', (deal, errors) => {
    expect(found(twoSides(`deals: { d: ${deal} }\n`))).toEqual(errors);
  });
});

describe('a doubt', () => {
  it.each([
    ['{ of: us.prefers, swap: neighbours }', []],
    ['{ of: us.prefers.2, drop: yes }', []],
    ['{ of: us.prefers.1, degree: true }', []],
    ['{ of: decision-makers.us.prefers, drop: yes }', []],
    ['{ of: facts.war, chance: 0.3 to 0.9 }', []],
    ['{ of: facts.war.chance, chance: 0 to 1 }', []],
    ['{ of: us.foresight, one-of: [nash, seq] }', []],
    ['{ of: us.strike, one-of: [free, one-way] }', []],
    ['{ of: decision-makers.us.options.strike, one-of: [free] }', []],
    ['{ of: us.prefers.3, drop: yes }', ['unknown-path: 3']],
    ['{ of: us.ranking, swap: neighbours }', ['unknown-path: ranking']],
    ['{ of: us, swap: neighbours }', ['unknown-path: us']],
    ['{ of: uk.prefers, swap: neighbours }', ['unknown-decision-maker: uk']],
    ['{ of: facts.peace, chance: 0.3 to 0.9 }', ['unknown-fact: peace']],
    ['{ of: facts, chance: 0.3 to 0.9 }', ['unknown-path: facts']],
    ['{ of: facts.war, chance: 0.9 to 0.3 }', ['wrong-form: 0.9 to 0.3']],
    ['{ of: facts.war, chance: 0.9 }', ['wrong-form: 0.9']],
    ['{ of: facts.war, swap: neighbours }', ['doubt-misfit: swap']],
    ['{ of: us.prefers, swap: strangers }', ['unknown-word: strangers']],
    ['{ of: us.prefers, drop: no }', ['unknown-word: no']],
    ['{ of: us.prefers }', ['missing-key: { of: us.prefers }']],
    ['{ of: us..prefers, drop: yes }', ['wrong-form: us..prefers']],
    ['{ of: us.foresight, one-of: [luck] }', ['unknown-word: luck']],
    ['{ of: us.strike, one-of: [nash] }', ['unknown-word: nash']],
  ])('written %s has these errors', (doubt, errors) => {
    expect(found(twoSides(`doubts: [${doubt}]\n`))).toEqual(errors);
  });
});

describe('foresight', () => {
  it('is given for all or one by one', () => {
    expect(conflictOf(twoSides('foresight: seq\n')).foresight).toEqual([
      { decisionMaker: 'us', concept: 'seq' },
      { decisionMaker: 'them', concept: 'seq' },
    ]);
    expect(conflictOf(twoSides('foresight: { them: smr }\n')).foresight).toEqual([
      { decisionMaker: 'them', concept: 'smr' },
    ]);
    expect(found(twoSides('foresight: { uk: smr, us: luck }\n'))).toEqual([
      'unknown-decision-maker: uk',
      'unknown-word: luck',
    ]);
  });
});

describe('a claim', () => {
  const sources = 'sources: { article: { title: A } }\n';

  it.each([
    ['"article ¶8"', []],
    ['"article ¶8:0-9"', []],
    ['"article ¶8 #0123456789abcdef"', []],
    ['["article p. 2, table 3", "article ¶1"]', []],
    ['article', ['wrong-form: article']],
    ['"article ¶0"', ['wrong-form: "article ¶0"']],
    ['"article ¶8:9-3"', ['wrong-form: "article ¶8:9-3"']],
    ['"article ¶8-10"', ['wrong-form: "article ¶8-10"']],
    ['"article ¶8:0-9 #0123"', ['wrong-form: "article ¶8:0-9 #0123"']],
    ['paper p. 2', ['unknown-source: paper']],
  ])('may have the place %s, or may not', (at, errors) => {
    const claims = `claims:\n  c: { says: x, context: yes, at: ${at} }\n`;
    const text = twoSides(
      sources + claims,
      '[{ not: war, because: c }, { want: posture = talks, because: c }]',
    ).replace(
      'tests: [continued, frozen] }\n    prefers: [not war, tests = continued]',
      'tests: [continued, frozen] }\n    weights: [{ of: war, weight: 1, because: c }, { of: tests = frozen, weight: 1, because: c }]',
    );
    expect(found(text)).toEqual(errors);
  });

  it('keeps its hash only in quotes', () => {
    const claims = 'claims:\n  c:\n    says: x\n    at: article ¶8 #0123456789abcdef\n';
    expect(found(twoSides(sources + claims))).toEqual(['hash-in-comment: article ¶8']);
  });
});

describe('a source', () => {
  it.each([
    ['url: ftp://example.org', ['wrong-form: ftp://example.org']],
    ['url: "javascript:alert(1)"', ['wrong-form: "javascript:alert(1)"']],
    ['url: https://example.org/a(b)', []],
    ['url: https://example.org/@writer', []],
    ['url: https://me:secret@example.org', ['credentials-in-address: me:secret@']],
    ['url: "https://me@example.org/a"', ['credentials-in-address: me@']],
    ['sha256: abc', ['wrong-form: abc']],
    ['published: 2017', []],
    ['published: 2017-02-30', ['wrong-form: 2017-02-30']],
    ['published: September', ['wrong-form: September']],
  ])('may say %s, or may not', (line, errors) => {
    expect(found(twoSides(`sources: { a: { title: A, ${line} } }\n`))).toEqual(errors);
  });
});

describe('the timeline', () => {
  it('is in order, and is warned of otherwise', () => {
    const text = (first: string, second: string): string =>
      twoSides(`timeline: [{ on: ${first}, what: x }, { on: ${second}, what: y }]\n`);
    expect(found(text('2017-09', '2017-09-03'))).toEqual([]);
    expect(found(text('2017-09-04', '2017-09'))).toEqual([]);
    expect(found(text('2017-09-04', '2017-08'))).toEqual(['event-order: on']);
  });

  it('names who acted, and what was set', () => {
    expect(
      found(twoSides('timeline: [{ on: 2017, what: x, by: uk, sets: { us.strike: no } }]\n')),
    ).toEqual(['unknown-decision-maker: uk']);
  });
});
