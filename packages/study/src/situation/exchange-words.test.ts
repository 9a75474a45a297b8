import { expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { sayForesight } from '../words/concept-words.ts';
import { sayForesightAt } from './foresight-words.ts';
import { readState } from './state-account.ts';

const analysis = analyzeText(river, { concepts: ['maximin4', 'cmr4', 'policy'] });
const byId = (wanted: string) => analysis.concepts.find(({ id }) => id === wanted)!;
const [maximin, credible, policy] = ['maximin4', 'cmr4', 'policy'].map(byId);
const say = (id: string, concept = policy!) =>
  sayForesightAt(analysis, readState(analysis, analysis.casebook.stateWithId(id)!), concept);

it('where nobody is asked to look one move ahead, it is still told what keeps one from a move', () => {
  expect(say('s5')).toBe(
    'The United Downstream has a move that it likes better, but the other has a policy that keeps it from any gain, so it stays.',
  );
  expect(say('s5', maximin)).toBe(
    'The United Downstream has a move that it likes better, but in four moves in all the others could keep it from any gain, so it stays.',
  );
  expect(say('s5', credible)).toContain(
    'but in four moves in all, each of which its mover likes, the others could keep it from any gain',
  );
  expect(say('s4')).toContain('would leave even so: no policy of the other prevents a gain.');
  expect(sayForesight(policy!)).toBe('fearing any policy of the other');
});
