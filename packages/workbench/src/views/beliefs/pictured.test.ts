import { runToEnd } from '@standoff/engine';
import { analyzeConflict, tellHeadline } from '@standoff/study';
import { expect, it } from 'vitest';
import type { Analysed } from '../../desk/analyse-text.ts';
import { createInquiryDesk } from '../../desk/inquiry-desk.ts';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { readCase } from '../../desk/read-case.ts';
import { readConflict } from '../../desk/read-conflict.ts';
import { layOutPictures } from './pictured.ts';

const text = `
standoff: 1
title: A patrol at the border
decision-makers:
  south:
    name: South
    options: { patrol: { levels: { no: no patrol, yes: a patrol } } }
    prefers: [{ not: clash }, { want: patrol, says: The line must be shown }]
  north:
    name: North
    options: { fire: { levels: { no: no shots, yes: shots } } }
    prefers: [{ want: fire, if: south.patrol, says: No patrol may pass }, { not: fire }]
facts: { clash: { name: A clash, when: south.patrol and north.fire } }
sources: { s: { title: A source } }
claims: { c1: { says: North keeps still, at: "s p. 1" } }
status-quo: { south.patrol: no, north.fire: no }
perceptions: { south: { north: { drop: 1, because: [c1] } } }
misread: { north: { clash: no } }
`;

async function pictured(concept: string) {
  const { compiledCase, diagnostics } = readCase(text, undefined);
  if (compiledCase === undefined) throw new Error(JSON.stringify(diagnostics));
  const concepts = [concept];
  const result = runToEnd(analyzeConflict(compiledCase, { concepts }));
  if (result.status !== 'analysed') throw new Error(result.status);
  const { analysis } = result;
  const open: Analysed = { status: 'analysed', text, how: {}, analysis, diagnostics: [] };
  const { desk } = createInquiryDesk(() => open);
  const reply = await desk.ask('perceive', { concepts: [concept], states: 'few' });
  if (reply.status !== 'answered') throw new Error(JSON.stringify(reply));
  const conflict = readConflict(analysis, runToEnd(tellHeadline(analysis)), 0);
  return layOutPictures(conflict, reply.told as ToldOf<'perceive'>, concept)!;
}

it('what each sees otherwise stands beside what is so, by positions and keys', async () => {
  const { foresight, pictures, classes, surprises } = await pictured('seq');
  expect(foresight).toEqual({ id: 'seq', words: 'Expecting credible replies', symbol: 'SEQ' });
  const [south, north] = pictures;
  expect(south!.says).toEqual([
    {
      text: 'South sees North otherwise than it is: in its eyes “shots if a patrol” does not matter to North',
      claims: [{ claim: 'c1' }],
    },
  ]);
  expect(south!.orders).toMatchObject([
    {
      of: 1,
      lines: [
        { real: { place: 1, says: 'No patrol may pass', standing: 'alone' } },
        { seen: { place: 1, standing: 'alike' }, real: { place: 2, standing: 'alike' } },
      ],
    },
  ]);
  expect(north!.misread).toEqual([{ name: 'A clash', as: false, real: 'a patrol and shots' }]);
  expect(classes.leftByError).toMatchObject([
    { count: 1, states: [{ key: '00', words: 'the status quo' }], errors: [{ mover: 0 }] },
  ]);
  expect(surprises).toMatchObject([
    { mover: 0, count: 1, argument: [{ kind: 'improvement', states: ['10'] }] },
  ]);
});

it('nothing is said of single moves under a concept that does not judge them', async () => {
  await expect(pictured('nm')).resolves.not.toHaveProperty('surprises');
});
