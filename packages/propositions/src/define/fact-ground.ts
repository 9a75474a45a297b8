import type { References } from './references.ts';

/**
 * What makes a fact come about in a state, or keeps it from that: levels of options, and other facts with what is behind them.
 */
export type FactGround =
  | { readonly kind: 'level'; readonly option: string; readonly level: number }
  | {
      readonly kind: 'fact';
      readonly fact: string;
      readonly so: boolean;
      readonly because: readonly FactGround[];
    };

/** Adds the facts of some grounds. They may build on each other by thousands, so they are gone through by a list. */
export function visitGrounds(grounds: readonly FactGround[], { facts }: References): void {
  const open = [...grounds];
  for (let ground = open.pop(); ground !== undefined; ground = open.pop()) {
    if (ground.kind === 'level') continue;
    facts.add(ground.fact);
    open.push(...ground.because);
  }
}
