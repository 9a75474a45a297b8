import { expect, it } from 'vitest';
import { guardMemory } from './memory-guard.ts';

const MB = 1e6;

/** A program that has so much memory when it begins to work, and then as it is said. */
function programOf(resident: number) {
  const state = { resident, needed: resident, tidied: 0, spared: 0, time: 0 };
  const memory = {
    taken: () => ({ ...state }),
    tidy() {
      state.tidied++;
    },
    spare() {
      state.spared++;
    },
  };
  const terminal = { memory, now: () => (state.time += 1000) };
  return { state, terminal };
}

it('collects garbage once half of the limit is taken, and again each time that some more has come', () => {
  const { state, terminal } = programOf(100 * MB);
  const guard = guardMemory(terminal, 100 * MB);
  const tidied = [149, 151, 160, 170, 180, 190].map((megabytes) => {
    state.resident = megabytes * MB;
    guard.look();
    return state.tidied;
  });
  expect(tidied).toEqual([0, 1, 1, 2, 2, 3]);
});

it('collects garbage among values as well, while the system still has given nothing more', () => {
  const { state, terminal } = programOf(100 * MB);
  const guard = guardMemory(terminal, 100 * MB);
  const tidied = [149, 151, 151].map((megabytes) => {
    state.needed = megabytes * MB;
    guard.look();
    return state.tidied;
  });
  expect(tidied).toEqual([0, 1, 1]);
});

it('collects garbage once much has come, however large the limit is', () => {
  const { state, terminal } = programOf(100 * MB);
  const guard = guardMemory(terminal, 10_000 * MB);
  const tidied = [299, 301, 390, 410, 520].map((megabytes) => {
    state.resident = megabytes * MB;
    guard.look();
    return state.tidied;
  });
  expect(tidied).toEqual([0, 1, 1, 2, 3]);
});

it('lets little garbage lie about where the limit is small', () => {
  const spared = [199 * MB, 201 * MB].map((limit) => {
    const { state, terminal } = programOf(100 * MB);
    guardMemory(terminal, limit);
    return state.spared;
  });
  expect(spared).toEqual([1, 0]);
});

it('ends the command where more is needed than it may use, and says how much it was', () => {
  const { state, terminal } = programOf(100 * MB);
  const guard = guardMemory(terminal, 100 * MB);
  state.resident = 260 * MB;
  state.needed = 190 * MB;
  guard.look();
  state.resident = 300 * MB;
  state.needed = 230 * MB;
  // What was given back is heard of a little later.
  guard.look();
  expect(() => guard.look()).toThrow(
    'this takes 130 MB of memory by now; the limit is 100 MB\n  = help: allow more, such as --max-memory 260MB',
  );
});

it('looks at nothing where the memory is not that of the program alone, or there is no limit', () => {
  const { state, terminal } = programOf(100 * MB);
  state.resident = 1e12;
  guardMemory({ now: terminal.now }, MB).look();
  guardMemory(terminal, undefined).look();
  expect(state.tidied).toBe(0);
});
