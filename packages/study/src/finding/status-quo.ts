import { buildCertificate, type Concept, improvementsFrom, isForeseen } from '@standoff/engine';
import type { Proposition, Telling } from '@standoff/propositions';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder, holdsAsGiven, leavers, leaversAsGiven } from '../analysis/outcomes.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { conceptIds, worldOf, worldOfForesight } from '../said/world-of.ts';
import { byForesight, isAboutOthers } from '../words/concept-words.ts';
import { levelsOf } from './levels-of.ts';
import { type FindingTelling, idsOf } from './telling.ts';

const about = 'status-quo';

/** Whether the status quo holds, and who keeps it or upsets it. */
export function findStatusQuo(analysis: Analysis): FindingTelling[] {
  const { fromStatusQuo, concepts } = analysis;
  if (fromStatusQuo === undefined) return findMissing(analysis);
  const { cell } = fromStatusQuo;
  const held = heldUnder(analysis, cell);
  const tempted = temptedAt(analysis, cell);
  return [
    findVerdict(analysis, cell, held, tempted),
    { about, says: levelsOf(analysis.casebook, analysis.casebook.statusQuo!), detail: 'full' },
    ...findAsGiven(analysis, held, cell),
    ...(held.every(isAboutOthers) ? [] : findDeterred(analysis, held, tempted, cell)),
    ...(held.length < concepts.length ? whoUpsets(analysis, cell) : []),
  ];
}

function findMissing({ casebook }: Analysis): FindingTelling[] {
  if (casebook.conflict.statusQuo === undefined) return [];
  return [{ about, says: { kind: 'feasible', what: 'status-quo', so: false } }];
}

/**
 * The verdict, and that nobody likes a move: as the reason where it is one. Who foresees what its move leads to may go for that
 * sake, and what the others could do for it is another question.
 */
function findVerdict(
  analysis: Analysis,
  cell: number,
  held: readonly Concept[],
  tempted: readonly number[],
): FindingTelling {
  const { concepts } = analysis;
  const state = idsOf(analysis).state(cell);
  const world = worldOf(analysis);
  const says: Proposition = {
    kind: 'pattern',
    state,
    under: conceptIds(held),
    among: conceptIds(concepts),
    ...world,
  };
  const detail = 'brief';
  if (held.length === 0 || tempted.length > 0 || held.some(isForeseeing)) {
    return { about, detail, says };
  }
  const nobody: Telling<never> = {
    says: { kind: 'tempted', who: 'somebody', from: state, so: false, ...world },
  };
  const isWhy = held.length === concepts.length;
  return { about, detail, says, joined: [{ by: isWhy ? 'because' : 'next', told: nobody }] };
}

function isForeseeing({ computation, foresight }: Concept): boolean {
  return isForeseen(computation) && foresight.moves > 1;
}

/** Under the foresight of the file, where that is not said by the rest already. */
function findAsGiven(analysis: Analysis, held: readonly Concept[], cell: number): FindingTelling[] {
  const { foresight, casebook, concepts } = analysis;
  if (foresight === undefined || held.length === concepts.length) return [];
  const ids = idsOf(analysis);
  const state = ids.state(cell);
  const world = { in: worldOfForesight(casebook, foresight) };
  const so = holdsAsGiven(analysis, cell);
  const leaving = so
    ? []
    : leaversAsGiven(analysis, cell).filter((k) => !isAboutOthers(foresight.profile[k]!));
  const leave: Telling<never> = {
    says: { kind: 'leaves', who: ids.movers(leaving), from: state, under: [], ...world },
  };
  return [
    {
      about,
      says: { kind: 'stable', state, so, ...world },
      // Where only coalitions upset it nobody leaves alone.
      ...(leaving.length > 0 && { joined: [{ by: 'instance', told: leave }] }),
    },
  ];
}

/** Those that have an improvement. */
function temptedAt({ casebook, situation }: Analysis, cell: number): number[] {
  return casebook.movers
    .map((_, k) => k)
    .filter((k) => improvementsFrom(situation, k, cell).length > 0);
}

/** Who likes a move better, and under which concepts it is kept from that. */
function findDeterred(
  analysis: Analysis,
  held: readonly Concept[],
  tempted: readonly number[],
  cell: number,
): FindingTelling[] {
  if (tempted.length === 0) return [];
  const ids = idsOf(analysis);
  const [who, from] = [ids.movers(tempted), ids.state(cell)];
  const n = tempted.reduce(
    (sum, k) => sum + improvementsFrom(analysis.situation, k, cell).length,
    0,
  );
  const keeping = held.filter((concept) => !isAboutOthers(concept));
  const kept: Telling<never> = {
    says: {
      kind: 'kept',
      who,
      from,
      under: conceptIds(keeping),
      among: conceptIds(analysis.concepts),
      ...worldOf(analysis),
    },
  };
  return [
    {
      about,
      says:
        who.length === 1 && n > 1
          ? { kind: 'improvements', who: who[0]!, from, n, ...worldOf(analysis) }
          : { kind: 'tempted', who, from, so: true, ...worldOf(analysis) },
      joined: [{ by: 'but', told: kept }],
    },
  ];
}

/** The first decision maker that would leave, under the longest foresight that does not hold it, and who else would. */
export function whoUpsets(analysis: Analysis, cell: number): FindingTelling[] {
  const judging = analysis.concepts.filter((each) => !isAboutOthers(each));
  const concept = byForesight(judging)
    .filter((candidate) => leavers(analysis, candidate, cell).length > 0)
    .at(-1);
  if (concept === undefined) return [];
  const [leaver, ...others] = leavers(analysis, concept, cell);
  const goes = findMove(analysis, concept, leaver!, cell);
  if (goes === undefined) return [];
  const under = judging.filter((one) => leavers(analysis, one, cell).includes(leaver!));
  if (under.length < judging.length || judging.length === 1) {
    return [
      goes,
      ...alsoTempted(analysis, goes, leaver!, cell),
      ...alsoLeave(analysis, concept, others, cell),
    ];
  }
  const always = leavesUnder(analysis, [leaver!], judging, cell);
  return [
    { about, says: always, joined: [{ by: 'instance', told: goes }], claims: goes.claims ?? [] },
    ...alsoTempted(analysis, goes, leaver!, cell),
    ...otherLeavers(analysis, judging, leaver!, cell),
  ];
}

/** Its move that nothing deters, and why it likes that. */
function findMove(
  analysis: Analysis,
  concept: Concept,
  leaver: number,
  cell: number,
): FindingTelling | undefined {
  const { casebook, situation } = analysis;
  const verdict = { concept: concept.id, decisionMaker: leaver, cell };
  const certificate = buildCertificate(situation, verdict);
  if (certificate.verdict === 'stable') return undefined;
  const { improvement, state, line = [] } = certificate;
  const end = line.at(-1)?.to ?? improvement;
  const { ground, claims } = reasonFor(casebook, leaver, end, state);
  const { stateId } = casebook;
  const who = casebook.movers[leaver]!.id;
  const because: Telling<never> | undefined = ground && {
    says: {
      kind: 'settled',
      who,
      first: stateId(end),
      second: stateId(state),
      order: 'better',
      ...ground,
    },
  };
  return {
    about,
    says: {
      kind: 'goes',
      who,
      from: stateId(state),
      to: stateId(improvement),
      ...(line.length > 0 && { foreseen: stateId(end) }),
      concept: concept.id,
      so: true,
      ...worldOf(analysis),
    },
    ...(because && { joined: [{ by: 'because', told: because }] }),
    claims,
  };
}

function leavesUnder(
  analysis: Analysis,
  movers: readonly number[],
  concepts: readonly Concept[],
  cell: number,
): Proposition {
  const ids = idsOf(analysis);
  const judging = analysis.concepts.filter((each) => !isAboutOthers(each));
  return {
    kind: 'leaves',
    who: ids.movers(movers),
    from: ids.state(cell),
    under: conceptIds(concepts),
    exactlyOf: conceptIds(judging),
    ...worldOf(analysis),
  };
}

/** Who would leave as well under the concept of which it was told. */
function alsoLeave(
  analysis: Analysis,
  concept: Concept,
  others: readonly number[],
  cell: number,
): FindingTelling[] {
  if (others.length === 0) return [];
  const ids = idsOf(analysis);
  const says: Proposition = {
    kind: 'leaves',
    who: ids.movers(others),
    from: ids.state(cell),
    under: [concept.id],
    ...worldOf(analysis),
  };
  return [{ about, says }];
}

/** Beside one that would leave under every concept: who else would, with the concepts under which. */
function otherLeavers(
  analysis: Analysis,
  concepts: readonly Concept[],
  leaver: number,
  cell: number,
): FindingTelling[] {
  const groups = new Map<string, { readonly under: readonly Concept[]; readonly who: number[] }>();
  for (const mover of analysis.casebook.movers.keys()) {
    const under = concepts.filter((one) => leavers(analysis, one, cell).includes(mover));
    if (mover === leaver || under.length === 0) continue;
    const key = conceptIds(under).join();
    const group = groups.get(key) ?? { under, who: [] };
    group.who.push(mover);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.under.length - a.under.length)
    .map(({ under, who }) => ({ about, says: leavesUnder(analysis, who, under, cell) }));
}

/**
 * That a move is not the only one that its mover likes better, where that was not told. It is the one that it likes best of
 * those that nothing deters; of the others was not asked whether something does.
 */
function alsoTempted(
  analysis: Analysis,
  { says: goes }: FindingTelling,
  mover: number,
  cell: number,
): FindingTelling[] {
  if (goes.kind !== 'goes' || goes.foreseen !== undefined) return [];
  const isCounted = heldUnder(analysis, cell).length > 0 && temptedAt(analysis, cell).length === 1;
  const n = improvementsFrom(analysis.situation, mover, cell).length - 1;
  if (isCounted || n <= 0) return [];
  const { who, from, to } = goes;
  return [{ about, says: { kind: 'alsoTempted', who, from, beside: to, n, ...worldOf(analysis) } }];
}
