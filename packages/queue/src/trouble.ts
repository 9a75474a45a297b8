/** What a queue says that refuses something, with what to do about it. */
export function sayTrouble(message: string): string {
  const known = advice.find(([word]) => message.includes(word));
  // Where in a program of ours something was refused is of no use to anybody.
  const said = message.replace(/\.? script: [0-9a-f]{40}.*$/s, '').replace(/\.$/, '');
  return known === undefined ? said : `${said}: ${known[1]}`;
}

/** Whether it is of no use to wait until that passes. */
export function isForGood(message: string): boolean {
  return /\b(WRONGTYPE|NOPERM)\b/.test(message);
}

const advice = [
  ['OOM', 'give Valkey more memory (maxmemory)'],
  ['READONLY', 'this is a copy of another Valkey: name that one'],
  // What is told to whoever waits in the moment in which Valkey becomes a copy.
  ['UNBLOCKED force unblock', 'this is a copy of another Valkey: name that one'],
  [
    'WRONGTYPE',
    'something else keeps its things under the same words: name others by --queue-prefix',
  ],
  ['MISCONF', 'Valkey cannot save to its disk: make room there'],
  ['NOPERM', 'this user may not do that: let it do more, or name another in the address'],
] as const;
