import { noReferences } from '@standoff/propositions';
import { coalitionId, type HoldingProfiles, lexiconOf, sayHoldingProfiles } from '@standoff/study';
import { lexiconFor } from '@standoff/wording';
import { meaning } from '../sentences/sentences-told.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { ProfilesJson } from '../shapes/profiles.ts';
import { stateToJson } from './analysis-json.ts';

/** Holding profiles as plain data, ready for `JSON.stringify`. */
export function profilesToJson(
  found: HoldingProfiles,
  model: ModelIdentity,
  variant?: string,
): ProfilesJson {
  const { casebook, state, concepts, movers, coalitions, unmoved, profiles, holding } = found;
  const words = sayHoldingProfiles(found);
  const sentences = [
    words.whether,
    ...words.movers,
    ...words.coalitions,
    ...(words.unmoved === undefined ? [] : [words.unmoved]),
  ];
  const said = noReferences();
  const idOf = (dm: number) => casebook.movers[dm]!.id;
  return {
    format: 'standoff.profiles/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    state: stateToJson(casebook, state),
    concepts: concepts.map(({ id }) => id),
    staysUnder: Object.fromEntries(
      movers.map(({ decisionMaker, staysUnder }) => [
        idOf(decisionMaker),
        staysUnder.map(({ id }) => id),
      ]),
    ),
    ...(coalitions.length > 0 && {
      coalitionsStayUnder: Object.fromEntries(
        coalitions.map(({ members, staysUnder }) => [
          coalitionId(casebook, members),
          staysUnder.map(({ id }) => id),
        ]),
      ),
    }),
    unmoved: unmoved.map(idOf),
    profiles,
    holding,
    finding: sentences.map(({ text, means }) => ({ text, means: meaning(means, said) })),
    lexicon: lexiconFor(lexiconOf(casebook), said),
  };
}
