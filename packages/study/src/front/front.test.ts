import { readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import { english, sayFrontQuestion, textOf } from '@standoff/wording';
import { describe, expect, it } from 'vitest';
import { analyzeConflict } from '../analysis/analyze.ts';
import { tellHeadline } from '../headline/tell-headline.ts';
import { parse } from '../model/parse.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
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
    expect(page['How sure is this?']).toMatch(/A share of models is not a likelihood\.$/);
  });

  it('ask of who leaves where somebody does, and of what lasts where nothing starts', () => {
    const rivers = frontPage(
      catalog('kinsara-2014-syria-iraq/kinsara-2014-syria-iraq.standoff.yaml'),
    );
    expect(rivers['What happens next?']).toMatch(
      /^Expecting credible replies.*, Iraq would move to/,
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

  it('are left where an answer is announced to take more than is allowed', () => {
    const hurried = { ...korea, most: 0.001 };
    const answers = frontQuestions.map((question) => runToEnd(question.answer(hurried)).status);
    expect(answers.filter((status) => status === 'dear').length).toBeGreaterThan(3);
  });
});
