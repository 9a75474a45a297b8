import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { sayDay } from '../site/say-day.ts';
import type { ListedPerson } from '../storage/members.ts';

/** All accounts, for who runs the server: to disable one, and to enable it again. */
export function drawPeople(
  people: readonly ListedPerson[],
  own: string,
  more: string | undefined,
): ElementContent[] {
  return [
    h(
      'p',
      'Nobody signs in to a disabled account, and its sessions end. What its owner wrote stays.',
    ),
    h(
      'ul.rows',
      people.map((person) => h('li', [drawPerson(person, own)])),
    ),
    ...(more === undefined
      ? []
      : [
          h('p', [h('a', { href: `/people/?after=${encodeURIComponent(more)}` }, 'More accounts')]),
        ]),
  ];
}

function drawPerson(
  { id, name, email, disabledAt, isAdministrator }: ListedPerson,
  own: string,
): ElementContent {
  const notes = [
    ...(isAdministrator ? ['administrator'] : []),
    ...(id === own ? ['you'] : []),
    ...(disabledAt === null ? [] : [`disabled since ${sayDay(disabledAt)}`]),
  ];
  const [action, label] = disabledAt === null ? ['disable', 'Disable'] : ['enable', 'Enable'];
  const says = h('span', [[name, ...notes].join(', '), ' ', h('span.aside', email)]);
  if (id === own) return h('p.row', [says]);
  return h('form.row', { method: 'post', action: '/people/' }, [
    says,
    h('input', { type: 'hidden', name: 'account', value: id }),
    h('button', { type: 'submit', name: 'action', value: action }, [
      label,
      h('span.unseen', ` the account of ${name}`),
    ]),
  ]);
}

const LIST = new Intl.ListFormat('en-GB');

/**
 * Whose account it is and what ends with it, before it is disabled.
 * @param ownerless titles of publications that are left without an owner who can sign in
 */
export function drawDisablingAsked(
  account: string,
  email: string,
  ownerless: readonly string[],
): ElementContent[] {
  return [
    h(
      'p',
      `Nobody signs in as ${email} until the account is enabled again. Its sessions end at once, and links that it made stop working; neither comes back. What its owner wrote stays.`,
    ),
    ...(ownerless.length === 0
      ? []
      : [
          h(
            'p',
            `${LIST.format(ownerless)} ${ownerless.length === 1 ? 'is' : 'are'} left without an owner who can sign in. Nobody can invite people there, or end their part, until the account of an owner is enabled.`,
          ),
        ]),
    h('form.decide', { method: 'post', action: '/people/' }, [
      h('input', { type: 'hidden', name: 'account', value: account }),
      h('input', { type: 'hidden', name: 'sure', value: 'yes' }),
      h('button', { type: 'submit', name: 'action', value: 'disable' }, `Disable ${email}`),
      h('a', { href: '/people/' }, 'Leave everything as it is'),
    ]),
  ];
}
