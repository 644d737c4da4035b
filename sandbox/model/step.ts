/** Steps: who does what at which moment. Read from text by `scenario-file.ts`. */
import type { ActorName } from './actor.ts';
import type { Signal, Triggered } from './detection.ts';
import type { Access, App, Leaving } from './sso.ts';
import type { Ms } from './time.ts';

/** What a request is for: a page to read, one that another service has, money to move, or something only an administrator may do. */
export type Want = 'account' | 'invoice' | 'transfer' | 'admin';

/** Which region's api is asked, counted from 1. */
type Where = { region: number };

/** What a link or a code does when it is opened. */
export type Purpose = 'verify-email' | 'reset-password' | 'one-time-code';

/** What a person does at one of her own devices. A poll goes on while she is signed in. */
export type DeviceStep =
  | { type: 'login'; mistyped: boolean }
  | (Where & { type: 'request'; wants: Want; slowMs: Ms; address: string })
  | (Where & { type: 'poll'; everyMs: Ms; wants: Want })
  | { type: 'refresh'; tabs: number }
  | { type: 'logout' }
  | { type: 'logout-everywhere'; keepThis: boolean }
  | { type: 'end-listed'; device: ActorName }
  | { type: 'change-password'; endOthers: boolean }
  | (Where & { type: 'open-stream' })
  | { type: 'ask-link' | 'open-link'; purpose: Purpose }
  | { type: 'open-app'; app: App; access: Access }
  | { type: 'leave-app'; app: App; how: Leaving };

export type Forgery =
  | 'alg-none'
  | 'alg-none-cased'
  | 'algorithm-confusion'
  | 'edited-claims'
  | 'wrong-audience'
  | 'wrong-issuer'
  | 'wrong-type'
  | 'id-token'
  | 'weak-secret'
  | 'kid-injection'
  | 'kid-traversal'
  | 'jku'
  | 'x5u'
  | 'jwk'
  | 'shared-key'
  | 'signing-key';

/** Forgeries that the issuer itself signs, for somebody else or for something else. */
export type Misused = 'wrong-audience' | 'wrong-issuer' | 'wrong-type' | 'id-token';

/** At an app, with what was taken of it; at the api where none is named. */
type Whither = Where & { app?: App };

/** What the attacker does. A poll with `renews` uses a stolen refresh token when refused. */
export type ThiefStep =
  | (Whither & { type: 'replay'; wants: Want; address?: string })
  | { type: 'refresh' }
  | (Whither & { type: 'poll'; everyMs: Ms; renews: boolean; wants: Want; address?: string })
  | { type: 'login' }
  | { type: 'guess'; user: string }
  | { type: 'forge'; how: Forgery; user: string }
  | (Where & { type: 'open-stream' })
  | { type: 'logout-everywhere'; keepThis: boolean }
  | { type: 'open-link'; purpose: Purpose }
  | { type: 'fixate'; victim: ActorName; origin: 'sibling-subdomain' | 'plain-http' }
  | { type: 'steal'; via: 'db-dump' | 'password'; user: string }
  | { type: 'steal'; via: 'signing-key' };

/** How a thief comes by what is not hers. By `misuse` she has it signed in good faith. */
export type Via = TheftStep['via'] | 'db-dump' | 'misuse';

/** A theft at the victim's device, at once and unseen. What is taken may be `ageMs` old. */
export type TheftStep = {
  type: 'steal';
  via: 'malware' | 'xss' | 'phish' | 'log-leak' | 'har' | 'network';
  by: ActorName;
  ageMs: Ms;
};

/** What happens in the victim's browser at somebody else's bidding. */
export type AbuseStep =
  | { type: 'ride'; by: ActorName; wants: Want }
  | {
      type: 'csrf';
      by: ActorName;
      origin: 'cross-site' | 'sibling-subdomain';
      method: 'GET' | 'POST';
      how: 'navigation' | 'frame' | 'fetch';
      target: 'transfer' | 'logout' | 'login';
    };

/** What the people who run the system do. */
export type OperatorStep =
  | { type: 'disable-user'; user: string }
  | { type: 'force-logout'; user: string; device: ActorName | null }
  | { type: 'demote'; user: string }
  | { type: 'withdraw-key' }
  | { type: 'detect'; on: Signal; then: Triggered };

/** What the network and the machines suffer. */
export type FaultStep =
  | { type: 'lag'; lagMs: Ms }
  | (Where & { type: 'partition' })
  | { type: 'heal' }
  | { type: 'store-down' }
  | { type: 'store-up' }
  | { type: 'restart' }
  | { type: 'failover' }
  | { type: 'skew'; byMs: Ms }
  | { type: 'issuer-down' }
  | { type: 'issuer-up' };

export type FaultOf<Type extends FaultStep['type']> = Extract<FaultStep, { type: Type }>;

/** A fault of a run, and its moment. */
export type Fault = { atMs: Ms; does: FaultStep };

export type Does = DeviceStep | ThiefStep | TheftStep | AbuseStep | OperatorStep | FaultStep;

export type Step = { atMs: Ms; who: ActorName; does: Does };
