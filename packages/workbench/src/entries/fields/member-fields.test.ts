import { expect, it } from 'vitest';
import { type Content, entriesOf } from '../basis/content.ts';
import { membersOf, voting, writtenMember } from './member-fields.tsx';

const germany = entriesOf({ germany: entriesOf({ population: '83.2' }) });
const uk = entriesOf({ uk: entriesOf({ name: 'United Kingdom', vote: 'yes', population: '13' }) });
const austria = entriesOf({ austria: entriesOf({ like: 'germany', population: '9' }) });
const poland = entriesOf({
  poland: entriesOf({ 'yes-to': 'law', else: 'abstain', population: '37' }),
});

it('whatever a file says of members is kept by the form', () => {
  const written: Content = ['france', entriesOf({ malta: 'no' }), germany, uk, austria, poland];
  expect(membersOf(written)?.map(writtenMember)).toEqual(written);
});

it('another vote takes the place of the one before, and numbers stay', () => {
  const [found] = membersOf([poland])!;
  expect(writtenMember(voting(found!, 'like:germany'))).toEqual(
    entriesOf({ poland: entriesOf({ like: 'germany', population: '37' }) }),
  );
  expect(writtenMember(voting(membersOf([austria])![0]!, 'absent'))).toEqual(
    entriesOf({ austria: entriesOf({ vote: 'absent', population: '9' }) }),
  );
});

it('what is no list of members is not shown', () => {
  expect(membersOf('all')).toBeUndefined();
  expect(membersOf([entriesOf({ a: 'yes', b: 'no' })])).toBeUndefined();
});
