import type { Fragment } from '../../interface/fragments.ts';
import type { ToldView } from '../../interface/told-judgement.ts';
import type { Names } from '../../interface/wording.ts';
import { listOf } from '../grammar/lists.ts';
import { sayEntry } from '../names/entries.ts';
import { agreementWith, optionName, partyName } from '../names/names.ts';
import { sayOrderChange } from './order-changes.ts';

/** How one sees another: `China takes Japan to want, in this order, “calm” and “talks”`. */
export function sayView(names: Names, view: ToldView): Fragment[] {
  return [partyName(names, view.viewer), ' ', ...sayWhatIsSeen(names, view)];
}

function sayWhatIsSeen(names: Names, view: ToldView): Fragment[] {
  const { viewer, of, foresight, thinks } = view;
  const { verb } = agreementWith(names, [viewer]);
  const observed = partyName(names, of);
  const parts: Fragment[][] = [
    ...sayHidden(names, view),
    ...sayOrderSeen(names, view),
    ...(foresight === undefined
      ? []
      : [
          [
            `${verb('takes')} `,
            observed,
            ` to look ahead as in ${names.concept(foresight).symbol}`,
          ],
        ]),
  ];
  const thoughts = thinks.flatMap((one, k) => [
    k === 0 ? `${verb('thinks')} that ` : ', and that ',
    ...sayView(names, one),
  ]);
  const all = thoughts.length === 0 ? parts : [...parts, thoughts];
  if (all.length === 0) return [`${verb('sees')} `, observed, ` as ${sayBeing(names, of)}`];
  return all.flatMap((one, k) => (k === 0 ? one : [', and ', ...one]));
}

function sayHidden(names: Names, { viewer, of, hides }: ToldView): Fragment[][] {
  if (hides.length === 0) return [];
  const { verb } = agreementWith(names, [viewer]);
  const options = listOf(hides.map((option) => optionName(names, option)));
  const which = hides.length > 1 ? 'options' : 'option';
  return [[`${verb('does')} not know of the ${which} ${options} of `, partyName(names, of)]];
}

/** What one takes another to want. */
function sayOrderSeen(names: Names, { viewer, of, wants, changes }: ToldView): Fragment[][] {
  const { verb } = agreementWith(names, [viewer]);
  const observed = partyName(names, of);
  if (wants === 'otherwise') {
    const own = sayBeing(names, of, 'does');
    return [[`${verb('takes')} `, observed, ` to prefer otherwise than ${own}`]];
  }
  if (wants !== undefined) {
    const all = listOf(wants.map((entry) => sayEntry(names, entry)));
    return [[`${verb('takes')} `, observed, ` to want, in this order, ${all}`]];
  }
  if (changes.length === 0) return [];
  const agreement = agreementWith(names, [of]);
  const { their } = agreementWith(names, [viewer]);
  // *It* could be whoever sees, and what is seen is not to be taken for what is.
  const who = { subject: [observed], name: [observed], agreement, seen: true };
  return [
    [
      `${verb('sees')} `,
      observed,
      ` otherwise than ${sayBeing(names, of)}: in ${their} eyes `,
      ...changes.flatMap((change, k) => [
        ...(k === 0 ? [] : ['; ']),
        ...sayOrderChange(names, who, change),
      ]),
    ],
  ];
}

/** `it is`, `they are`; `it does`. */
function sayBeing(names: Names, of: string, verb = 'is'): string {
  const own = agreementWith(names, [of]);
  return `${own.they} ${own.verb(verb)}`;
}

/** Whether one knows of an option of another. */
export function sayKnowing(names: Names, { viewer, of, option, hidden }: Hiding): Fragment[] {
  const { verb } = agreementWith(names, [viewer]);
  const knows = hidden ? `${verb('does')} not know` : verb('knows');
  return [
    partyName(names, viewer),
    ` ${knows} of the option ${optionName(names, option)} of `,
    partyName(names, of),
  ];
}

interface Hiding extends Pick<ToldView, 'viewer' | 'of'> {
  readonly option: string;
  readonly hidden: boolean;
}
