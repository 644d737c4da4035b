/** The issuer signs people in, renews their tokens, and remembers as little as its settings allow. */
import { enqueueActions, setup } from 'xstate';
import { lacksCsrfToken } from '../choices/carrier/forged.ts';
import { NO_ACCOUNTS, ordered, signInRefusal } from '../choices/sign-in.ts';
import { signedOut } from '../choices/sign-out.ts';
import { lacksStepUp, notSignedOut } from '../choices/step-up.ts';
import { boundTo, sidOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import { type Books, beginSession } from './issuer-books.ts';
import { dumped } from './issuer-dump.ts';
import { endDevice, endMeant, endSession, endUser } from './issuer-endings.ts';
import { exchange } from './issuer-exchange.ts';
import { answerFor } from './issuer-look-ups.ts';
import { renew } from './issuer-renewal.ts';
import { type Asker, closed, whileClosed } from './out-of-order.ts';
import { tellPassword } from './passwords.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';
import {
  type DeskMessage,
  keyCopied,
  keysShown,
  keyWithdrawn,
  misused,
  NEW_DESK,
} from './signing-desk.ts';
import { demoted, userShown } from './users.ts';
import { reportFailure, UNWATCHED, watched } from './watching.ts';

type Input = Pick<Books, 'settings' | 'replicas' | 'apis' | 'checkers'>;
type Event =
  | Asker
  | Heard<Of<'order'> | Of<'which-password'> | Of<'dump'> | Of<'watch'> | DeskMessage>;

const rules: Rules<Books, Event> = {
  'sign-in': (books, { manner, from, clockMs, ...comer }) => {
    const { user, device, key } = comer;
    const why = lacksCsrfToken(books.settings, manner, null)
      ? 'csrf-token-missing'
      : signInRefusal(books, comer, books.settings);
    if (why) {
      const told = send(from, { type: 'not-signed-in', why, device });
      return { effects: [...reportFailure(books, user), told] };
    }
    const { credentials, ...begun } = beginSession(books, { user, device, key }, clockMs);
    return inTurn(begun, { effects: [send(from, { type: 'signed-in', credentials, device })] });
  },

  renew,
  exchange,

  'sign-out': (books, { manner, from, ...asked }) => {
    if (lacksCsrfToken(books.settings, manner, null)) return {};
    if (lacksStepUp(books.settings, asked)) return { effects: [send(from, notSignedOut)] };
    return inTurn(endMeant(books, asked), {
      effects: [send(from, signedOut(asked, manner))],
    });
  },

  'new-password': (books, { user, device, credential, endOthers, from, clockMs }) => {
    const renews = books.settings.newIdOn.includes('reauth');
    const own = renews ? endSession(books, [credential], clockMs) : {};
    const rest = { ...books, ...own.next };
    const others = endOthers ? endUser(rest, user, sidOf(credential), clockMs) : {};
    const passwords = { ...books.passwords, [user]: clockMs };
    const ended = inTurn<Books>(own, others, { next: { passwords } });
    if (!renews) {
      const told = send(from, { type: 'password-changed', credentials: null, device });
      return inTurn(ended, { effects: [told] });
    }
    const left = { ...books, ...ended.next };
    const { credentials, ...begun } = beginSession(
      left,
      { user, device, key: boundTo(credential) },
      clockMs,
    );
    const told = send(from, { type: 'password-changed', credentials, device });
    return inTurn(ended, begun, { effects: [told] });
  },

  'look-up': (books, asked) => {
    if (asked.store === 'keys') return keysShown(books, asked);
    return asked.store === 'users' ? userShown(books, asked) : answerFor(books, asked);
  },

  'copy-key': keyCopied,
  misuse: misused,
  'withdraw-key': keyWithdrawn,

  dump: dumped,
  watch: watched,

  order: (books, { clockMs, ...order }): Answer<Books> => {
    const { by, user, device } = order;
    if (by === 'demotion') return demoted(books, user);
    const ended = device ? endDevice(books, user, device) : endUser(books, user, null, clockMs);
    return inTurn(ended, { next: ordered(books, order, clockMs) });
  },

  'which-password': tellPassword,
};

export const jwtIssuer = setup({
  types: {} as { input: Input; context: Books; events: Event; emitted: Effect },
  actions: {
    obey: enqueueActions(obeying(rules)),
    turnAway: enqueueActions(obeying<Books, Event>(closed)),
  },
}).createMachine({
  id: 'jwt-issuer',
  context: ({ input }) => ({
    ...input,
    begun: 0,
    signed: 0,
    refreshed: 0,
    families: {},
    issued: {},
    epochs: {},
    ...NO_ACCOUNTS,
    ...NEW_DESK,
    ...UNWATCHED,
    seenProofs: {},
  }),
  initial: 'serving',
  states: {
    serving: {
      on: {
        'sign-in': { actions: 'obey' },
        renew: { actions: 'obey' },
        exchange: { actions: 'obey' },
        'sign-out': { actions: 'obey' },
        'new-password': { actions: 'obey' },
        'look-up': { actions: 'obey' },
        order: { actions: 'obey' },
        'which-password': { actions: 'obey' },
        dump: { actions: 'obey' },
        watch: { actions: 'obey' },
        'copy-key': { actions: 'obey' },
        misuse: { actions: 'obey' },
        'withdraw-key': { actions: 'obey' },
        'issuer-down': 'down',
      },
    },
    down: { on: { ...whileClosed.on, exchange: { actions: 'turnAway' } } },
  },
});
