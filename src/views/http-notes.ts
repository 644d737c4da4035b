/** What the lines of an HTTP message mean, with the standard's section. */

export type Note = { says: string; source: string };

export const headerNotes: Readonly<Record<string, Note>> = {
  host: {
    says: 'Which of the server’s sites is meant.',
    source: 'RFC 9110, section 7.2',
  },
  accept: {
    says: 'The kinds of content that the client can read.',
    source: 'RFC 9110, section 12.5.1',
  },
  authorization: {
    says: 'The credential, put there by the page’s own code. Bearer: whoever shows it may use it.',
    source: 'RFC 6750, section 2.1',
  },
  cookie: {
    says: 'Name and value only. The browser adds it by itself; its attributes stay at home.',
    source: 'RFC 6265bis, section 4.2',
  },
  'set-cookie': {
    says: 'Asks the browser to keep a value and send it back. What follows the value are instructions to the browser.',
    source: 'RFC 6265bis, section 4.1',
  },
  'cache-control': {
    says: 'No cache, private or shared, may keep this response.',
    source: 'RFC 9111, section 5.2.2.5',
  },
  'content-type': {
    says: 'What kind of content the body is.',
    source: 'RFC 9110, section 8.3',
  },
  'content-length': {
    says: 'How many bytes the body has.',
    source: 'RFC 9110, section 8.6',
  },
  'www-authenticate': {
    says: 'How to do better: show another bearer token, this one is not valid.',
    source: 'RFC 6750, section 3',
  },
  location: {
    says: 'Where the browser is to go next. It goes by itself, with the cookies of that place.',
    source: 'RFC 9110, section 10.2.2',
  },
  dpop: {
    says: 'A proof, signed for this one request: whoever sends it has the key to which the token is bound.',
    source: 'RFC 9449, section 4.1',
  },
  'secure-session-response': {
    says: 'Signed with the device’s key: it is still the device to which the cookie was bound.',
    source: 'W3C Device Bound Session Credentials (working draft)',
  },
};

const statusNotes: Readonly<Record<string, Note>> = {
  200: { says: 'Done, and here is the content.', source: 'RFC 9110, section 15.3.1' },
  202: {
    says: 'Taken, and not done yet: what comes of it comes another way.',
    source: 'RFC 9110, section 15.3.3',
  },
  204: { says: 'Done, and there is nothing to show.', source: 'RFC 9110, section 15.3.5' },
  302: {
    says: 'What was asked for is elsewhere for now: the browser goes there.',
    source: 'RFC 9110, section 15.4.3',
  },
  400: {
    says: 'The token endpoint refuses: the refresh token is not good.',
    source: 'RFC 6749, section 5.2',
  },
  401: {
    says: 'Not without a valid credential.',
    source: 'RFC 9110, section 15.5.2',
  },
  403: {
    says: 'Understood, and refused: who asks is known, and may not do this.',
    source: 'RFC 9110, section 15.5.4',
  },
  503: {
    says: 'The server cannot answer now: something that it needs does not.',
    source: 'RFC 9110, section 15.6.4',
  },
};

const requestLine: Note = {
  says: 'Method, path and version: what is asked for.',
  source: 'RFC 9112, section 3',
};

export function startNote(line: string): Note | null {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(line)?.[1];
  return status === undefined ? requestLine : (statusNotes[status] ?? null);
}
