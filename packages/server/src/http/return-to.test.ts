import { expect, it } from 'vitest';
import { returnTo, withReturn } from './return-to.ts';

const asked = (to: string) =>
  new URL(`https://briefings.example.org/sign-in?to=${encodeURIComponent(to)}`);

it.each([
  ['/workbench/#/kept/ab12', '/workbench/#/kept/ab12'],
  ['/workbench/#/korea-2017/map/?check=1&size=3', '/workbench/#/korea-2017/map/?check=1&size=3'],
  ['/paper/swerve/drafts/3/', '/paper/swerve/drafts/3/'],
  ['', '/account'],
  ['https://elsewhere.example', '/account'],
  ['//elsewhere.example/', '/account'],
  ['/\\elsewhere.example', '/account'],
  ['/\t/elsewhere.example', '/account'],
  ['/.//elsewhere.example', '/account'],
  ['/x/..//elsewhere.example', '/account'],
  ['javascript:alert(1)', '/account'],
  ['/a\r\nSet-Cookie: x', '/aSet-Cookie:%20x'],
])('after signing in %j leads to %j', (to, leads) => {
  expect(returnTo(asked(to), '/account')).toBe(leads);
});

it('is handed on only where it leads to this server', () => {
  expect(withReturn('/sign-in', asked('/workbench/#/'))).toBe('/sign-in?to=%2Fworkbench%2F%23%2F');
  expect(withReturn('/sign-in', asked('https://elsewhere.example'))).toBe('/sign-in');
});
