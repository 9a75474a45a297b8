/** How a text is dressed. Everything here also reads without any dress. */
export interface Style {
  heading(text: string): string;
  strong(text: string): string;
  /** Ids, references and legends. */
  quiet(text: string): string;
  /** What concerns one decision maker, by its position. */
  decisionMaker(position: number, text: string): string;
}

const asItIs = (text: string) => text;

/** No colours and no weights. */
export const plainStyle: Style = {
  heading: asItIs,
  strong: asItIs,
  quiet: asItIs,
  decisionMaker: (_, text) => text,
};
