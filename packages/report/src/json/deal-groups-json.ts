import { noReferences, type References } from '@standoff/propositions';
import { type DealGroup, type DealGroups, lexiconOf, sayState } from '@standoff/study';
import { lexiconFor } from '@standoff/wording';
import { type GroupsSaid, sayGroups } from '../deals/groups-told.ts';
import { sentencesToJson } from '../sentences/sentences-told.ts';
import type { DealGroupsJson } from '../shapes/deals.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { idsOf, placesToJson } from './deal-parts-json.ts';
import { Fields, Later, listed } from './draft.ts';

/** What every group of parties could agree on: deals may be very many. */
export function draftDealGroups(
  found: DealGroups,
  model: ModelIdentity,
  variant?: string,
): Fields<DealGroupsJson> {
  const { casebook, from, against, atOnce, bodies, concepts, groups } = found;
  const [told, inFull] = [sayGroups(found, false), sayGroups(found, true)];
  const said = noReferences();
  const able = groups.filter(({ deals }) => deals > 0);
  return new Fields<DealGroupsJson>({
    format: 'standoff.deal-groups/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    bodies: idsOf(casebook, bodies),
    ...(against !== from && { against: casebook.stateId(against) }),
    ...(atOnce && { atOnce }),
    concepts: concepts.map(({ id }) => id),
    finding: sentencesToJson(
      [...told.verdict, ...told.groups.map(({ group }) => group), ...told.rest, ...told.unable],
      said,
    ),
    unable: sentencesToJson(inFull.unable, said),
    groups: listed(groups, (group) =>
      draftGroup(found, group, inFull.groups[able.indexOf(group)], said),
    ),
    lexicon: new Later(() => lexiconFor(lexiconOf(casebook), said)),
  });
}

function draftGroup(
  { casebook }: DealGroups,
  { parties, reached, deals, against, frontier }: DealGroup,
  told: GroupsSaid['groups'][number] | undefined,
  said: References,
) {
  return new Fields<DealGroupsJson['groups'][number]>({
    parties: idsOf(casebook, parties),
    ...(told && { finding: sentencesToJson([told.group, ...told.deals.flat()], said) }),
    reached,
    deals,
    against: idsOf(casebook, against),
    frontier: listed(frontier, (deal) => ({
      state: casebook.stateId(deal.state),
      says: sayState(casebook, deal.state),
      places: placesToJson(casebook, deal),
      holdsUnder: deal.holdsUnder.map(({ id }) => id),
      weakest: deal.weakest.map(({ id }) => id),
    })),
  });
}
