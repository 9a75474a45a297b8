import { useEffect, useState } from 'react';
import { sameShape } from '../desk/same-shape.ts';
import type { ShownConflict } from '../desk/shown-conflict.ts';

interface Answer<T> {
  /** The analysis that it is of. */
  readonly of: ShownConflict;
  readonly asked: string;
  readonly value: T;
}

/**
 * What the desk answers about a conflict; the former answer stays until there is a new one, but not where it
 * names by positions what is now elsewhere. `ask` has to be the same function every time. Nothing is asked, and
 * nothing answered, without arguments.
 */
export function useAnswer<A extends readonly unknown[], T>(
  conflict: ShownConflict,
  ask: (...about: A) => Promise<T>,
  about: A | undefined,
): T | undefined {
  const [answer, setAnswer] = useState<Answer<T>>();
  const asked = about === undefined ? undefined : JSON.stringify(about);
  useEffect(() => {
    if (asked === undefined) return;
    let current = true;
    void ask(...(JSON.parse(asked) as A)).then((value) => {
      if (current) setAnswer({ of: conflict, asked, value });
    });
    return () => {
      current = false;
    };
  }, [conflict, ask, asked]);
  if (asked === undefined || answer === undefined) return undefined;
  return sameShape(answer.of, conflict) ? answer.value : undefined;
}
