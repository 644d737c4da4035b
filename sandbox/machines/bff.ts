/**
 * A backend for frontend (RFC 10017): the browser holds a cookie, this server holds the tokens.
 *
 * It signs people in at the issuer, keeps what it gets, and asks the api in their name.
 */
import { enqueueActions, setup } from 'xstate';
import { lacksCsrfToken } from '../choices/carrier/forged.ts';
import { forwarded } from '../choices/edge.ts';
import { sessionRefusal } from '../choices/ending/record.ts';
import { recordedRoleRefusal } from '../choices/roles.ts';
import { isMeant, signedOut } from '../choices/sign-out.ts';
import { lacksStepUp, notSignedOut } from '../choices/step-up.ts';
import { handleOf, sidOf, userOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of, Request, Response } from '../model/message.ts';
import { newPassword, passwordChanged } from './bff-password.ts';
import {
  type BffRow,
  begin,
  type Desk,
  dumped,
  end,
  isSpent,
  type Pending,
  refused,
  write,
} from './bff-rows.ts';
import { handedBack } from './gateway.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';
import { demoted } from './users.ts';
import { reportUse, UNWATCHED, watched } from './watching.ts';

type Input = Pick<Desk, 'settings' | 'issuer' | 'behind'>;
type Event = Heard<
  Exclude<Request, { type: 'renew' }> | Response | Of<'order'> | Of<'dump'> | Of<'watch'>
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

  call: (desk, { from: caller, clockMs, ...call }) => {
    const row = desk.rows[handleOf(call.credential)] ?? null;
    const { settings } = desk;
    const refusal =
      sessionRefusal(row, clockMs, settings) ??
      recordedRoleRefusal(row ?? {}, call.wants, settings);
    const looked: Effect = { type: 'read', store: 'sessions', key: handleOf(call.credential) };
    const outcome =
      row && !refusal
        ? ask(
            desk,
            { ...row, seenMs: desk.settings.rolling ? clockMs : row.seenMs },
            { call, caller },
            clockMs,
          )
        : { effects: refused({ call, caller }, refusal ?? 'unknown-session') };
    const told = refusal ? [] : reportUse(desk, caller, call);
    return inTurn<Desk>({ effects: [looked] }, outcome, { effects: told });
  },

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

  answer: (_, heard) => handedBack(heard),
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

  order: (desk, { by, user, device }) =>
    by === 'demotion'
      ? demoted(desk, user)
      : end(desk, (row) => (device ? row.device === device : row.user === user)),
};

const rowOf = ({ rows }: Desk, sid: string): BffRow | undefined =>
  Object.values(rows).find((row) => row.sid === sid);

const on = ({ behind }: Desk, { call, caller }: Pending, { access }: BffRow['credentials']) =>
  send(behind, forwarded(call, caller, access));

/** A token that is spent is renewed first; whoever asks meanwhile waits along. */
function ask(desk: Desk, row: BffRow, asked: Pending, clockMs: number): Answer<Desk> {
  const { credentials, pending } = row;
  if (!isSpent(credentials, clockMs) || !credentials.refresh) {
    return inTurn<Desk>(write(desk, row), { effects: [on(desk, asked, credentials)] });
  }
  const waiting = write(desk, { ...row, pending: [...pending, asked] });
  const renew = send(desk.issuer, {
    type: 'renew',
    credential: credentials.refresh,
    proof: null,
  });
  return inTurn<Desk>(waiting, { effects: pending.length === 0 ? [renew] : [] });
}

const obey = { actions: 'obey' } as const;

export const bff = setup({
  types: {} as { input: Input; context: Desk; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'bff',
  context: ({ input }) => ({ ...input, begun: 0, rows: {}, demoted: [], ...UNWATCHED }),
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
      },
    },
  },
});
