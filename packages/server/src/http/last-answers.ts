import type { ServerResponse } from 'node:http';

interface Answering {
  prependListener(event: 'request', listen: (asked: unknown, answer: ServerResponse) => void): this;
}

/**
 * What makes every answer from now on the last of its connection, those under way included. So nobody asks again by a connection
 * that is just being closed.
 */
export function lastAnswers(server: Answering): () => void {
  const underWay = new Set<ServerResponse>();
  let isLast = false;
  server.prependListener('request', (_, answer) => {
    answer.shouldKeepAlive &&= !isLast;
    underWay.add(answer);
    answer.once('close', () => underWay.delete(answer));
  });
  return () => {
    isLast = true;
    for (const answer of underWay) answer.shouldKeepAlive = false;
  };
}
