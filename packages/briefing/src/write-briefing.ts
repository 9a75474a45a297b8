import {
  createDiagnosticCollector,
  type Diagnostic,
  type Report,
  type SourceText,
} from '@standoff/language';
import type { Model } from '@standoff/study';
import { toHtml } from 'hast-util-to-html';
import { type Answering, type Answers, createAnswers } from './answers/answers.ts';
import { type Drawn, drawDirectives } from './answers/drawn.ts';
import { checkDirectives } from './file/check-directives.ts';
import { readBriefing } from './file/read-briefing.ts';
import type { Briefing } from './syntax/briefing.ts';

/** A briefing that was held against its model. */
export interface HeldBriefing {
  /** Absent where its head has errors, so that nothing is known to hold it against. */
  readonly held?: {
    readonly briefing: Briefing;
    readonly source: string;
    readonly drawn: Drawn;
    readonly answers: Answers;
  };
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceText;
}

/**
 * Reads a briefing and asks its model all that it asks. All that is wrong is reported, from the form of the head to
 * statements that are no longer so; what can be drawn is drawn.
 */
export function holdBriefing(text: string, fileName: string, model: Model): Promise<HeldBriefing> {
  return holdWith(text, fileName, createAnswers(model));
}

/** The same with answers that may be known from before. */
export async function holdWith(
  text: string,
  fileName: string,
  answers: Answers,
): Promise<HeldBriefing> {
  const { briefing, diagnostics, source } = readBriefing(text, fileName);
  const collector = createDiagnosticCollector();
  collector.add(diagnostics);
  if (briefing === undefined) return { diagnostics: collector.list(), source };
  const drawn = await drawOver(briefing, answers, collector.report);
  return {
    held: { briefing, source: text, drawn, answers },
    diagnostics: collector.list(),
    source,
  };
}

/** What a briefing asks, answered of any model. */
export function drawOver(briefing: Briefing, answers: Answers, report: Report): Promise<Drawn> {
  return drawDirectives(briefing, checkDirectives(briefing, report), answers, report);
}

/** What a reader's doubt does to a page: its figures as they are then, and its marked statements. */
export interface DoubtedPage {
  /** By the numbers of their directives: title and body as HTML. */
  readonly figures: readonly {
    readonly number: number;
    readonly title: string;
    readonly body: string;
  }[];
  readonly marks: readonly {
    readonly number: number;
    readonly stands: boolean;
    /** What is so instead, where it does not stand. */
    readonly otherwise: string;
  }[];
  /** Figures that ask what the changed model does not answer. */
  readonly unanswered: readonly number[];
}

/** Draws the figures of a briefing, which is read once, over other models than its own. */
export function createRedrawing(
  text: string,
): (model: Model, answering?: Answering) => Promise<DoubtedPage> {
  const { briefing } = readBriefing(text, 'briefing.md');
  return async (model, answering) => {
    if (briefing === undefined) return { figures: [], marks: [], unanswered: [] };
    const answers = createAnswers(model, answering);
    const { report } = createDiagnosticCollector();
    return pageOf({ briefing, drawn: await drawOver(briefing, answers, report) });
  };
}

/** What stands on the page of a briefing as it was drawn. */
export function pageOf({
  drawn,
  briefing,
}: Pick<NonNullable<HeldBriefing['held']>, 'drawn' | 'briefing'>): DoubtedPage {
  const asked = briefing.directives.map(({ number }) => number);
  return {
    figures: [...drawn.figures].map(([number, { title, body }]) => ({
      number,
      title,
      body: toHtml({ type: 'root', children: [...body] }),
    })),
    marks: [...drawn.marks].map(([number, { stands, otherwise }]) => ({
      number,
      stands,
      otherwise,
    })),
    unanswered: asked.filter((number) => !drawn.figures.has(number) && !drawn.marks.has(number)),
  };
}
