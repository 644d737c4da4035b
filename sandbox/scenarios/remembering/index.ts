/** Lists, epochs, answers remembered and news that travels. */
import type { Topic } from '../topic.ts';
import { askedAndRemembered } from './asked-and-remembered.ts';
import { cachedSession } from './cached-session.ts';
import { forgottenTooSoon } from './forgotten-too-soon.ts';
import { publishedStatus } from './published-status.ts';
import { pushedEvent } from './pushed-event.ts';
import { theFreshLoginToo } from './the-fresh-login-too.ts';
import { theSameSecond } from './the-same-second.ts';

export const remembering: Topic = {
  title: 'Remembering what is dead',
  files: [
    publishedStatus,
    pushedEvent,
    askedAndRemembered,
    cachedSession,
    theSameSecond,
    theFreshLoginToo,
    forgottenTooSoon,
  ],
};
