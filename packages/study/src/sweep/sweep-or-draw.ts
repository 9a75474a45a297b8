import {
  beginPieces,
  expectedDivisions,
  inParts,
  type Steps,
  startOfPart,
  workSpent,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import { nothing, together } from '../estimates/costs.ts';
import { announcingTraces, drawingAfter, type Extent } from './announcing-traces.ts';
import { BLOCK } from './draw-models.ts';
import type { DrawnCounts } from './drawn-counts.ts';
import type { AskedFinding } from './finding.ts';
import type { Sampling } from './sample-finding.ts';
import type { SweptFinding } from './swept.ts';

interface Ways extends Extent {
  /** In all models; undefined where a finding goes through too many traces. */
  exactly(asked: AskedFinding): Steps<SweptFinding | undefined>;
  drawn(asked: AskedFinding): Sampling;
}

/** A part is not so small that to begin with it takes longer, and there are not very many of them. */
const LEAST_OF_PART = 2 * BLOCK;
const MOST_PARTS = 64;
const MOST_PARTS_OF_ALL = 960;

/** What findings are in all models, or in drawn models where that goes through too many traces. */
export function* sweepOrDraw(
  findings: readonly AskedFinding[],
  ways: Ways,
): Steps<readonly SweptFinding[]> {
  const expected = readDrawing(yield* expectedDivisions(), findings.length);
  const swept: (SweptFinding | undefined)[] = [];
  if (expected === undefined) {
    const left = beginPieces(findings.length, 4);
    let drawing = nothing;
    for (const asked of findings) {
      const others = swept.length === 0 ? nothing : left(swept.length + 1);
      const begun = workSpent();
      const found = yield* announcingTraces(ways.exactly(asked), ways, together(others, drawing));
      swept.push(found);
      if (found === undefined) {
        drawing = together(drawing, drawingAfter(workSpent() - begun, ways));
      }
      const share = swept.length / findings.length;
      const cost = together(left(swept.length), drawing);
      yield { what: doing.sweeping, passes: 0, share, cost };
    }
  }
  const toDraw = expected ?? [...swept.keys()].filter((k) => swept[k] === undefined);
  const samplings = new Map(toDraw.map((k) => [k, ways.drawn(findings[k]!)]));
  const counts = yield* drawInParts(samplings, ways.samples);
  const all: SweptFinding[] = [];
  for (const [k, asked] of findings.entries()) {
    const drawn = samplings.get(k);
    all.push(
      drawn
        ? yield* drawn.conclude(counts.get(k)!)
        : (swept[k] ?? (yield* ways.exactly(asked)) ?? (yield* drawHere(ways, asked))),
    );
  }
  return all;
}

/** The models of all findings, in parts of which each is about one finding. */
function* drawInParts(
  samplings: ReadonlyMap<number, Sampling>,
  samples: number,
): Steps<ReadonlyMap<number, readonly DrawnCounts[]>> {
  const drawn = [...samplings.keys()];
  const most = Math.min(MOST_PARTS, Math.floor(MOST_PARTS_OF_ALL / Math.max(1, drawn.length)));
  const own = Math.max(1, Math.min(most, Math.floor(samples / LEAST_OF_PART)));
  const rangeOf = (at: number) => {
    const [from, to] = [0, 1].map((more) => startOfPart((at % own) + more, own, samples));
    return { sampling: samplings.get(drawn[Math.floor(at / own)]!)!, from: from!, to: to! };
  };
  const left = beginPieces(drawn.length * own);
  const counts = yield* inParts<DrawnCounts>({
    id: `${DRAWING}${drawn.join()}`,
    count: drawn.length * own,
    isLong: own > 1,
    *part(at) {
      const { sampling, from, to } = rangeOf(at);
      const found = yield* sampling.draw(from, to);
      yield { what: doing.drawing, passes: at + 1, share: 0, cost: left(at + 1) };
      return found;
    },
    write: (found, at) => rangeOf(at).sampling.write(found),
    read(found, at) {
      const { sampling, from, to } = rangeOf(at);
      return sampling.read(found, to - from);
    },
  });
  return new Map(drawn.map((k, nth) => [k, counts.slice(nth * own, (nth + 1) * own)]));
}

const DRAWING = 'drawn:';

/** The positions of the findings that are known to be drawn; undefined where nothing is known. */
function readDrawing(ids: readonly string[], findings: number): readonly number[] | undefined {
  const id = ids.find((one) => one.startsWith(DRAWING));
  const drawn = id?.slice(DRAWING.length).split(',').map(Number);
  return drawn?.every((k, at) => Number.isInteger(k) && k < findings && k > (drawn[at - 1] ?? -1))
    ? drawn
    : undefined;
}

/** Only where somebody said wrongly which findings are drawn. */
function* drawHere({ drawn, samples }: Ways, asked: AskedFinding): Steps<SweptFinding> {
  const sampling = drawn(asked);
  return yield* sampling.conclude([yield* sampling.draw(0, samples)]);
}
