import { findConcept, findReading, readings, concepts as registry } from '@standoff/engine';
import type { WorldSyntax } from '@standoff/language';
import type { World } from '@standoff/propositions';
import { findingProblem } from '@standoff/wording';
import type { Read } from '../asking/option.ts';
import { knownNames } from '../asking/words.ts';
import type { Casebook } from '../casebook/casebook.ts';

/** Where something is so, with all that it names looked up but the variant: that is another model. */
export function readWorld(
  casebook: Casebook,
  { variant, reading, unknown, foresight }: WorldSyntax,
): Read<World> {
  if (reading !== undefined && findReading(reading.text) === undefined) {
    const known = readings.map(({ id }) => id);
    return findingProblem('unknown-reading-of-finding', {
      name: reading.text,
      ...knownNames(reading.text, known),
    });
  }
  const given = foresight && readForesight(casebook, foresight);
  if (given !== undefined && 'problem' in given) return given;
  return {
    value: {
      ...(variant && { variant: variant.text }),
      ...(reading && { reading: reading.text }),
      ...(unknown && {
        unknown: {
          treatment: unknown.treatment.text,
          counts: unknown.counts.text === 'leaves' ? 'leaves' : 'stays',
        },
      }),
      ...(given && { foresight: given.value }),
    },
  };
}

function readForesight(
  { movers }: Casebook,
  { by, each }: NonNullable<WorldSyntax['foresight']>,
): Read<NonNullable<World['foresight']>> {
  const concepts: Record<string, string> = {};
  const together: { readonly members: string[]; readonly concept: string }[] = [];
  const known = movers.map(({ id }) => id);
  for (const { who, concept } of each) {
    const members = who.map(({ text }) => text);
    const stranger = members.find((id) => !known.includes(id));
    if (stranger !== undefined) {
      return findingProblem('unknown-party-of-finding', {
        name: stranger,
        ...knownNames(stranger, known),
      });
    }
    if (findConcept(concept.text) === undefined) {
      const ids = registry.map(({ id }) => id);
      return findingProblem('unknown-concept-of-finding', {
        name: concept.text,
        ...knownNames(concept.text, ids),
      });
    }
    if (members.length > 1) together.push({ members, concept: concept.text });
    else if (members[0]! in concepts)
      return findingProblem('two-concepts-in-finding', { who: members[0]! });
    else concepts[members[0]!] = concept.text;
  }
  return { value: { by, concepts, together } };
}
