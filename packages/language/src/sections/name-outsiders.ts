import type { Body, BodyMember } from '../conflict/conflict.ts';

interface NamedDecisionMaker {
  readonly id: string;
  readonly name: string;
}

/**
 * Bodies whose members that are no decision makers all have a name: the first that some body gives them, so that nobody is
 * called in two ways, and else what is made of the id.
 */
export function nameOutsiders(
  bodies: readonly Body[],
  decisionMakers: readonly NamedDecisionMaker[],
): Body[] {
  const deciding = new Set(decisionMakers.map(({ id }) => id));
  const names = new Map<string, string>();
  for (const { id, name } of bodies.flatMap(({ members }) => members)) {
    if (name !== undefined && !names.has(id)) names.set(id, name);
  }
  const named = (member: BodyMember): BodyMember =>
    deciding.has(member.id)
      ? member
      : { ...member, name: names.get(member.id) ?? nameOfOutsider(member.id, decisionMakers) };
  return bodies.map((body) => ({ ...body, members: body.members.map(named) }));
}

/**
 * What is shown of somebody who is known by an id alone: `south-africa` is South Africa, but stays as it is in a model whose
 * decision makers are shown by their ids as well.
 */
export function nameOfOutsider(id: string, decisionMakers: readonly NamedDecisionMaker[]): string {
  if (decisionMakers.every((one) => one.name === one.id)) return id;
  const words = id.split(/[-_]/).filter((word) => word !== '');
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
}
