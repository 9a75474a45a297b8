import { referencesOf } from '@standoff/propositions';
import { readFormula } from '@standoff/study';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { misjudge, parse } from '../../packages/standoff/src/index.ts';
import {
  type Formula,
  formulaText,
  type Hypergame,
  modelText,
  signalId,
} from '../../packages/standoff/test/hypergames/description.ts';
import {
  type HiddenReading,
  holds,
  type JudgingConcept,
  pictureOf,
  statesOf,
} from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import { temptingTarget } from '../../packages/standoff/test/hypergames/misjudgement-oracle.ts';
import {
  formulaOver,
  randomHypergame,
} from '../../packages/standoff/test/hypergames/random-hypergame.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalViews } from './literal-views.ts';
import { literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

const held = new HeldKinds();

const question = randomHypergame({ states: 10, places: 3, decisionMakers: 3 }).chain((game) =>
  fc.record({
    game: fc.constant(game),
    concept: fc.constantFrom<JudgingConcept>('nash', 'gmr', 'smr', 'seq', 'seq', 'sseq', 'sim'),
    hidden: fc.constantFrom<HiddenReading>('frozen', 'frozen', 'closed'),
    facts: fc.boolean(),
    upTo: fc.constantFrom(1, 1, 2),
    drawn: formulaOver(game.options, game.facts.length),
    tempting: fc.option(fc.nat(11), { freq: 8 }),
    received: fc.subarray(game.signals.map((_, k) => k)),
  }),
);

interface Question {
  readonly game: Hypergame;
  readonly concept: JudgingConcept;
  readonly hidden: HiddenReading;
  readonly facts: boolean;
  readonly upTo: number;
  readonly target: Formula;
  readonly received: readonly number[];
}

function holdAll({ game, concept, hidden, facts, upTo, target, received }: Question): void {
  const text = modelText(game);
  const model = parse(text).model!;
  const avoid = formulaText(game, target);
  // A formula that gives an option two levels is refused.
  fc.pre(!('problem' in readFormula(model.base.conflict, avoid)));
  const signals = received.map(signalId);
  const document = misjudge(model, { avoid, concept, upTo, facts, hidden, signals });
  const world = {
    ...literalWorld(analyzeText(text, { concepts: ['nash'] })),
    views: literalViews(game, received, hidden, [concept]),
  };
  const lexicon = readLexicon(document.lexicon);
  for (const { said, means } of meansIn(document)) {
    held.hold(said, means, world, text);
    const { states, movers } = referencesOf(means);
    for (const id of states) expect(lexicon.state(id)).toBeDefined();
    for (const id of movers) expect(lexicon.party(id)).toBeDefined();
  }
}

it('every proposition of errors of belief is so', () => {
  fc.assert(
    fc.property(question, ({ drawn, tempting, ...asked }) => {
      const { game, received } = asked;
      const base = game.preferences.map((_, viewer) => pictureOf(game, viewer, received));
      const first = { ...asked, target: drawn };
      const target = tempting === null ? drawn : temptingTarget(game, base, first, tempting);
      // What is true in no state is refused.
      fc.pre(statesOf(game).some((state) => holds(game, [], state, target)));
      holdAll({ ...asked, target });
    }),
    { numRuns: draws(30) },
  );
});

const at = (option: number, level: number) =>
  ({ kind: 'level', sign: '=', option, level }) as const;
const both = { kind: 'and', left: at(0, 1), right: at(1, 1) } as const;
const ifPatrol = { kind: 'if', of: at(0, 1) } as const;

/** Who patrols would be fired on, and has not been told. */
const patrol: Hypergame = {
  options: [
    { levels: 2, moves: 'free', owner: 0 },
    { levels: 2, moves: 'free', owner: 1 },
  ],
  preferences: [
    { kind: 'order', places: [[{ verb: 'not', of: both }], [{ verb: 'want', of: at(0, 1) }]] },
    {
      kind: 'order',
      places: [
        [{ verb: 'want', of: at(1, 1), condition: ifPatrol }],
        [{ verb: 'not', of: at(1, 1) }],
      ],
    },
  ],
  body: undefined,
  facts: [both],
  infeasible: [],
  oneAtATime: false,
  statusQuo: [0, 0],
  views: [],
  misread: [],
  signals: [
    {
      by: 1,
      to: [0],
      shows: [
        {
          about: 1,
          edits: {
            drop: [],
            add: [{ statement: { verb: 'want', of: at(1, 1), condition: ifPatrol }, at: 2 }],
          },
          reveals: [1],
        },
      ],
      corrects: [],
    },
  ],
};

it('a signal closes the path of all errors that it leaves no room for', () => {
  const asked = { concept: 'seq', hidden: 'frozen', facts: false, upTo: 1 } as const;
  holdAll({ game: patrol, ...asked, target: both, received: [] });
});

/** The second sees the first without its last wish; what the first misjudges opens the same end by two ways. */
const byTwoWays: Hypergame = {
  ...patrol,
  options: [
    { levels: 2, moves: 'free', owner: 0 },
    { levels: 2, moves: 'free', owner: 0 },
    { levels: 2, moves: 'free', owner: 1 },
  ],
  preferences: [
    {
      kind: 'order',
      places: [
        [{ verb: 'not', of: at(2, 1), condition: { kind: 'if', of: at(1, 1) } }],
        [{ verb: 'want', of: { kind: 'or', left: at(2, 0), right: at(0, 0) } }],
        [{ verb: 'want', of: { kind: 'or', left: at(2, 1), right: at(0, 0) } }],
        [{ verb: 'want', of: { kind: 'fact', fact: 0 } }],
      ],
    },
    {
      kind: 'order',
      places: [
        [{ verb: 'want', of: { kind: 'or', left: at(1, 0), right: { kind: 'fact', fact: 0 } } }],
        [{ verb: 'want', of: at(2, 1) }],
        [{ verb: 'want', of: at(1, 0) }],
      ],
    },
  ],
  facts: [at(2, 0)],
  statusQuo: [1, 1, 0],
  views: [{ viewer: 1, of: 0, edits: { drop: [3], add: [] }, hides: [] }],
  signals: [],
};

it('a set of errors that opens the paths of two stories is told in one of them', () => {
  const asked = { concept: 'gmr', hidden: 'frozen', facts: true, upTo: 1 } as const;
  const end = {
    kind: 'and',
    left: { kind: 'and', left: at(0, 0), right: at(1, 0) },
    right: at(2, 1),
  } as const;
  holdAll({ game: byTwoWays, ...asked, target: end, received: [] });
});

it('of each kind there were some, and falsehoods that were noticed', () => {
  const kinds = [
    'errorSets',
    'outOfReach',
    'storyErrors',
    'opensPath',
    'sensibleStep',
    'unseen',
    'signalCloses',
  ];
  const notes = [
    'judgedAlike',
    'errorMeans',
    'noErrorsAbout',
    'largerUntried',
    'readGenerally',
    'signalsReceived',
    'unknownOption',
  ];
  held.expectAll([...kinds, ...notes], notes);
});
