import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { type Model, misjudge, parse, perceive } from '../src/index.ts';
import {
  formulaText,
  type Hypergame,
  modelText,
  signalId,
  type View,
} from './hypergames/description.ts';
import { pictureOf } from './hypergames/literal-hypergame.ts';
import { type Pictures, temptingTarget } from './hypergames/misjudgement-oracle.ts';
import { modelOf } from './hypergames/model-of.ts';
import { randomHypergame } from './hypergames/random-hypergame.ts';
import { type ToldError, withErrors } from './hypergames/told-errors.ts';

// Laws that hold whatever the definitions of single verdicts are: no oracle takes part, two answers are compared.

/** So many hypergames in a default run. */
const RUNS = draws(60, 'STANDOFF_BELIEF_LAWS');

const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'] as const;

const hypergame = randomHypergame({ states: 9, places: 3, decisionMakers: 3 });

const reading = fc.constantFrom<'frozen' | 'closed'>('frozen', 'closed');

type File = Record<string, unknown> & {
  'decision-makers': Record<string, { options?: Record<string, unknown> }>;
  infeasible?: string[];
  'status-quo': Record<string, string>;
};

function opened(file: File) {
  const { model, diagnostics } = parse(JSON.stringify(file));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (model === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return model;
}

/**
 * The file with one more option, of somebody or of one more, that nobody can change: feasible only as it stands. It is
 * the last of all options, so that the ids of the states stay what they are.
 */
function withUnreachable(game: Hypergame, level: 'l0' | 'l1'): File {
  const file = JSON.parse(modelText(game)) as File;
  return {
    ...file,
    'decision-makers': {
      ...file['decision-makers'],
      idle: { options: { w: { levels: ['l0', 'l1'] } }, prefers: ['w = l1'] } as object,
    },
    infeasible: [...(file.infeasible ?? []), `idle.w != ${level}`],
    'status-quo': { ...file['status-quo'], 'idle.w': level },
  };
}

/** With all states listed. */
type Perceived = Required<Exclude<ReturnType<typeof perceive>, { status: string }>>;

type Misjudged = Exclude<ReturnType<typeof misjudge>, { status: string }>;

/** What an answer says of those who were there before. */
function withoutIdle({ viewers, truth, ...answer }: Perceived): object {
  // What the lexicon says of the conflict has one option more.
  const { model: _, lexicon: ___, ...rest } = answer;
  const others = Object.entries(truth).map(([concept, { idle: __, ...of }]) => [concept, of]);
  return {
    ...rest,
    viewers: viewers.filter(({ id }) => id !== 'idle'),
    truth: Object.fromEntries(others),
  };
}

test('states and options that nobody can reach change nothing in what is perceived', () => {
  fc.assert(
    fc.property(
      // The body of a file stands behind all decision makers, so that one more would come before its options.
      hypergame.filter(({ body }) => body === undefined),
      fc.constantFrom<'l0' | 'l1'>('l0', 'l1'),
      reading,
      (game, level, hidden) => {
        const asked = {
          concepts: [...concepts],
          hidden,
          signals: game.signals.map((_, k) => signalId(k)),
        };
        const before = perceive(modelOf(game), asked) as Perceived;
        const after = perceive(opened(withUnreachable(game, level)), asked) as Perceived;
        expect(withoutIdle(after)).toEqual(withoutIdle(before));
      },
    ),
    { numRuns: RUNS },
  );
});

/** The hypergame whose file gives these pictures, without its signals; nothing where no file can say so. */
function writtenWith(game: Hypergame, pictures: Pictures): Model | undefined {
  const views = pictures.flatMap((picture, viewer) =>
    [...picture.preferences, undefined].flatMap((replacement, of): View[] => {
      const owned = picture.hidden.filter((option) => game.options[option]!.owner === of);
      if (of === viewer || (of === game.preferences.length && owned.length === 0)) return [];
      const edits = { drop: [], add: [] };
      return [{ viewer, of, edits, hides: owned, ...(replacement && { replacement }) }];
    }),
  );
  const misread = pictures.flatMap(({ facts }, viewer) =>
    facts.flatMap((as, fact) => (as === undefined ? [] : [{ viewer, fact, as }])),
  );
  const { model, diagnostics } = parse(modelText({ ...game, views, misread, signals: [] }));
  return diagnostics.some(({ severity }) => severity === 'error') ? undefined : model;
}

test('errors that the file has already need not be made, whoever of several makes them first', () => {
  let asked = 0;
  fc.assert(
    fc.property(
      hypergame,
      fc.nat(11),
      fc.constantFrom('seq', 'seq', 'sim', 'gmr'),
      reading,
      fc.boolean(),
      (game, tempting, concept, hidden, facts) => {
        const base = game.preferences.map((_, viewer) => pictureOf(game, viewer, []));
        const question = {
          target: { kind: 'level', option: 0, level: 0, sign: '=' },
          concept,
          hidden,
          facts,
          upTo: 2,
        } as const;
        const avoid = formulaText(game, temptingTarget(game, base, question, tempting));
        const options = { avoid, concept, hidden, facts, upTo: 2 };
        const { size, stories } = misjudge(modelOf(game), options) as Misjudged;
        if (size === null || size === 0) return;
        for (const set of stories[0]!.sets.slice(0, 2) as readonly (readonly ToldError[])[]) {
          const viewers = new Set(set.map(({ viewer }) => viewer));
          const halves = [...viewers].map((one) => set.filter(({ viewer }) => viewer === one));
          for (const made of [set.slice(0, 1), set, ...halves]) {
            const model = writtenWith(game, withErrors(game, base, made));
            if (model === undefined) continue;
            asked += 1;
            const left = misjudge(model, options) as Misjudged;
            expect(left.size, JSON.stringify(made)).toBe(set.length - made.length);
          }
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(asked).toBeGreaterThan(0);
});
