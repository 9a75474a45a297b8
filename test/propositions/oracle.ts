import type { Kind, Of } from '@standoff/propositions';
import type { LiteralWorld } from './literal-world.ts';

/** The truth of a kind, by its literal definition. */
export type Oracle<K extends Kind> = (proposition: Of<K>, world: LiteralWorld) => boolean;
