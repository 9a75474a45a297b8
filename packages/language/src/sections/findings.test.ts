import { feasibleCodes } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { conflictOf, found, graph, twoSides } from '../../test/parse/found.ts';
import { completeAt } from '../assist/complete.ts';
import { knowFile } from '../assist/known-file.ts';

import { toModel } from '../conflict/to-model.ts';
import { removeNamed } from '../edits/remove-named.ts';
import { renameId } from '../edits/rename-id.ts';
import { formatModel } from '../format/format-model.ts';

const surroundings = `states: { calm: { name: No war, us.strike: no } }
status-quo: { us.strike: no, us.posture: talks, them.tests: continued }
bodies: { council: { members: [us, them], adopts: 1 vote, options: { sanctions: yes/no } } }
deals: { truce: { name: A truce, parties: [us], terms: { us.posture: talks } } }
`;

/** The model with one finding. */
function withFinding(finding: string, rest = ''): string {
  const prefers = '[not war, posture = talks, council.sanctions]';
  const status = 'them.tests: continued, council.sanctions: no }';
  return twoSides(
    `${surroundings.replace('them.tests: continued }', status)}findings:\n  f: { finding: ${JSON.stringify(finding)}${rest} }\n`,
    prefers,
  );
}

describe('a named finding', () => {
  it('is kept with what it comes to, and why it matters', () => {
    const text = withFinding('stable  calm\tseq', ', says: It holds, why: We live there');
    expect(conflictOf(text).findings).toMatchObject([
      { id: 'f', finding: 'stable calm seq', says: 'It holds', why: 'We live there', because: [] },
    ]);
  });

  it.each([
    'stable status-quo nash',
    'stable "No war" seq council',
    'stable s3 seq us',
    'stable calm seq us+them',
    'stable calm seq council+us pareto',
    'stable calm sim',
    'prefers them (us.posture = threats, them.tests = frozen) s1',
    'prefers all calm truce',
    'unreached war',
    'reached war',
    'not unreached us.strike and not (war or council.sanctions)',
    'passes council council.sanctions',
    'holds truce gmr',
    'holds A truce gmr',
    'all (stable calm seq) (not prefers all calm truce)',
    'pattern calm under seq,gmr among nash,gmr,seq for us',
    'tempted us,them from calm',
    'harmless us calm over s1 surely',
  ])('may name whatever there is: %s', (finding) => {
    expect(found(withFinding(finding))).toEqual([]);
  });

  it.each([
    ['perhaps s1', ['wrong-form: perhaps']],
    ['stable calm', ['wrong-form: "stable calm"']],
    ['goes us from calm to s1 under l3', ['finding-misfit: l3']],
    ['in (variant doves) stable calm seq', ['finding-misfit: variant doves']],
    ['all (stable calm seq) (prefers they calm s1)', ['unknown-decision-maker: they']],
    ['stable calmer seq', ['unknown-state: calmer']],
    ['stable calm seq ours', ['unknown-decision-maker: ours']],
    ['stable (us.strike and not us.strike) seq', ['finding-misfit: us.strike and not us.strike']],
    ['unreached us.strike and not us.strike', ['finding-misfit: us.strike and not us.strike']],
    [
      'prefers us (them.tests = frozen, them.tests = continued) calm',
      ['finding-misfit: them.tests = frozen, them.tests = continued'],
    ],
    ['stable calm sequ us', ['finding-misfit: sequ']],
    ['stable calm berg', ['finding-misfit: berg']],
    ['stable calm sim us+them', ['finding-misfit: sim']],
    ['stable calm seq us+theirs', ['unknown-decision-maker: theirs']],
    ['stable calm seq us+them+us', ['finding-misfit: us']],
    ['prefers council calm s1', ['finding-misfit: council']],
    ['prefers all calm (us.stryke)', ['unknown-option: us.stryke']],
    ['not not unreached them.tests = froze', ['unknown-level: froze']],
    ['passes us calm', ['finding-misfit: us']],
    ['passes congress calm', ['unknown-decision-maker: congress']],
    ['holds peace seq', ['unknown-deal: peace']],
    ['unreached us.strike, war and', ['formula-incomplete: and']],
  ])('is wrong where it names what there is not: %s', (finding, expected) => {
    expect(found(withFinding(finding))).toEqual(expected);
  });

  it('needs a status quo where it begins there', () => {
    const findings = (finding: string) => twoSides(`findings: { f: { finding: ${finding} } }\n`);
    expect(found(findings('unreached war'))).toEqual(['finding-misfit: war']);
    expect(found(findings('stable status-quo seq'))).toEqual(['finding-misfit: status-quo']);
    expect(found(findings('stable s1 seq'))).toEqual([]);
  });

  it('names states of a model that lists them', () => {
    const findings = (finding: string) =>
      graph(`status-quo: a\nfindings: { f: { finding: ${finding} } }\n`);
    expect(found(findings('prefers us b a'))).toEqual([]);
    expect(found(findings('prefers us d a'))).toEqual(['unknown-state: d']);
    expect(found(findings('stable s1 nash'))).toEqual(['unknown-state: s1']);
  });

  it('names no state by a number that there is not', () => {
    const { compiled, diagnostics } = toModel(
      conflictOf(withFinding('prefers us s16 s17')),
      feasibleCodes,
    );
    expect(compiled).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'state-number-too-high: no state is called s17: there are 16 feasible states',
    ]);
  });
});

describe('the names in a finding', () => {
  const text = withFinding('stable (us.posture = talks, war) seq us');
  const finding = (outcome: ReturnType<typeof renameId>) =>
    outcome.status === 'edited' && /finding: .*/.exec(outcome.text)?.[0];

  it.each([
    [{ kind: 'decision-maker', id: 'us' }, 'stable (w.posture = talks, war) seq w'],
    [{ kind: 'option', owner: 'us', id: 'posture' }, 'stable (us.w = talks, war) seq us'],
    [
      { kind: 'level', owner: 'us', option: 'posture', id: 'talks' },
      'stable (us.posture = w, war) seq us',
    ],
    [{ kind: 'fact', id: 'war' }, 'stable (us.posture = talks, w) seq us'],
  ] as const)('follow another id of %o', (thing, expected) => {
    expect(finding(renameId(text, { thing, to: 'w' }))).toBe(`finding: "${expected}" }`);
  });

  it('follow another id of a state, a deal or a body', () => {
    const renamed = (written: string, kind: 'state' | 'deal' | 'body', id: string) =>
      finding(renameId(withFinding(written), { thing: { kind, id }, to: 'w' }));
    expect(renamed('prefers all calm truce', 'state', 'calm')).toBe(
      'finding: "prefers all w truce" }',
    );
    expect(renamed('prefers all calm truce', 'deal', 'truce')).toBe(
      'finding: "prefers all calm w" }',
    );
    expect(renamed('holds truce seq', 'deal', 'truce')).toBe('finding: "holds w seq" }');
    expect(renamed('stable calm seq us+council', 'body', 'council')).toBe(
      'finding: "stable calm seq us+w" }',
    );
    expect(renamed('passes council calm', 'body', 'council')).toBe('finding: "passes w calm" }');
  });

  it('take the finding with them', () => {
    const removal = { thing: { kind: 'deal', id: 'truce' } } as const;
    const file = withFinding('holds truce seq');
    expect(removeNamed(file, removal)).toMatchObject({ status: 'refused' });
    const outcome = removeNamed(file, { ...removal, cascade: true });
    expect(outcome.status === 'edited' && outcome.text).not.toMatch(/truce|findings/);
  });

  it('are offered while it is written', () => {
    const file = knowFile(text);
    const offered = (written: string) => {
      const typed = withFinding(written).replace(/"(.*)" \}/, '$1 }');
      const offset = typed.indexOf('|');
      return completeAt(typed.replace('|', ''), offset, file).items.map(({ label }) => label);
    };
    expect(offered('|')).toContain('unreached');
    expect(offered('stable |')).toEqual(
      expect.arrayContaining(['us', 'council', 'calm', 'truce', 'war', 'status-quo', 'sseq']),
    );
    expect(offered('stable |')).not.toContain('sim');
  });
});

describe('a file with findings', () => {
  it('is formatted without a change of what they say', () => {
    const text = withFinding('stable (us.posture = talks, war) seq us', ', why: "It: matters"');
    const { text: formatted } = formatModel(text);
    expect(conflictOf(formatted!).findings[0]).toMatchObject({
      finding: 'stable (us.posture = talks, war) seq us',
      why: 'It: matters',
    });
  });
});
