import {
  aroundCrux,
  type ComparedInFull,
  type CruxGroup,
  cruxGroups,
  sayNoCrux,
} from '@standoff/study';

/** What explains why two models find otherwise, in words. */
export interface CruxTold {
  readonly before: readonly string[];
  readonly groups: readonly CruxGroup[];
  readonly after: readonly string[];
}

/** The crux between the first model and another one, at a place among the models. */
export function sayCruxOf(
  { versions, cruxes }: ComparedInFull,
  place: number,
  names: readonly [string, string] = ['1', String(place + 1)],
): CruxTold {
  const crux = cruxes[place - 1]!;
  if ('why' in crux) return { before: [sayNoCrux(crux)], groups: [], after: [] };
  const { casebook } = versions[0]!.analysis;
  return { ...aroundCrux(crux, names), groups: cruxGroups(casebook, crux, names) };
}
