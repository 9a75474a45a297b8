import { ownMoveConcept } from '@standoff/engine';
import { createDiagnosticCollector } from '@standoff/language';
import type { ExplanationJson } from '@standoff/report';
import type { Answers } from '../answers/answers.ts';
import { drawDirectives } from '../answers/drawn.ts';
import type { FigureQuestion, ModelAsked } from '../figures/figure.ts';
import { checkDirectives } from '../file/check-directives.ts';
import { readBriefing } from '../file/read-briefing.ts';

/** The model that a draft is about, and what it can be asked. */
export interface Drafting extends ModelAsked {
  readonly variant: string | undefined;
  /** The document that answers a question; undefined where the model does not answer it. */
  ask<T extends object>(
    ask: FigureQuestion['ask'],
    options: object,
    variant?: string,
  ): Promise<T | undefined>;
  /** What a state is called in a briefing: the name that the model gives it, or else its id. */
  callState(id: string): Promise<string>;
  /** Whether a line of a briefing about this model has nothing wrong with it. */
  isSound(line: string): Promise<boolean>;
}

/** A part of the prose: a heading, and paragraphs and figures below it. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

export function draftingOf(
  asked: ModelAsked,
  variant: string | undefined,
  answers: Answers,
): Drafting {
  async function ask<T extends object>(id: FigureQuestion['ask'], options: object, of = variant) {
    const told = await answers.answer({ ask: id, options: { ...options } }, of);
    return told.status === 'told' ? (told.document as T) : undefined;
  }
  return {
    ...asked,
    variant,
    ask,
    async callState(id) {
      const { namedStates, statusQuo } = asked.conflict;
      const concepts = [ownMoveConcept.id];
      const now = statusQuo && (await ask<ExplanationJson>('explain', { concepts }));
      if (now?.state.id === id) return 'status-quo';
      const told = await ask<ExplanationJson>('explain', { state: id, concepts });
      const name = told?.state.name;
      return namedStates.find((one) => (one.name ?? one.id) === name)?.id ?? id;
    },
    async isSound(line) {
      const head = `---\nbriefing: 1\nmodel: m\nheadline: h\nstandfirst: s\nby: b\ndate: 2000-01-01\n---\n`;
      const { briefing, diagnostics } = readBriefing(head + line);
      if (briefing === undefined || diagnostics.length > 0) return false;
      const collector = createDiagnosticCollector();
      const sound = checkDirectives(briefing, collector.report);
      const about = variant === undefined ? briefing.head : { ...briefing.head, variant };
      await drawDirectives({ ...briefing, head: about }, sound, answers, collector.report);
      return collector.list().length === 0;
    },
  };
}

/** Those of some lines that have nothing wrong with them, at most so many. */
export async function soundLines(
  { isSound }: Drafting,
  lines: readonly (string | undefined)[],
  most = lines.length,
): Promise<string[]> {
  const sound: string[] = [];
  for (const line of lines) {
    if (sound.length === most) break;
    if (line !== undefined && !sound.includes(line) && (await isSound(line))) sound.push(line);
  }
  return sound;
}
