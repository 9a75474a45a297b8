/** A part of the drawing, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a line passes: its ends and the lanes between them, from left to right. */
export interface Stop {
  readonly id: string;
  readonly column: number;
}
