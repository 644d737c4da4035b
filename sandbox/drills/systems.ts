/** The systems of drills: a model, the clocks that it is given, and the sentences that tell it. */
import type { ModelId } from '../model/model.ts';
import type { SettingName } from '../model/settings/index.ts';
import { formatDuration, type Ms } from '../model/time.ts';
import type { Chance } from './chance.ts';
import type { Changes, Fact } from './plan.ts';
import { sayLength } from './say-time.ts';

/** What a system is given. What is left out does not exist, or never comes to matter. */
export type Clocks = {
  /** How long the credential lives: a token, a sealed cookie, or a session however busy. */
  lifeMs: Ms;
  idleMs?: Ms;
  refreshMs?: Ms;
  leewayMs?: Ms;
  cacheMs?: Ms;
};

export type System = { model: ModelId; changes: Changes; facts: readonly Fact[] };

type Telling = {
  /** How it keeps people signed in, after “A booking site”. */
  keeps: readonly [string, ...string[]];
  life: SettingName;
  sayLife: (life: string) => string;
  cache?: { setting: SettingName; says: (cache: string) => string };
};

const gateway =
  'A gateway looks the ID up at every request and hands a token of one minute to the API behind it.';

const sessionLife = (life: string) =>
  `However busy it is, a session ends ${life} after the sign-in.`;
const tokenLife = (life: string) => `A token is good for ${life} from the moment it is issued.`;

const tellings: Readonly<Record<ModelId, Telling>> = {
  'server-session': {
    keeps: [
      'puts a random ID into a cookie when somebody signs in, and looks it up in its session store at every request.',
      'keeps a record of each session in a store. The browser has a cookie with the record’s random ID, and every request is looked up.',
    ],
    life: 'absoluteTimeout',
    sayLife: sessionLife,
    cache: {
      setting: 'sessionCache',
      says: (cache) =>
        `To spare the store, a server that has looked a session up does not ask again for ${cache}.`,
    },
  },
  'phantom-token': {
    keeps: [`puts a random ID into a cookie when somebody signs in. ${gateway}`],
    life: 'absoluteTimeout',
    sayLife: sessionLife,
  },
  bff: {
    keeps: [
      'puts a backend between the page and its API. The browser has a cookie with a random ID, which the backend looks up at every request; the tokens stay on the backend.',
    ],
    life: 'absoluteTimeout',
    sayLife: sessionLife,
  },
  'introspected-token': {
    keeps: [
      'gives the page a random token that says nothing by itself. The API asks the issuer about it: is this token active?',
    ],
    life: 'absoluteTimeout',
    sayLife: (life) => `The issuer calls it active for ${life} after the sign-in at most.`,
    cache: {
      setting: 'introspectionCache',
      says: (cache) => `The API believes an answer for ${cache} before it asks again.`,
    },
  },
  'stateless-jwt': {
    keeps: [
      'gives the page a signed token when somebody signs in. The API checks its signature and its expiry time, and asks nobody.',
      'works with signed tokens. Whatever the API needs to know stands in the token; it checks the signature and the expiry time, and nothing else.',
    ],
    life: 'accessTtl',
    sayLife: tokenLife,
  },
  'denylist-jwt': {
    keeps: [
      'gives the page a signed token. The API checks the signature and the expiry time, and then whether the token is on a list of those that were logged out.',
    ],
    life: 'accessTtl',
    sayLife: tokenLife,
    cache: {
      setting: 'denylistCache',
      says: (cache) =>
        `An API server that has not found a token on the list does not look again for ${cache}.`,
    },
  },
  'epoch-jwt': {
    keeps: [
      'gives the page a signed token with a number in it. The API refuses a token whose number is behind the one that is kept for its user, or whose expiry time has come.',
    ],
    life: 'accessTtl',
    sayLife: tokenLife,
    cache: {
      setting: 'epochCache',
      says: (cache) => `It goes on with the number that it has read for ${cache}.`,
    },
  },
  'sealed-cookie': {
    keeps: [
      'stores no sessions. Everything about a session is encrypted in the cookie itself, which only its own servers can read, and they keep nothing.',
    ],
    life: 'absoluteTimeout',
    sayLife: (life) => `The cookie says of itself that it is good for ${life} after the sign-in.`,
  },
  'refresh-jwt': {
    keeps: [
      'hands out two tokens at sign-in: an access token, of which the API checks the signature and the expiry time alone, and a refresh token, for which the issuer gives a new access token.',
    ],
    life: 'accessTtl',
    sayLife: (life) => `An access token is good for ${life} from the moment it is issued.`,
  },
};

const PRODUCTS = [
  'A booking site',
  'A payroll app',
  'A photo album',
  'A parcel service',
  'A ticket shop',
  'A school’s timetable',
  'A language course',
  'A hospital’s rota',
  'A recipe collection',
  'A car-sharing club',
  'A small bank',
  'A library’s catalogue',
  'A tax adviser’s portal',
  'A choir’s calendar',
  'An energy supplier',
  'A pet clinic',
] as const;

export function systemOf(model: ModelId, clocks: Clocks, chance: Chance): System {
  const { keeps, life, sayLife, cache } = tellings[model];
  const fact = (says: string, ...tells: SettingName[]): Fact => ({ says, tells });
  const { lifeMs, idleMs, refreshMs, leewayMs, cacheMs } = clocks;
  return {
    model,
    changes: {
      [life]: formatDuration(lifeMs),
      ...(idleMs && { idleTimeout: formatDuration(idleMs) }),
      ...(refreshMs && { refreshTtl: formatDuration(refreshMs) }),
      ...(leewayMs && { leeway: formatDuration(leewayMs) }),
      ...(cacheMs && cache && { [cache.setting]: formatDuration(cacheMs) }),
    },
    facts: [
      fact(`${chance.pick(PRODUCTS)} ${chance.pick(keeps)}`),
      ...(refreshMs
        ? [
            fact(
              `The issuer does so for ${sayLength(refreshMs)} after the sign-in; each refresh token is good for one use and is replaced by the next.`,
              'refreshTtl',
            ),
          ]
        : []),
      fact(sayLife(sayLength(lifeMs)), life),
      ...(leewayMs
        ? [
            fact(
              `To forgive clocks that differ, it is still accepted for ${sayLength(leewayMs)} after that.`,
              'leeway',
            ),
          ]
        : []),
      ...(idleMs
        ? [fact(`A session that nobody uses for ${sayLength(idleMs)} ends.`, 'idleTimeout')]
        : []),
      ...(cacheMs && cache ? [fact(cache.says(sayLength(cacheMs)), cache.setting)] : []),
    ],
  };
}
