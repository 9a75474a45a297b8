import type { ConceptSaid } from '../../design/concept-said.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownOutcomeRow } from '../../desk/shown-outcomes.ts';
import { conceptFor } from '../../document/look.ts';
import { sayShort } from '../coalitions/coalition-names.tsx';
import type { Leaving } from '../coalitions/leaving-together.ts';

/** What a concept says of an outcome. */
export interface Verdict {
  /** Whether it holds, is stable only against single parties, or does not hold. */
  readonly form: 'holds' | 'alone' | 'no';
  readonly says: string;
  /** Positions of those who would leave alone, and members of each coalition that would leave together. */
  readonly alone: readonly number[];
  readonly together: readonly (readonly number[])[];
}

interface Standing {
  readonly row: ShownOutcomeRow;
  /** The coalitions that count, and which of them would leave as far as that is known. */
  readonly coalitions: readonly (readonly number[])[];
  readonly leaving: Leaving | undefined;
}

/** The verdict under the concept at a place. */
export function verdictAt(
  conflict: ShownConflict,
  { row, coalitions, leaving }: Standing,
  place: number,
  said: Pick<ConceptSaid, 'under' | 'holding'>,
): Verdict {
  const concept = conflict.concepts[place]!;
  const alone = row.leavers[place]!;
  const together = (leaving?.[place] ?? []).map((k) => coalitions[k]!);
  const jointly = sayJointly(together.map((members) => sayShort(conflict, members)));
  if (alone.length === 0) {
    const says = said.holding(concept, true);
    return together.length === 0
      ? { form: 'holds', says, alone, together }
      : {
          form: 'alone',
          says: `stable ${said.under(concept)} only against single parties; ${jointly} would leave together`,
          alone,
          together,
        };
  }
  const also = together.length === 0 ? '' : `; together ${jointly}`;
  return {
    form: 'no',
    says: `${said.holding(concept, false)}: ${sayLeavers(conflict, place, alone)}${also}`,
    alone,
    together,
  };
}

/** `US, China would leave`, and whom the others could serve better where a concept asks for that. */
function sayLeavers(conflict: ShownConflict, place: number, alone: readonly number[]): string {
  const says = new Map<string, string[]>();
  for (const dm of alone) {
    const [, does] = conceptFor(conflict, conflict.concepts[place]!.id, dm).says;
    says.set(does, [...(says.get(does) ?? []), conflict.decisionMakers[dm]!.short]);
  }
  return [...says].map(([does, names]) => `${names.join(', ')} ${does}`).join('; ');
}

/** `US + China and US + Japan`, which a comma between more than two keeps apart. */
function sayJointly(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
