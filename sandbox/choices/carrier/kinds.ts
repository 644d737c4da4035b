/** Which messages travel as HTTP: requests of clients, and responses to them. */
import type { Request, Response } from '../../model/message.ts';

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

export const isRequest = (message: { type: string }): message is Request =>
  requestTypes.includes(message.type);
export const isResponse = (message: { type: string }): message is Response =>
  responseTypes.includes(message.type);
