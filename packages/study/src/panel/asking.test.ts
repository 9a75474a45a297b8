import { defaultLimits, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { findingsAskedFor } from '../decide/asked-findings.ts';
import {
  type Asking,
  beforeAsking,
  expectedQuestions,
  MOST_QUESTIONS,
  personAfter,
  type Replied,
  stepAfter,
} from './asking.ts';
import { holderOfOrders } from './holder.ts';
import type { WishOrder } from './known-order.ts';
import { panelGround } from './panel-ground.ts';
import { keyOfQuestion, type PanelModel, replyBy } from './panel-question.ts';
import { followed } from './panel-values.ts';

const TEXT = `standoff: 1
title: Two who may differ
decision-makers:
  ann: { options: { ship: yes/no, talk: yes/no }, prefers: [{ never: war }, ship, bob.dam, talk] }
  bob: { options: { dam: yes/no }, prefers: [not ann.ship, dam, ann.talk] }
facts: { war: { name: War, when: ann.ship and bob.dam, chance: 0.5 } }
status-quo: { ann.ship: no, ann.talk: no, bob.dam: no }
`;
const FINDINGS = [
  'stable status-quo nash',
  'unreached ann.ship and bob.dam',
  'stable ann.ship,not ann.talk,bob.dam gmr',
];

function askingOf(wishesMayBeNone: boolean, findings = FINDINGS, text = TEXT): Asking {
  const opened = openText(text);
  const asked = { parties: [0, 1], facts: text.includes('war:') ? ['war'] : [] };
  const ground = runToEnd(panelGround(opened, asked, defaultLimits));
  if ('status' in ground) throw new RangeError(ground.status);
  const read = findingsAskedFor(opened.casebook, findings, []);
  if ('problem' in read) throw new RangeError(read.problem);
  return { ground, findings: read.value.map((one) => followed(ground, one)), wishesMayBeNone };
}

/** Every order of these statements; where wishes may be none, of every set of them. */
function everyOrder({ great, statements }: { great: number; statements: number }, some: boolean) {
  const all = [...Array(statements).keys()];
  const orders = (left: readonly number[]): WishOrder[] => [
    ...(some || left.length === 0 ? [[]] : []),
    ...left.flatMap((one) =>
      orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]),
    ),
  ];
  const degree = (one: number) => ((great >>> one) & 1) ^ 1;
  return orders(all).filter((order) =>
    order.every((one, k) => k === 0 || degree(order[k - 1]!) <= degree(one)),
  );
}

function everyModel({ ground, wishesMayBeNone }: Asking): PanelModel[] {
  const [ann, bob] = ground.parties.map(({ open }) => everyOrder(open, wishesMayBeNone));
  return ground.worlds.flatMap(({ follows }) =>
    ann!.flatMap((first) => bob!.map((second) => ({ orders: [first, second], follows }))),
  );
}

function valuesIn({ ground, findings }: Asking, { orders, follows }: PanelModel): string {
  const world = ground.worlds.findIndex((one) => one.follows.join() === follows.join());
  return findings
    .map(({ trees }) =>
      runToEnd(trees[world]!.wayOf(holderOfOrders(orders))).holds ? 'yes' : 'no',
    )
    .join();
}

/** Asks somebody with this model until it is over. */
function ask(asking: Asking, model: PanelModel) {
  const replied: Replied[] = [];
  for (;;) {
    const step = runToEnd(stepAfter(asking, replied));
    if (step.status === 'over') return { replied, held: step.held.join() };
    replied.push({ question: step.question, reply: replyBy(model, step.question) });
  }
}

/** Some that lie evenly among all. */
function someOf<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, k) => all[Math.floor(k * step)]!);
}

describe('asking somebody', () => {
  it.each([false, true])(
    'ends where the findings are alike in every model that replies so (wishes may be none: %s)',
    (wishesMayBeNone) => {
      const asking = askingOf(wishesMayBeNone);
      const models = everyModel(asking);
      const values = models.map((model) => valuesIn(asking, model));
      expect(new Set(values).size).toBeGreaterThan(1);
      for (const model of someOf(models, 40)) {
        const { replied, held } = ask(asking, model);
        const consistent = models.flatMap((other, k) =>
          replied.every(({ question, reply }) => replyBy(other, question) === reply) ? [k] : [],
        );
        expect(new Set(consistent.map((k) => values[k]))).toEqual(new Set([held]));
      }
    },
  );

  it('asks nothing that is implied, and again only what the findings hang on', () => {
    const asking = askingOf(true);
    const models = everyModel(asking);
    for (const model of someOf(models, 25)) {
      const { replied } = ask(asking, model);
      const first = new Set(replied.map(({ question }) => keyOfQuestion(question)));
      for (const [k, { question }] of replied.entries()) {
        const before = replied.slice(0, k);
        const key = keyOfQuestion(question);
        const isAgain = before.some((one) => keyOfQuestion(one.question) === key);
        const differ = (some: readonly Replied[]) =>
          new Set(
            models
              .filter((other) => some.every((one) => replyBy(other, one.question) === one.reply))
              .map((other) => replyBy(other, question)),
          ).size > 1;
        if (!isAgain) expect(differ(before), key).toBe(true);
      }
      // Who answers carefully is asked nothing a third time.
      expect(replied.length).toBeLessThanOrEqual(2 * first.size);
    }
  });

  it('asks a third time where the second reply differs, of which the last one counts', () => {
    const asking = askingOf(false);
    const { replied } = ask(asking, everyModel(asking)[0]!);
    const at = replied.findIndex(
      ({ question }, k) =>
        replied.findIndex((one) => keyOfQuestion(one.question) === keyOfQuestion(question)) < k,
    );
    const again = replied[at]!;
    const other = again.reply === 'first' ? 'second' : again.reply === 'second' ? 'first' : 'no';
    const differing = [...replied.slice(0, at), { ...again, reply: other } as Replied];
    const step = runToEnd(stepAfter(asking, differing));
    const third = [...differing, again];
    expect(personAfter(asking, third)).toEqual(personAfter(asking, replied.slice(0, at)));
    expect(step.status).toBe('ask');
  });

  it('leaves open what is nobody’s field, and asks no more about a party after two', () => {
    const asking = askingOf(false);
    const replied: Replied[] = [];
    let held = '';
    for (;;) {
      const step = runToEnd(stepAfter(asking, replied));
      if (step.status === 'over') {
        held = step.held.join();
        break;
      }
      replied.push({ question: step.question, reply: 'not-my-field' });
    }
    expect(replied.length).toBeLessThanOrEqual(5);
    expect(held).toContain('open');
    expect(personAfter(asking, replied)).toEqual(beforeAsking(asking));
  });

  it('goes on alike after the same replies', () => {
    const asking = askingOf(true);
    const { replied } = ask(asking, everyModel(asking).at(-1)!);
    for (const k of replied.keys()) {
      const step = runToEnd(stepAfter(askingOf(true), replied.slice(0, k)));
      expect(step).toMatchObject({ status: 'ask', question: replied[k]!.question });
    }
  });

  it('asks nothing where nothing that could be asked turns a finding', () => {
    const text = `standoff: 1
title: Two who want one thing each
decision-makers:
  ann: { options: { ship: yes/no }, prefers: [ship] }
  bob: { options: { dam: yes/no }, prefers: [dam] }
status-quo: { ann.ship: no, bob.dam: no }
`;
    const step = (wishesMayBeNone: boolean) =>
      runToEnd(stepAfter(askingOf(wishesMayBeNone, ['stable status-quo nash'], text), []));
    expect(step(false)).toEqual({ status: 'over', held: ['no'] });
    expect(step(true)).toMatchObject({ status: 'ask', question: { kind: 'wish' } });
  });

  it('says how many questions drawn people are asked', () => {
    const asking = askingOf(true);
    const { all, first } = runToEnd(expectedQuestions(asking, 6));
    expect([...all].sort((a, b) => a - b)).toEqual(all);
    expect(all).toHaveLength(6);
    expect(all[0]!).toBeGreaterThanOrEqual(first[0]!);
    expect(all.at(-1)!).toBeLessThanOrEqual(MOST_QUESTIONS);
  });
});
