import { describe, expect, it } from 'vitest';
import { formToken, idOf, readToken } from '../sealing/form-token.ts';
import { addressOf, hashedPrefix, networkPrefix } from '../sealing/network-prefix.ts';
import { checkComment } from './check-comment.ts';
import { reasonToHold } from './hold-comment.ts';

const anchors = [{ pin: 'claim:c1', label: 'c1', fragment: 'claim-c1' }];

describe('what was typed', () => {
  it('needs a name and a comment, each with its own message', () => {
    const neither = checkComment({ name: ' \u200b', comment: '\n', about: '' }, anchors);
    expect(neither).toEqual({
      faults: {
        name: 'Enter a name. It will stand above your comment.',
        comment: 'Write your comment.',
      },
    });
    expect(checkComment({ name: '', comment: 'x', about: '' }, anchors)).toEqual({
      faults: { name: expect.any(String) },
    });
    expect(checkComment({ name: 'x', comment: '', about: '' }, anchors)).toEqual({
      faults: { comment: expect.any(String) },
    });
  });

  it('may be of some length, and about what stands on the page', () => {
    const long = { name: 'n'.repeat(81), comment: 'c'.repeat(5001), about: 'claim:c2' };
    expect(checkComment(long, anchors)).toEqual({
      faults: {
        name: 'A name can have at most 80 characters.',
        comment: 'A comment can have at most 5000 characters; this one has 5001.',
        about: 'What you chose is no longer on the page. Choose again what the comment is about.',
      },
    });
  });

  it('that is a long row of blanks is looked at once', () => {
    const blanks = `x${' '.repeat(60_000)}y`;
    const looked = checkComment({ name: blanks, comment: blanks, about: '' }, anchors);
    expect(looked).toMatchObject({ faults: { comment: expect.any(String) } });
  });

  it('is kept without what nobody sees', () => {
    const typed = {
      name: ' Kim\u202e  Lee ',
      comment: 'One.  \r\n\r\n\r\n\r\nTwo.\u0000',
      about: 'claim:c1',
    };
    expect(checkComment(typed, anchors)).toEqual({
      checked: { name: 'Kim Lee', text: 'One.\n\nTwo.', pin: 'claim:c1' },
    });
  });
});

describe('a comment', () => {
  const rules = {
    hold: 'first',
    words: ['Casino', 'gratis geld'],
    names: ['The Gazette', 'Ann Author'],
    isKnown: true,
    networks: 1,
    wasLookedAt: false,
  } as const;
  const why = (text: string, changed: object = {}) =>
    reasonToHold({ name: 'Kim', text }, { ...rules, ...changed });

  it.each([
    ['Well said. I agree, i.e. with the U.N.', undefined],
    ['See http://example.test', 'link'],
    ['See www.example.test', 'link'],
    ['cheap-pills.shop today', 'link'],
    ['write to me@mail.test', 'link'],
    ['The CÁSINO, always', 'word'],
    ['Gratis geld!', 'word'],
    ['The casinos', undefined],
    ['a c.a.s.i.n.o of theirs', 'word'],
    ['a c a s i n o of theirs', 'word'],
    ['a ca-sino', 'word'],
    ['a саsinо with letters of another alphabet', 'word'],
    ['a ꮯASINO in capitals', 'word'],
    ['a ｃａｓｉｎｏ that is wide', 'word'],
    ['gratis gе\u0301ld', 'word'],
    ['a ca\u200csino and c\u200da\u200dsino', 'word'],
    ['a ca\u3164sino', 'word'],
    ['a c  a  s  i  n  o', 'word'],
    ['a (c)(a)(s)(i)(n)(o)', 'word'],
    ['a ca/sino', 'word'],
    ['a ca(s)ino', 'word'],
    ['a ᴄᴀsɪɴᴏ in small capitals', 'word'],
    ['a 🅒🅐🅢🅘🅝🅞 of signs', 'word'],
    ['a 🇨🇦🇸🇮🇳🇴 of flags', 'word'],
    ['a ϲasino with the moon of another alphabet', 'word'],
    ['a ⒞⒜⒮⒤⒩⒪ in brackets', 'word'],
    ['a c4$1n0, c@s!no and CA5IN0', 'word'],
    ['a c\u2800a\u2800s\u2800i\u2800n\u2800o', 'word'],
    ['a ca\u2800sino', 'word'],
    ['an oca/sinoid, and/or a · b, the 1st at 5', undefined],
    ['evil.\u200dai', 'link'],
    ['evil.\u034fai', 'link'],
    ['This is a scandal, in a way', undefined],
    ['evil.ai', 'link'],
    ['EVIL.AI', 'link'],
    ['evil.co.uk', 'link'],
    ['see т.рф for more', 'link'],
    ['see пример.рф', 'link'],
    ['see 例子.中国', 'link'],
    ['see evil。com', 'link'],
    ['see evil.соm', 'link'],
    ['evil [dot] ai', 'link'],
    ['evil(.)ai', 'link'],
    ['evil . ai', 'link'],
    ['evil .ai', 'link'],
    ['evil\u2800.\u2800ai', 'link'],
    ['evil·com, evil•com', 'link'],
    ['evil∙com', 'link'],
    ['evil۔com', 'link'],
    ['evil dot com', 'link'],
    ['bob at evil dot net', 'link'],
    ['evil <dot> ai', 'link'],
    ['evil "." ai', 'link'],
    ['evil -dot- ai', 'link'],
    ['evil [d0t] ai', 'link'],
    ['evil (d o t) ai', 'link'],
    ['col·lecció and a dot in the map, a • b', undefined],
    ['go to 1.2.3.4/x', 'link'],
    ['go to 1.2.3.4:8080', 'link'],
    ['ftp://evil', 'link'],
    ['over.It/now', 'link'],
    ['e.g. the U.S., the U.N. and the D.P.R.K., at 3 p.m. or 3.am', undefined],
    ['That is over.It was so before.No more.', undefined],
    ['well...is it? 1.5 of 2.25, section 4.1.3.2, v1.2.3.4', undefined],
    ['St.Petersburg, etc. and so on', undefined],
    ['The file korea.yaml', undefined],
  ])('%j waits because of: %s', (text, reason) => {
    expect(why(text)).toBe(reason);
  });

  it('waits if it is the first of a browser, or if all wait', () => {
    expect(why('Fine.', { isKnown: false })).toBe('first');
    expect(why('Fine.', { hold: 'all' })).toBe('all');
  });

  it.each(['the  gazette', 'The Gazette!', 'Thе Gаzettе', 'ANN AUTHOR', 'Αnn Author'])(
    'waits where its name, %j, is that of the publication or of who works there',
    (name) => {
      expect(reasonToHold({ name, text: 'Fine.' }, rules)).toBe('name');
      expect(reasonToHold({ name: `${name} reader`, text: 'Fine.' }, rules)).toBe(undefined);
    },
  );

  it('waits once a moderator showed other words of it, and where its browser comes from many networks', () => {
    expect(why('Fine.', { wasLookedAt: true })).toBe('edited');
    expect([why('Fine.', { networks: 4 }), why('Fine.', { networks: 5 })]).toEqual([
      undefined,
      'networks',
    ]);
  });

  it('that is long is looked at once', () => {
    for (const part of [
      'a',
      'a.',
      '.',
      '-',
      'a-',
      'c a ',
      '[dot',
      ' .',
      '(.',
      '1',
      ' ',
      '-d ',
      '@1',
    ])
      expect(why(part.repeat(5000 / part.length))).toBeOneOf([undefined, 'link']);
  });

  it('waits for a link in its name as well', () => {
    expect(reasonToHold({ name: 'pills.shop', text: 'Fine.' }, rules)).toBe('link');
  });
});

describe('the word of a form', () => {
  const shown = new Date('2026-11-28T08:00:00Z');
  const after = (seconds: number) => new Date(shown.getTime() + seconds * 1000);
  const token = formToken('key', 'comment', shown);

  it.each([
    [0, 'early'],
    [2.9, 'early'],
    [3, 'fine'],
    [86_400, 'fine'],
    [86_401, 'late'],
    [-3600, 'fine'],
  ] as const)('%d s later it is %s', (seconds, state) => {
    expect(readToken('key', 'comment', token, after(seconds))).toBe(state);
  });

  it.each(['', 'x', '..', `${token}x`, `1${token}`])('%j is forged', (forged) => {
    expect(readToken('key', 'comment', forged, after(10))).toBe('forged');
  });

  it('is forged if another key signed it, or if it is for another form', () => {
    expect(readToken('other', 'comment', token, after(10))).toBe('forged');
    expect(readToken('key', 'judgements', token, after(10))).toBe('forged');
  });
});

it('an id follows from what was sent', () => {
  const id = idOf('key', [token(), 'text']);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idOf('key', [token(), 'text'])).toBe(id);
  expect(idOf('key', [token(), 'other'])).not.toBe(id);
  expect(idOf('key', [`${token()}t`, 'ext'])).not.toBe(id);
  function token() {
    return 'abc';
  }
});

describe('an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2::3', '2001:db8:1::/48'],
    ['2001:0DB8:0001:ffff:ffff:ffff:ffff:ffff', '2001:db8:1::/48'],
    ['2001:db8::', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['nonsense', 'unknown'],
  ])('%s is of %s', (address, prefix) => {
    expect(networkPrefix(address)).toBe(prefix);
  });

  it('is kept as a hash that another day’s salt changes', () => {
    const hash = hashedPrefix('203.0.113.77')('salt');
    expect(hashedPrefix('203.0.113.1')('salt')).toBe(hash);
    expect(hashedPrefix('203.0.113.77')('pepper')).not.toBe(hash);
    expect(hash).not.toContain('203');
  });

  it('is the one that proxies of one’s own wrote down, whatever was written before', () => {
    expect(addressOf('10.0.0.1', '6.6.6.6', 0)).toBe('10.0.0.1');
    expect(addressOf('10.0.0.1', '6.6.6.6, 203.0.113.7', 1)).toBe('203.0.113.7');
    expect(addressOf('10.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.2', 2)).toBe('203.0.113.7');
    expect(addressOf('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
    expect(addressOf('10.0.0.1', '6.6.6.6', 2)).toBe('10.0.0.1');
  });

  it.each([
    ['203.0.113.7:49152', '203.0.113.7'],
    ['[2001:db8:1::3]:49152', '2001:db8:1::3'],
    ['[2001:db8:1::3]', '2001:db8:1::3'],
    ['[fe80::1%eth0]:1', 'fe80::1%eth0'],
    ['2001:db8:1::3', '2001:db8:1::3'],
    ['203.0.113.7:', '203.0.113.7:'],
  ])('%s, as a proxy wrote it down, is %s', (written, address) => {
    expect(addressOf('10.0.0.1', `6.6.6.6:1, ${written}`, 1)).toBe(address);
  });
});
