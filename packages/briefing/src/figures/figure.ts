import type { Conflict } from '@standoff/language';
import type { tellingsOfFigures } from '@standoff/report';
import type { Model, Phrasebook } from '@standoff/study';
import type { Element } from 'hast';
import type { Directive } from '../syntax/briefing.ts';
import type { FigureData } from './figure-data.ts';

/** A question that a figure asks: the id of an inquiry, and its options as programs give them. */
export interface FigureQuestion {
  readonly ask: keyof typeof tellingsOfFigures;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What an attribute of a directive is for. */
export interface AttributeRule {
  readonly about: string;
  readonly required?: boolean;
}

/** What a directive says, by attribute; what it leaves out is absent. */
export type Said = (attribute: string) => string | undefined;

/** The model that a figure asks about. */
export interface ModelAsked {
  readonly model: Model;
  /** Of the variant that is asked about, or of the file as it stands. */
  readonly conflict: Conflict;
  readonly phrasebook: Phrasebook;
}

/** What a figure is drawn from. */
export interface Ground extends ModelAsked {
  readonly said: Said;
  /** The documents that answer the questions of the figure, in their order. */
  readonly answers: readonly object[];
  /** What these were made from, for words of its own. */
  readonly results: readonly unknown[];
  /** What the ids of its elements begin with: no other element of the page has it. */
  readonly id: string;
}

/** What is wrong with what a directive says. */
export interface Fault {
  readonly attribute?: string;
  readonly problem: string;
  readonly help?: string;
}

/** A model as whoever writes about it is offered figures of it. */
export interface Offering {
  readonly conflict: Conflict;
  /** The states that have a name, the status quo first, and those that the finding speaks of; names as they stand in a sentence. */
  readonly states: readonly { readonly id: string; readonly name: string }[];
  /** What a decision maker wants, in words, by its place in an order that is written as one. */
  wishesOf(decisionMaker: string): readonly string[];
}

/** A figure as it is offered: what its directive says, and what it would show. */
export interface Offer {
  readonly attributes: Readonly<Record<string, string>>;
  readonly name: string;
  /** What the file calls it, where the name does not say that. */
  readonly id?: string;
}

/** A kind of figure: what it asks, and how it is drawn from the answers. */
export interface FigureKind {
  readonly name: string;
  /** What it shows, as a clause: `what holds, and what hangs on what`. */
  readonly shows: string;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Under what it is offered, beside figures that show the like. */
  readonly group: string;
  /** The figures of this kind that a model is good for. */
  offers(of: Offering): readonly Offer[];
  /** Its questions, or what is wrong with what the directive says. */
  asks(said: Said, asked: ModelAsked): readonly FigureQuestion[] | Fault;
  /** Whether it needs more room than a line of prose, where a window has it. */
  readonly wide?: boolean;
  /** Whether it says too little without the prose around it to be shown on another page. */
  readonly needsProse?: boolean;
  /** What kind of figure it is, small above its title, where no verdict tells what it is about. */
  readonly kicker?: string;
  /** What stands above it, without a full stop. */
  title(ground: Ground): string;
  draw(ground: Ground): Element[];
  /** The same as a table, for whoever takes it along. */
  data(ground: Ground): FigureData;
  /** Which models its shares are about; a page says once what most of its figures say. */
  models?(ground: Ground): string | undefined;
}

export function defineFigure(kind: FigureKind): FigureKind {
  return kind;
}

export function isFault(asked: readonly FigureQuestion[] | Fault): asked is Fault {
  return !Array.isArray(asked);
}

export function saidBy({ attributes }: Pick<Directive, 'attributes'>): Said {
  return (attribute) => attributes.get(attribute)?.value;
}
