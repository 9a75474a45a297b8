import type { Span } from '../../source/span.ts';
import type { Path } from '../core/content.ts';

/** Something that the file gives a name to. Decision makers and bodies are owners of options. */
export type NamedThing =
  | {
      readonly kind:
        | 'decision-maker'
        | 'body'
        | 'agreement'
        | 'fact'
        | 'quantity'
        | 'state'
        | 'signal'
        | 'deal'
        | 'claim'
        | 'source';
      readonly id: string;
    }
  | { readonly kind: 'option'; readonly owner: string; readonly id: string }
  /** A statement or weight in what the owner wants, or is taken to want. */
  | { readonly kind: 'statement'; readonly owner: string; readonly id: string }
  /** An entry under `infeasible` or `forbidden-moves` that has an id. */
  | { readonly kind: 'rule' | 'forbidden-move'; readonly id: string }
  | {
      readonly kind: 'level';
      readonly owner: string;
      readonly option: string;
      readonly id: string;
    };

/** A place where a name stands. */
export interface Reference {
  /** What is named: see `nameOf`. */
  readonly name: string;
  readonly span: Span;
  /** Whether the name is given here. */
  readonly gives: boolean;
  /** The smallest part of the file that means nothing without the name. */
  readonly item: Path;
}

/** A text that is the same for the same thing only. */
export function nameOf(thing: NamedThing): string {
  switch (thing.kind) {
    case 'decision-maker':
    case 'body':
    case 'agreement':
      return ownerName(thing.id);
    case 'option':
      return optionName(thing.owner, thing.id);
    case 'statement':
      return statementName(thing.owner, thing.id);
    case 'level':
      return levelName(thing.owner, thing.option, thing.id);
    default:
      return `${thing.kind} ${thing.id}`;
  }
}

export function ownerName(id: string): string {
  return `owner ${id}`;
}

export function optionName(owner: string, id: string): string {
  return `option ${owner}.${id}`;
}

/** Ids of statements are known by whose order they are in, whoever sees it so. */
export function statementName(owner: string, id: string): string {
  return `statement ${owner}.${id}`;
}

export function levelName(owner: string, option: string, id: string): string {
  return `level ${owner}.${option}.${id}`;
}
