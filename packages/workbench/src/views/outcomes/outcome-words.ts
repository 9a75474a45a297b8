import type { ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import type { Stayers } from '../../desk/shown-outcomes.ts';
import type { OwnWords } from '../../document/address.ts';
import { ANY, type AskedOutcomes } from './asked-outcomes.ts';
import type { OutcomeSettings } from './outcome-settings.ts';

/** How the outcomes are looked at, as an address says it; what is as usual is not mentioned. */
type Said = Omit<OutcomeSettings, 'origin'>;
type Makers = Pick<ShownConflict, 'decisionMakers'>;

/** Neither ids nor keys have these signs, and they stand as they are in an address. */
const BETWEEN = '*';
const WITHIN = '.';
const GAIN = 'gain';
const EVERYBODY = 'everybody';
const COALITIONS = 'coalitions';
const LEAVERS = 'leavers';
const LAST_FIRST = 'last';

export function writeOutcomes(settings: Said, conflict: Makers): OwnWords {
  const { question, withLeavers, gathered, unfolded, statesAcross, pinned } = settings;
  const {
    heldUnder,
    withTold,
    commonGains,
    jointGains,
    unleft,
    levels = [],
    where,
    coalesced,
  } = question;
  const ids = (members: readonly number[]) =>
    members.map((position) => conflict.decisionMakers[position]?.id ?? '').join(WITHIN);
  const gain = commonGains ? EVERYBODY : jointGains && ids(jointGains);
  const shown = gain === undefined ? (heldUnder ?? 'states') : `${GAIN}${BETWEEN}${gain}`;
  const order = writeOrder(question.order, conflict, ids);
  const only = levels.flatMap((asked) => levelId(conflict, asked) ?? []);
  return {
    ...((shown !== ANY || !withTold) && { show: shown }),
    ...(unleft && { kept: unleft === 'coalitions' ? COALITIONS : ids(unleft) }),
    ...(order !== 'telling' && { order }),
    ...(only.length > 0 && { only: only.join(BETWEEN) }),
    ...(where && { where }),
    ...(coalesced && { merged: 'yes' }),
    ...(statesAcross && { across: 'yes' }),
    ...(withLeavers && { leavers: 'yes' }),
    ...(!gathered && { apart: 'yes' }),
    ...(unfolded.length > 0 && { unfolded: unfolded.join(BETWEEN) }),
    ...(pinned.length > 0 && { pinned: pinned.join(BETWEEN) }),
  };
}

function writeOrder(
  order: AskedOutcomes['order'],
  conflict: Makers,
  ids: (members: readonly number[]) => string,
): string {
  switch (order.by) {
    case 'preference':
      return `best${BETWEEN}${ids([order.decisionMaker])}`;
    case 'joint-preference':
      return `best${BETWEEN}${ids(order.members)}`;
    case 'leavers':
      return `${LEAVERS}${BETWEEN}${order.concept}`;
    case 'level': {
      const id = levelId(conflict, { option: order.option, level: 0 })?.split(WITHIN).slice(0, 2);
      const turned = order.descending ? `${BETWEEN}${LAST_FIRST}` : '';
      return id ? `option${BETWEEN}${id.join(WITHIN)}${turned}` : 'telling';
    }
    default:
      return order.by;
  }
}

/** `us.posture.full` */
function levelId(
  { decisionMakers }: Makers,
  { option: position, level }: { readonly option: number; readonly level: number },
): string | undefined {
  for (const { id, options } of decisionMakers) {
    const option = options.find((one) => one.position === position);
    const found = option?.levels[level];
    if (option && found) return [id, option.id, found.id].join(WITHIN);
  }
  return undefined;
}

export function readOutcomes(words: OwnWords, conflict: Makers): Said {
  const given = new Map(Object.entries(words));
  const unleft = readStayers(given.get('kept'), conflict);
  const levels = (given.get('only')?.split(BETWEEN) ?? []).flatMap((id) => {
    const found = readLevel(id, conflict);
    return found?.level === undefined ? [] : [{ option: found.option, level: found.level }];
  });
  const where = given.get('where');
  return {
    question: {
      ...readShown(given.get('show'), conflict),
      ...(unleft && { unleft }),
      ...(levels.length > 0 && { levels }),
      ...(where !== undefined && { where }),
      ...(given.get('merged') === 'yes' && { coalesced: true }),
      order: readOrder(given.get('order'), conflict),
    },
    withLeavers: given.get('leavers') === 'yes',
    gathered: given.get('apart') !== 'yes',
    unfolded: readUnfolded(given.get('unfolded')),
    statesAcross: given.get('across') === 'yes',
    pinned: readPinned(given.get('pinned')),
  };
}

const MOST_UNFOLDED = 64;

function readUnfolded(text: string | undefined): string[] {
  const keys = text?.split(BETWEEN).filter((key) => key !== '') ?? [];
  return [...new Set(keys)].slice(0, MOST_UNFOLDED);
}

const MOST_PINNED = 8;

function readPinned(text: string | undefined): StateKey[] {
  return [...new Set(text?.split(BETWEEN) ?? [])].filter((key) => key !== '').slice(0, MOST_PINNED);
}

function readShown(
  text: string | undefined,
  conflict: Makers,
): Pick<AskedOutcomes, 'heldUnder' | 'withTold' | 'commonGains' | 'jointGains'> {
  if (text === undefined) return { heldUnder: ANY, withTold: true };
  if (text === 'states') return {};
  if (text === `${GAIN}${BETWEEN}${EVERYBODY}`) return { commonGains: true };
  if (!text.startsWith(`${GAIN}${BETWEEN}`)) return { heldUnder: text };
  const jointGains = readMembers(text.slice(GAIN.length + 1), conflict);
  return jointGains ? { jointGains } : { heldUnder: ANY, withTold: true };
}

function readStayers(text: string | undefined, conflict: Makers): Stayers | undefined {
  if (text === undefined) return undefined;
  return text === COALITIONS ? 'coalitions' : readMembers(text, conflict);
}

function readMembers(text: string, { decisionMakers }: Makers): number[] | undefined {
  const positions = text
    .split(WITHIN)
    .map((id) => decisionMakers.findIndex((one) => one.id === id));
  return positions.includes(-1) ? undefined : positions;
}

function readLevel(text: string, { decisionMakers }: Makers) {
  const [owner, id, level] = text.split(WITHIN);
  const option = decisionMakers
    .find((one) => one.id === owner)
    ?.options.find((one) => one.id === id);
  const position = option?.levels.findIndex((one) => one.id === level) ?? -1;
  return option && { option: option.position, ...(position >= 0 && { level: position }) };
}

function readOrder(text: string | undefined, conflict: Makers): AskedOutcomes['order'] {
  const [by, what = '', turned] = text?.split(BETWEEN) ?? [];
  if (by === 'number') return { by };
  if (by === LEAVERS && what !== '') return { by, concept: what };
  if (by === 'best') {
    const members = readMembers(what, conflict);
    if (members?.length === 1) return { by: 'preference', decisionMaker: members[0]! };
    if (members) return { by: 'joint-preference', members };
  }
  if (by === 'option') {
    const option = readLevel(what, conflict)?.option;
    if (option !== undefined) return { by: 'level', option, descending: turned === LAST_FIRST };
  }
  return { by: 'telling' };
}
