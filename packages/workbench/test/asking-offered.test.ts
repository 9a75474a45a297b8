import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** What draws sentences that are told, or finds what they claim. */
const TELLS = /from '[^']*\/(?:states\/told|told|claims-about)\.tsx?'/;

/** Those that offer no question behind what they draw, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'views/read/question-card.tsx': 'the view that its card leads to asks',
  'views/deals/make-happen.tsx': 'the holding part of Deals asks',
  'views/deals/deal-walk.tsx': 'it only links the state that a step leads to',
  'states/argument-steps.tsx': 'what argues is a reason for a verdict, which is asked',
  'views/predict/state-question.tsx':
    'what is told of a guess is said beside its verdict, which State asks',
  'views/beliefs/consequences.tsx': 'its links of states ask',
};

it('each part of the page that tells something offers to ask about it, but for some that lead where it is asked', () => {
  const silent = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsx'))
    .filter((path) => {
      const text = readFileSync(`${SOURCE}/${path}`, 'utf8');
      return TELLS.test(text) && !text.includes('<AskSentence');
    });
  expect(silent.sort()).toEqual(Object.keys(ELSEWHERE).sort());
});
