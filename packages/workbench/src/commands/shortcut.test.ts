import { expect, test } from 'vitest';
import { isPressed, sayShortcut } from './shortcut.ts';

const none = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };

test('a key counts with exactly what is to be held down', () => {
  const undo = { key: 'z', mod: true };
  expect(isPressed(undo, { ...none, key: 'z', ctrlKey: true })).toBe(true);
  expect(isPressed(undo, { ...none, key: 'Z', metaKey: true })).toBe(true);
  expect(isPressed(undo, { ...none, key: 'z' })).toBe(false);
  expect(isPressed(undo, { ...none, key: 'Z', ctrlKey: true, shiftKey: true })).toBe(false);
  expect(isPressed(undo, { ...none, key: 'z', ctrlKey: true, altKey: true })).toBe(false);
});

test('a sign counts whatever it takes to write it', () => {
  expect(isPressed({ key: '?' }, { ...none, key: '?', shiftKey: true })).toBe(true);
  expect(isPressed({ key: '?' }, { ...none, key: '?' })).toBe(true);
});

test('keys are written as the machine calls them', () => {
  expect(sayShortcut({ key: 'z', mod: true, shift: true }, false)).toBe('Ctrl+Shift+Z');
  expect(sayShortcut({ key: 'z', mod: true, shift: true }, true)).toBe('⌘⇧Z');
  expect(sayShortcut({ key: 'Home', mod: true }, false)).toBe('Ctrl+Home');
  expect(sayShortcut({ key: '↑', alt: true }, true)).toBe('⌥↑');
  expect(sayShortcut({ key: 'Space', control: true }, true)).toBe('⌃Space');
});
