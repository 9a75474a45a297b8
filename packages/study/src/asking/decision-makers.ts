import { type Conflict, moversOf } from '@standoff/language';
import { askingProblem, type Problem } from '@standoff/wording';
import type { OptionKind, Read } from './option.ts';
import { eachOnce, knownNames, notSo } from './words.ts';

/** The id of a decision maker or body, which may be given in other letter case or by name. */
export function findDecisionMaker(conflict: Conflict, asked: string): Read<string> {
  const movers = moversOf(conflict);
  const ids = movers.map(({ id }) => id);
  if (ids.includes(asked)) return { value: asked };
  const wanted = asked.toLowerCase();
  const [found, ...others] = movers.filter(({ id, name, short }) =>
    [id, name, short].some((text) => text.toLowerCase() === wanted),
  );
  if (found === undefined) return unknownMover(conflict, asked);
  if (others.length === 0) return { value: found.id };
  const meant = [found, ...others];
  return askingProblem('ambiguous-name', {
    name: asked,
    ids: meant.map(({ id }) => id),
    names: meant.map(({ name }) => name),
  });
}

/** That nobody who moves is called so. */
export function unknownMover(conflict: Conflict, asked: string): Problem {
  const ids = moversOf(conflict).map(({ id }) => id);
  const parts = asked.split(',').map((part) => part.trim());
  if (parts.length > 1 && parts.every((part) => ids.includes(part))) {
    return askingProblem('several-named', { name: asked, ids: parts });
  }
  const known = knownNames(asked, ids);
  return askingProblem('unknown-mover', {
    name: asked,
    bodies: conflict.bodies.length > 0,
    ...known,
  });
}

/** Decision makers, bodies left out: they prefer nothing by themselves. Commands write `us,china`. */
export const decisionMakers: OptionKind<readonly string[]> = {
  placeholder: 'LIST',
  about: {
    command: 'decision makers, separated by commas',
    program: 'a list of the ids of decision makers',
  },
  fromText(text) {
    const value = text.split(',').map((id) => id.trim());
    return value.includes('') ? askingProblem('empty-id') : { value };
  },
  fromJson(value, name) {
    const isList = Array.isArray(value) && value.every((id) => typeof id === 'string');
    return isList && value.length > 0 ? { value } : notSo(name, 'decision-makers', value);
  },
  schema: { type: 'array', items: { type: 'string' }, minItems: 1 },
  find(asked, conflict): Read<readonly string[]> {
    const found: string[] = [];
    for (const one of asked) {
      const read = findDecisionMaker(conflict, one);
      if ('problem' in read) return read;
      if (conflict.bodies.some(({ id }) => id === read.value)) {
        return askingProblem('body-prefers-nothing', { who: read.value });
      }
      found.push(read.value);
    }
    return eachOnce(found);
  },
};
