import { describe, expect, it } from 'vitest';
import { completeAt, describeAt, knowFile } from '../../src/assist/index.ts';
import { removeNamed, renameId } from '../../src/edits/index.ts';
import { applyJudgement, editJudgement } from '../../src/judgements/apply-judgement.ts';
import type { Judgement } from '../../src/judgements/core/judgement.ts';
import { judgementToJson, readJudgements } from '../../src/judgements/judgement-json.ts';
import { parseConflict } from '../../src/parse-conflict.ts';
import { groundedParts } from '../../src/sections/grounded-parts.ts';
import { conflictOf, found } from '../parse/found.ts';

/** Everything of the lower country has an id, and is spoken of by it. */
function river(sections = ''): string {
  return `standoff: 1
title: Two countries on one river
decision-makers:
  upper:
    options: { dam: yes/no, water: [held, shared] }
    weights:
      - { id: power, of: dam, weight: 2 }
      - { of: water = held, weight: 1 }
  lower:
    options: { army: [home, border, across] }
    prefers:
      - { id: no-war, never: army = across }
      - { id: fields, want: upper.water = shared }
      - id: river
        equally: [{ id: no-dam, not: upper.dam }, army != border]
      - { id: calm, want: army = home, sure: 0.8 }
infeasible:
  - { id: no-both, when: upper.dam and upper.water = shared and lower.army = across }
forbidden-moves:
  - { id: no-flood, by: upper, from: dam, to: not dam }
status-quo: { upper.dam: no, upper.water: held, lower.army: home }
${sections}`;
}

const views = `perceptions:
  upper:
    lower: { drop: [calm, fields], add: { want: army = across }, at: river }
`;

function variantOf(setting: string, sections = '') {
  const text = river(`${sections}variants:\n  other:\n    set:\n      ${setting}\n`);
  const parsed = parseConflict(text, { variant: 'other' });
  return { parsed, codes: parsed.diagnostics.map(({ code }) => code) };
}

function ordersOf(text: string, id = 'lower') {
  const { preference } = conflictOf(text).decisionMakers.find((one) => one.id === id)!;
  if (preference.kind !== 'prioritized') throw new Error('no statements');
  return preference.statements.map(({ itemId }) => itemId);
}

describe('an id of an entry of a list', () => {
  it('is read of statements, groups, weights and rules', () => {
    expect(found(river())).toEqual([]);
    expect(ordersOf(river())).toEqual(['no-war', 'fields', 'river', 'calm']);
    const { infeasible, forbiddenMoves } = conflictOf(river());
    expect([infeasible[0]?.itemId, forbiddenMoves[0]?.itemId]).toEqual(['no-both', 'no-flood']);
  });

  it('stands once in its list, in an order also among those that stand together', () => {
    expect(found(river().replace('id: calm', 'id: no-dam'))).toEqual(['repeated-entry: no-dam']);
    const added = `perceptions: { upper: { lower: { add: { id: calm, want: army = border }, at: 2 } } }\n`;
    expect(found(river(added))).toEqual(['repeated-entry: calm']);
  });

  it('is no number, which means a place, and no word of formulas', () => {
    expect(found(river().replace('id: calm', 'id: 4'))).toEqual(['invalid-id: 4']);
    expect(found(river().replace('id: calm', 'id: not'))).toEqual(['reserved-word: not']);
  });
});

describe('a variant', () => {
  it.each([
    ['decision-makers.lower.prefers.calm: upper.dam', 3],
    ['decision-makers.lower.prefers.calm: { want: upper.dam }', 3],
    ['decision-makers.lower.prefers.calm.want: upper.dam', 3],
  ])('changes a statement by its id, which it keeps: %s', (setting, at) => {
    const { parsed } = variantOf(setting, views);
    const { preference } = parsed.conflict!.decisionMakers[1]!;
    expect(preference).toMatchObject({ statements: { [at]: { itemId: 'calm' } } });
    expect(JSON.stringify(preference)).toContain('"option":"dam"');
  });

  it('reaches one of those that stand together, weights and rules', () => {
    for (const setting of [
      'decision-makers.lower.prefers.river.equally.no-dam.sure: 0.4',
      'decision-makers.upper.weights.power.weight: 7',
      'infeasible.no-both: upper.dam and lower.army = border',
      'forbidden-moves.no-flood.from: lower.army = across',
    ]) {
      const { parsed, codes } = variantOf(setting);
      expect([setting, codes]).toEqual([setting, []]);
      expect(JSON.stringify(parsed.conflict)).not.toBe(JSON.stringify(conflictOf(river())));
    }
  });

  it('takes out by an empty value what has the id', () => {
    const { parsed } = variantOf('decision-makers.lower.prefers.fields: ~');
    expect(parsed.conflict?.decisionMakers[1]?.preference).toMatchObject({
      statements: [{ itemId: 'no-war' }, { itemId: 'river' }, { itemId: 'calm' }],
    });
  });

  it('is told what ids there are where it names none of them', () => {
    const { parsed } = variantOf('decision-makers.lower.prefers.clam: upper.dam');
    expect(parsed.diagnostics[0]).toMatchObject({
      code: 'unknown-path',
      help: 'did you mean calm?',
    });
    expect(variantOf('infeasible.war: upper.dam').parsed.diagnostics[0]?.help).toBe(
      'its places are 1 to 1, and it has the ids no-both',
    );
  });

  it('is warned of numbers where entries have ids, with the id to write', () => {
    const { parsed } = variantOf('decision-makers.lower.prefers.2.sure: 0.3');
    expect(parsed.diagnostics).toMatchObject([
      { code: 'place-by-number', severity: 'warning', fix: { text: 'fields' } },
    ]);
    expect(variantOf('decision-makers.upper.weights.2.weight: 3').codes).toEqual([
      'place-by-number',
    ]);
  });
});

describe('views, signals and doubts', () => {
  it('name statements by id as by number', () => {
    const named = conflictOf(river(views)).perceptions[0]?.edits;
    expect(named).toMatchObject([
      { kind: 'drop', place: 4 },
      { kind: 'drop', place: 2 },
      { kind: 'add', place: 2 },
    ]);
  });

  it('name what another view adds, and are told when nothing is called so', () => {
    const thoughts = `perceptions:
  upper:
    lower: { add: { id: revenge, want: army = across }, at: fields }
  lower:
    upper: { hides: [dam], perceptions: { lower: { drop: calm } } }
signals:
  parade: { by: lower, to: upper, says: We march, shows: { lower: { drop: revenge } } }
`;
    expect(found(river(thoughts))).toEqual([]);
    expect(found(river(thoughts.replace('drop: revenge', 'drop: revange')))).toEqual([
      'unknown-place: revange',
    ]);
  });

  it('are warned of numbers of what has an id', () => {
    expect(found(river('perceptions: { upper: { lower: { drop: 2 } } }\n'))).toEqual([
      'place-by-number: 2',
    ]);
    expect(found(river('doubts: [{ of: lower.prefers.4, drop: yes }]\n'))).toEqual([
      'place-by-number: 4',
    ]);
  });

  it('of a doubt the path is the same as by number', () => {
    const { doubts } = conflictOf(river('doubts: [{ of: lower.prefers.calm, drop: yes }]\n'));
    expect(doubts[0]?.of).toEqual(['lower', 'prefers', '4']);
    expect(found(river('doubts: [{ of: lower.prefers.clam, drop: yes }]\n'))).toEqual([
      'unknown-path: clam',
    ]);
  });

  it('of a signal to several are refused where they see the statement at different places', () => {
    const third = river(`perceptions:
  upper: { lower: { add: { want: army = across }, at: fields } }
signals:
  parade: { by: lower, to: [upper, third], says: We march, shows: { lower: { drop: calm } } }
`).replace('infeasible:', '  third: { prefers: [lower.army = across] }\ninfeasible:');
    expect(found(third)).toEqual(['unknown-place: lower']);
  });
});

const text = river(`${views}doubts: [{ of: lower.prefers.calm, drop: yes }]
variants: { calmer: { set: { decision-makers.lower.prefers.calm.sure: 1 } } }
`);

describe('in edits', () => {
  const calm = { kind: 'statement', owner: 'lower', id: 'calm' } as const;

  it('another id is written wherever the statement is named', () => {
    const outcome = renameId(text, { thing: calm, to: 'quiet' });
    expect(outcome).toMatchObject({ text: text.replaceAll(/\bcalm\b/g, 'quiet') });
    const taken = renameId(text, { thing: calm, to: 'fields' });
    expect(taken).toMatchObject({ reason: { code: 'name-taken' } });
    const rule = renameId(text, { thing: { kind: 'rule', id: 'no-both' }, to: 'one-of-them' });
    expect(rule).toMatchObject({ text: text.replace('no-both', 'one-of-them') });
  });

  it('what names a statement keeps it, or goes with it', () => {
    expect(removeNamed(text, { thing: calm })).toMatchObject({ reason: { code: 'still-used' } });
    const outcome = removeNamed(text, { thing: calm, cascade: true });
    if (outcome.status !== 'edited') throw new Error(outcome.reason.message);
    expect(outcome.text).not.toMatch(/\bcalm\b/);
    expect(ordersOf(outcome.text)).toEqual(['no-war', 'fields', 'river']);
  });

  it('they are offered, and explained', () => {
    const file = knowFile(text)!;
    const at = text.indexOf('drop: [calm') + 'drop: ['.length;
    const { items } = completeAt(text, at, file);
    expect(items.map(({ label }) => label)).toEqual([
      'no-war',
      'fields',
      'river',
      'no-dam',
      'calm',
    ]);
    expect(describeAt(file, at + 1)).toMatchObject({
      kind: 'statement',
      says: 'want: army = home, sure: 0.8',
    });
    expect(describeAt(file, text.indexOf('prefers.calm.sure') + 9)).toMatchObject({
      label: 'calm',
    });
  });
});

describe('in judgements', () => {
  const conflict = conflictOf(text);
  const read = (...list: readonly object[]) => readJudgements(conflict, list);

  it('places are named, in the order that the judgements before have left', () => {
    const swap = { kind: 'swap', of: 'lower', place: 'fields' };
    expect(read(swap, { kind: 'drop', of: 'lower', place: 'river' })).toMatchObject({
      judgements: [{ place: 2 }, { place: 2 }],
    });
    expect(read({ kind: 'drop', viewer: 'upper', of: 'lower', place: 'river' })).toMatchObject({
      judgements: [{ place: 3 }],
    });
    expect(read({ ...swap, place: 'felds' })).toMatchObject({
      problems: [{ at: '1.place', help: 'did you mean fields?' }],
    });
  });

  it('what is named is followed to its new place, in the text as in the conflict', () => {
    const judgement: Judgement = { kind: 'swap', of: 'lower', place: 3 };
    const applied = applyJudgement(conflict, judgement);
    if (applied.status !== 'applied') throw new Error(applied.reason.message);
    const { perceptions, doubts } = applied.conflict;
    expect(perceptions[0]?.edits.map(({ place }) => place)).toEqual([3, 2, 2]);
    expect(doubts[0]?.of).toEqual(['lower', 'prefers', '3']);
    const outcome = editJudgement(text, conflict, judgement);
    if (outcome.status !== 'edited') throw new Error(outcome.reason.message);
    const again = conflictOf(outcome.text);
    expect(again.perceptions[0]?.edits.map(({ place }) => place)).toEqual([3, 2, 2]);
  });

  it('what is named does not go', () => {
    const gone = applyJudgement(conflict, { kind: 'drop', of: 'lower', place: 4 });
    expect(gone).toMatchObject({ reason: { code: 'breaks-another' } });
  });

  it('the text has names of statements that have one, and what says something else keeps its own', () => {
    const plain = conflictOf(river());
    const drop: Judgement = { kind: 'drop', viewer: 'upper', of: 'lower', place: 4 };
    expect(editJudgement(river(), plain, drop)).toMatchObject({
      text: expect.stringContaining('lower: { drop: calm }'),
    });
    const restated = read({
      kind: 'restate',
      of: 'lower',
      place: 'calm',
      statement: { want: 'army = border' },
    });
    if (restated.status !== 'read') throw new Error('a place that is named is read');
    expect(editJudgement(text, conflict, restated.judgements[0]!)).toMatchObject({
      text: expect.stringContaining('{ id: calm, want: army = border }'),
    });
  });

  it('a view is written by names, and read again as what it is', () => {
    const [view] = conflict.perceptions;
    const { observer: viewer, observed: of, ...as } = view!;
    const judgement: Judgement = { kind: 'view', viewer, of, as };
    const json = judgementToJson(conflict, judgement);
    expect(json).toMatchObject({ as: { drop: ['calm', 'fields'], at: 'river' } });
    expect(read({ ...json, as: { drop: 'clam' } })).toMatchObject({ status: 'faulty' });
    const again = readJudgements(conflictOf(river()), [json]);
    expect(again).toMatchObject({
      judgements: [{ as: { edits: as.edits.map(({ place }) => ({ place })) } }],
    });
  });
});

describe('what a variant says that it replaces', () => {
  const plain = () =>
    river()
      .replaceAll(/id: [\w-]+, /g, '')
      .replace('id: river\n        equally', 'equally');
  const foundIn = (setting: string, of = plain()) =>
    found(
      `${of}variants:\n  other:\n    set:\n      decision-makers.lower.prefers.${setting}\n`,
    ).filter((one) => !one.startsWith('statement-without'));

  it.each([
    '2: { was: upper.water = shared, want: army = border }',
    '1: { was: not army = across, never: upper.dam }',
    '1: { was: { never: (army = across) }, never: upper.dam }',
    '4: { was: lower.army = home, want: upper.dam }',
    '4: { was: { want: army = home, sure: 0.8 } }',
    '3: { was: { equally: [not upper.dam, army != border] }, want: upper.dam }',
  ])('is what stands there: %s', (setting) => {
    expect(foundIn(setting)).toEqual([]);
  });

  it('is told where it stands elsewhere now, and the number is mended', () => {
    const { diagnostics } = parseConflict(
      `${plain()}variants: { other: { set: { decision-makers.lower.prefers.2: { was: army = home, want: army = border } } } }\n`,
    );
    expect(diagnostics.filter(({ code }) => code === 'replaces-another')).toMatchObject([
      {
        code: 'replaces-another',
        severity: 'warning',
        help: 'what is said stands at place 4 now: write 4',
        fix: { text: '4' },
      },
    ]);
  });

  it('may be an id, and is told where nothing is so any more', () => {
    const settings = '2: { was: fields, want: army = border }';
    expect(foundIn(settings, river())).toEqual(['place-by-number: 2']);
    expect(foundIn('2: { was: calm, want: army = border }', river())).toEqual([
      'place-by-number: 2',
      'replaces-another: calm',
    ]);
    expect(foundIn('2: { was: upper.dam and army = home, want: army = border }')).toEqual([
      'replaces-another: upper.dam and army = home',
    ]);
  });

  it('alone takes it out', () => {
    const text = `${plain()}variants: { other: { set: { decision-makers.lower.prefers.4: { was: army = home } } } }\n`;
    const { conflict } = parseConflict(text, { variant: 'other' });
    expect(conflict?.decisionMakers[1]?.preference).toMatchObject({ statements: { length: 3 } });
  });

  it('has no meaning where nothing stands in a list', () => {
    const text = `${plain()}variants: { other: { set: { status-quo: { was: upper.dam } } } }\n`;
    expect(found(text)).toEqual(['stray-key: was']);
  });

  it('follows when what it names gets another id', () => {
    const named = `${river()}variants: { other: { set: { decision-makers.lower.prefers.2: { was: fields, not: upper.dam } } } }\n`;
    const thing = { kind: 'statement', owner: 'lower', id: 'fields' } as const;
    expect(renameId(named, { thing, to: 'meadows' })).toMatchObject({
      text: named.replaceAll('fields', 'meadows').replace('id: meadows, of', 'id: fields, of'),
    });
    const dam = { kind: 'option', owner: 'upper', id: 'dam' } as const;
    const formula = `${plain()}variants: { other: { set: { infeasible.1: { was: upper.dam and upper.water = shared and lower.army = across, when: upper.dam } } } }\n`;
    const outcome = renameId(formula, { thing: dam, to: 'wall' });
    expect(outcome.status === 'edited' && found(outcome.text)).toEqual([]);
  });

  it('is said of what a view drops as well', () => {
    const view = (said: string) =>
      found(`${plain()}perceptions: { upper: { lower: { ${said} } } }\n`);
    expect(view('drop: 2, was: upper.water = shared')).toEqual([]);
    expect(view('drop: [2, 4], was: [upper.water = shared, army = home]')).toEqual([]);
    expect(view('drop: 2, was: army = home')).toEqual(['replaces-another: army = home']);
    expect(view('drop: 2, was: [army = home, army = border]')).toEqual(['stray-key: was']);
  });
});

describe('a view', () => {
  it('says in words what it stands for, and is called so', () => {
    const text = river(`perceptions: { upper: { lower: { drop: calm, says: They arm } } }\n`);
    const conflict = conflictOf(text);
    const parts = groundedParts(conflict).filter(({ kind }) => kind === 'perception');
    const speaker = { opening: (words: string) => words } as Parameters<
      (typeof parts)[0]['words']
    >[0];
    expect(parts.map(({ words }) => words(speaker))).toEqual(['They arm']);
    const { observer: viewer, observed: of, ...as } = conflict.perceptions[0]!;
    expect(judgementToJson(conflict, { kind: 'view', viewer, of, as })).toMatchObject({
      as: { says: 'They arm' },
    });
  });
});

it('a forbidden move keeps each option once', () => {
  const rule = `id: no-flood, by: upper, from: dam, to: not dam`;
  const text = river().replace(rule, `${rule}, keeps: [water, water]`);
  expect(found(text)).toEqual(['repeated-entry: water']);
});
