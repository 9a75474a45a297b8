/** What a reader's doubt can turn, so that a page can say what was and what is. */
export interface Verdict {
  /** What it is about; the same before and after. */
  readonly about: string;
  /** What is so, in words. */
  readonly is: string;
  /** What is said once it has turned to this; absent where another verdict of the figure says it. */
  readonly turned?: string;
  /** What several figures may have: that is told once. */
  readonly same?: 'status-quo' | undefined;
  /** What is said of it beside the news once it was so before: `(before: one)`. */
  readonly brief?: string;
}

/** A verdict as properties of the element that tells it. */
export function verdictProperties({ about, is, turned, brief, same }: Verdict) {
  return {
    dataVerdict: about,
    dataIs: is,
    ...(turned !== undefined && { dataTurned: turned }),
    ...(same !== undefined && { dataSame: same }),
    ...(brief !== undefined && { dataBrief: brief }),
  };
}
