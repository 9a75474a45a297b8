import {
  isDeniable,
  negate,
  type Proposition,
  type SimpleProposition,
} from '@standoff/propositions';
import { expect } from 'vitest';
import { isQuick } from '../draws.ts';
import { broken } from './breakers.ts';
import type { LiteralWorld } from './literal-world.ts';
import { isTrue } from './oracles.ts';

/** What stands within a proposition is claimed as well. */
function claimed(proposition: Proposition): SimpleProposition[] {
  return proposition.kind === 'all' ? proposition.of.flatMap(claimed) : [proposition];
}

/** Which kinds were told, and of which a falsehood was made that was noticed. */
export class HeldKinds {
  readonly met = new Map<string, number>();
  readonly noticed = new Map<string, number>();

  /** Every proposition of a sentence is so, and what is made false of it is not. */
  hold(said: string, means: readonly Proposition[], world: LiteralWorld, text: string): void {
    expect(means.length, said).toBeGreaterThan(0);
    for (const one of means.flatMap(claimed)) {
      count(this.met, one.kind);
      if (!isTrue(one, world)) expect.fail(`${said}\n${JSON.stringify(one)}\n${text}`);
      const falsehood = isDeniable(one) ? negate(one) : broken(one);
      if (falsehood === undefined) continue;
      count(this.noticed, one.kind);
      if (isTrue(falsehood, world))
        expect.fail(`not: ${said}\n${JSON.stringify(falsehood)}\n${text}`);
    }
  }

  /** Of each of these there were some, and of all but notes falsehoods; the quick run draws too few for that. */
  expectAll(kinds: readonly string[], notes: readonly string[] = []): void {
    if (isQuick) return;
    for (const kind of kinds) expect(this.met.get(kind) ?? 0, kind).toBeGreaterThan(0);
    for (const kind of this.met.keys()) {
      if (!notes.includes(kind)) expect(this.noticed.get(kind) ?? 0, kind).toBeGreaterThan(0);
    }
  }
}

function count(kinds: Map<string, number>, kind: string): void {
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
}
