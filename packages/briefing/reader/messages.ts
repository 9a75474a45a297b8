/** What the page asks of its engine, and what it gets back. */
export interface Doubt {
  readonly number: number;
  readonly texts: { readonly briefing: string; readonly model: string };
  /** As JSON. */
  readonly judgement: string;
}

export type Redrawn =
  | {
      readonly number: number;
      readonly status: 'redrawn';
      readonly figures: readonly {
        readonly number: number;
        readonly title: string;
        readonly body: string;
      }[];
      readonly marks: readonly {
        readonly number: number;
        readonly stands: boolean;
        /** What is so instead, in plain words, where it does not stand. */
        readonly otherwise: string;
      }[];
      readonly unanswered: readonly number[];
    }
  | { readonly number: number; readonly status: 'refused'; readonly problem: string };
