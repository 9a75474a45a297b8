import type { Redis } from 'ioredis';
import { keyOf, type QueuePlace } from './place.ts';

/** Who takes part, each with what it last told of itself. */
export interface Roll<T> {
  tell(id: string, told: T): Promise<void>;
  leave(id: string): Promise<void>;
  /** Those who told something of late. */
  present(): Promise<ReadonlyMap<string, T>>;
}

// The time is that of the server: the clocks of many machines differ.
const TELL = `
redis.call('ZADD', KEYS[1], redis.call('TIME')[1], ARGV[1])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])`;

const PRESENT = `
local before = redis.call('TIME')[1] - ARGV[1]
local gone = redis.call('ZRANGE', KEYS[1], '-inf', before, 'BYSCORE')
for _, id in ipairs(gone) do redis.call('HDEL', KEYS[2], id) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', before)
return redis.call('HGETALL', KEYS[2])`;

/** A roll of those who told something within some seconds. What is told is read by `read`, which may refuse. */
export function rollOf<T>(
  redis: Redis,
  keys: { readonly place: QueuePlace; readonly name: string; readonly seconds: number },
  read: (value: unknown) => T | undefined,
): Roll<T> {
  const { place, name, seconds } = keys;
  const [byTime, told] = [keyOf(place, name), keyOf(place, name, 'told')];
  return {
    async tell(id, value) {
      await redis.eval(TELL, 2, byTime, told, id, JSON.stringify(value));
    },
    async leave(id) {
      await redis.multi().zrem(byTime, id).hdel(told, id).exec();
    },
    async present() {
      const flat = (await redis.eval(PRESENT, 2, byTime, told, seconds)) as readonly string[];
      const found = new Map<string, T>();
      for (let at = 0; at + 1 < flat.length; at += 2) {
        const value = readJson(flat[at + 1]!, read);
        if (value !== undefined) found.set(flat[at]!, value);
      }
      return found;
    },
  };
}

function readJson<T>(text: string, read: (value: unknown) => T | undefined): T | undefined {
  try {
    return read(JSON.parse(text));
  } catch {
    return undefined;
  }
}
