import { referencesOf } from '@standoff/propositions';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { it } from 'vitest';
import { deal, parse } from '../../packages/standoff/src/index.ts';
import { bargains } from '../../packages/standoff/test/inverses/bargains.ts';
import { edited } from '../../packages/standoff/test/inverses/edited-conflicts.ts';
import { analysisOf } from '../../packages/standoff/test/sweeps/every-model.ts';
import { doubtfulText, playerId } from '../../packages/standoff/test/sweeps/random-doubts.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

const held = new HeldKinds();

/** Conflicts with more orders after one edit are not gone through one by one. */
const MOST_CONFLICTS = 12;

const question = fc.record({
  described: bargains(3),
  parties: fc.constantFrom([0, 1], [0, 1], [0]),
  concepts: fc.constantFrom(['nash'], ['gmr'], ['nash', 'gmr'], ['seq']),
  means: fc.constantFrom(undefined, ['locks'], ['locks', 'penalties', 'guarantors']),
  additions: fc.constantFrom(1, 1, 2),
  asked: fc.constantFrom(undefined, undefined, 'b.x', 'a.x and b.x'),
});

it('every proposition of what may be added to deals is so', () => {
  fc.assert(
    fc.property(question, ({ described, parties, concepts, means, additions, asked }) => {
      const text = doubtfulText(described);
      const { model } = parse(text);
      const { conflict } = model!.base;
      const world = literalWorld(analysisOf(conflict, concepts[0]!));
      fc.pre(analysisOf(conflict, concepts[0]!).casebook.statusQuo !== undefined);
      const upTo = means === undefined ? 1 : additions;
      const whose = parties.map(playerId);
      if (means === undefined) {
        const [, once = []] = [...firstTwo(edited(conflict, whose))];
        fc.pre(once.length <= MOST_CONFLICTS);
      }
      const document = deal(model!, {
        ...{ parties: whose, concepts, additions: upTo, doubt: false },
        ...(means && { means: means as ['locks'] }),
        ...(asked !== undefined && { target: asked }),
      });
      if ('status' in document || !('targets' in document)) return;
      const lexicon = readLexicon(document.lexicon);
      const { additions: found, additionsAsked } = document;
      const { notes } = additionsAsked!;
      for (const { said, means: told } of meansIn({ found, notes })) {
        held.hold(said, told, world, text);
        const { states, movers } = referencesOf(told);
        for (const one of states) lexicon.state(one);
        for (const one of movers) lexicon.party(one);
      }
    }),
    { numRuns: draws(20) },
  );
});

function* firstTwo<T>(all: Iterable<T>): Generator<T> {
  let left = 2;
  for (const one of all) {
    yield one;
    if (--left === 0) return;
  }
}

it('of each kind there were some, and falsehoods that were noticed', () => {
  held.expectAll(
    ['additionSets', 'holdsWithAdded', 'locksEnough', 'holdsUnadded', 'unboundLeaves'],
    ['additionMeans', 'heldInAdditions', 'noPenaltyTried', 'additionsNotSought', 'searchEnded'],
  );
});
