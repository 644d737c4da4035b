/**
 * A backend for frontend (RFC 10017): the browser holds a cookie, this server holds the tokens.
 *
 * It signs people in at the issuer, keeps what it gets, and asks the api in their name.
 */
import { enqueueActions, setup } from 'xstate';
import { lacksCsrfToken } from '../choices/carrier/forged.ts';
import { isMeant, signedOut } from '../choices/sign-out.ts';
import { lacksStepUp, notSignedOut } from '../choices/step-up.ts';
import { sidOf, userOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of, Request, Response } from '../model/message.ts';
import { called, on } from './bff-asking.ts';
import { newPassword, passwordChanged } from './bff-password.ts';
import { type BffRow, begin, type Desk, dumped, end, refused, write } from './bff-rows.ts';
import { handedBack } from './gateway.ts';
import { inTurn, obeying, type Rules } from './rules.ts';
import { deliver, hungUp, NO_STREAMS, openedBehind, recheck } from './streams.ts';
import { demoted } from './users.ts';
import { UNWATCHED, watched } from './watching.ts';

type Input = Pick<Desk, 'settings' | 'self' | 'issuer' | 'behind'>;
type Event = Heard<
  | Exclude<Request, { type: 'renew' }>
  | Response
  | Of<'order'>
  | Of<'dump'>
  | Of<'watch'>
  | Of<'deliver'>
  | Of<'recheck'>
  | Of<'hang-up'>
>;

const rules: Rules<Desk, Event> = {
  'sign-in': ({ issuer, settings }, { from: _, clockMs: __, shown: ___, manner, ...comer }) => ({
    effects: lacksCsrfToken(settings, manner, null)
      ? [
          send(comer.device, {
            type: 'not-signed-in',
            why: 'csrf-token-missing',
            device: comer.device,
          }),
        ]
      : [send(issuer, { ...comer, key: null })],
  }),
  'signed-in': (desk, { credentials, device, clockMs }) => {
    const { access } = credentials;
    const holder = { sid: sidOf(access), user: userOf(access), device };
    const { id, ...begun } = begin(desk, credentials, holder, clockMs);
    const own = { access: id, refresh: null };
    return inTurn<Desk>(begun, {
      effects: [send(device, { type: 'signed-in', credentials: own, device })],
    });
  },
  'not-signed-in': (_, { why, device }) => ({
    effects: [send(device, { type: 'not-signed-in', why, device })],
  }),

  call: called,

  renewed: (desk, { credentials }) => {
    const row = rowOf(desk, sidOf(credentials.access));
    if (!row) return {};
    const sent = row.pending.map((each) => on(desk, each, credentials));
    return inTurn<Desk>(write(desk, { ...row, credentials, pending: [] }), { effects: sent });
  },
  /** Nothing is said of the session: whoever waits is told to come again. */
  unavailable: (desk, { asked }) => {
    if (asked.type === 'sign-in' || asked.type === 'new-password') {
      return { effects: [send(asked.device, { type: 'unavailable', asked })] };
    }
    const row = asked.type === 'renew' ? rowOf(desk, asked.credential.sid) : undefined;
    if (!row) return {};
    const effects = row.pending.flatMap((each) => refused(each, 'issuer-unavailable'));
    return inTurn<Desk>(write(desk, { ...row, pending: [] }), { effects });
  },
  'not-renewed': (desk, { why, credential }) => {
    const row = rowOf(desk, credential.sid);
    if (!row) return {};
    const answered = row.pending.flatMap((each) => refused(each, why));
    const idle = { ...desk, rows: { ...desk.rows, [row.id]: { ...row, pending: [] } } };
    return inTurn<Desk>(
      end(idle, ({ id }) => id === row.id),
      { effects: answered },
    );
  },

  answer: (desk, heard) => inTurn<Desk>(handedBack(heard), openedBehind(desk, heard)),
  refusal: (_, heard) => handedBack(heard),

  'sign-out': (desk, { manner, from, ...asked }) => {
    if (lacksCsrfToken(desk.settings, manner, null)) return {};
    if (lacksStepUp(desk.settings, asked)) return { effects: [send(from, notSignedOut)] };
    return inTurn<Desk>(end(desk, isMeant(asked)), {
      effects: [send(from, signedOut(asked, manner))],
    });
  },

  'new-password': newPassword,
  'password-changed': passwordChanged,

  dump: dumped,
  watch: watched,
  deliver,
  recheck: (desk, heard) => recheck<Desk>(called)(desk, heard),
  'hang-up': hungUp,

  order: (desk, { by, user, device }) =>
    by === 'demotion'
      ? demoted(desk, user)
      : end(desk, (row) => (device ? row.device === device : row.user === user)),
};

const rowOf = ({ rows }: Desk, sid: string): BffRow | undefined =>
  Object.values(rows).find((row) => row.sid === sid);

const obey = { actions: 'obey' } as const;

export const bff = setup({
  types: {} as { input: Input; context: Desk; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'bff',
  context: ({ input }) => ({
    ...input,
    begun: 0,
    rows: {},
    demoted: [],
    ...UNWATCHED,
    ...NO_STREAMS,
  }),
  initial: 'serving',
  states: {
    serving: {
      on: {
        'sign-in': obey,
        'signed-in': obey,
        'not-signed-in': obey,
        call: obey,
        renewed: obey,
        'not-renewed': obey,
        unavailable: obey,
        answer: obey,
        refusal: obey,
        'sign-out': obey,
        'new-password': obey,
        'password-changed': obey,
        order: obey,
        dump: obey,
        watch: obey,
        deliver: obey,
        recheck: obey,
        'hang-up': obey,
      },
    },
  },
});
