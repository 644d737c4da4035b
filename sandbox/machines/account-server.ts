/**
 * The account server mails links and codes, and does what they are for when one is opened.
 *
 * Its log holds the address of every link that was opened, as most servers' logs do.
 */
import { enqueueActions, setup } from 'xstate';
import { tokenRefusal } from '../choices/content.ts';
import { isBound, linkCheck, newLink, stateRefusal, userOfLink } from '../choices/links.ts';
import type { ActorName } from '../model/actor.ts';
import type { LinkToken } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { AboutLink, LinkRequest } from '../model/link.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Settings } from '../model/settings/index.ts';
import type { TheftStep } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import { loot } from './loot.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';

/** `doors`: who must hear of a new password. `books`: who knows when the present one was chosen. */
type Input = { settings: Settings; doors: readonly ActorName[]; books: ActorName };
/** `made`: how many links there have been. `used`: their names, where they are remembered. */
type Context = Input & { made: number; used: readonly string[]; log: readonly LinkToken[] };
type Event = Heard<LinkRequest | Of<'password-is'> | TheftStep>;

const rules: Rules<Context, Event> = {
  'link-wanted': (context, { from: caller, clockMs, ...asked }) =>
    begin(context, { asked, caller }, clockMs),
  'link-opened': (context, { from: caller, clockMs, ...asked }) => {
    const noted = { log: [...context.log, asked.link] };
    return inTurn<Context>({ next: noted }, begin(context, { asked, caller }, clockMs));
  },
  'password-is': (context, { about, chosenMs, clockMs }) =>
    serve(context, about, chosenMs, clockMs),
  steal: ({ log, settings }, { by, ageMs }) =>
    loot('log-leak', { access: null, refresh: null, links: log }, settings, by, ageMs),
};

/** What is bound to the password begins by asking for it. */
const begin = (context: Context, about: AboutLink, clockMs: Ms): Answer<Context> =>
  isBound(context.settings)
    ? { effects: [send(context.books, { type: 'which-password', user: userOfLink(about), about })] }
    : serve(context, about, null, clockMs);

function serve(
  context: Context,
  { asked, caller }: AboutLink,
  chosenMs: Ms | null,
  clockMs: Ms,
): Answer<Context> {
  if (asked.type === 'link-opened') return open(context, { asked, caller }, chosenMs, clockMs);
  const { purpose, user } = asked;
  const made = context.made + 1;
  const link = newLink({ purpose, user, jti: `l${made}` }, chosenMs, clockMs, context.settings);
  return {
    next: { made },
    effects: [
      { type: 'sign', token: link },
      send(caller, { type: 'link-sent', purpose }),
      send(caller, { type: 'mail', purpose, link }),
    ],
  };
}

type Opening = { asked: Of<'link-opened'>; caller: ActorName };

function open(
  context: Context,
  { asked, caller }: Opening,
  chosenMs: Ms | null,
  clockMs: Ms,
): Answer<Context> {
  const { link, purpose } = asked;
  const check = linkCheck(purpose, clockMs, context.settings);
  const untrue = tokenRefusal(link, check);
  const { jti, sub: user } = link.claims;
  const refusal = untrue ?? stateRefusal(link, context.used, chosenMs);
  const verified: Effect[] = [
    { type: 'verify', token: link, check, refusal: untrue },
    { type: 'open', purpose, user, link: jti, caller, refusal },
  ];
  const asks = remembers(context.settings) && !untrue;
  const looked: Effect[] = asks ? [{ type: 'read', store: 'links', key: jti }] : [];
  const done = refusal
    ? { effects: [send(caller, { type: 'link-refused', purpose, why: refusal })] }
    : inTurn(marked(context, jti), deed(context, { asked, caller }, user));
  return inTurn<Context>({ effects: [...verified, ...looked] }, done);
}

const remembers = ({ linkState }: Settings): boolean => linkState === 'single-use';

const marked = ({ settings, used }: Context, jti: string): Answer<Context> =>
  remembers(settings)
    ? { next: { used: [...used, jti] }, effects: [{ type: 'write', store: 'links', key: jti }] }
    : {};

/** A new password ends every session that is older. Whoever has shown a code goes on to sign in. */
function deed(
  { doors }: Context,
  { asked: { purpose, own }, caller }: Opening,
  user: string,
): Answer<Context> {
  const told = send(caller, { type: 'link-done', purpose, user });
  if (purpose !== 'reset-password') return { effects: [told] };
  const by = 'password-reset';
  const order = { type: 'order', by, user, device: null, takenOver: !own } as const;
  return {
    effects: [
      { type: 'end', by, user, sid: null, device: null, keepsOwn: false, endOthers: true },
      ...doors.map((door) => send(door, order)),
      told,
    ],
  };
}

const obey = { actions: 'obey' } as const;

export const accountServer = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'account-server',
  context: ({ input }) => ({ ...input, made: 0, used: [], log: [] }),
  initial: 'serving',
  states: {
    serving: {
      on: { 'link-wanted': obey, 'link-opened': obey, 'password-is': obey, steal: obey },
    },
  },
});
