import type { ReadingOfImprovement } from '@standoff/engine';

/** `A joint move is an improvement by the rule “Pareto”: some member strictly prefers the end …` */
export function sayRule({ name, definition }: ReadingOfImprovement): string {
  const rule = definition.slice(0, 1).toLowerCase() + definition.slice(1);
  return `A joint move is an improvement by the rule “${name}”: ${rule}`;
}
