import { describe, it } from 'vitest';
import { agrees } from './agreement.ts';
import { redisCases } from './cases/redis.ts';
import { redisFound } from './redis.ts';

if (redisFound) agrees('Redis', redisCases);
else describe('Redis', () => it.todo(`is not found here: ${redisCases.length} cases left out`));
