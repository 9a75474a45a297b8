/** What begins with a word before a name or a clause, late enough that no first answer brings it along. */

/** What is said of what a clause names, as a sentence: `That it passes stands in 15 of 18 models.` */
export function sayThat(clause: string, predicate: string): string {
  return `That ${clause} ${predicate}.`;
}

/** What becomes of a draft, as such a clause. */
export function sayItPasses(passes: boolean): string {
  return passes ? 'it passes' : 'it fails';
}

/** What stands above where one can get from a state. */
export function sayFrom(state: string): string {
  return `From ${state}`;
}

/** What a state is called that has no name. */
export function sayStateOf(id: string): string {
  return `State ${id}`;
}

/** By what each judges, where that is not the same of all. */
export function sayMixed(foresight: string): string {
  return `Mixed: ${foresight}.`;
}
