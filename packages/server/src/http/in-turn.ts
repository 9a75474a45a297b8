/** So many requests of one connection may wait for the one before. Browsers and proxies send none before they have the answer. */
const MOST_WAITING = 32;

interface Connection {
  readonly destroyed: boolean;
  destroy(): unknown;
}

type TakeTurn = (
  connection: Connection,
  answer: () => Response | Promise<Response>,
) => Promise<Response>;

/**
 * Answers the requests of one connection one after the other. Node begins all that were sent at once, so a few kilobytes could
 * have thousands worked on at the same time.
 */
export function inTurn(): TakeTurn {
  const lines = new WeakMap<Connection, { waiting: number; last: Promise<unknown> }>();
  return (connection, answer) => {
    const line = lines.get(connection) ?? { waiting: 0, last: Promise.resolve() };
    lines.set(connection, line);
    line.waiting += 1;
    if (line.waiting > MOST_WAITING) connection.destroy();
    // What nobody waits for any more is not worked on.
    const gone = () => new Response(null, { status: 408 });
    const answered = line.last.then(() => (connection.destroyed ? gone() : answer()));
    const end = () => {
      line.waiting -= 1;
    };
    line.last = answered.then(end, end);
    return answered;
  };
}
