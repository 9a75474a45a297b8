import { z } from 'zod';
import { countShape } from './amounts.ts';
import { idsShape } from './lists-of-ids.ts';

const who = idsShape.describe('Ids of decision makers and bodies.');
const loss = z
  .enum(['any', 'great'])
  .describe('What keeps one from leaving: to be no better off, or to be far worse off.');
const is = <const W extends string>(word: W) => z.literal(word);

/** How a conflict stands; each kind claims what its description says, and no more. */
const standingShape = z
  .union([
    z.strictObject({ is: is('no-states') }).describe('No state is feasible.'),
    z
      .strictObject({
        is: is('no-start'),
        infeasible: z.boolean().describe('Whether the file gives a status quo that cannot be.'),
        counts: z.enum(['lasting', 'chosen', 'served']),
        always: countShape.describe('States of which that is so under each concept.'),
        ever: countShape.describe('States of which that is so under some concept.'),
        of: countShape,
        concepts: countShape,
      })
      .describe(
        'There is no status quo to begin at. *Lasting*: states that nobody leaves; *chosen*: that nobody leaves with the foresight asked for; *served*: in which the others could serve nobody better.',
      ),
    z.strictObject({ is: is('stuck') }).describe('Nobody has a move.'),
    z
      .strictObject({ is: is('untempted'), surely: z.boolean() })
      .describe('Nobody has an improvement; not *surely*: none that is known.'),
    z
      .strictObject({ is: is('ahead'), who })
      .describe('Nobody has an improvement, yet these leave, foreseeing what follows.'),
    z
      .strictObject({ is: is('tempted'), who, surely: z.boolean() })
      .describe('These have improvements; what the others would do was not asked.'),
    z
      .strictObject({
        is: is('kept'),
        who,
        by: z.enum(['replies', 'others']),
        loss,
        surely: z.boolean(),
      })
      .describe(
        'These have improvements, and nobody leaves under any concept that looks at what the others do.',
      ),
    z
      .strictObject({
        is: is('goes'),
        who,
        despite: z.enum(['any-replies', 'credible-replies', 'others', 'nobody']),
        loss,
        late: z.boolean().describe('Whether they gain only after further moves of their own.'),
        surely: z.boolean(),
        body: z.boolean().describe('Whether it is one body.'),
      })
      .describe('These leave, whatever the replies, or whatever credible replies there are.'),
    z
      .strictObject({ is: is('always-left') })
      .describe('Somebody leaves under each concept, but nobody under all.'),
    z
      .strictObject({ is: is('depends'), who, on: z.enum(['length', 'reckoning']) })
      .describe('These leave under some concepts and stay under others.'),
    z
      .strictObject({ is: is('as-chosen'), stays: z.boolean(), who, alone: z.boolean() })
      .describe(
        'With the foresight asked for; *alone*: coalitions were given one too, which does not count here.',
      ),
  ])
  .meta({ id: 'standing', description: 'How things stand: whether the status quo is left.' });

const losersShape = z
  .strictObject({
    who,
    worse: z.boolean().describe('Whether each has to move to what it likes less.'),
  })
  .describe(
    'Those for each of whom every way there holds a move of its own that is no improvement for it; absent where that was not looked for.',
  );

const wayShape = z.union([
  z.strictObject({ is: is('improvements') }).describe('Improvements lead there.'),
  z
    .strictObject({ is: is('others'), count: countShape })
    .describe('Improvements lead to so many other such states.'),
  z
    .strictObject({ is: is('losses'), losers: losersShape.exactOptional() })
    .describe('Moves lead there, each way with one that is no improvement for whoever makes it.'),
  z.strictObject({ is: is('no-moves') }).describe('No moves lead there.'),
]);

const prospectShape = z
  .union([
    z
      .strictObject({ is: is('none'), surely: z.boolean(), parties: countShape })
      .describe('No state is better for all, nor for some at nobody\u2019s cost.'),
    z.strictObject({
      is: is('gain'),
      state: z.string(),
      named: z.boolean().describe('Whether the file names it.'),
      gainers: idsShape.describe('The decision makers that prefer it; the others like it no less.'),
      parties: countShape.describe('How many decision makers there are.'),
      surely: z.boolean().describe('Whether it is known that those prefer it.'),
      harmless: z.boolean().describe('Whether it is known that the others do not mind.'),
      way: wayShape,
    }),
  ])
  .meta({ id: 'prospect', description: 'Whether some state is better, and how one gets there.' });

export const headlineShape = z
  .strictObject({
    text: z.string(),
    means: z
      .strictObject({ standing: standingShape, prospect: prospectShape.exactOptional() })
      .describe('What it claims, as data; no `prospect` without a status quo.'),
  })
  .meta({ id: 'headline', description: 'What was found, in one sentence.' });
