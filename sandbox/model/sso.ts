/**
 * What is said in single sign-on: an identity provider signs people in, and each app keeps a session
 * of its own (OpenID Connect Core 1.0; RP-Initiated, Front-Channel and Back-Channel Logout 1.0).
 */
import type { ActorName } from './actor.ts';
import type { AccessCredential, Jwt, RefreshToken, SessionId } from './credential.ts';
import type { Refusal } from './refusal.ts';

export const APPS = ['shop', 'wiki'] as const;
export type App = (typeof APPS)[number];

/** Whether an app is given a refresh token: for as long as she is signed in, or beyond (`offline_access`). */
export type Access = 'none' | 'online' | 'offline';

/** Out of this app alone; or out of the identity provider too, at this app's request. */
export type Leaving = 'local' | 'rp-initiated';

/** What an app asks the identity provider for. The nonce comes back in the ID token. */
export type Authorization = { app: App; nonce: string; access: Access };

/** From a browser. In `front-logout` the app's page is a frame: null where its cookie stays behind. */
export type SsoRequest =
  | { type: 'enter'; credential: AccessCredential | null; access: Access }
  | { type: 'authorize'; asks: Authorization; session: SessionId | null }
  | { type: 'callback'; code: string }
  | { type: 'leave'; credential: AccessCredential; how: Leaving }
  | { type: 'end-session'; hint: Jwt }
  | { type: 'front-logout'; credential: AccessCredential | null };

/** To a browser. `app-opened` brings nothing where she is known already. */
export type SsoResponse =
  | { type: 'to-idp'; asks: Authorization }
  | { type: 'sign-in-asked'; asks: Authorization }
  | { type: 'authorized'; app: App; code: string; session: SessionId }
  | { type: 'app-opened'; app: App; credential: AccessCredential | null }
  | { type: 'app-left'; app: App; hint: Jwt | null }
  | { type: 'session-ended'; frames: readonly App[] }
  | { type: 'frame-loaded'; app: App; ended: boolean };

/** Between an app and the identity provider. At `work-due` an app does what needs nobody at the screen. */
export type SsoInside =
  | { type: 'redeem'; code: string; device: ActorName }
  | { type: 'redeemed'; idToken: Jwt; refresh: RefreshToken | null; device: ActorName }
  | { type: 'back-logout'; token: Jwt }
  | { type: 'work-due'; credential: RefreshToken }
  | { type: 'sync'; credential: RefreshToken }
  | { type: 'synced'; credential: RefreshToken; why: Refusal | null };

/** Out of band: a thief carries off an app's session. */
export type AppLoot = { type: 'app-loot'; app: App; credential: AccessCredential };

export type SsoMessage = SsoRequest | SsoResponse | SsoInside | AppLoot;
