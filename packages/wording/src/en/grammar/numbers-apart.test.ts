import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersApart } from './numbers-apart.ts';

describe('two numbers that are compared', () => {
  it.each([
    [2, 0, ['2', '0']],
    [0.1 + 0.2, 0.5, ['0.3', '0.5']],
    [1e-10, 0, ['1e-10', '0']],
    [0, -1e-10, ['0', '-1e-10']],
    [1, 1 - 2 ** -53, ['1', '0.9999999999999999']],
    [1.00000000004, 1.00000000001, ['1.00000000004', '1.00000000001']],
    [123_456.123_456_789_06, 0, ['123456.123456789', '0']],
    [2 ** 53, 2 ** 53 - 1, ['9007199254740992', '9007199254740991']],
    [5e-324, 0, ['5e-324', '0']],
    [1e300, -1e300, ['1e+300', '-1e+300']],
  ])('%d against %d', (one, other, shown) => {
    expect(numbersApart(one, other)).toEqual(shown);
  });

  it('never look the same when they differ', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, (one, other) => {
        fc.pre(one !== other);
        const [shown, against] = numbersApart(one, other);
        expect(shown).not.toBe(against);
      }),
    );
  });
});
