import {
  type Concept,
  canBeRead,
  coalitionReadings,
  distanceTo,
  findConcept,
  readings,
  type StateCode,
} from '@standoff/engine';
import { type Claim, type Conflict, howKnown, type Locator, type Source } from '@standoff/language';
import { isStandalone, propositionKinds, writtenOfWorlds } from '@standoff/propositions';
import { type FindingTold, tellFinding } from '@standoff/report/finding';
import {
  type Analysis,
  type Casebook,
  coalitionsOf,
  foresightMatters,
  foresightRead,
  givenProfile,
  type Headline,
  hasCoalitionVersion,
  type Institution,
  isAboutOthers,
  isMixed,
  levelInColumn,
  lexiconOf,
  MOST_IN_COALITIONS,
  offeredReadings,
  profileRead,
  readBodies,
  sayForesight,
  sayForesightOfAll,
  sayLooking,
  sayReckonedWith,
  verdictWords,
} from '@standoff/study';
import { english, textOf } from '@standoff/wording';
import { readAdoption } from './read-adoption.ts';
import { readOffered } from './read-concepts.ts';
import {
  GIVEN,
  type ShownBody,
  type ShownClaim,
  type ShownConcept,
  type ShownConflict,
  type ShownDecisionMaker,
  type ShownFinding,
  type ShownHeadline,
  type ShownPlace,
  type ShownSource,
} from './shown-conflict.ts';
import { shownWords } from './shown-words.ts';
import { keyOf } from './state-keys.ts';

/** What the page shows of an analysed conflict as a whole. */
export function readConflict(
  analysis: Analysis,
  headline: Headline,
  elapsed: number,
): ShownConflict {
  const { casebook } = analysis;
  const { conflict, space, statusQuo } = casebook;
  const institutions = new Map(readBodies(casebook).map((each) => [each.body.id, each]));
  const key = (state: StateCode) => keyOf(casebook, state);
  return {
    title: conflict.title,
    ...(conflict.about !== undefined && { about: conflict.about }),
    ...(conflict.asOf !== undefined && { asOf: conflict.asOf }),
    authors: conflict.authors,
    representation: space.representation,
    stateCount: space.stateCount,
    decisionMakers: casebook.movers.map((mover, k) =>
      readDecisionMaker(analysis, mover, k, institutions.get(mover.id)),
    ),
    facts: conflict.facts.map(({ id, name }) => ({ id, name })),
    quantities: conflict.quantities.map(({ quantity, name }) => ({ id: quantity, name })),
    concepts: [...readGiven(analysis), ...readConcepts(analysis)],
    mostTogether: MOST_IN_COALITIONS,
    ...readTooMany(casebook),
    ...readOffered(analysis),
    profile: profileRead(analysis).map(({ id }) => id),
    ...readFileProfile(analysis),
    coalitionForesight: foresightRead(analysis).coalitions.map(({ members, concept }) => ({
      members,
      concept: concept.id,
    })),
    ...readReadings(analysis),
    coalitionReadings,
    askable: {
      kinds: propositionKinds.filter(({ standalone }) => standalone).map(({ kind }) => kind),
      worlds: writtenOfWorlds,
    },
    headline: readHeadline(analysis, headline),
    finding: tellFinding(analysis).map((told) => readSentence(casebook, told)),
    claims: conflict.claims.map((claim) => readClaim(conflict, claim)),
    sources: conflict.sources.map(readSource),
    variants: conflict.variants.map(({ id, says }) => ({
      id,
      ...(says !== undefined && { says }),
    })),
    namedStates: nameStates(casebook),
    ...(statusQuo !== undefined && { statusQuo: key(statusQuo) }),
    ...(statusQuo !== undefined &&
      casebook.options.length > 0 && { levelsNow: casebook.states.levels(statusQuo) }),
    start: key(statusQuo ?? space.codeOf(space.cellAt(0))),
    elapsed,
  };
}

function readTooMany(casebook: Casebook): Pick<ShownConflict, 'tooManyToJoin'> {
  const coalitions = coalitionsOf(casebook);
  return 'movers' in coalitions ? { tooManyToJoin: coalitions.movers } : {};
}

/** The concepts that the file gives, and those of them that have no version in the reading taken. */
function readFileProfile(analysis: Analysis): Pick<ShownConflict, 'fileProfile' | 'onlyGeneral'> {
  const { reading = readings[0] } = analysis;
  const { foresight } = analysis.casebook.conflict;
  const given = new Set(foresight.flatMap(({ concept }) => findConcept(concept) ?? []));
  const unread = [...given].filter((concept) => !canBeRead(concept, reading));
  const isRead = given.size > 0 && unread.length === 0;
  return {
    ...(isRead && { fileProfile: givenProfile(analysis).map(({ id }) => id) }),
    onlyGeneral: unread.map(({ symbol }) => symbol),
  };
}

/** The readings to choose from; the one taken also where nothing in the file asks for it. */
function readReadings({
  casebook,
  reading = readings[0],
}: Analysis): Pick<ShownConflict, 'preferenceReadings' | 'preferenceReading'> {
  return {
    preferenceReadings: offeredReadings(casebook.model, reading).map(
      ({ id, strength, unknown, name, definition, citation }) => ({
        id,
        strength,
        ...(unknown !== undefined && { unknown }),
        name,
        definition,
        citation,
      }),
    ),
    preferenceReading: reading.id,
  };
}

function nameStates(casebook: Casebook): ShownConflict['namedStates'] {
  const { graphStates } = casebook.conflict;
  if (graphStates.length > 0) {
    return graphStates.map(({ id, description }) => ({ key: id, name: description ?? id }));
  }
  return [...casebook.stateNames].map(([state, name]) => ({ key: keyOf(casebook, state), name }));
}

/** The finding in one sentence; the moves to the state that it names are asked for later, and are only counted. */
function readHeadline(
  { casebook, fromStatusQuo }: Analysis,
  { text, says, means: { prospect } }: Headline,
): ShownHeadline {
  const named = prospect?.is === 'gain' ? casebook.stateWithId(prospect.state) : undefined;
  const told: ShownFinding = {
    about: named === undefined ? 'status-quo' : 'common-gains',
    text,
    says: shownWords(casebook, says),
    claims: [],
    saysStuck: false,
    states: named === undefined ? [] : [keyOf(casebook, named)],
    items: [],
    asks: [],
  };
  if (named === undefined || fromStatusQuo === undefined) return told;
  const cell = casebook.space.cellOf(named);
  const improving = distanceTo(fromStatusQuo.byImprovements, cell);
  const moving = distanceTo(fromStatusQuo.byAnyMoves, cell);
  if (improving !== undefined) return { ...told, way: { kind: 'improvements', moves: improving } };
  return {
    ...told,
    way: { kind: moving === undefined ? 'none' : 'any-moves', moves: moving ?? 0 },
  };
}

function readSentence(
  casebook: Casebook,
  { about, text, says, means, claims, states, items }: FindingTold,
): ShownFinding {
  const key = (id: string) => keyOf(casebook, casebook.stateWithId(id)!);
  return {
    about,
    text,
    says: shownWords(casebook, says),
    claims,
    saysStuck: means.some(({ kind }) => kind === 'stuck'),
    states: states.map(key),
    items: items.map((item) => ({ key: key(item.state), text: item.text })),
    asks: means.filter(isStandalone).map((that) => ({
      that,
      says: textOf(english.say(lexiconOf(casebook), that, 'opening', 'exact')),
    })),
  };
}

function readDecisionMaker(
  { casebook, situation, concepts }: Analysis,
  mover: Casebook['movers'][number],
  position: number,
  body: Institution | undefined,
): ShownDecisionMaker {
  const { id, name, short } = mover;
  return {
    id,
    name,
    short,
    ...('about' in mover && mover.about !== undefined && { about: mover.about }),
    ...(body && { body: readBody(casebook, position, body) }),
    canMove: casebook.space.movers[position]!.canMove,
    foresightMatters: foresightMatters(casebook.space.movers[position]!, concepts),
    hasRanking: situation.orders[position]!.kind === 'ranked',
    options: casebook.options.flatMap(({ decisionMaker, option }, k) =>
      decisionMaker === position
        ? [
            {
              id: option.id,
              name: option.name,
              position: k,
              yesNo: option.yesNo,
              ...(option.amounts && { countedIn: option.amounts.unit ?? '' }),
              levels: option.levels.map(({ id, phrase }, level) => ({
                id,
                phrase,
                says: casebook.phrases.get(option)![level]!,
                inColumn: levelInColumn(option, level),
              })),
              because: option.because,
            },
          ]
        : [],
    ),
  };
}

function readBody(
  casebook: Casebook,
  position: number,
  { body: { because, agreement }, members, others, rule }: Institution,
): ShownBody {
  const adoption = readAdoption(casebook, position);
  const isAgreement = agreement !== undefined;
  return { members, others, rule, isAgreement, claims: because, ...(adoption && { adoption }) };
}

function readConcepts({ concepts, equilibria }: Analysis): ShownConcept[] {
  return concepts.map((concept) => ({
    id: concept.id,
    symbol: concept.symbol,
    name: concept.name,
    definition: concept.definition,
    citation: concept.citation,
    usual: concept.byDefault,
    moves: concept.foresight.moves,
    credible: concept.foresight.credible,
    words: sayForesight(concept),
    looks: sayLooking(concept),
    reckonedWith: sayReckonedWith(concept),
    forCoalitions: hasCoalitionVersion(concept),
    aboutOthers: isAboutOthers(concept),
    says: saysOf(concept),
    equilibria: equilibria.get(concept.id)!.count,
  }));
}

function saysOf(concept: Concept): ShownConcept['says'] {
  const { stays, leaves } = verdictWords(concept);
  return [stays, leaves];
}

/** Where not all look alike, how everybody is read besides. */
function readGiven(analysis: Analysis): ShownConcept[] {
  const { casebook, foresight } = analysis;
  if (foresight === undefined || !isMixed(analysis)) return [];
  const { profile, equilibria } = foresight;
  const furthest = profile.reduce((a, b) => (b.foresight.moves > a.foresight.moves ? b : a));
  return [
    {
      id: GIVEN,
      symbol: 'Mixed',
      name: 'Mixed foresight',
      definition: `Each party has a concept of its own: ${sayForesightOfAll(casebook, foresight)}.`,
      citation: 'A profile of concepts: an equilibrium is stable for each under its own.',
      usual: false,
      moves: furthest.foresight.moves,
      credible: furthest.foresight.credible,
      words: 'as far as is chosen for each',
      looks: 'looks as far as is chosen for it',
      reckonedWith: 'as each does',
      forCoalitions: true,
      aboutOthers: false,
      says: ['stays', 'would leave'],
      equilibria: equilibria.count,
    },
  ];
}

function readClaim(conflict: Conflict, claim: Claim): ShownClaim {
  const { id, says, by, kind, context, at } = claim;
  const known = howKnown(conflict, claim);
  return {
    id,
    says,
    ...(by !== undefined && { by }),
    ...(kind !== undefined && { kind }),
    ...(known !== undefined && { known }),
    context,
    at: at.map(readPlace),
  };
}

function readPlace({ source, place, paragraph, characters, hash }: Locator): ShownPlace {
  return {
    source,
    place: paragraph === undefined ? place.replace(/ #[0-9a-f]+$/, '') : `¶${paragraph}`,
    ...(paragraph !== undefined && { paragraph }),
    ...(characters && { from: characters.from, to: characters.to }),
    ...(hash !== undefined && { hash }),
  };
}

function readSource({ span: _, place: __, ...source }: Source): ShownSource {
  return source;
}
