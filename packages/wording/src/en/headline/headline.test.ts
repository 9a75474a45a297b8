import type { Gain, GainWay, Outlook, Prospect, Standing } from '@standoff/propositions';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../interface/fragments.ts';
import { readLexicon } from '../../interface/lexicon.ts';
import { countWords, MOST_WORDS } from './brevity.ts';
import { sayHeadline } from './headline.ts';

const lexiconOf = (parties: readonly string[], state: string) =>
  readLexicon({
    parties: {
      a: { name: parties[0]! },
      b: { name: parties[1]! },
      c: { name: parties[2]!, isBody: true },
    },
    options: [],
    states: { s1: { levels: [] }, s2: { name: state, levels: [] } },
    facts: {},
    concepts: {},
    namedStates: [],
    statusQuo: 's1',
  });

const short = lexiconOf(['Ann', 'Bob', 'Council'], 'Peace');

const yesNo = [true, false];
const someWho = [['a'], ['a', 'b'], ['c'], ['a', 'c']];

const standings: Standing[] = [
  { is: 'no-states' },
  { is: 'stuck' },
  { is: 'always-left' },
  ...yesNo.map((surely) => ({ is: 'untempted', surely }) as const),
  ...someWho.flatMap((who): Standing[] => [
    { is: 'ahead', who },
    { is: 'depends', who, on: 'length' },
    { is: 'depends', who, on: 'reckoning' },
    ...yesNo.flatMap((surely): Standing[] => [
      { is: 'tempted', who, surely },
      ...(['any', 'great'] as const).flatMap((loss): Standing[] => [
        ...(['replies', 'others'] as const).map(
          (by): Standing => ({ is: 'kept', who, by, loss, surely }),
        ),
        ...(['any-replies', 'credible-replies', 'others', 'nobody'] as const).flatMap((despite) =>
          yesNo.map(
            (late): Standing => ({
              is: 'goes',
              who,
              despite,
              loss,
              late,
              surely,
              body: `${who}` === 'c',
            }),
          ),
        ),
      ]),
      { is: 'as-chosen', stays: false, who, alone: surely },
    ]),
  ]),
  ...yesNo.map((alone) => ({ is: 'as-chosen', stays: true, who: [], alone }) as const),
  { is: 'as-chosen', stays: false, who: [], alone: false },
];

const ways: GainWay[] = [
  { is: 'improvements' },
  { is: 'others', count: 1 },
  { is: 'others', count: 3 },
  { is: 'no-moves' },
  { is: 'losses' },
  { is: 'losses', losers: { who: [], worse: false } },
  ...yesNo.flatMap((worse) =>
    [['a'], ['a', 'b']].map((who) => ({ is: 'losses', losers: { who, worse } }) as const),
  ),
];

const prospects: Prospect[] = [
  ...yesNo.flatMap((surely) =>
    [1, 2, 5].map((parties) => ({ is: 'none', surely, parties }) as const),
  ),
  ...ways.flatMap((way) =>
    yesNo.flatMap((surely) =>
      [
        { gainers: ['a', 'b'], parties: 2, harmless: true },
        { gainers: ['a'], parties: 1, harmless: true },
        { gainers: ['a', 'b'], parties: 3, harmless: true },
        { gainers: ['a'], parties: 3, harmless: false },
      ].map((one): Gain => ({ is: 'gain', state: 's2', named: true, surely, way, ...one })),
    ),
  ),
];

const starts: Outlook[] = yesNo.flatMap((infeasible) =>
  (['lasting', 'chosen', 'served'] as const).flatMap((counts) =>
    [
      [0, 0],
      [0, 3],
      [2, 3],
      [4, 4],
    ].flatMap(([always, ever]) =>
      [1, 5].map(
        (concepts): Outlook => ({
          standing: {
            is: 'no-start',
            infeasible,
            counts,
            always: always!,
            ever: ever!,
            of: 4,
            concepts,
          },
        }),
      ),
    ),
  ),
);

const outlooks: readonly Outlook[] = [
  ...starts,
  ...standings.flatMap((standing, k): Outlook[] =>
    standing.is === 'no-states'
      ? [{ standing }]
      : prospects.filter((_, at) => (at + k) % 5 === 0).map((prospect) => ({ standing, prospect })),
  ),
];

const METHOD =
  /equilibri|\bstab(le|ility)|sanction|metarational|improvement|status quo|unilateral|\bNash\b|\bG?MR\b|\bS?SEQ\b|\bstates?\b|undefined|\bnull\b/i;

describe('a headline', () => {
  it('has 25 words at most, and none of the method, in every situation', () => {
    const faulty = outlooks.flatMap((outlook) => {
      const said = sayHeadline(short, outlook);
      const text = textOf(said);
      const isGood =
        countWords(said) <= MOST_WORDS &&
        !METHOD.test(text) &&
        /^[A-Z][^.]*\.$/.test(text) &&
        !/ {2}| [,;.]/.test(text);
      return isGood ? [] : [text];
    });
    expect(faulty).toEqual([]);
  });

  it('has 25 words at most however long names are', () => {
    const long = (word: string) => Array.from({ length: 12 }, () => word).join(' ');
    const lexicon = lexiconOf([long('Ann'), long('Bob'), long('Cat')], long('Peace'));
    const said = outlooks.map((outlook) => sayHeadline(lexicon, outlook));
    expect(said.filter((one) => countWords(one) > MOST_WORDS).map(textOf)).toEqual([]);
  });

  it('leaves out the obstacle first, then what the state is called, and at last the parties', () => {
    const outlook: Outlook = {
      standing: { is: 'untempted', surely: true },
      prospect: {
        is: 'gain',
        state: 's2',
        named: true,
        gainers: ['a', 'b'],
        parties: 3,
        surely: true,
        harmless: true,
        way: { is: 'losses', losers: { who: ['b'], worse: false } },
      },
    };
    const words = (number: number) => Array.from({ length: number }, (_, k) => `W${k}`).join(' ');
    const say = (party: string, state: string) =>
      textOf(sayHeadline(lexiconOf([party, 'Bob', 'Cat'], state), outlook));
    expect(say('Ann', 'Peace')).toBe(
      'Nobody gains by moving first, though Ann and Bob would prefer “Peace” and nobody would mind; Bob would have to move without gaining.',
    );
    expect(say('Ann', words(4))).toBe(
      `Nobody gains by moving first, though Ann and Bob would prefer “${words(4)}” and nobody would mind.`,
    );
    expect(say('Ann', words(20))).toMatch(/Ann and Bob would prefer another outcome and nobody/);
    expect(say(words(20), 'Peace')).toMatch(/two parties would prefer “Peace”/);
    expect(say(words(20), words(20))).toMatch(/two parties would prefer another outcome/);
  });

  it('names who moves where there is no room for the others', () => {
    const long = (word: string) => Array.from({ length: 12 }, () => word).join(' ');
    const said = sayHeadline(lexiconOf(['Ann', long('Bob'), 'Cat'], 'Peace'), {
      standing: {
        is: 'goes',
        who: ['a'],
        despite: 'any-replies',
        loss: 'any',
        late: false,
        surely: true,
        body: false,
      },
      prospect: {
        is: 'gain',
        state: 's2',
        named: true,
        gainers: ['b', 'c'],
        parties: 3,
        surely: true,
        harmless: true,
        way: { is: 'losses', losers: { who: ['b'], worse: false } },
      },
    });
    expect(textOf(said)).toBe(
      'Ann gains by moving, whatever the replies; but two parties would prefer “Peace” and nobody would mind; one party would have to move without gaining.',
    );
  });

  it('says different things of what is different', () => {
    const brief = { is: 'stuck' } as const;
    // What parties and gainers are is told; which of them are bodies is not.
    const told = (outlook: Outlook) => textOf(sayHeadline(short, outlook));
    const byText = new Map<string, Prospect>();
    for (const prospect of prospects) {
      const text = told({ standing: brief, prospect });
      // Where there is no room for the obstacle, what is the obstacle makes no difference.
      if (prospect.is === 'gain' && prospect.way.is !== 'improvements' && !text.includes(';'))
        continue;
      const other = byText.get(text);
      if (other !== undefined) expect(meaning(prospect), text).toBe(meaning(other));
      byText.set(text, prospect);
    }
    const texts = new Map<string, string>();
    for (const standing of standings) {
      const text = told({ standing });
      const other = texts.get(text);
      if (other !== undefined) expect(standingMeaning(standing), text).toBe(other);
      texts.set(text, standingMeaning(standing));
    }
    expect(texts.size).toBeGreaterThan(60);
  });

  it('lets no moves lead anywhere whose first one nobody dares, but says what if', () => {
    const prospect: Prospect = {
      ...{ is: 'gain', state: 's2', named: true, gainers: ['a', 'b'], parties: 2 },
      ...{ surely: true, harmless: true, way: { is: 'improvements' } },
    };
    const standing: Standing = { is: 'kept', who: ['a'], by: 'replies', loss: 'any', surely: true };
    expect(textOf(sayHeadline(short, { standing, prospect }))).toBe(
      'Ann could gain by moving, but the replies would undo it; were it to move, self-interested moves could lead to “Peace”, which both prefer.',
    );
  });

  it('speaks of the state and of those it names', () => {
    const said = sayHeadline(short, {
      standing: { is: 'tempted', who: ['a'], surely: true },
      prospect: {
        is: 'gain',
        state: 's2',
        named: true,
        gainers: ['a', 'b'],
        parties: 2,
        surely: true,
        harmless: true,
        way: { is: 'no-moves' },
      },
    });
    expect(said).toContainEqual({ ref: 'state', id: 's2', text: '“Peace”', name: 'Peace' });
    expect(said).toContainEqual({ ref: 'party', id: 'a', text: 'Ann' });
  });

  it('takes names for names, whatever they hold', () => {
    const odd = lexiconOf(['$& {a}', '“Bob”', '(c) <b>'], '$1 and “more”');
    const text = textOf(
      sayHeadline(odd, {
        standing: {
          is: 'goes',
          who: ['a', 'b'],
          despite: 'any-replies',
          loss: 'any',
          late: false,
          surely: true,
          body: false,
        },
        prospect: {
          is: 'gain',
          state: 's2',
          named: true,
          gainers: ['a', 'b'],
          parties: 3,
          surely: true,
          harmless: true,
          way: { is: 'no-moves' },
        },
      }),
    );
    expect(text).toContain('$& {a} and ');
    expect(text).toContain('$1 and ');
  });
});

/** What words say of a prospect: not whether nobody must lose or it was not looked for. */
function meaning(prospect: Prospect): string {
  if (prospect.is === 'none')
    return JSON.stringify({ ...prospect, parties: Math.min(prospect.parties, 3) });
  const { way } = prospect;
  const losers = way.is === 'losses' && way.losers && way.losers.who.length > 0 ? way.losers : null;
  const count = way.is === 'others' ? Math.min(2, way.count) : 0;
  return JSON.stringify({ ...prospect, way: [way.is, losers, count] });
}

/** What words say of how things stand: of a body not whether it gains late, and where nobody replies nothing of replies. */
function standingMeaning(standing: Standing): string {
  if (standing.is !== 'goes')
    return JSON.stringify({
      ...standing,
      alone: 'alone' in standing && standing.stays && standing.alone,
    });
  const { who, despite, loss, late, surely } = standing;
  const isPlain = despite === 'nobody';
  return JSON.stringify([who, despite, surely, isPlain ? '' : loss, who.includes('c') ? '' : late]);
}
