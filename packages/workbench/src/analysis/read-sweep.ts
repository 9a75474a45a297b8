import { judgementId, placedOrder } from '@standoff/language';
import { sayInDoubt } from '@standoff/report';
import {
  capitalize,
  inWords,
  type JudgementInDoubt,
  judgementOf,
  judgementsInWords,
  openingName,
  orderIn,
  type Sweep,
  type SweptFinding,
  sayAtPlace,
  sayChanged,
  sayModels,
  sayWhereChanged,
  shareAsNumber,
  shareInWords,
  swappedOrder,
  withinSentence,
} from '@standoff/study';
import { changeOfJudgement } from './change-of-judgement.ts';
import { clausesOf, countAlike, isSure, sayClause } from './gather-findings.ts';
import type {
  ShownBreaking,
  ShownDoubtedOrder,
  ShownDoubtGroup,
  ShownInDoubt,
  ShownMark,
  ShownShare,
  ShownSweep,
  ShownSweptRow,
} from './shown-sweep.ts';

/** So many smallest sets are told of a finding. */
const MOST_SETS = 24;

type Driver = SweptFinding['drivers'][number];

/** How sure the findings are: what hangs on what, and what is so in all models. */
export function readSweep(sweep: Sweep, hanging: readonly (readonly SweptFinding[])[]): ShownSweep {
  const groups = groupsOf(sweep, hanging);
  const told = groups.reduce((sum, { judgements }) => sum + judgements.length, 0);
  const inDoubt = sweep.orders.reduce((sum, order) => sum + order.inDoubt.length, 0);
  const sure = sweep.findings.filter((found) => isSure(sweep, found));
  return {
    said: sayInDoubt(sweep),
    models: sayModels(sweep.models),
    rows: hanging.map((findings) => rowOf(sweep, findings)),
    sure: clausesOf(sweep, sure),
    groups,
    unmoved: inDoubt + sweep.elsewhere.length - told,
    orders: ordersOf(sweep),
    leading: sweep.findings.flatMap(({ id, finding }) =>
      finding.kind === 'stable' && finding.state === sweep.casebook.statusQuo ? [id] : [],
    ),
  };
}

function rowOf(sweep: Sweep, findings: readonly SweptFinding[]): ShownSweptRow {
  const [first] = findings;
  const { id, asWritten, drivers, boxes } = first!;
  const clauses = clausesOf(sweep, findings);
  const besides = sayBesides(sweep, first!);
  const denied = clauses
    .map((clause) => withinSentence(sweep.casebook, sayClause(sweep, clause, false)))
    .join('; ');
  return {
    id,
    clauses,
    denied,
    asWritten,
    stands: shareAlike(sweep, first!),
    ...(besides !== undefined && { besides }),
    hangs: sayHangs(sweep, first!),
    marks: drivers.map((driver) => markOf(sweep, first!, denied, driver)),
    breaking: breakingOf(sweep, first!),
    follows: boxes !== undefined,
  };
}

/** In how many models it is as written. */
function shareAlike(sweep: Sweep, found: SweptFinding): ShownShare {
  const { drawn, asWritten } = found;
  const alike = countAlike(sweep, found);
  if (alike !== undefined) return shareOf(alike, sweep.models);
  const { models, standing } = drawn!;
  const part = BigInt(asWritten ? standing : models - standing);
  return { ...shareOf(part, BigInt(models)), isDrawn: true };
}

export function shareOf(part: bigint, whole: bigint): ShownShare {
  const share = whole === 0n ? 0 : shareAsNumber({ part, whole });
  return { models: sayModels(part), of: sayModels(whole), share };
}

/** `by weight a share of 0.889`, where models do not count alike. */
function sayBesides({ even }: Sweep, { asWritten, share, drawn }: SweptFinding) {
  if (drawn !== undefined) {
    const [low, high] = asWritten ? [drawn.low, drawn.high] : [1 - drawn.high, 1 - drawn.low];
    return `of all, with 95 %, a share of ${shareInWords(low)} to ${shareInWords(high)}`;
  }
  if (even) return undefined;
  const { part, whole } = share;
  const number = shareAsNumber(asWritten ? share : { part: whole - part, whole });
  return `by weight a share of ${shareInWords(number)}`;
}

/** The end of a sentence: `it falls exactly where China ranks …`. */
function sayHangs({ casebook }: Sweep, found: SweptFinding): string {
  const { asWritten, rule, drivers } = found;
  const turns = asWritten ? 'it falls' : 'it is otherwise';
  if (rule !== undefined) {
    const where = sayWhereChanged(casebook, rule.about);
    if (rule.exactly) return `${turns} exactly where ${where}`;
    const { models } = drivers.find(({ about }) => about === rule.about)!;
    return `${turns} only where ${where}, and there in ${sayTurned(found, models.changed)} models`;
  }
  const { size, count, sets } = asWritten ? found.breaking : found.mending!;
  if (size === undefined) return 'no fewest changes are known that turn it';
  if (count === 1 && size === 1) {
    const [{ says }] = judgementsInWords(casebook, sets[0]!) as [{ says: string }];
    return `${turns} if ${inside(says)}`;
  }
  if (size === 1) return `any of ${count} single changes is enough to turn it`;
  return `it takes ${inWords(size, 'changed judgement')} to turn it`;
}

/** Inside a sentence a name goes without its capital article. */
function inside(clause: string): string {
  return clause.replace(/^The /, 'the ');
}

/** `4 of 6`: in how many models the finding is other than written. */
function sayTurned({ asWritten }: SweptFinding, { fails, all }: Driver['models']['changed']) {
  return `${sayModels(asWritten ? fails : all - fails)} of ${sayModels(all)}`;
}

function turningOf(found: SweptFinding) {
  return found.asWritten ? found.breaking : found.mending!;
}

function markOf(
  sweep: Sweep,
  found: SweptFinding,
  denied: string,
  { about, models }: Driver,
): ShownMark {
  const id = judgementId(judgementOf(sweep.casebook, about));
  const { size, sets } = turningOf(found);
  const isAlone = size === 1 && sets.some(([only]) => judgementId(only!) === id);
  const where = sayWhereChanged(sweep.casebook, about);
  const kind = found.drawn ? 'drawn models' : 'models';
  const counts = `${found.asWritten ? 'falls' : 'is otherwise'} in ${sayTurned(found, models.changed)} ${kind} in which it is so, and in ${sayTurned(found, models.written)} in which it is not`;
  const says = isAlone
    ? `If ${where}, and all else is as written, ${denied}. The finding ${counts}.`
    : `${capitalize(where)}: ${sayDistance(about)} The finding ${counts}.`;
  return { judgement: id, kind: isAlone ? 'alone' : 'with', says };
}

function sayDistance({ inDoubt }: JudgementInDoubt): string {
  const far = inDoubt.kind === 'above' ? inDoubt.upper - inDoubt.lower : 1;
  return far > 1
    ? `it takes at least ${inWords(far, 'swap')} to come to this.`
    : 'this change alone turns nothing here, with others it can matter.';
}

function breakingOf({ casebook }: Sweep, found: SweptFinding): ShownBreaking {
  const { size, triedUpTo, count, sets } = turningOf(found);
  return {
    says: sayBreaking(size, triedUpTo),
    count,
    sets: sets
      .slice(0, MOST_SETS)
      .map((set) => judgementsInWords(casebook, set).map(({ says }) => says)),
  };
}

/** `Two changed judgements are enough; fewer are not, all were tried.` */
function sayBreaking(size: number | undefined, triedUpTo: number | undefined): string {
  if (size === undefined) {
    return triedUpTo === undefined
      ? 'Nothing that is in doubt turns it.'
      : `Up to ${inWords(triedUpTo, 'changed judgement')} turn nothing: all were tried, and no more than these.`;
  }
  const enough = `${capitalize(inWords(size, 'changed judgement'))} ${size === 1 ? 'is' : 'are'} enough`;
  return size === 1 ? `${enough}.` : `${enough}; fewer are not, all were tried.`;
}

/** The judgements that some finding hangs on, in the order of the file, by whose they are. */
function groupsOf(sweep: Sweep, hanging: readonly (readonly SweptFinding[])[]): ShownDoubtGroup[] {
  const drivers = hanging.flatMap(([first]) => first!.drivers);
  const known = new Map<number | undefined, Map<string, JudgementInDoubt>>();
  for (const { about } of drivers) {
    const own = known.get(about.decisionMaker) ?? new Map<string, JudgementInDoubt>();
    own.set(judgementId(judgementOf(sweep.casebook, about)), about);
    known.set(about.decisionMaker, own);
  }
  const owners = [...known.keys()].sort((a, b) => (a ?? 1e9) - (b ?? 1e9));
  return owners.map((who) => ({
    ...(who !== undefined && { who }),
    judgements: [...known.get(who)!.entries()]
      .sort(([, a], [, b]) => placeOf(a) - placeOf(b))
      .map(([id, about]) => inDoubtOf(sweep, id, about)),
  }));
}

/** By places of the file, single swaps before what takes several. */
function placeOf({ inDoubt }: JudgementInDoubt): number {
  return inDoubt.kind === 'above'
    ? (inDoubt.upper - inDoubt.lower) * 1000 + inDoubt.lower
    : 1e6 + inDoubt.place;
}

function inDoubtOf({ casebook }: Sweep, id: string, about: JudgementInDoubt): ShownInDoubt {
  const says = sayChanged(casebook, about);
  const who = casebook.decisionMakers[about.decisionMaker ?? -1];
  const name = who === undefined ? '' : `${openingName(who.name)} `;
  const short = says.startsWith(name) ? says.slice(name.length).replace(/^ranks? /, '') : says;
  const change = changeOfJudgement(casebook.conflict, judgementOf(casebook, about));
  return { id, says, short, change };
}

function ordersOf({ casebook, orders }: Sweep): ShownDoubtedOrder[] {
  return orders.flatMap(({ inDoubt, choices }, who) => {
    const pairs = inDoubt.flatMap((one) => (one.kind === 'above' ? [one] : []));
    if (pairs.length === 0) return [];
    const { id } = casebook.decisionMakers[who]!;
    const order = swappedOrder(orderIn(casebook.conflict, { of: id }), pairs[0]!);
    const length =
      order?.kind === 'prioritized'
        ? order.statements.length
        : ((order && placedOrder(order)?.places.length) ?? 0);
    const alone = inDoubt.length - pairs.length;
    return {
      who,
      id,
      places: Array.from({ length }, (_, at) => sayAtPlace(casebook, order, at + 1)),
      mayPass: Array.from({ length: Math.max(0, length - 1) }, (_, at) =>
        pairs.some(({ upper, lower }) => lower === at && upper === at + 1),
      ),
      orders: choices.length / 2 ** alone,
    };
  });
}
