import type { CSSProperties } from 'react';
import { Fragment } from 'react';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';

/** The members of a coalition by name, each in its colour: “North Korea and the United States”. */
export function CoalitionNames({
  conflict,
  members,
  long = false,
}: {
  readonly conflict: ShownConflict;
  readonly members: readonly number[];
  readonly long?: boolean;
}) {
  return (
    <span className="coalition-names">
      {members.map((position, k) => (
        <Fragment key={position}>
          {k > 0 && (k === members.length - 1 ? ' and ' : ', ')}
          <DecisionMakerMark
            decisionMaker={conflict.decisionMakers[position]!}
            position={position}
            long={long}
            plain
          />
        </Fragment>
      ))}
    </span>
  );
}

/** The names as plain text. */
export function sayNames({ decisionMakers }: ShownConflict, members: readonly number[]): string {
  const names = members.map((position) => decisionMakers[position]!.name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `US + China` */
export function sayShort({ decisionMakers }: ShownConflict, members: readonly number[]): string {
  return members.map((position) => decisionMakers[position]!.short).join(' + ');
}

const COLOURS = 8;

/** A stripe with a part in the colour of each member. */
export function stripeOf(members: readonly number[]): CSSProperties {
  const parts = members.map((position, k) => {
    const colour = `var(--dm-${position % COLOURS})`;
    return `${colour} ${(100 * k) / members.length}% ${(100 * (k + 1)) / members.length}%`;
  });
  return { '--stripe': `linear-gradient(to bottom, ${parts.join(', ')})` } as CSSProperties;
}
