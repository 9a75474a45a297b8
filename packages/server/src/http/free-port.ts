import { createServer } from 'node:net';

/**
 * Listens for a moment where the server will, so that a port that is taken is said before a database is opened, which takes long.
 * @throws as the system does where it cannot listen there
 */
export function insistOnPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const tried = createServer();
    tried.once('error', reject);
    tried.listen({ host, port }, () => tried.close(() => resolve()));
  });
}
