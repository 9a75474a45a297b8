import { useEffect, useState } from 'react';

/**
 * What the desk says further about an answer that it gave, by the object of that answer: asked once it is there, and
 * anew for each new one, since nothing is known of an earlier one once the conflict has changed. What was said of the
 * former stays until then. `ask` has to be the same function every time.
 */
export function useFollowUp<A extends readonly unknown[], T>(
  answer: object | undefined,
  ask: (...about: A) => Promise<T | undefined>,
  about: A | undefined,
): T | undefined {
  const [found, setFound] = useState<{ readonly asked: string; readonly value: T }>();
  const asked = about === undefined ? undefined : JSON.stringify(about);
  useEffect(() => {
    if (answer === undefined || asked === undefined) return;
    let current = true;
    void ask(...(JSON.parse(asked) as A)).then((value) => {
      if (current && value !== undefined) setFound({ asked, value });
    });
    return () => {
      current = false;
    };
  }, [answer, ask, asked]);
  return answer === undefined || asked === undefined ? undefined : found?.value;
}
