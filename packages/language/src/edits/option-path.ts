import { nodeAt, type Path } from './core/content.ts';
import type { Draft } from './core/draft.ts';
import { type Refused, refused } from './core/outcome.ts';

/** An option of a decision maker or a body. */
export interface OptionPlace {
  readonly owner: string;
  readonly option: string;
}

/** The path of a decision maker or a body; an agreement has no options that stand in it. */
export function ownerPath({ root }: Draft, owner: string): Path | Refused {
  const section = ['decision-makers', 'bodies'].find((key) => nodeAt(root, [key, owner]));
  return section === undefined
    ? refused('no-such-decision-maker', `no decision maker or body has the id "${owner}"`)
    : [section, owner];
}

export function optionPath(draft: Draft, { owner, option }: OptionPlace): Path | Refused {
  const outer = ownerPath(draft, owner);
  if ('status' in outer) return outer;
  const path = [...outer, 'options', option];
  return nodeAt(draft.root, path)
    ? path
    : refused('no-such-option', `"${owner}" has no option with the id "${option}"`);
}
