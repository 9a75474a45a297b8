import {
  type Answers,
  checkSources,
  type Directive,
  draftBriefing,
  type HeldBriefing,
  holdWith,
  type Picture,
  type Pictures,
  partsInline,
  withFonts,
  writePage,
} from '@standoff/briefing';
import {
  createDiagnosticCollector,
  type Diagnostic,
  diagnosticToJson,
  type Span,
} from '@standoff/language';
import type { Analysed } from './analyse-text.ts';
import { insertablesOf } from './briefing-insertables.ts';
import { modelOfFile } from './model-of-file.ts';
import type { AskedPage, BriefingDraft, DrawnPage, Insertable } from './shown-briefing.ts';
import { Overtaken, slicedAnswers } from './sliced-answers.ts';

/** What the desk does for who writes a briefing about the conflict. It keeps what it was told about that. */
export interface PublishDesk {
  /** Draws a page. A later preview ends an earlier one, which then answers undefined, as any does once the model changes. */
  drawBriefing(asked: AskedPage): Promise<DrawnPage | undefined>;
  /** A first briefing from what is found; undefined where the conflict changes meanwhile. */
  draftBriefing(model: string, date: string): Promise<BriefingDraft | undefined>;
  /** What can be put into a briefing, by the ids of the model. */
  insertables(): Promise<readonly Insertable[]>;
  /** Ends what is being drawn. */
  stopBriefing(): void;
}

export function createPublishDesk(current: () => Analysed | undefined): PublishDesk {
  let of: string | undefined;
  let answers: Answers | undefined;
  let running = new AbortController();
  let latest = 0;
  /** The answers about the text as it was analysed last; what was asked about another one ends. */
  const answersNow = (): Answers | undefined => {
    const analysed = current();
    if (analysed === undefined) return undefined;
    const { text } = analysed;
    if (text !== of || answers === undefined) {
      running.abort();
      running = new AbortController();
      of = text;
      const model = modelOfFile(text);
      answers = model && slicedAnswers(model, running.signal, analysed.analysis);
    }
    return answers;
  };
  return {
    async drawBriefing(asked) {
      // What is saved is no preview, and ends none.
      const isPreview = asked.inPreview !== undefined;
      const mine = isPreview ? ++latest : latest;
      const known = answersNow();
      if (known === undefined) return undefined;
      const held = await unlessOvertaken(holdWith(asked.text, asked.fileName, known));
      const isOvertaken = held === undefined || (isPreview && mine !== latest);
      return isOvertaken ? undefined : pageOf(held, asked, known);
    },
    async draftBriefing(model, date) {
      const known = answersNow();
      const variant = current()?.how.variant;
      const about = { model, date, ...(variant !== undefined && { variant }) };
      return known && unlessOvertaken(draftBriefing(known, about));
    },
    async insertables() {
      const known = answersNow();
      return (known && (await unlessOvertaken(insertablesOf(known)))) ?? [];
    },
    stopBriefing() {
      latest += 1;
      running.abort();
      answers = undefined;
    },
  };
}

async function unlessOvertaken<T>(made: Promise<T>): Promise<T | undefined> {
  try {
    return await made;
  } catch (error) {
    if (error instanceof Overtaken) return undefined;
    throw error;
  }
}

function pageOf(
  { held, diagnostics, source }: HeldBriefing,
  { text, pictures, assets, inPreview }: AskedPage,
  { model }: Answers,
): DrawnPage {
  const all =
    held === undefined ? diagnostics : withMore(diagnostics, held.briefing, pictures, model);
  const told = all.map((diagnostic) => diagnosticToJson(diagnostic, source));
  if (held === undefined) return { diagnostics: told };
  const texts = { briefing: text, model: model.text };
  const further = inPreview === undefined ? [] : [inPreview];
  const html = writePage({
    ...held,
    pictures: asPictures(pictures),
    parts: partsInline({ ...assets, css: withFonts(assets.css, assets.fonts), texts }, further),
    withPlaces: inPreview !== undefined,
  });
  return { html, diagnostics: told };
}

function asPictures(pictures: AskedPage['pictures']): Pictures {
  const drawn = Object.entries(pictures).map(([name, picture]): [string, Drawable] => {
    if ('problem' in picture) return [name, picture];
    const { width, height, address } = picture;
    return [name, { width, height, sources: [], fallback: address }];
  });
  return new Map(drawn);
}

type Drawable = Picture | { readonly problem: string };

/** Where a head begins. */
const HEAD: Span = { start: 0, end: 3 };

/** The attributes that name pictures. */
const NAMING = ['src', 'dark', 'poster'];

interface Naming {
  readonly directives: readonly Directive[];
  readonly head: { readonly picture?: string };
}

/** With what is wrong with the pictures that a briefing names, and sources that nobody can look up. */
function withMore(
  diagnostics: readonly Diagnostic[],
  { directives, head }: Naming,
  pictures: AskedPage['pictures'],
  { base }: Answers['model'],
): readonly Diagnostic[] {
  const collector = createDiagnosticCollector();
  collector.add(diagnostics);
  checkSources(base.conflict, HEAD, collector.report);
  const refuse = (name: string, span: Span): void => {
    const picture = Object.hasOwn(pictures, name) ? pictures[name]! : undefined;
    if (picture !== undefined && !('problem' in picture)) return;
    const problem = picture?.problem ?? `there is no picture ${name} yet`;
    collector.report('refused-picture', span, problem, {
      help: 'add the picture by “Pictures …”, or take its name away',
    });
  };
  for (const { attributes } of directives) {
    for (const key of NAMING) {
      const named = attributes.get(key);
      if (named !== undefined && named.value !== '') refuse(named.value, named.span);
    }
  }
  if (head.picture !== undefined) refuse(head.picture, HEAD);
  return collector.list();
}
