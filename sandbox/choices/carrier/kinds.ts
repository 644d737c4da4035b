/** Which messages travel as HTTP: requests of clients, and responses to them. */

import type { Request, Response } from '../../model/message.ts';
import {
  isSignOnRequest,
  isSignOnResponse,
  type SignOnRequest,
  type SignOnResponse,
} from './sign-on.ts';

const requestTypes = [
  'call',
  'visit',
  'sign-in',
  'renew',
  'sign-out',
  'new-password',
  'link-wanted',
  'link-opened',
  'exchange',
];
const responseTypes = [
  'answer',
  'visited',
  'refusal',
  'signed-in',
  'not-signed-in',
  'renewed',
  'not-renewed',
  'signed-out',
  'not-signed-out',
  'unavailable',
  'password-changed',
  'link-sent',
  'link-done',
  'link-refused',
  'exchanged',
  'not-exchanged',
];

export const isRequest = (message: { type: string }): message is Request | SignOnRequest =>
  requestTypes.includes(message.type) || isSignOnRequest(message);
export const isResponse = (message: { type: string }): message is Response | SignOnResponse =>
  responseTypes.includes(message.type) || isSignOnResponse(message);
