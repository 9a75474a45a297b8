import { decisionMakers } from './decision-makers.ts';
import type { OptionKind } from './option.ts';

const ALL = 'all';

/** Decision makers, or all groups of them. Commands write `us,china` or `all`; a decision maker of that id comes first. */
export const parties: OptionKind<readonly string[] | typeof ALL> = {
  placeholder: 'LIST',
  about: {
    command: 'who agrees: decision makers, separated by commas; or all, for every group of them',
    program: 'who agrees: a list of ids of decision makers; or all, for every group of them',
  },
  fromText: (text) => (text === ALL ? { value: ALL } : decisionMakers.fromText(text)),
  fromJson: (value, name) =>
    value === ALL ? { value: ALL } : decisionMakers.fromJson(value, name),
  schema: { anyOf: [{ const: ALL }, decisionMakers.schema] },
  find(asked, conflict) {
    if (asked !== ALL) return decisionMakers.find(asked, conflict);
    const isNamed = conflict.decisionMakers.some(({ id }) => id === ALL);
    return { value: isNamed ? [ALL] : ALL };
  },
};
