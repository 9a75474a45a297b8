import { runToEnd } from '@standoff/engine';
import { analyzeConflict, type FrontQuestionId } from '@standoff/study';
import { expect, it } from 'vitest';
import { readFrontAnswer } from './answer-front.ts';
import { modelOf } from './model-of.ts';
import { readCase } from './read-case.ts';
import type { FrontMatter } from './shown-front.ts';

/** What the answer to a question is about. */
async function matter(text: string, of: FrontQuestionId): Promise<FrontMatter | undefined> {
  const found = runToEnd(analyzeConflict(readCase(text, undefined).compiledCase!));
  if (found.status !== 'analysed') throw new Error(found.status);
  const { analysis } = found;
  const model = await modelOf({ status: 'analysed', text, how: {}, analysis, diagnostics: [] });
  const told = runToEnd(readFrontAnswer(analysis, model, { of, anyway: true }));
  return told.status === 'told' ? told.matter : undefined;
}

/** A road and a toll; with one of these orders each wants its own. */
const road = (north: string, south: string) => `standoff: 1
title: A road and a toll
decision-makers:
  north: { options: { road: yes/no }, prefers: [${north}] }
  south: { options: { toll: yes/no }, prefers: [${south}] }
facts: { both: north.road and south.toll }
status-quo: { north.road: no, south.toll: no }
`;

it('an answer says whether it is about a way to a consequence or about there being none', async () => {
  const wanted = road('road, not south.toll', 'north.road, toll');
  await expect(matter(wanted, 'go-wrong')).resolves.toEqual({ is: 'paths' });
  const unwanted = road('not road', 'not toll');
  await expect(matter(unwanted, 'go-wrong')).resolves.toEqual({ is: 'no-path' });
});

it('an answer says whether it is about a deal or about what stands in its way', async () => {
  const trade = road('south.toll, not road', 'north.road, not toll');
  await expect(matter(trade, 'make-it-happen')).resolves.toEqual({ is: 'deal' });
});

it('an answer says that it counts models, and no such thing where nothing was stated as in doubt', async () => {
  const doubted = road('{ want: road, sure: 0.7 }, not south.toll', 'north.road, toll');
  await expect(matter(doubted, 'how-sure')).resolves.toEqual({ is: 'share' });
  const settled = road('road, not south.toll', 'north.road, toll');
  await expect(matter(settled, 'how-sure')).resolves.toBeUndefined();
});

it('an answer about drafts says of which body they are, and where they start from', async () => {
  const council = `${road('road', 'north.road')}bodies:
  council: { members: [north, south], adopts: 2 votes, options: { ban: yes/no } }
`.replace('south.toll: no }', 'south.toll: no, council.ban: no }');
  await expect(matter(council, 'who-decides')).resolves.toEqual({
    is: 'drafts',
    body: 'council',
    from: '000',
  });
});
