import { type CellSet, createPace, type Steps } from '@standoff/engine';
import type { OptionLevel, Threat } from '@standoff/language';
import { doing } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import type { ThreatStandings } from './standings.ts';

/** The cells from which a threat may be carried out, and those in which it is done, states or not. */
export interface ThreatPlaces {
  /** Its condition holds, and not all of what it sets stands there yet. */
  readonly open: CellSet;
  readonly done: CellSet;
}

/** The states in which a threat is at issue, in the order of their cells, and where it leads from each. */
export interface ThreatEnds {
  readonly cells: Int32Array;
  /** The cell to which it leads, or -1 where that is no state. */
  readonly ends: Int32Array;
}

export function placesOf(
  casebook: Pick<Casebook, 'options'>,
  threat: Threat,
  { levels, conditions }: ThreatStandings,
): ThreatPlaces {
  const done = threat.then
    .map(({ option, level }) => levels[positionOf(casebook, option)]![level]!)
    .reduce((all, one) => all.and(one));
  return { open: conditions.get(threat.id)!.without(done), done };
}

function positionOf(
  { options }: Pick<Casebook, 'options'>,
  { owner, option }: OptionLevel['option'],
): number {
  return options.findIndex((one) => one.option.owner === owner && one.option.id === option);
}

const FOLLOWING = { what: doing.placingThreats, passes: 0, share: 0 };

/** To see where a threat leads from one state takes about so long. */
const LOOKS_OF_AN_END = 8;

export function* endsOf(
  { space, compiled }: Casebook,
  threat: Threat,
  { open }: ThreatPlaces,
): Steps<ThreatEnds> {
  const cells = open.listed().filter(space.isState);
  const ends = new Int32Array(cells.length);
  const pace = createPace();
  for (let k = 0; k < cells.length; k++) {
    if (pace.spend(LOOKS_OF_AN_END)) yield FOLLOWING;
    const code = compiled.withLevels(space.codeOf(cells[k]!), threat.then);
    ends[k] = space.cellOf(code);
  }
  return { cells, ends };
}
