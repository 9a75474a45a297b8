import { expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';

/** The names of the states that have one, by id. */
function namesOf(model: string): Record<string, string> {
  const { casebook } = openText(model);
  const { stateNames } = casebook;
  return Object.fromEntries([...stateNames].map(([code, name]) => [casebook.stateId(code), name]));
}

const withoutDeal = river.replace(/deals:[\s\S]*?\nforesight/, 'foresight');
const named = (model: string) => model.replace('bargain: {', 'bargain: { name: A fair bargain,');

it('a state is called what the file says, else by the deal that leads to it, else by its id', () => {
  expect(namesOf(named(river))).toEqual({ s3: 'A fair bargain' });
  expect(namesOf(river)).toEqual({ s3: 'Water for money' });
  expect(namesOf(withoutDeal)).toEqual({ s3: 'bargain' });
});
