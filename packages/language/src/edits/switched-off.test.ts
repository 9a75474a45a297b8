import { describe, expect, it } from 'vitest';
import { formatModel } from '../format/format-model.ts';
import { switchedOffStatements, switchOff, switchOn } from './switched-off.ts';

const model = `standoff: 1
title: A narrow bridge
decision-makers:
  north:
    options: { go: yes/no }
    prefers:
      # the worst
      - { never: go and south.go,
          says: "No crash" } # sure
      - { want: go }

  south: { options: { go: yes/no }, prefers: [not go, "north.go"] }
`;

function after(outcome: ReturnType<typeof switchOff>): string {
  return outcome.status === 'edited' ? outcome.text : JSON.stringify(outcome.reason);
}

describe('a statement', () => {
  it('is switched off as a comment on its own lines', () => {
    const off = after(switchOff(model, { decisionMaker: 'north', place: 1 }));
    expect(off).toContain(`      # the worst
      # off: - { never: go and south.go,
      # off:     says: "No crash" } # sure
      - { want: go }
`);
    expect(switchedOffStatements(off, 'north')).toMatchObject([{ off: 1, place: 1 }]);
    expect(after(switchOn(off, { decisionMaker: 'north', off: 1 }))).toBe(model);
  });

  it('is switched off and on when it is the only one, with CRLF too', () => {
    for (const text of [model, model.replaceAll('\n', '\r\n')]) {
      const one = after(switchOff(text, { decisionMaker: 'north', place: 2 }));
      const none = after(switchOff(one, { decisionMaker: 'north', place: 1 }));
      expect(none).toContain('prefers: []');
      expect(switchedOffStatements(none, 'north').map(({ place }) => place)).toEqual([1, 1]);
      const back = after(switchOn(none, { decisionMaker: 'north', off: 1 }));
      expect(after(switchOn(back, { decisionMaker: 'north', off: 1 }))).toBe(text);
    }
  });

  it('can be switched on after the file was formatted', () => {
    for (const place of [1, 2]) {
      const off = after(switchOff(model, { decisionMaker: 'north', place }));
      const formatted = formatModel(off).text ?? '';
      const on = after(switchOn(formatted, { decisionMaker: 'north', off: 1 }));
      expect(formatModel(on).text).toBe(formatModel(model).text);
    }
  });

  it('is written in lines first when it stands in brackets', () => {
    const off = after(switchOff(model, { decisionMaker: 'south', place: 1 }));
    expect(off).toContain(`  south:
    options: { go: yes/no }
    prefers:
      # off: - not go
      - "north.go"
`);
  });
});
