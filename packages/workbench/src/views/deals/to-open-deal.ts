/** The heading of the deal that is open. */
export const OPEN_DEAL = 'open-deal-title';

/** Goes to the deal once it is there: on a phone it opens below all others. */
export function toOpenDeal(key: string): void {
  const go = (tries: number) => {
    const title = document.getElementById(OPEN_DEAL);
    if (title?.dataset['deal'] === key) title.focus();
    else if (tries > 0) setTimeout(() => go(tries - 1), 50);
  };
  go(40);
}
