/** The issuer signs people in, renews their tokens, and remembers as little as its model allows. */
import { enqueueActions, setup } from 'xstate';
import { sidOf } from '../model/credential.ts';
import { type Effect, type Heard, type Request, send } from '../model/message.ts';
import { type Books, beginSession } from './issuer-books.ts';
import { endOtherSessions, endSession } from './issuer-endings.ts';
import { renew } from './issuer-renewal.ts';
import { inTurn, obeying, type Rules } from './rules.ts';

type Input = Pick<Books, 'settings' | 'model' | 'replica'>;
type Event = Heard<Request>;

const rules: Rules<Books, Event> = {
  'sign-in': (books, { user, from, clockMs }) => {
    const { credentials, ...begun } = beginSession(books, user, clockMs);
    return inTurn(begun, { effects: [send(from, { type: 'signed-in', credentials })] });
  },

  renew,

  'sign-out': (books, { credential, from, clockMs }) =>
    inTurn(endSession(books, credential, clockMs), {
      effects: [send(from, { type: 'signed-out', of: credential.kind })],
    }),

  'new-password': (books, { user, credential, endOthers, from, clockMs }) => {
    const renews = books.settings.newIdOn.includes('reauth');
    const own = renews ? endSession(books, credential, clockMs) : {};
    const rest = { ...books, ...own.next };
    const others = endOthers ? endOtherSessions(rest, user, sidOf(credential)) : {};
    const ended = inTurn(own, others);
    if (!renews) {
      const told = send(from, { type: 'password-changed', credentials: null });
      return inTurn(ended, { effects: [told] });
    }
    const { credentials, ...begun } = beginSession({ ...books, ...ended.next }, user, clockMs);
    const told = send(from, { type: 'password-changed', credentials });
    return inTurn(ended, begun, { effects: [told] });
  },
};

export const jwtIssuer = setup({
  types: {} as { input: Input; context: Books; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'jwt-issuer',
  context: ({ input }) => ({
    ...input,
    begun: 0,
    signed: 0,
    refreshed: 0,
    families: {},
    issued: {},
  }),
  initial: 'serving',
  states: {
    serving: {
      on: {
        'sign-in': { actions: 'obey' },
        renew: { actions: 'obey' },
        'sign-out': { actions: 'obey' },
        'new-password': { actions: 'obey' },
      },
    },
  },
});
