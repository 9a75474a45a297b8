import { type Errors, isPartOf, type OrderLengths } from './errors.ts';

/** Sets of errors that open a path, by what their errors are about: most others are about something else. */
export interface KnownParts {
  add(part: Errors): void;
  /** Whether some known set is a part of another one, and with how many it was compared. */
  within(whole: Errors): { readonly isKnown: boolean; readonly compared: number };
}

export function createKnownParts(lengths: OrderLengths): KnownParts {
  const bySubjects = new Map<string, Errors[]>();
  return {
    add(part) {
      const key = subjectsOf(part, lengths).join();
      const known = bySubjects.get(key) ?? [];
      bySubjects.set(key, known);
      known.push(part);
    },
    within(whole) {
      let compared = 0;
      for (const key of choicesOf(subjectsOf(whole, lengths))) {
        for (const part of bySubjects.get(key) ?? []) {
          compared++;
          if (isPartOf(part, whole, lengths)) return { isKnown: true, compared };
        }
      }
      return { isKnown: false, compared };
    },
  };
}

/**
 * What errors are about: the orders of others that are changed, the options and the facts, by whose errors they are. A
 * part is about nothing else than the whole.
 */
function subjectsOf(errors: Errors, lengths: OrderLengths): string[] {
  const subjects: string[] = [];
  for (const [viewer, { orders, hidden, misread }] of errors) {
    for (const [of, places] of orders) {
      const isChanged = places.length < lengths(viewer, of) || places.some((at, k) => at !== k);
      if (isChanged) subjects.push(`${viewer}=${of}`);
    }
    for (const option of hidden) subjects.push(`${viewer}-${option}`);
    for (const [fact, value] of misread) subjects.push(`${viewer}:${value}:${fact}`);
  }
  return subjects.sort();
}

/** All choices of some of them, in their order. */
function choicesOf(subjects: readonly string[]): string[] {
  const choices: string[][] = [[]];
  for (const subject of subjects) {
    choices.push(...choices.map((chosen) => [...chosen, subject]));
  }
  return choices.map((chosen) => chosen.join());
}
