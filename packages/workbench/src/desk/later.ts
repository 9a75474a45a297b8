type Part<D> = { readonly [K in keyof D]: (...given: never[]) => unknown };

/** The same methods, each of which answers once the part is there. */
type Later<D extends Part<D>> = {
  readonly [K in keyof D]: (...given: Parameters<D[K]>) => Promise<Awaited<ReturnType<D[K]>>>;
};

/**
 * A part of the desk that comes with the first question to it, so that the first finding does not wait for it. All its
 * methods are named, since nothing of it is known before. It hears questions in the order in which they are asked: each
 * waits for one promise, as imports of one file may end in another order than they began. Where it could not be loaded,
 * the next question tries again.
 */
export function later<D extends Part<D>>(
  load: () => Promise<D>,
  names: { readonly [K in keyof D]: true },
): Later<D> {
  let loaded: Promise<D> | undefined;
  const methods = Object.keys(names).map((name) => [
    name,
    async (...given: never[]) => {
      loaded ??= load().catch((error: unknown) => {
        loaded = undefined;
        throw error;
      });
      return (await loaded)[name as keyof D](...given);
    },
  ]);
  return Object.fromEntries(methods) as Later<D>;
}
