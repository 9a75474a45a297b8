import { describe, expect, it } from 'vitest';
import { conflictOf, found, twoSides } from '../../test/parse/found.ts';
import type { SeenChange } from '../conflict/conflict.ts';
import { parseConflict } from '../parse-conflict.ts';

const council =
  'bodies: { council: { members: [us, them], adopts: 2 votes, options: { sanctions: yes/no } } }\n';

/** The model with a council and a third who looks on. */
function withCouncil(sections: string): string {
  return twoSides(
    council + sections,
    '[{ never: war }, not strike, posture = talks, council.sanctions]',
  ).replace('decision-makers:\n', 'decision-makers:\n  third: { prefers: [not war] }\n');
}

/** Places of what is changed, in order: `-3`, `+1`. */
function places(edits: readonly SeenChange[]): string[] {
  return edits.map(({ kind, place }) => `${kind === 'drop' ? '-' : '+'}${place}`);
}

describe('a view', () => {
  it('may add several statements, each with its place, after what is dropped', () => {
    const [view] = conflictOf(
      withCouncil(`perceptions:
  them:
    us:
      drop: [2, 4]
      add:
        - strike
        - { want: war, if: strike, at: 3, says: They like it }
        - { equally: [strike, not tests = frozen], at: 4 }
      sure: 0.7
`)
        .replace('tests = frozen', 'them.tests = frozen')
        .replace('- strike\n', '- { never: strike }\n'),
    ).perceptions;
    expect(places(view!.edits)).toEqual(['-4', '-2', '+1', '+3', '+4']);
    expect(view).toMatchObject({ sure: 0.7 });
  });

  it('counts each place in the order that the statements before it left', () => {
    const add = (list: string) =>
      found(withCouncil(`perceptions: { them: { us: { add: ${list} } } }\n`));
    expect(add('[{ want: strike, at: 5 }, { want: strike, at: 6 }]')).toEqual([]);
    expect(add('[{ want: strike, at: 6 }]')).toEqual(['unknown-place: 6']);
    expect(add('[{ want: strike, at: 5 }, { want: strike, at: 7 }]')).toEqual(['unknown-place: 7']);
    expect(add('[{ never: strike }, { want: strike, at: 2 }]')).toEqual([
      'degree-order: { want: strike, at: 2 }',
    ]);
    expect(add('[{ never: strike }, { want: strike, at: 3 }]')).toEqual([]);
  });

  it.each([
    ['{ add: [], drop: 1 }', ['too-few: []']],
    ['{ add: [{ never: strike }], at: 1 }', ['stray-key: at']],
    [
      '{ add: { want: strike, at: 2 } }',
      ['degree-order: { want: strike, at: 2 }', 'unknown-key: at'],
    ],
    ['{ add: [{ never: strike, at: 0 }] }', ['wrong-number: 0']],
    ['{ add: [{ want: strikes, at: 9 }] }', ['unknown-name: strikes', 'unknown-place: 9']],
    ['{ foresight: far }', ['unknown-word: far']],
    ['{ foresight: l2 }', []],
    ['{ hides: [strike], sure: 2 }', ['wrong-number: 2']],
    ['{ sure: 0.5 }', ['missing-value: us']],
    ['{ perceptions: { us: { hides: [strike] } } }', ['sees-itself: us']],
    ['{ perceptions: { them: { add: { never: war }, at: 1 } } }', []],
    ['{ perceptions: { them: { drop: 9 } } }', ['unknown-place: 9']],
    ['{ perceptions: { nobody: { drop: 1 } } }', ['unknown-decision-maker: nobody']],
    [
      '{ perceptions: { third: { perceptions: {} } } }',
      ['missing-value: third', 'unknown-key: perceptions'],
    ],
    ['{ perceptions: { them: {} } }', ['missing-value: them']],
  ])('written %s leads to these errors', (view, errors) => {
    const bodies = view.includes('l2') ? '' : council;
    const text = withCouncil(`perceptions: { them: { us: ${view} } }\n`);
    const plain = text
      .replace(council, bodies)
      .replace(', council.sanctions', bodies && ', council.sanctions');
    expect(found(plain)).toEqual(errors);
  });

  it('of a body is one of its options and its foresight', () => {
    const [view] = conflictOf(
      withCouncil(
        'perceptions: { them: { council: { hides: [sanctions], foresight: smr, sure: 0.5 } } }\n',
      ),
    ).perceptions;
    expect(view).toMatchObject({
      observed: 'council',
      edits: [],
      hides: ['sanctions'],
      foresight: 'smr',
    });
    for (const wish of [
      'prefers: [war]',
      'add: war',
      'drop: 1',
      'ranking: [s1]',
      'perceptions: {}',
    ]) {
      const key = wish.split(':')[0];
      expect(found(withCouncil(`perceptions: { them: { council: { ${wish} } } }\n`))).toEqual([
        `preference-of-body: ${key}`,
      ]);
    }
  });

  it('of another view counts places in the order that the outer one sees', () => {
    const views = (outer: string, inner: string) =>
      `perceptions: { third: { us: { drop: 1, perceptions: { them: ${inner} } }${outer} } }\n`;
    expect(found(withCouncil(views('', '{ drop: 2 }')))).toEqual([]);
    expect(found(withCouncil(views('', '{ drop: 3 }')))).toEqual(['unknown-place: 3']);
    expect(found(withCouncil(views(', them: { drop: 1 }', '{ drop: 2 }')))).toEqual([
      'unknown-place: 2',
    ]);
    const [view] = conflictOf(withCouncil(views('', '{ drop: 2 }'))).perceptions;
    expect(view?.perceptions).toMatchObject([{ observer: 'us', observed: 'them' }]);
  });

  it('looks ahead by a concept that fits whom the observer sees', () => {
    const text = withCouncil(
      'perceptions: { them: { us: { foresight: l2 }, third: { foresight: nash } } }\n',
    );
    expect(found(text)).toEqual(['concept-misfit: l2']);
  });

  it('is replaced by a variant that sets it, and only changed by one that sets a part of it', () => {
    const text = withCouncil(`perceptions:
  them:
    us: { drop: 2, hides: [strike] }
variants:
  whole: { set: { perceptions.them.us: { add: war, at: 2 } } }
  part: { set: { perceptions.them.us.drop: 3 } }
`);
    const { variants } = parseConflict(text);
    expect(variants.get('whole')?.perceptions[0]).toMatchObject({
      hides: [],
      edits: [{ place: 2 }],
    });
    expect(variants.get('part')?.perceptions[0]).toMatchObject({
      hides: ['strike'],
      edits: [{ kind: 'drop', place: 3 }],
    });
  });
});

describe('a misread fact', () => {
  it('is one that somebody takes to be the case everywhere, or nowhere', () => {
    const { misread } = conflictOf(
      twoSides(
        'misread: { us: { war: no }, them: { war: { as: yes, sure: 0.6, says: It is war } } }\n',
      ),
    );
    expect(misread).toMatchObject([
      { observer: 'us', fact: 'war', as: false, sure: 1, because: [] },
      { observer: 'them', fact: 'war', as: true, sure: 0.6, says: 'It is war' },
    ]);
  });

  it.each([
    ['{ uk: { war: no } }', ['unknown-decision-maker: uk']],
    ['{ us: { peace: no } }', ['unknown-fact: peace']],
    ['{ us: { war: no, war: yes } }', ['duplicate-key: war']],
    ['{ us: { war: perhaps } }', ['unknown-word: perhaps']],
    ['{ us: { war: { sure: 0.5 } } }', ['missing-key: { sure: 0.5 }']],
    ['{ us: { war: { as: no, sure: 1.5 } } }', ['wrong-number: 1.5']],
    ['{ us: { war: { as: no, because: c9 } } }', ['unknown-claim: c9']],
    ['{ us: war }', ['wrong-kind: war']],
  ])('written %s is an error', (misread, errors) => {
    expect(found(twoSides(`misread: ${misread}\n`))).toEqual(errors);
  });
});

describe('a signal', () => {
  const signal = (more: string, others = '') =>
    found(
      withCouncil(`${others}signals: { leak: { by: us, to: [them, third], says: S${more} } }\n`),
    );

  it('may reveal options and correct facts', () => {
    const hidden =
      'perceptions: { them: { us: { hides: [strike] }, council: { hides: [sanctions] } } }\n';
    const misread = 'misread: { third: { war: no } }\n';
    const reveals =
      ', shows: { us: { reveals: [strike] }, council: { reveals: [council.sanctions] } }';
    expect(signal(`${reveals}, corrects: war`, hidden + misread)).toEqual([]);
    expect(signal(', corrects: [war]', misread)).toEqual([]);
    expect(signal(`${reveals}, corrects: [war]`)).toEqual([
      'signal-without-effect: leak',
      'signal-without-effect: leak',
      'signal-without-effect: leak',
    ]);
  });

  it.each([
    ['', ['missing-key: { by: us, to: [them, third], says: S }']],
    [', corrects: [war, war]', ['repeated-entry: war']],
    [', corrects: peace', ['unknown-fact: peace']],
    [', shows: { us: { reveals: [them.tests] } }', ['option-of-another: them.tests']],
    [', shows: { us: { at: 1 } }', ['missing-value: us', 'stray-key: at']],
    [', shows: { council: { drop: 1 } }', ['preference-of-body: drop']],
    [', shows: { us: { add: [{ never: strike }, { want: war, at: 9 }] } }', ['unknown-place: 9']],
  ])('written %s is an error', (more, errors) => {
    expect([...signal(more)].sort()).toEqual([...errors].sort());
  });

  it('is received at a date of the timeline', () => {
    const text = (signals: string) =>
      twoSides(`signals: { leak: { by: us, to: them, says: S, shows: { us: { drop: 1 } } } }
timeline: [{ on: 2017, what: W, signals: ${signals} }]
`);
    expect(conflictOf(text('leak')).timeline[0]?.signals).toEqual(['leak']);
    expect(conflictOf(text('[leak]')).timeline[0]?.signals).toEqual(['leak']);
    expect(found(text('leaks'))).toEqual(['unknown-signal: leaks']);
    expect(found(text('[leak, leak]'))).toEqual(['repeated-entry: leak']);
  });
});
