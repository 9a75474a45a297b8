import { referencesOf } from '@standoff/propositions';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inverse, parse } from '../../packages/standoff/src/index.ts';
import {
  certainly,
  edited,
  saysAllOnce,
} from '../../packages/standoff/test/inverses/edited-conflicts.ts';
import { analysisOf } from '../../packages/standoff/test/sweeps/every-model.ts';
import { doubtful, doubtfulText } from '../../packages/standoff/test/sweeps/random-doubts.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

const held = new HeldKinds();

/** Conflicts with more orders after the edits are not gone through one by one. */
const MOST_CONFLICTS = 250;

const question = fc.record({
  described: doubtful.filter((one) => saysAllOnce(one) && one.players.length === 2).map(certainly),
  state: fc.nat(99),
  concept: fc.constantFrom('nash', 'gmr', 'smr', 'seq'),
  of: fc.option(fc.nat(1), { freq: 3 }),
  where: fc.boolean(),
});

it('every proposition of the fewest changes is so', () => {
  fc.assert(
    fc.property(question, ({ described, state, concept, of, where }) => {
      const text = doubtfulText(described);
      const { model } = parse(text);
      const { conflict } = model!.base;
      const world = literalWorld(analysisOf(conflict, concept));
      fc.pre(world.states.length > 0);
      const ids = conflict.decisionMakers.map(({ id }) => id);
      const whose = of === null ? ids : [ids[of]!];
      let [tried, layers] = [0, 0];
      for (const conflicts of edited(conflict, whose)) {
        tried += conflicts.length;
        if (++layers > 2) break;
      }
      fc.pre(tried <= MOST_CONFLICTS);
      const id = world.named(world.states[state % world.states.length]!);
      const [option] = conflict.decisionMakers[0]!.options;
      const goal =
        where && option !== undefined && !described.graph
          ? { where: `${ids[0]}.${option.id} = ${option.levels[0]!.id}` }
          : { state: id };
      const document = inverse(model!, { concept, of: whose, ...goal });
      const lexicon = readLexicon(document.lexicon);
      for (const { said, means } of meansIn(document)) {
        held.hold(said, means, world, text);
        const { states, movers } = referencesOf(means);
        for (const one of states) expect(lexicon.state(one)).toBeDefined();
        for (const one of movers) expect(lexicon.party(one)).toBeDefined();
      }
    }),
    { numRuns: draws(12) },
  );
});

it('of each kind there were some, and falsehoods that were noticed', () => {
  const kinds = ['changeSets', 'heldAsWritten', 'heldThen', 'changesCome'];
  const notes = ['changeMeans', 'heldInChanges', 'notChanged', 'readGenerally'];
  held.expectAll(kinds, notes);
});
