/**
 * Does something with ids, all those together that came while it was done with those before. Returns how ids
 * are handed over.
 */
export function gathered(
  work: (ids: readonly string[]) => Promise<void>,
): (ids: readonly string[]) => void {
  const due = new Set<string>();
  let isAtWork = false;
  const begin = async () => {
    if (isAtWork) return;
    isAtWork = true;
    // Those of the same moment go together.
    await Promise.resolve();
    while (due.size > 0) {
      const ids = [...due];
      due.clear();
      await work(ids);
    }
    isAtWork = false;
  };
  return (ids) => {
    for (const id of ids) due.add(id);
    void begin();
  };
}
