import fc from 'fast-check';
import type {
  Body,
  Edits,
  Formula,
  Hypergame,
  Misreading,
  Option,
  Place,
  Preference,
  Signal,
  Statement,
  View,
} from './description.ts';
import { edited, holds, isStrict, statesOf } from './literal-hypergame.ts';

/** How large hypergames may be. */
export interface Size {
  readonly states: number;
  /** Places of an order. */
  readonly places: number;
  readonly decisionMakers: number;
}

interface Shape {
  readonly movers: number;
  readonly options: readonly Option[];
  readonly hasBody: boolean;
  readonly facts: number;
}

const often = fc.integer({ min: 0, max: 3 }).map((drawn) => drawn > 0);
/** Something, in so many of five draws. */
export function maybe<T>(arbitrary: fc.Arbitrary<T>, fifths: number): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { weight: 5 - fifths, arbitrary: fc.constant(undefined) },
    { weight: fifths, arbitrary },
  );
}

const seldom = fc.integer({ min: 0, max: 7 }).map((drawn) => drawn === 7);

/**
 * Small conflicts in which some see others, or the world, otherwise than they are, and signals that change what they
 * see. What is drawn and cannot stand in a file is left out, so that every description is of a file without errors.
 */
export function randomHypergame(size: Size): fc.Arbitrary<Hypergame> {
  return shapeOf(size).chain((shape) =>
    fc.record(drawn(shape, size)).map((raw) => fitted(shape, size, raw)),
  );
}

function shapeOf({ states, decisionMakers }: Size): fc.Arbitrary<Shape> {
  const option = fc.record({
    levels: fc.constantFrom(2, 2, 3),
    moves: fc.constantFrom<Option['moves']>('free', 'free', 'one-way', 'step'),
  });
  const owned = fc.array(fc.array(option, { minLength: 0, maxLength: 2, size: 'max' }), {
    minLength: 2,
    maxLength: decisionMakers,
    size: 'max',
  });
  return fc
    .record({ owned, body: maybe(option, 2), first: option, facts: fc.nat(3) })
    .map(({ owned, body, first, facts }) => {
      // Somebody without options is rare.
      const given = owned.map((own, k) =>
        own.length === 0 && (k < 2 || first.levels === 3) ? [first] : own,
      );
      const all = [...given, body ? [body] : []].flatMap((own, owner) =>
        own.map((one) => ({ ...one, owner })),
      );
      // The options of the first and of the body stay; of the others as many as states allow.
      const kept = [...all];
      const product = () => kept.reduce((number, { levels }) => number * levels, 1);
      while (product() > states) {
        const last = kept.findLastIndex(({ owner }) => owner < owned.length);
        kept.splice(last, 1);
      }
      return { movers: owned.length, options: kept, hasBody: body !== undefined, facts };
    });
}

type Raw = {
  [K in keyof ReturnType<typeof drawn>]: ReturnType<typeof drawn>[K] extends fc.Arbitrary<infer T>
    ? T
    : never;
};

function drawn({ movers, options, hasBody, facts }: Shape, { places }: Size) {
  const mover = fc.nat(movers - 1);
  const seen = fc.nat(hasBody ? movers : movers - 1);
  const formula = formulaOver(options, facts);
  const order = preferenceOf(formula, places);
  const own = Array.from({ length: movers }, (_, k) => {
    const torn = tornOrder(options, k, formula, places);
    return torn === undefined
      ? order
      : fc.oneof({ weight: 3, arbitrary: torn }, { weight: 1, arbitrary: order });
  });
  const edits = fc.record({
    drop: fc.array(fc.nat(9), { maxLength: 2 }),
    add: fc.array(fc.record({ statement: statementOf(formula), at: fc.nat(9) }), { maxLength: 2 }),
  });
  const someOptions = fc.array(fc.nat(options.length - 1), { maxLength: 2 });
  const subset = fc.array(often, { minLength: movers, maxLength: movers });
  const view = fc.record({
    viewer: mover,
    of: fc.nat(hasBody ? movers - 1 : movers - 2),
    replacement: maybe(order, 1),
    edits,
    hides: someOptions,
  });
  const shown = fc.record({ about: seen, edits, reveals: someOptions });
  return {
    preferences: fc.tuple(...own),
    threats: fc.array(
      fc.record({ tempting: fc.nat(9), answer: fc.nat(9), levels: fc.tuple(fc.nat(2), fc.nat(2)) }),
      { maxLength: 2, size: 'max' },
    ),
    body: fc.record({
      members: subset,
      absent: maybe(mover, 1),
      outsiders: fc.array(
        fc.constantFrom<Body['outsiders'][number]>('yes', 'no', 'abstain', 'absent'),
        { maxLength: 1 },
      ),
      votes: fc.integer({ min: 1, max: 3 }),
      vetoes: fc.array(mover, { maxLength: 1 }),
      sponsors: fc.array(mover, { maxLength: 1 }),
    }),
    facts: fc.tuple(...Array.from({ length: facts }, (_, k) => formulaOver(options, k))),
    infeasible: fc.array(formula, { maxLength: 1 }),
    oneAtATime: seldom,
    statusQuo: fc.array(fc.nat(2), { minLength: options.length, maxLength: options.length }),
    views: fc.array(view, { maxLength: 5, size: 'max' }),
    misread: fc.array(fc.record({ viewer: mover, fact: fc.nat(2), as: fc.boolean() }), {
      maxLength: 2,
    }),
    signals: fc.array(
      fc.record({
        by: mover,
        to: subset,
        shows: fc.array(shown, { maxLength: 2 }),
        corrects: fc.array(fc.nat(2), { maxLength: 1 }),
      }),
      { maxLength: 3 },
    ),
  };
}

/** Formulas over options, and over the first so many facts. */
export function formulaOver(options: readonly Option[], facts: number): fc.Arbitrary<Formula> {
  const level: fc.Arbitrary<Formula> = fc
    .record({
      option: fc.nat(options.length - 1),
      level: fc.nat(2),
      sign: fc.constantFrom('=', '=', '!=', '>=', '<'),
    })
    .map(
      (one) =>
        ({ ...one, kind: 'level', level: one.level % options[one.option]!.levels }) as Formula,
    );
  const fact = fc.nat(Math.max(0, facts - 1)).map((k): Formula => ({ kind: 'fact', fact: k }));
  const simple =
    facts === 0 ? level : fc.oneof({ weight: 3, arbitrary: level }, { weight: 2, arbitrary: fact });
  const pair = fc
    .record({ kind: fc.constantFrom('and', 'or', 'implies'), left: simple, right: simple })
    .map((one) => one as Formula);
  return fc.oneof(
    { weight: 6, arbitrary: simple },
    { weight: 1, arbitrary: simple.map((of): Formula => ({ kind: 'not', of })) },
    { weight: 2, arbitrary: pair },
  );
}

function statementOf(formula: fc.Arbitrary<Formula>): fc.Arbitrary<Statement> {
  const condition = fc.record({
    kind: fc.constantFrom<'if' | 'unless'>('if', 'unless'),
    of: formula,
  });
  return fc
    .record({
      verb: fc.constantFrom<Statement['verb']>('want', 'not', 'want', 'not', 'must', 'never'),
      of: formula,
      condition: maybe(condition, 2),
    })
    .map(({ condition: given, ...rest }) =>
      given === undefined ? rest : { ...rest, condition: given },
    );
}

function preferenceOf(formula: fc.Arbitrary<Formula>, places: number): fc.Arbitrary<Preference> {
  const statement = statementOf(formula);
  const place: fc.Arbitrary<Place> = fc.oneof(
    { weight: 7, arbitrary: statement.map((one) => [one]) },
    { weight: 1, arbitrary: fc.tuple(statement, statement).map((pair) => pair.map(mild)) },
  );
  const order = fc
    .array(place, { minLength: 1, maxLength: places, size: 'max' })
    .map((list): Preference => ({ kind: 'order', places: strictestFirst(list) }));
  const weights = fc
    .array(
      fc.record({
        of: formula,
        weight: fc.integer({ min: -4, max: 4 }).filter((one) => one !== 0),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((of): Preference => ({ kind: 'weights', of: [...of] }));
  return fc.oneof({ weight: 7, arbitrary: order }, { weight: 1, arbitrary: weights });
}

/**
 * An order of somebody who cares first for what others do and then for what it does itself, perhaps in answer: where
 * replies deter. Nothing where there are no options of others, or none of its own.
 */
function tornOrder(
  options: readonly Option[],
  mover: number,
  formula: fc.Arbitrary<Formula>,
  places: number,
): fc.Arbitrary<Preference> | undefined {
  const levelOf = (own: boolean): fc.Arbitrary<Formula> | undefined => {
    const some = options.flatMap(({ owner }, k) => ((owner === mover) === own ? [k] : []));
    return some.length === 0
      ? undefined
      : fc
          .record({ option: fc.constantFrom(...some), level: fc.nat(2) })
          .map(({ option, level }) => ({
            kind: 'level',
            sign: '=',
            option,
            level: level % options[option]!.levels,
          }));
  };
  const [own, others] = [levelOf(true), levelOf(false)];
  if (own === undefined || others === undefined) return undefined;
  const verb = fc.constantFrom<Statement['verb']>('want', 'not', 'must');
  const wish = fc.record({ verb, of: others });
  const both = fc
    .record({ verb, left: others, right: own })
    .map(({ verb, left, right }): Statement => ({ verb, of: { kind: 'and', left, right } }));
  const answer = fc
    .record({
      of: own,
      condition: fc.record({ kind: fc.constantFrom<'if' | 'unless'>('if', 'unless'), of: others }),
    })
    .map((one): Statement => ({ verb: 'want', ...one }));
  const desire = fc.record({ verb: fc.constant<Statement['verb']>('want'), of: own });
  const lines = fc.oneof(
    fc.tuple(wish, desire),
    fc.tuple(wish, answer, desire),
    fc.tuple(both, answer, desire),
    fc.tuple(both, wish, desire),
    fc.tuple(answer, statementOf(formula), desire),
  );
  return lines.map(
    (list): Preference => ({
      kind: 'order',
      places: strictestFirst(list.slice(-places).map((one) => [one])),
    }),
  );
}

/** Without a breach that is greatly worse. */
function mild(one: Statement): Statement {
  return { ...one, verb: one.verb === 'must' ? 'want' : one.verb === 'never' ? 'not' : one.verb };
}

/** The file wants what is never tolerated before all else; of what is said twice the first stays. */
function strictestFirst(places: readonly Place[]): Place[] {
  const sorted = [...places.filter(isStrict), ...places.filter((one) => !isStrict(one))];
  const texts = sorted.map((place) => JSON.stringify(place));
  return sorted.filter((_, k) => texts.indexOf(texts[k]!) === k);
}

function fitted({ movers, options, hasBody }: Shape, { places }: Size, raw: Raw): Hypergame {
  const bare: Hypergame = {
    options,
    preferences: raw.threats.reduce(
      (preferences, threat) => threatened(preferences, options, places, threat),
      raw.preferences as readonly Preference[],
    ),
    body: hasBody ? fittedBody(raw.body, movers) : undefined,
    facts: raw.facts as Formula[],
    infeasible: [],
    oneAtATime: raw.oneAtATime,
    statusQuo: raw.statusQuo.map((level, k) => level % options[k]!.levels),
    views: [],
    misread: [],
    signals: [],
  };
  const game = {
    ...bare,
    infeasible: raw.infeasible.filter(
      (rule) =>
        !holds(bare, [], bare.statusQuo, rule) &&
        statesOf({ ...bare, infeasible: [rule] }).length > 1,
    ),
  };
  const views = unique(
    // Nobody sees itself.
    raw.views.map((view) => ({ ...view, of: view.of + (view.of >= view.viewer ? 1 : 0) })),
    ({ viewer, of }) => `${viewer} ${of}`,
  ).flatMap((view) => fittedView(game, view));
  const misread: Misreading[] = unique(
    raw.misread.filter(({ fact }) => fact < game.facts.length),
    ({ viewer, fact }) => `${viewer} ${fact}`,
  );
  const seeing = { ...game, views, misread };
  return { ...seeing, signals: raw.signals.flatMap((signal) => fittedSignal(seeing, signal)) };
}

/** Somebody is tempted by a move to which another answers with what the first fears. */
function threatened(
  preferences: readonly Preference[],
  options: readonly Option[],
  most: number,
  { tempting, answer, levels: [first, second] }: Raw['threats'][number],
): readonly Preference[] {
  const movable = options.flatMap(({ owner }, k) => (owner < preferences.length ? [k] : []));
  const option = movable[tempting % movable.length]!;
  const answering = movable.filter((k) => options[k]!.owner !== options[option]!.owner);
  if (answering.length === 0) return preferences;
  const other = answering[answer % answering.length]!;
  const at = (k: number, level: number): Formula => ({
    kind: 'level',
    sign: '=',
    option: k,
    level: level % options[k]!.levels,
  });
  const [move, reply] = [at(option, first), at(other, second)];
  const before = (mover: number, statements: readonly Statement[]) => {
    const own = preferences[mover]!;
    const rest = own.kind === 'order' ? own.places.map((place) => place.map(mild)) : [];
    const all = [...statements.map((one) => [one]), ...rest];
    return { kind: 'order', places: strictestFirst(all.slice(0, most)) } as const;
  };
  const tempted = options[option]!.owner;
  const answerer = options[other]!.owner;
  return preferences
    .with(
      tempted,
      before(tempted, [
        { verb: 'not', of: { kind: 'and', left: move, right: reply } },
        { verb: 'want', of: move },
      ]),
    )
    .with(
      answerer,
      before(answerer, [
        { verb: 'want', of: reply, condition: { kind: 'if', of: move } },
        { verb: 'not', of: reply },
      ]),
    );
}

function unique<T>(list: readonly T[], key: (one: T) => string): T[] {
  const keys = list.map(key);
  return list.filter((_, k) => keys.indexOf(keys[k]!) === k);
}

function fittedBody(raw: Raw['body'], movers: number): Body {
  const drawnMembers = Array.from({ length: movers }, (_, k) => k).filter((k) => raw.members[k]);
  const members = drawnMembers.length > 0 ? drawnMembers : [0];
  const absent = members.filter((one) => one === raw.absent && members.length > 1);
  const voting = members.filter((one) => !absent.includes(one));
  return {
    members,
    absent,
    outsiders: raw.outsiders,
    votes: Math.min(
      raw.votes,
      voting.length + raw.outsiders.filter((vote) => vote === 'yes').length,
    ),
    vetoes: raw.vetoes.filter((one) => voting.includes(one)),
    sponsors: raw.sponsors.filter((one) => voting.includes(one)),
  };
}

/** What somebody sees: the place of each statement in an order, or nothing where it has none. */
function orderSeen(
  { preferences, views }: Hypergame,
  viewer: number,
  of: number,
): readonly Place[] | undefined {
  const view = views.find((one) => one.viewer === viewer && one.of === of);
  const seen = view?.replacement ?? preferences[of]!;
  return seen.kind === 'order'
    ? edited(seen.places, view?.edits ?? { drop: [], add: [] })
    : undefined;
}

function ownOptions(
  { options }: Hypergame,
  owner: number,
  drawnOptions: readonly number[],
): number[] {
  return [...new Set(drawnOptions)].filter((option) => options[option]!.owner === owner);
}

/** Places that the order has, and additions where their degree may stand. */
function fittedEdits(orders: readonly (readonly Place[] | undefined)[], raw: Edits): Edits {
  const none = { drop: [], add: [] };
  if (orders.length === 0 || orders.includes(undefined)) return none;
  const lengths = orders.map((order) => order!.length);
  const drop = [...new Set(raw.drop.map((place) => place + 1))].filter(
    (place) => place <= Math.min(...lengths),
  );
  const add: Edits['add'][number][] = [];
  for (const { statement, at } of raw.add) {
    const left = orders.map((order) => edited(order!, { drop, add }));
    const strict = left.map((order) => order.filter(isStrict).length);
    const [first, last] = isStrict([statement])
      ? [1, Math.min(...strict) + 1]
      : [Math.max(...strict) + 1, Math.min(...left.map((order) => order.length)) + 1];
    const known = left.some((order) =>
      order.some((place) => JSON.stringify(place) === JSON.stringify([statement])),
    );
    if (first <= last && !known) add.push({ statement, at: first + (at % (last - first + 1)) });
  }
  return { drop, add };
}

function fittedView(game: Hypergame, raw: Raw['views'][number]): View[] {
  const { viewer, of, replacement } = raw;
  const isBody = of === game.preferences.length;
  const hides = ownOptions(game, of, raw.hides);
  const replaced = replacement !== undefined && !isBody;
  const edits =
    replaced || isBody
      ? { drop: [], add: [] }
      : fittedEdits([orderSeen(game, viewer, of)], raw.edits);
  const view = { viewer, of, ...(replaced && { replacement }), edits, hides };
  return replaced || hides.length + edits.add.length + edits.drop.length > 0 ? [view] : [];
}

function fittedSignal(game: Hypergame, raw: Raw['signals'][number]): Signal[] {
  const everyone = game.preferences.map((_, k) => k);
  const others = everyone.filter((one) => one !== raw.by);
  const drawnReceivers = others.filter((one) => raw.to[one]);
  const to = drawnReceivers.length > 0 ? drawnReceivers : others;
  const shows = unique(raw.shows, ({ about }) => `${about}`).flatMap(
    ({ about, edits, reveals }) => {
      const receivers = to.filter((one) => one !== about);
      const orders =
        about === game.preferences.length
          ? []
          : receivers.map((one) => orderSeen(game, one, about));
      const shown = {
        about,
        edits: fittedEdits(orders, edits),
        reveals: ownOptions(game, about, reveals),
      };
      const says = shown.edits.add.length + shown.edits.drop.length + shown.reveals.length > 0;
      return says ? [shown] : [];
    },
  );
  const corrects = [...new Set(raw.corrects)].filter((fact) => fact < game.facts.length);
  return shows.length + corrects.length > 0 ? [{ by: raw.by, to, shows, corrects }] : [];
}
