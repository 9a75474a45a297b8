/** What answers about a conflict name by positions: decision makers, options with their levels, and concepts. */
interface Shaped {
  readonly decisionMakers: readonly {
    readonly id: string;
    readonly options: readonly {
      readonly id: string;
      readonly levels: readonly { readonly id: string }[];
    }[];
  }[];
  readonly concepts: readonly { readonly id: string }[];
}

const shapes = new WeakMap<Shaped, string>();

/** Whether an answer about one of two readings of a conflict can be shown with the other. */
export function sameShape(one: Shaped, other: Shaped): boolean {
  return one === other || shapeOf(one) === shapeOf(other);
}

function shapeOf(conflict: Shaped): string {
  const known = shapes.get(conflict);
  if (known !== undefined) return known;
  const shape = JSON.stringify([
    conflict.decisionMakers.map(({ id, options }) => [
      id,
      options.map((option) => [option.id, option.levels.map((level) => level.id)]),
    ]),
    conflict.concepts.map(({ id }) => id),
  ]);
  shapes.set(conflict, shape);
  return shape;
}
