/** A formula over levels of options, named states left out, and facts. */
export type Formula =
  | { readonly kind: 'level'; readonly option: number; readonly level: number; readonly sign: Sign }
  | { readonly kind: 'fact'; readonly fact: number }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or' | 'implies'; readonly left: Formula; readonly right: Formula };

export type Sign = '=' | '!=' | '>=' | '<';

export interface Statement {
  readonly verb: 'want' | 'not' | 'must' | 'never';
  readonly of: Formula;
  readonly condition?: { readonly kind: 'if' | 'unless'; readonly of: Formula };
}

/** One place of an order: a statement, or several of equal rank. */
export type Place = readonly Statement[];

export type Preference =
  | { readonly kind: 'order'; readonly places: readonly Place[] }
  | { readonly kind: 'weights'; readonly of: readonly { of: Formula; weight: number }[] };

export interface Option {
  /** Position of a decision maker, or their number for the body. */
  readonly owner: number;
  readonly levels: number;
  readonly moves: 'free' | 'one-way' | 'step';
}

type Vote = 'yes' | 'no' | 'abstain' | 'absent';

export interface Body {
  readonly members: readonly number[];
  readonly absent: readonly number[];
  readonly outsiders: readonly Vote[];
  readonly votes: number;
  /** Members with a veto. */
  readonly vetoes: readonly number[];
  readonly sponsors: readonly number[];
}

/** Places count from 1. */
export interface Edits {
  readonly drop: readonly number[];
  readonly add: readonly { readonly statement: Statement; readonly at: number }[];
}

export interface View {
  readonly viewer: number;
  /** A decision maker, or their number for the body. */
  readonly of: number;
  readonly replacement?: Preference;
  readonly edits: Edits;
  readonly hides: readonly number[];
}

export interface Misreading {
  readonly viewer: number;
  readonly fact: number;
  readonly as: boolean;
}

export interface Signal {
  readonly by: number;
  readonly to: readonly number[];
  readonly shows: readonly {
    readonly about: number;
    readonly edits: Edits;
    readonly reveals: readonly number[];
  }[];
  readonly corrects: readonly number[];
}

/** "If … then …", about options of whoever says it. */
export interface Threat {
  readonly by: number;
  readonly kind: 'threat' | 'promise';
  readonly when: Formula;
  readonly sets: readonly { readonly option: number; readonly level: number }[];
}

/** A conflict in which some see others, or the world, otherwise than they are. */
export interface Hypergame {
  readonly options: readonly Option[];
  /** What each decision maker prefers. */
  readonly preferences: readonly Preference[];
  readonly body: Body | undefined;
  /** Each over options and the facts before it. */
  readonly facts: readonly Formula[];
  readonly infeasible: readonly Formula[];
  readonly oneAtATime: boolean;
  /** A level for each option. */
  readonly statusQuo: readonly number[];
  readonly views: readonly View[];
  readonly misread: readonly Misreading[];
  readonly signals: readonly Signal[];
  readonly threats?: readonly Threat[];
}

/** Ids of decision makers, and of the body behind them. */
export function moverId(game: Hypergame, mover: number): string {
  return mover < game.preferences.length ? 'abcd'[mover]! : 'court';
}

export const factId = (fact: number): string => `f${fact}`;

export const threatId = (threat: number): string => `said-${threat}`;

export const signalId = (signal: number): string => `told-${signal}`;

const levelId = (level: number): string => `l${level}`;

/** The id of an option within what owns it. */
export function optionId({ options }: Hypergame, option: number): string {
  const { owner } = options[option]!;
  const before = options.slice(0, option).filter((one) => one.owner === owner);
  return 'xyz'[before.length]!;
}

export function formulaText(game: Hypergame, formula: Formula): string {
  switch (formula.kind) {
    case 'level': {
      const { option, sign, level } = formula;
      const owner = moverId(game, game.options[option]!.owner);
      return `${owner}.${optionId(game, option)} ${sign} ${levelId(level)}`;
    }
    case 'fact':
      return factId(formula.fact);
    case 'not':
      return `not (${formulaText(game, formula.of)})`;
    default: {
      const { kind, left, right } = formula;
      return `(${formulaText(game, left)}) ${kind} (${formulaText(game, right)})`;
    }
  }
}

function statementValue(game: Hypergame, { verb, of, condition }: Statement): object {
  return {
    [verb]: formulaText(game, of),
    ...(condition && { [condition.kind]: formulaText(game, condition.of) }),
  };
}

function preferenceValue(game: Hypergame, preference: Preference): object {
  if (preference.kind === 'weights') {
    const entry = (one: { of: Formula; weight: number }) => ({
      of: formulaText(game, one.of),
      weight: one.weight,
    });
    return { weights: preference.of.map(entry) };
  }
  const place = (statements: Place) => {
    const values = statements.map((one) => statementValue(game, one));
    return values.length === 1 ? values[0] : { equally: values };
  };
  return { prefers: preference.places.map(place) };
}

function editsValue(game: Hypergame, { drop, add }: Edits): object {
  return {
    ...(drop.length > 0 && { drop }),
    ...(add.length > 0 && {
      add: add.map(({ statement, at }) => ({ ...statementValue(game, statement), at })),
    }),
  };
}

function viewValue(game: Hypergame, { replacement, edits, hides }: View): object {
  return {
    ...(replacement && preferenceValue(game, replacement)),
    ...editsValue(game, edits),
    ...(hides.length > 0 && { hides: hides.map((option) => optionId(game, option)) }),
  };
}

function bodyValue(game: Hypergame, body: Body): object {
  const name = (member: number) => moverId(game, member);
  const vetoes = body.vetoes.length > 0 ? `, no veto by ${body.vetoes.map(name).join(', ')}` : '';
  return {
    members: [
      ...body.members.map((one) =>
        body.absent.includes(one) ? { [name(one)]: 'absent' } : name(one),
      ),
      ...body.outsiders.map((vote, k) => ({ [`guest-${k}`]: vote })),
    ],
    adopts: `${body.votes} votes${vetoes}`,
    ...(body.sponsors.length > 0 && { sponsors: body.sponsors.map(name) }),
    options: optionsValue(game, game.preferences.length),
  };
}

function optionsValue(game: Hypergame, owner: number): object {
  const own = game.options.flatMap((option, k) =>
    option.owner === owner ? [[option, k] as const] : [],
  );
  return Object.fromEntries(
    own.map(([{ levels, moves }, k]) => [
      optionId(game, k),
      {
        levels: Array.from({ length: levels }, (_, level) => levelId(level)),
        ...(moves !== 'free' && { moves }),
      },
    ]),
  );
}

function signalValue(game: Hypergame, { by, to, shows, corrects }: Signal): object {
  const shown = shows.map(({ about, edits, reveals }) => [
    moverId(game, about),
    {
      ...editsValue(game, edits),
      ...(reveals.length > 0 && { reveals: reveals.map((option) => optionId(game, option)) }),
    },
  ]);
  return {
    by: moverId(game, by),
    to: to.map((one) => moverId(game, one)),
    says: 'Something',
    ...(shown.length > 0 && { shows: Object.fromEntries(shown) }),
    ...(corrects.length > 0 && { corrects: corrects.map(factId) }),
  };
}

function threatValue(game: Hypergame, { by, kind, when, sets }: Threat): object {
  const levels = sets.map(({ option, level }) => [optionId(game, option), levelId(level)]);
  return {
    by: moverId(game, by),
    kind,
    if: formulaText(game, when),
    // biome-ignore lint/suspicious/noThenProperty: it is a key of the file
    then: Object.fromEntries(levels),
  };
}

/** The model file of a hypergame. What JSON writes is YAML. */
export function modelText(game: Hypergame): string {
  const { preferences, body, facts, infeasible, views, misread, signals } = game;
  const movers = preferences.map((_, k) => k);
  const viewsOf = (viewer: number) => views.filter((view) => view.viewer === viewer);
  const misreadBy = (viewer: number) => misread.filter((one) => one.viewer === viewer);
  const entriesOf = (of: (mover: number) => readonly (readonly [string, unknown])[]) =>
    Object.fromEntries(
      movers
        .map((mover) => [moverId(game, mover), Object.fromEntries(of(mover))] as const)
        .filter(([, value]) => Object.keys(value).length > 0),
    );
  const file = {
    standoff: 1,
    title: 'A hypergame',
    'decision-makers': Object.fromEntries(
      preferences.map((preference, mover) => {
        const options = optionsValue(game, mover);
        const some = Object.keys(options).length > 0;
        return [
          moverId(game, mover),
          { ...(some && { options }), ...preferenceValue(game, preference) },
        ];
      }),
    ),
    ...(body && { bodies: { court: bodyValue(game, body) } }),
    ...(facts.length > 0 && {
      facts: Object.fromEntries(facts.map((fact, k) => [factId(k), formulaText(game, fact)])),
    }),
    ...(infeasible.length > 0 && { infeasible: infeasible.map((rule) => formulaText(game, rule)) }),
    ...(game.oneAtATime && { 'one-option-at-a-time': 'yes' }),
    'status-quo': Object.fromEntries(
      game.statusQuo.map((level, option) => [
        `${moverId(game, game.options[option]!.owner)}.${optionId(game, option)}`,
        levelId(level),
      ]),
    ),
    perceptions: entriesOf((viewer) =>
      viewsOf(viewer).map((view) => [moverId(game, view.of), viewValue(game, view)]),
    ),
    misread: entriesOf((viewer) =>
      misreadBy(viewer).map(({ fact, as }) => [factId(fact), as ? 'yes' : 'no']),
    ),
    signals: Object.fromEntries(signals.map((one, k) => [signalId(k), signalValue(game, one)])),
    threats: Object.fromEntries(
      (game.threats ?? []).map((one, k) => [threatId(k), threatValue(game, one)]),
    ),
  };
  const written = Object.entries(file).filter(
    ([, value]) => typeof value !== 'object' || Object.keys(value).length > 0,
  );
  return JSON.stringify(Object.fromEntries(written), null, 1);
}
