import type { CompiledQuery, DatabaseConnection, Driver, TransactionSettings } from 'kysely';

/** A connection that is lent to one who asks. There is none behind it until something is asked of it. */
interface Lent extends DatabaseConnection {
  of?: DatabaseConnection;
  /** Ends the turn in which it writes. */
  endTurn?: () => void;
  /** Whether it is in a transaction. */
  isWithin: boolean;
}

/**
 * The same database, where each transaction begins by holding something, and what is written outside of one is in one of its own.
 * What cannot be held is thrown by `hold`, and nothing is written then. Nothing is read in a turn, and none of the connections is
 * taken before a turn has come.
 */
export function heldDriver(
  driver: Driver,
  hold: (connection: DatabaseConnection) => Promise<void>,
  takeTurn: () => Promise<() => void>,
): Driver {
  const connect = async (lent: Lent) => {
    lent.of ??= await driver.acquireConnection();
    return lent.of;
  };
  const begin = async (lent: Lent, settings: TransactionSettings) => {
    // Whoever writes twice on one connection has its turn already, and would wait for themselves.
    lent.endTurn ??= await takeTurn();
    const of = await connect(lent);
    await driver.beginTransaction(of, settings);
    lent.isWithin = true;
    try {
      await hold(of);
    } catch (error) {
      await rollBack(lent);
      throw error;
    }
  };
  const rollBack = (lent: Lent) => {
    lent.isWithin = false;
    return driver.rollbackTransaction(lent.of!);
  };
  const commit = async (lent: Lent) => {
    await driver.commitTransaction(lent.of!);
    lent.isWithin = false;
  };
  const write = async <R>(lent: Lent, query: CompiledQuery) => {
    await begin(lent, {});
    try {
      const result = await lent.of!.executeQuery<R>(query);
      await commit(lent);
      return result;
    } catch (error) {
      await rollBack(lent);
      throw error;
    }
  };
  const lend = (): Lent => {
    const lent: Lent = {
      isWithin: false,
      executeQuery: async (query) =>
        lent.isWithin || query.query.kind === 'SelectQueryNode'
          ? (await connect(lent)).executeQuery(query)
          : write(lent, query),
      streamQuery() {
        throw new Error('what is held does not stream');
      },
    };
    return lent;
  };
  const takeBack = async ({ of, endTurn }: Lent) => {
    try {
      if (of !== undefined) await driver.releaseConnection(of);
    } finally {
      endTurn?.();
    }
  };
  return {
    // It is open already, and whoever opened it ends it.
    async init() {},
    async destroy() {},
    acquireConnection: async () => lend(),
    releaseConnection: (lent) => takeBack(lent as Lent),
    beginTransaction: (lent, settings) => begin(lent as Lent, settings),
    commitTransaction: (lent) => commit(lent as Lent),
    rollbackTransaction: (lent) => rollBack(lent as Lent),
  };
}

/** Asks on one connection, whatever it is in the middle of. */
export function driverOn(connection: DatabaseConnection): Driver {
  const never = () => Promise.reject(new Error('this is part of a transaction already'));
  return {
    async init() {},
    async destroy() {},
    acquireConnection: async () => connection,
    async releaseConnection() {},
    beginTransaction: never,
    commitTransaction: never,
    rollbackTransaction: never,
  };
}
