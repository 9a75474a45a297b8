import { readSketch } from '@standoff/language';
import { expect, it } from 'vitest';
import { amountChoices, sayTerm, weightsOf } from './amounts.ts';

const sketch = readSketch(`standoff: 1
decision-makers:
  upper:
    name: Upper
    options: { share: { name: Its share, levels: 0 to 100 by 10 }, dam: yes/no }
    weights: [ { of: share, weight: 0.5 }, { of: dam, weight: -2 } ]
  lower: { name: Lower, weights: { upper.dam: -30, left: 2 } }
quantities: { left: { name: What is left, of: 100 - upper.share }, half: left - 50 }
`)!;

it('offers numbers and amounts with names, for others to be made of', () => {
  expect(amountChoices(sketch)).toEqual([
    { owner: 'Upper', items: [{ formula: 'upper.share', words: 'Its share' }] },
    {
      owner: 'Amounts with names',
      items: [
        { formula: 'left', words: 'What is left' },
        { formula: 'half', words: 'half' },
      ],
    },
  ]);
});

it('says weights of amounts and of what may be the case apart, however they are written', () => {
  const said = sketch.decisionMakers.map((owner) =>
    weightsOf(owner).map((term) => sayTerm(sketch, term, owner.id)),
  );
  expect(said).toEqual([
    ['0.5 times Its share', '-2 if dam'],
    ['-30 if dam', '2 times What is left'],
  ]);
  const counted = [
    '100 - upper.share',
    'if(upper.dam, 1, 2)',
    'upper.share >= 50',
    'upper.dam or left > 3',
  ].map((of) =>
    sayTerm(
      sketch,
      {
        entries: [
          ['of', of],
          ['weight', '3'],
        ],
      },
      'lower',
    ),
  );
  expect(counted).toEqual([
    '3 times (100 - upper.share)',
    '3 times if(upper.dam, 1, 2)',
    '3 if at least “Its share: 50”',
    '3 if upper.dam or left > 3',
  ]);
});
