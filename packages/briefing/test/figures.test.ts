import { readFileSync } from 'node:fs';
import { type Model, parse } from '@standoff/study';
import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import type { DrawnFigure } from '../src/answers/drawn.ts';
import { wordsOf } from '../src/figures/figure-data.ts';
import { figures } from '../src/figures/index.ts';
import { type HeldBriefing, holdBriefing, partsInFolder, writePage } from '../src/index.ts';
import { writeCsv } from '../src/page/write-data.ts';
import { caseModel } from './model.ts';

const model = caseModel('korea-2017');

const HEAD = `---
briefing: 1
model: korea-2017
headline: Figures
standfirst: All kinds.
by: A. Writer
date: 2026-11-27
---
`;

/** Every kind of figure, with what each may say. */
const FIGURES = `${HEAD}
::finding

::finding{of=trade-lasts}

::finding{of=thaad-stays}

::state{of=freeze-for-freeze}

::state{of="us.exercises = suspended" concept=nash}

::way{to=freeze-for-freeze}

::way{to=status-quo from=freeze-for-freeze}

::outcomes{states="status-quo; freeze-for-freeze; dprk.tests = frozen"}

::map{outcomes=3}

::square{states="status-quo; kim-freezes-alone; exercises-stop-alone; freeze-for-freeze"}

::vote

::vote{from="council.sanctions = none"}

::power

::threats

::threats{of="fire-back; thaad-has-a-price"}

::signal{of=dilution}

::signal{of=tough-talk concept=nash}

::inverse{state=freeze-for-freeze concept=nash}

::inverse{state=kim-freezes-alone}

::inverse{state=freeze-for-freeze}

::fatal-path{avoid=war}

::fatal-path{avoid=war variant=hawkish-washington}

::deal{of=freeze-for-freeze}

::deal{of=thaad-for-trade}

::claim{of=c10}

::judgement{of=us place=4}

::judgement{of=china place=9 change=swap}

::timeline

::timeline{from=2017-08-01 to=2017-08-14 judged=no}

::timeline{to=2017-01-31}

::timeline{from=2017-07-28 to=2017-07-28}

::timeline{from=2017-08-01 to=2017-08-05}

::cast

::cast{of="russia; council" wishes=1}
`;

const isWorded = ({ properties }: Element) => [properties['className']].flat().includes('worded');

/** The kinds that need a model with numbers. */
const FIGURES_OF_AMOUNTS = `${HEAD.replace('korea-2017', 'river')}
::numbers

::numbers{states="status-quo; halves" between="upper, lower" concept=nash}
`;

const river = parse(`standoff: 1
title: A river and its water
decision-makers:
  upper:
    name: Upper
    options: { share: { name: Its share, levels: 0 to 90 by 30, unit: "%" } }
    prefers: [ { more: share } ]
  lower:
    name: Lower
    options: { march: { levels: { no: no march, yes: a march } } }
    prefers: [ { want: upper.share <= 60 }, { not: march }, { more: left } ]
quantities: { left: { of: 90 - upper.share, name: What is left, unit: "%" } }
states: { halves: { name: Halves, upper.share: 60, lower.march: no } }
status-quo: { upper.share: 30, lower.march: no }
`).model!;

const BLOCKS = ['p', 'li', 'tr', 'h4'];

/** The words of elements, a line for each block; that no line breaks before `%` is not shown. */
function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replaceAll('\u00a0%', ' %');
      if (node.type !== 'element') return '';
      const words = textOf(node.children);
      const inner = isWorded(node) ? `_${words}_` : words;
      const cell = node.tagName === 'td' || node.tagName === 'th' ? ' | ' : '';
      return BLOCKS.includes(node.tagName) ? `${inner}\n` : inner + cell;
    })
    .join('');
}

function sayFigures({ drawn }: NonNullable<HeldBriefing['held']>): string {
  return [...drawn.figures.values()]
    .map(({ title, body }) => `== ${title}\n${textOf([...body])}`)
    .join('\n');
}

function sayData({ drawn }: NonNullable<HeldBriefing['held']>): string {
  return [...drawn.figures.values()]
    .map(({ title, data }) => `== ${title}\n${writeCsv(data()).slice(1).replaceAll('\r', '')}`)
    .join('\n');
}

/** Columns in which a page shows a mark, a place or a link instead of words. */
const MARKED = [
  ...[
    'claims (ids in the model)',
    'claim (id in the model)',
    'about',
    'finding',
    'foresight',
    'part',
    'what',
    'what is told',
    'kind',
  ],
  ...['vote', 'date', 'address', 'what it sees otherwise', 'holds'],
];

/** What a page tells by a picture, or in a line for several. */
const DRAWN = [
  'What the model finds, what is found: That outcome would hold',
  'What the model finds, what is found: On the shortest way',
  'The vote in the UN Security Council, why: likes it less',
];

/** Words of the table of a figure that its page does not say. */
function unsaidOf({ title, body, data }: DrawnFigure): string[] {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[“”[\].]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const said = plain(wordsOf([title, ' ', ...body.flatMap((one) => [one, ' '])]));
  const { columns, rows } = data();
  expect(new Set(columns).size).toBe(columns.length);
  expect(rows.length).toBeGreaterThan(0);
  return rows.flatMap((row) => {
    expect(row).toHaveLength(columns.length);
    return row.flatMap((cell, k) =>
      typeof cell !== 'string' || MARKED.includes(columns[k]!) || said.includes(plain(cell))
        ? []
        : [`${title}, ${columns[k]}: ${cell}`].filter(
            (unsaid) => !DRAWN.some((one) => unsaid.startsWith(one)),
          ),
    );
  });
}

/** What would be told of each verdict if it were news. */
function turnedIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { dataTurned } = node.properties;
    return [...(typeof dataTurned === 'string' ? [dataTurned] : []), ...turnedIn(node.children)];
  });
}

/** Kinds that offer no question, and why. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  claim: 'it quotes a source',
  judgement: 'it shows what the file says, and claims nothing',
  ...{
    map: 'its verdicts are marks',
    outcomes: 'its verdicts are marks',
    square: 'it is a picture',
  },
  ...{
    inverse: 'sets of changes do not stand by themselves',
    'fatal-path': 'nor do sets of errors',
  },
  timeline: 'nor does what a step was to the model',
  cast: 'it shows what the file says, and claims nothing',
  power: 'what a vote weighs is no verdict on a state',
  numbers: 'its verdicts are marks',
  ...{
    signal: 'what a signal does does not stand by itself',
    threats: 'nor does what a threat is worth',
  },
};

/** What can be asked in elements, as a reader would write it. */
function askedIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { dataAsks } = node.properties;
    return [...(typeof dataAsks === 'string' ? [dataAsks] : []), ...askedIn(node.children)];
  });
}

describe('figures', () => {
  it.each([...figures.keys()])('of the kind %s are among these', (name) => {
    expect(FIGURES + FIGURES_OF_AMOUNTS).toMatch(new RegExp(`^::${name}\\b`, 'm'));
  });

  it('say what they said, in words', async () => {
    const { held, diagnostics } = await holdBriefing(FIGURES, 'figures.briefing.md', model);
    expect(diagnostics).toEqual([]);
    await expect(sayFigures(held!)).toMatchFileSnapshot('./golden/figures.txt');
    const turned = [...held!.drawn.figures.values()].flatMap(({ body }) => turnedIn([...body]));
    await expect(`${turned.join('\n')}\n`).toMatchFileSnapshot('./golden/turned.txt');
    await expect(sayData(held!)).toMatchFileSnapshot('./golden/figure-data.txt');
    expect([...held!.drawn.figures.values()].flatMap(unsaidOf)).toEqual([]);
  });

  it('say what they said of amounts', async () => {
    const { held, diagnostics } = await holdBriefing(FIGURES_OF_AMOUNTS, 'amounts.md', river);
    expect(diagnostics).toEqual([]);
    await expect(sayFigures(held!)).toMatchFileSnapshot('./golden/figures-of-amounts.txt');
    await expect(sayData(held!)).toMatchFileSnapshot('./golden/data-of-amounts.txt');
    expect([...held!.drawn.figures.values()].flatMap(unsaidOf)).toEqual([]);
  });

  it('offer to ask what they claim, all kinds but those of which nothing stands by itself', async () => {
    const { held } = await holdBriefing(FIGURES, 'figures.briefing.md', model);
    const names = [...FIGURES.matchAll(/^::([a-z-]+)/gm)].map(([, name]) => name!);
    const drawn = [...held!.drawn.figures.values()];
    expect(drawn).toHaveLength(names.length);
    const asking = new Set(names.filter((_, k) => askedIn([...drawn[k]!.body]).length > 0));
    const silent = [...figures.keys()].filter((name) => !asking.has(name));
    expect(silent.sort()).toEqual(Object.keys(NOT_ASKED).sort());
  });

  it('of the short briefing say what they said, and its marked statements stand', async () => {
    const id = 'kinsara-2014-syria-iraq';
    const path = new URL(`../../../catalog/${id}/${id}.briefing.md`, import.meta.url);
    const text = readFileSync(path, 'utf8');
    const { held, diagnostics } = await holdBriefing(text, `${id}.briefing.md`, caseModel(id));
    expect(diagnostics).toEqual([]);
    expect([...held!.drawn.marks.values()].map(({ stands }) => stands)).toEqual(
      Array(12).fill(true),
    );
    await expect(sayFigures(held!)).toMatchFileSnapshot(`./golden/${id}.txt`);
  });

  it.each([
    ['chicken', ['Only the first driver swerves', 'Only the second driver swerves', 'Both swerve']],
    [
      'kinsara-2014-garrison-diversion',
      [
        'Project that appeases Canada and IJC for full',
        'Full project, legal challenge and IJC for full',
        'Reduced project, legal challenge and IJC for reduced',
      ],
    ],
  ])('name what holds in %s, which has no status quo', async (id, first) => {
    const text = `${HEAD.replace('korea-2017', id)}\n::finding\n`;
    const { held } = await holdBriefing(text, 'a.briefing.md', caseModel(id));
    const [figure] = held!.drawn.figures.values();
    const body = [...figure!.body];
    const named = body.filter((part) => part.type === 'element' && part.tagName === 'ul');
    expect(textOf(named).trim().split('\n').slice(0, 3)).toEqual(first);
    // Each sentence that leads to something is followed by it.
    const leading = body.filter((part) => textOf([part]).trim().endsWith(':'));
    expect(leading).toHaveLength(named.length);
  });

  it.each([
    ['::judgement{of=nobody place=1}', 'nobody who decides is called nobody'],
    ['::judgement{of=us place=99}', 'the order of us has no place 99 that can be tried'],
    ['::judgement{of=us place=1 change=add}', '"add" is nothing to try'],
    ['::map{outcomes=9}', '"9" is no number from 1 to 6'],
    ['::numbers{states=";"}', 'a table shows one to 12 states, and here are 0'],
    ['::outcomes{states=";"}', 'a table shows one to 8 states, and here are 0'],
    ['::square{states="status-quo; freeze-for-freeze"}', 'four states, and here are 2'],
    ['::threats{of=none-such}', 'the model has no threat "none-such"'],
    ['::timeline{judged=perhaps}', '"perhaps" says neither'],
    ['::timeline{from=August}', '"August" is no day'],
    ['::timeline{from=2018-01-01}', 'no event of the timeline is within these days'],
    ['::cast{of="us; moon"}', 'nobody who decides is called moon'],
    ['::cast{wishes=all}', '"all" is no number of statements'],
    ['::signal{of=none-such}', 'the model has no signal "none-such"'],
    ['::fatal-path{avoid=wra}', 'no option, fact or state is called "wra"; did you mean war?'],
    ['::inverse{state=nowhere}', 'nowhere'],
    ['So it is said :cite{claims="c10 c99"}.', 'the model has no claim "c99"'],
    ['::claim{of=c99}', 'the model has no claim "c99"'],
    ['::state{of=status-quo variant=none}', 'none'],
    ['::deal{of=nothing}', 'nothing'],
    ['::vote{body=senate}', 'senate'],
    ['::fatal-path{avoid=nothing}', 'nothing'],
    ['::finding{of="stable nowhere seq"}', 'nowhere'],
  ])('%s is refused with the reason', async (directive, problem) => {
    const { diagnostics } = await holdBriefing(`${HEAD}\n${directive}\n`, 'a.briefing.md', model);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.message).toContain(problem);
  });

  it('in braces with an open quotation mark is not said to be missing alone', async () => {
    const text = `${HEAD}\n:holds[so]{finding="stable status-quo seq}.\n`;
    const { diagnostics } = await holdBriefing(text, 'a.briefing.md', model);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        message: 'the braces that begin here cannot be read, so that "holds" lacks "finding"',
        help: 'close every quotation mark in them, and the braces',
      }),
    );
  });

  it('of a signal says where the model has none, or which is meant', async () => {
    const of = async (of: Model, id: string) => {
      const text = `${HEAD}\n::signal{of=${id}}\n`;
      const [first] = (await holdBriefing(text, 'a.briefing.md', of)).diagnostics;
      return [first?.message, first?.help];
    };
    expect(await of(caseModel('chicken'), 'x')).toEqual([
      'the model has no signals',
      'leave the figure "signal" out',
    ]);
    expect(await of(model, 'dilutoin')).toEqual([
      'the model has no signal "dilutoin"',
      'did you mean dilution?',
    ]);
  });

  it('of a state says who is in breach there of an agreement in force', async () => {
    const { model: river } = parse(`
standoff: 1
title: A river
decision-makers:
  upper: { name: Upland, options: { water: { levels: { held: the water held back, shared: the water shared } } } }
  lower: { name: Lowland, options: { pays: { levels: { no: nothing paid, yes: a fee paid } } } }
agreements:
  treaty: { name: The treaty, parties: [upper, lower], levels: { none: no treaty, signed: a treaty }, binds: { signed: upper.water = shared } }
status-quo: { upper.water: held, lower.pays: no, treaty: signed }
`);
    const figure = (of: string) => `\n::state{of="${of}"}\n`;
    const text = `${HEAD}${figure('status-quo')}${figure('upper.water = shared')}`;
    const { held } = await holdBriefing(text, 'a.briefing.md', river!);
    const [first, second] = [...held!.drawn.figures.values()].map(({ body }) => textOf([...body]));
    expect(first).toContain(
      'In the status quo Upland is in breach of the treaty, which binds its parties to _the water shared_.',
    );
    expect(second).not.toContain('in breach');
  });

  it('has no attributes but its own', async () => {
    const text = `${HEAD}\n:::tour{at=once}\nText.\n:::\n`;
    const { diagnostics } = await holdBriefing(text, 'a.briefing.md', model);
    expect(diagnostics.map(({ help }) => help)).toEqual(['this directive has no attributes']);
  });

  it('of a finding that is not so as written counts the models in which it is not so', async () => {
    const { model: doubted } = parse(`standoff: 1
title: Three wishes
decision-makers:
  ann: { options: { x: yes/no, y: yes/no, z: yes/no }, prefers: [x, y, z] }
status-quo: { ann.x: no, ann.y: no, ann.z: no }
states: { one: { ann.x: yes, ann.y: no, ann.z: no }, two: { ann.x: no, ann.y: yes, ann.z: no } }
`);
    const text = `${HEAD}\n::finding{of="prefers ann two one"}\n`;
    const { held } = await holdBriefing(text, 'a.briefing.md', doubted!);
    expect(sayFigures(held!)).toMatch(
      /It is not so that .*[\s\S]*This verdict stands\s+67 %\s+in 2 of 3 models\./,
    );
  });

  it('of the bundled briefing all have answers, and its marked statements stand', async () => {
    const path = new URL('../../../catalog/korea-2017/korea-2017.briefing.md', import.meta.url);
    const { held, diagnostics } = await holdBriefing(
      readFileSync(path, 'utf8'),
      'korea-2017.briefing.md',
      model,
    );
    expect(diagnostics).toEqual([]);
    const html = writePage({ ...held!, pictures: new Map(), parts: partsInFolder() });
    expect(html).toContain(
      'Suppose one of them does not matter, and the page is worked out anew; all else stays as it is.',
    );
    expect(html).toContain('This page loads nothing from third parties.');
  });
});
