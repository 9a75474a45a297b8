declare module 'virtual:briefings' {
  interface Text {
    readonly default: string;
  }
  interface ShippedBriefing {
    readonly text: () => Promise<Text>;
    /** Addresses of the files in its folder of media, by name. */
    readonly media: Readonly<Record<string, string>>;
  }
  /** The briefings of bundled conflicts, by their ids. */
  export const shipped: Readonly<Record<string, ShippedBriefing>>;
  /** What a page of a briefing brings to its readers. */
  export const css: () => Promise<Text>;
  export const script: () => Promise<Text>;
  /** Address of the program that answers readers. */
  export const engine: string;
  /** Addresses of its fonts, by the names of their files. */
  export const fonts: Readonly<Record<string, string>>;
  /** The program that ties a preview to the text. */
  export const inPreview: string;
}
