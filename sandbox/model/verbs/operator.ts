/** What those who run the system do. */

import * as z from 'zod/mini';
import { SIGNALS, TRIGGERED } from '../detection.ts';
import { device, unless, user, word } from './fields.ts';
import { verb } from './verb.ts';

export const operatorVerbs = {
  'disable-user': verb({ user }, ({ user }) => ({ type: 'disable-user', user })),
  'force-logout': verb(
    { user: z.optional(user), device: z.optional(device) },
    ({ user, device }) => ({
      type: 'force-logout',
      user: user ?? device?.slice(0, device.indexOf('.')) ?? '',
      device: device ?? null,
    }),
  ),
  demote: verb({ user }, ({ user }) => ({ type: 'demote', user })),
  'withdraw-key': verb({}, () => ({ type: 'withdraw-key' })),
  detect: verb(
    {
      on: word(SIGNALS),
      // biome-ignore lint/suspicious/noThenProperty: the file's own word; nothing awaits a schema
      then: unless(word(TRIGGERED), 'force-logout'),
    },
    ({ on, then }) => ({ type: 'detect', on, then }),
  ),
} as const;
