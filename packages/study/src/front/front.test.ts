import { readFileSync } from 'node:fs';
import { millisecondsOf, runToEnd, workSpent } from '@standoff/engine';
import { english, sayFrontQuestion, textOf } from '@standoff/wording';
import { describe, expect, it } from 'vitest';
import { analyzeConflict } from '../analysis/analyze.ts';
import { doubtingHeadline } from '../estimates/doubting.ts';
import { tellHeadline } from '../headline/tell-headline.ts';
import { parse } from '../model/parse.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { doubtOfHeadline, headlineClaims } from '../sweep/headline-claims.ts';
import { type FrontGround, frontQuestions } from './index.ts';

function groundOf(text: string): FrontGround {
  const { model } = parse(text);
  const analysed = runToEnd(analyzeConflict(model!.base, {}));
  if (analysed.status !== 'analysed') throw new Error(analysed.status);
  const { analysis } = analysed;
  const { means: outlook } = runToEnd(tellHeadline(analysis));
  return { model: model!, analysis, outlook, most: Number.POSITIVE_INFINITY };
}

const catalog = (name: string) =>
  groundOf(readFileSync(new URL(`../../../../catalog/${name}`, import.meta.url), 'utf8'));

/** The questions that a conflict puts, each with its answer in words. */
function frontPage(ground: FrontGround): Record<string, string> {
  const lexicon = lexiconOf(ground.analysis.casebook);
  return Object.fromEntries(
    frontQuestions.flatMap((question) => {
      const asked = question.asked(ground);
      if (asked === undefined) return [];
      const answer = runToEnd(question.answer(ground));
      const [told = []] =
        answer.status === 'told' ? english.tell(lexicon, [answer.says], 'plain') : [];
      const text = told.map(({ says }) => textOf(says)).join(' ');
      return [[sayFrontQuestion(asked), text === '' ? answer.status : text]];
    }),
  );
}

const korea = catalog('korea-2017/korea-2017.standoff.yaml');

describe('the questions of a front page', () => {
  it('are those that the model of Korea answers, in sentences without a term of the method', () => {
    const page = frontPage(korea);
    expect(Object.keys(page)).toEqual([
      'Why doesn’t it happen?',
      'What would make it happen?',
      'How could it come to “War”?',
      'Whose word counts?',
      'Who decides by vote?',
      'How sure is this?',
      'Where does it come from?',
    ]);
    for (const answer of Object.values(page)) {
      expect(answer).toMatch(/\.$/);
      expect(answer).not.toMatch(/Nash|GMR|SMR|SEQ|equilibri|\bs\d+\b|\bc\d+\b/);
    }
    expect(page['What would make it happen?']).toMatch(
      /^“Freeze for freeze” is a deal that North Korea and the United States can make/,
    );
    expect(page['What would make it happen?']).toMatch(
      /Struck at once, by one joint move, it comes about without North Korea having to trust the United States\.$/,
    );
    expect(page['How sure is this?']).toMatch(
      /^What the headline says stands in .* A share of models is not a likelihood\.$/,
    );
    // No improvement leads anywhere; with a fact that one can come to it is said under what that was asked.
    expect(page['How could it come to “War”?']).toMatch(/about what others want or can do/);
  });

  it('ask of who leaves where somebody does, and of what lasts where nothing starts', () => {
    const rivers = frontPage(
      catalog('kinsara-2014-syria-iraq/kinsara-2014-syria-iraq.standoff.yaml'),
    );
    expect(rivers['What happens next?']).toMatch(
      /^Expecting credible replies.*, Iraq could gain undeterred by moving to/,
    );
    const chicken = frontPage(catalog('chicken/chicken.standoff.yaml'));
    expect(chicken['Which outcomes could last?']).toMatch(/^Two of four outcomes hold/);
    expect(chicken['How sure is this?']).toBeUndefined();
  });

  it('are few where the model says little', () => {
    const road = `standoff: 1
title: A road
decision-makers:
  north: { options: { road: yes/no }, prefers: [road] }
  south: { prefers: [north.road] }
status-quo: { north.road: no }
`;
    expect(Object.keys(frontPage(groundOf(road)))).toEqual([
      'What happens next?',
      'What would make it happen?',
      'How sure is this?',
    ]);
  });

  it('of a file that states no doubt say what turns the headline, and count no models', () => {
    const toll = `standoff: 1
title: A road and a toll
decision-makers:
  north: { options: { road: yes/no }, prefers: [road, not south.toll] }
  south: { options: { toll: yes/no }, prefers: [north.road, toll] }
facts: { both: north.road and south.toll }
status-quo: { north.road: no, south.toll: no }
`;
    const page = frontPage(groundOf(toll));
    expect(page['How sure is this?']).toBe(
      'What the headline says stands with the orders as they are written; it hangs on north ranking “road” above “not toll”.',
    );
    expect(page['How could it come to “both”?']).toBe(
      'If everybody expects credible replies and facts are taken as the model has them, it takes no error: steps that seem safe to whoever takes them lead there.',
    );
    // One doubt that is stated is enough to count.
    const doubted = toll.replace(
      '[road, not south.toll]',
      '[road, { not: south.toll, sure: 0.7 }]',
    );
    expect(frontPage(groundOf(doubted))['How sure is this?']).toMatch(/ in all 4 models /);
  });

  it('announce what the doubt of a headline takes, counted in looks', () => {
    const { analysis, outlook } = korea;
    const before = workSpent();
    runToEnd(doubtOfHeadline(analysis, outlook));
    const done = millisecondsOf(workSpent() - before);
    const claims = headlineClaims(analysis, outlook).length;
    const { milliseconds } = doubtingHeadline(analysis.casebook, claims);
    expect(milliseconds).toBeGreaterThan(done / 2);
    expect(milliseconds).toBeLessThan(done * 2);
  });

  it('are left where an answer is announced to take more than is allowed', () => {
    const hurried = { ...korea, most: 0.001 };
    const answers = frontQuestions.map((question) => runToEnd(question.answer(hurried)).status);
    expect(answers.filter((status) => status === 'dear').length).toBeGreaterThan(3);
  });
});
