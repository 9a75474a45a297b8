import type { CompiledQuery, DatabaseConnection, Driver, TransactionSettings } from 'kysely';

/** A connection that is lent to one who asks, and whether it is in a transaction. */
interface Lent extends DatabaseConnection {
  readonly of: DatabaseConnection;
  isWithin: boolean;
}

/**
 * The same database, where each transaction begins by holding something, and what is written outside of one is in one of its own.
 * What cannot be held is thrown by `hold`, and nothing is written then.
 */
export function heldDriver(
  driver: Driver,
  hold: (connection: DatabaseConnection) => Promise<void>,
): Driver {
  const begin = async (lent: Lent, settings: TransactionSettings) => {
    await driver.beginTransaction(lent.of, settings);
    lent.isWithin = true;
    try {
      await hold(lent.of);
    } catch (error) {
      await rollBack(lent);
      throw error;
    }
  };
  const rollBack = (lent: Lent) => {
    lent.isWithin = false;
    return driver.rollbackTransaction(lent.of);
  };
  const commit = async (lent: Lent) => {
    await driver.commitTransaction(lent.of);
    lent.isWithin = false;
  };
  const write = async <R>(lent: Lent, query: CompiledQuery) => {
    await begin(lent, {});
    try {
      const result = await lent.of.executeQuery<R>(query);
      await commit(lent);
      return result;
    } catch (error) {
      await rollBack(lent);
      throw error;
    }
  };
  const lend = (of: DatabaseConnection): Lent => {
    const lent: Lent = {
      of,
      isWithin: false,
      executeQuery: (query) =>
        lent.isWithin || query.query.kind === 'SelectQueryNode'
          ? of.executeQuery(query)
          : write(lent, query),
      streamQuery: (query, size) => of.streamQuery(query, size),
    };
    return lent;
  };
  return {
    // It is open already, and whoever opened it ends it.
    async init() {},
    async destroy() {},
    acquireConnection: async () => lend(await driver.acquireConnection()),
    releaseConnection: (lent) => driver.releaseConnection((lent as Lent).of),
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
