import type { Report } from '@standoff/language';
import { createPhrasebook, type Model, type Sweep, versionAsked } from '@standoff/study';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawClaimMarks } from '../figures/drawing.ts';
import {
  type FigureKind,
  type Ground,
  isFault,
  type ModelAsked,
  saidBy,
} from '../figures/figure.ts';
import type { FigureData } from '../figures/figure-data.ts';
import { figures } from '../figures/index.ts';
import { setWorded } from '../figures/worded.ts';
import { CITE, citedClaims, unknownClaim } from '../marks/cite.ts';
import { type HeldMark, HOLDS, markedFinding, questionOfMark } from '../marks/holds.ts';
import type { Briefing, Directive } from '../syntax/briefing.ts';
import type { Answers } from './answers.ts';

/** A figure, with its title. */
export interface DrawnFigure {
  readonly title: string;
  readonly body: readonly Element[];
  /** What it shows as a table. */
  data(): FigureData;
  /** Which models its shares are about, in words; absent where it has none. */
  readonly models?: string;
}

/** A statement of the prose and whether it is so. */
/** What the directives of a briefing come to, by their numbers. */
export interface Drawn {
  readonly figures: ReadonlyMap<number, DrawnFigure>;
  readonly marks: ReadonlyMap<number, HeldMark>;
  /** Links to the claims that sentences cite. */
  readonly cited: ReadonlyMap<number, readonly (Element | string)[]>;
  /** Which models the shares of its figures are about; a figure of which that is not so says it itself. */
  readonly models?: string;
}

/** Asks the model what the directives ask, and draws the answers; what has no answer is reported. */
export async function drawDirectives(
  { head }: Briefing,
  directives: readonly Directive[],
  answers: Answers,
  report: Report,
): Promise<Drawn> {
  const drawn = new Map<number, DrawnFigure>();
  const marks = new Map<number, HeldMark>();
  const cited = new Map<number, (Element | string)[]>();
  const variants = new Map<number, Element[]>();
  for (const directive of directives) {
    const kind = figures.get(directive.name);
    if (kind === undefined && ![HOLDS.name, CITE.name].some((name) => name === directive.name))
      continue;
    const named = directive.attributes.get('variant');
    const variant = named?.value ?? head.variant;
    const asked = askedOf(answers.model, variant);
    if ('problem' in asked) {
      report('wrong-attribute', named?.span ?? directive.span, asked.problem, {
        help: 'name a variant of the model, or none',
      });
    } else if (directive.name === CITE.name) {
      cited.set(directive.number, drawCited(directive, asked, report));
    } else if (kind === undefined) {
      const mark = await holdMark(directive, answers, variant, report);
      if (mark !== undefined) marks.set(directive.number, mark);
    } else {
      const figure = await drawFigure(kind, directive, asked, answers, variant, report);
      if (figure !== undefined) drawn.set(directive.number, figure);
      if (named !== undefined) variants.set(directive.number, sayVariant(asked, named.value));
    }
  }
  const models = [...drawn.values()].find((figure) => figure.models !== undefined)?.models;
  for (const [number, figure] of drawn) {
    const body = [...(variants.get(number) ?? []), ...figure.body, ...sayOwnModels(figure, models)];
    drawn.set(number, { ...figure, body });
  }
  return { figures: drawn, marks, cited, ...(models !== undefined && { models }) };
}

/** What of its models is not said of all figures. */
function sayOwnModels({ models }: DrawnFigure, ofAll: string | undefined): Element[] {
  if (models === undefined || models === ofAll) return [];
  const own = ofAll !== undefined && models.startsWith(ofAll) ? models.slice(ofAll.length) : models;
  return [h('p.held', own.trim())];
}

function drawCited(
  { attributes }: Directive,
  asked: ModelAsked,
  report: Report,
): (Element | string)[] {
  const { value, span } = attributes.get('claims')!;
  const unknown = unknownClaim(value, asked.conflict);
  if (unknown === undefined) return drawClaimMarks(asked, citedClaims(value));
  report('wrong-attribute', span, `the model has no claim "${unknown}"`, {
    help: 'claims are listed in the section "claims" of the model',
  });
  return [];
}

function askedOf(
  model: Model,
  variant: string | undefined,
): ModelAsked | { readonly problem: string } {
  const version = versionAsked(model, variant);
  if ('problem' in version) return version;
  const { conflict } = version.value;
  return { model, conflict, phrasebook: createPhrasebook(version.value) };
}

/** A figure that is about another reading of the conflict than the page says so first. */
function sayVariant({ model }: ModelAsked, id: string): Element[] {
  const says = model.base.conflict.variants.find((one) => one.id === id)?.says;
  return [
    h('p.variant', [
      h('strong', 'Another reading. '),
      says === undefined
        ? `The variant “${id}” of the model.`
        : `${says.trim().replace(/\.$/, '')}.`,
    ]),
  ];
}

async function drawFigure(
  kind: FigureKind,
  directive: Directive,
  asked: ModelAsked,
  answers: Answers,
  variant: string | undefined,
  report: Report,
): Promise<DrawnFigure | undefined> {
  const said = saidBy(directive);
  const questions = kind.asks(said, asked);
  if (isFault(questions)) {
    const { attribute, problem, help } = questions;
    const written = attribute === undefined ? undefined : directive.attributes.get(attribute);
    const at = written?.span ?? directive.span;
    report('wrong-attribute', at, problem, help === undefined ? {} : { help });
    return undefined;
  }
  const documents: object[] = [];
  const results: unknown[] = [];
  for (const question of questions) {
    const told = await answers.answer(question, variant);
    if (told.status !== 'told') {
      report('unanswered-figure', directive.span, sayWhy(told), {
        help: `leave the figure "${kind.name}" out, or change what it asks`,
      });
      return undefined;
    }
    documents.push(told.document);
    results.push(told.result);
  }
  const ground: Ground = {
    ...asked,
    said,
    answers: documents,
    results,
    id: `figure-${directive.number}`,
  };
  const models = kind.models?.(ground);
  const body = setWorded(kind.draw(ground)) as Element[];
  if (variant !== undefined) for (const element of body) askedOfVariant(element, variant);
  return {
    title: kind.title(ground),
    body,
    data: () => kind.data(ground),
    ...(models !== undefined && { models }),
  };
}

/** What can be asked of a sentence is asked of the variant that its figure is about. */
function askedOfVariant(element: Element, variant: string): void {
  if ('dataAsks' in element.properties) element.properties['dataVariant'] = variant;
  for (const child of element.children) {
    if (child.type === 'element') askedOfVariant(child, variant);
  }
}

async function holdMark(
  { attributes, span }: Directive,
  answers: Answers,
  variant: string | undefined,
  report: Report,
): Promise<HeldMark | undefined> {
  const finding = attributes.get('finding')!;
  const told = await answers.answer(questionOfMark(finding.value), variant);
  if (told.status !== 'told') {
    report('wrong-attribute', finding.span, sayWhy(told), {
      help: 'findings are such as "stable status-quo seq" or "holds DEAL seq"',
    });
    return undefined;
  }
  const mark = markedFinding(told.document, told.result as Sweep);
  if (mark === undefined) return undefined;
  const held = variant === undefined ? mark : { ...mark, variant };
  if (!mark.stands) {
    report('statement-fell', span, `marked as "${finding.value}", and that is not so any more`, {
      label: `it is not so that ${mark.says}`,
    });
  }
  return held;
}

function sayWhy(told: { readonly status: string }): string {
  if ('problem' in told) return String(told.problem);
  return 'the model has more states than a figure is reckoned for';
}
