import type { Redis } from 'ioredis';
import { keyOf, type QueuePlace } from './place.ts';

/** Bytes of answers that a queue holds for those who ask again; the oldest make room. */
const ANSWER_BYTES = 256 * 2 ** 20;

/** Answers by the ids of their jobs. They may go at any time: who misses one asks anew. */
export interface AnswerStore {
  read(ids: readonly string[]): Promise<(string | null)[]>;
  has(id: string): Promise<boolean>;
  keep(id: string, answer: string): Promise<void>;
  forget(id: string): Promise<void>;
}

/**
 * How long an answer is. What is under its name and no text is none: it is written over, rather than being in the way
 * of the answer for ever.
 */
const LENGTH = `
local function length(key)
  return redis.call('TYPE', key).ok == 'string' and redis.call('STRLEN', key) or 0
end`;

/**
 * KEYS: the answer, the ids by age, the sum of bytes. ARGV: id, answer, most bytes, prefix of answers. Where a list or a sum is no such
 * thing, or the list has gone, both begin anew: a sum of what is not listed would make no room but for itself.
 */
const KEEP = `${LENGTH}
local hasList = redis.call('TYPE', KEYS[2]).ok == 'zset'
local hasSum = length(KEYS[3]) > 0 and tonumber(redis.call('GET', KEYS[3]))
if not (hasList and hasSum) then redis.call('DEL', KEYS[2], KEYS[3]) end
local old = length(KEYS[1])
redis.call('SET', KEYS[1], ARGV[2])
if redis.call('ZADD', KEYS[2], redis.call('TIME')[1], ARGV[1]) == 1 then old = 0 end
local bytes = redis.call('INCRBY', KEYS[3], #ARGV[2] - old)
while bytes > tonumber(ARGV[3]) do
  local oldest = redis.call('ZPOPMIN', KEYS[2])
  if #oldest == 0 then break end
  local key = ARGV[4] .. oldest[1]
  bytes = redis.call('DECRBY', KEYS[3], length(key))
  redis.call('DEL', key)
end`;

const FORGET = `${LENGTH}
local old = length(KEYS[1])
redis.call('DEL', KEYS[1])
if redis.call('ZREM', KEYS[2], ARGV[1]) == 1 then redis.call('DECRBY', KEYS[3], old) end`;

export function answerStore(redis: Redis, place: QueuePlace, most = ANSWER_BYTES): AnswerStore {
  const answers = keyOf(place, 'answers', '');
  const keysOf = (id: string) =>
    [`${answers}${id}`, keyOf(place, 'answers-by-age'), keyOf(place, 'answer-bytes')] as const;
  return {
    async read(ids) {
      return ids.length === 0 ? [] : redis.mget(ids.map((id) => `${answers}${id}`));
    },
    async has(id) {
      return (await redis.type(`${answers}${id}`)) === 'string';
    },
    async keep(id, answer) {
      await redis.eval(KEEP, 3, ...keysOf(id), id, answer, most, answers);
    },
    async forget(id) {
      await redis.eval(FORGET, 3, ...keysOf(id), id);
    },
  };
}
