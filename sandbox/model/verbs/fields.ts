/** The fields that steps are made of. */
import * as z from 'zod/mini';
import { APPS } from '../sso.ts';
import { parseDuration } from '../time.ts';

export const THIEF = 'mallory';
export const OPERATOR = 'admin';
export const NETWORK = 'network';

export const DEVICE = /^[a-z]+\.[a-z]+$/;

export const moment = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const ms = parseDuration(text);
    if (ms === null) {
      const message = `"${text}" is not a duration such as 250ms, 90s, 15m or 1h30m`;
      context.issues.push({ code: 'custom', message, input: text });
    }
    return ms ?? 0;
  }),
);

/** A duration that may be negative: a clock can be behind. */
export const shift = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const ms = parseDuration(text.replace(/^-/, ''));
    if (ms === null) {
      const message = `"${text}" is not a duration such as 250ms, 90s or -2m`;
      context.issues.push({ code: 'custom', message, input: text });
    }
    return text.startsWith('-') ? 0 - (ms ?? 0) : (ms ?? 0);
  }),
);

export const period = moment.check(z.positive({ error: 'must be longer than 0s' }));

export const device = z
  .string()
  .check(z.regex(DEVICE, { error: 'must be a device such as "alice.laptop"' }));

/** A session on a user's list: known by the device, or by whoever else signed in as her. */
export const listed = z.string().check(
  z.refine((name) => DEVICE.test(name) || name === THIEF, {
    error: `must be a device such as "alice.phone", or ${THIEF} for a login of hers`,
  }),
);

/** Where a log is read: a device's requests, or a server's own. Which servers there are depends on the system. */
export const logged = z.string().check(
  z.regex(/^[a-z]+(\.[a-z]+|(-[a-z0-9]+)*)$/, {
    error: 'must be a device such as "alice.laptop", or a server such as "api"',
  }),
);

export const user = z
  .string()
  .check(z.regex(/^[a-z]+$/, { error: 'must be a user such as "alice"' }));

/** One of a few words; the error says which. */
export const word = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.enum(options, { error: `must be one of ${options.join(', ')}` });

/** Optional in a file; what it means when absent. */
export const unless = z._default;

export const region = unless(
  z.int().check(z.minimum(1), z.maximum(4, { error: 'must be a region from 1 to 4' })),
  1,
);

export const wants = unless(word(['account', 'invoice', 'transfer', 'admin']), 'account');

export const purpose = word(['verify-email', 'reset-password', 'one-time-code']);

/** Those that sign people in with the identity provider. */
export const app = word(APPS);
