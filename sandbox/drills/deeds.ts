/** What a deed changes on the servers of each kind of system: the half of the story that a click does not show. */
import type { ModelId } from '../model/model.ts';
import type { Deed, Happening } from './plan.ts';

type Told = Readonly<Record<Deed, string>>;

const record: Told = {
  logout: 'Logging out deletes the session that it is done in.',
  everywhere: 'Logging out everywhere deletes all sessions of that user.',
  password:
    'A password change gives the session in which it is made a new ID, so that the old one dies, and deletes the others if the user says so.',
  'password-only':
    'A password change gives the session in which it is made a new ID, so that the old one dies, and deletes the others only if the user says so.',
  disable: 'Disabling an account deletes its sessions.',
  force: 'A forced logout deletes the session of that device.',
};

const revoked: Told = {
  logout: 'Logging out revokes the token that it is done with.',
  everywhere: 'Logging out everywhere revokes all tokens of that user.',
  password:
    'A password change replaces the token with which it is made, so that the old one dies, and revokes the others if the user says so.',
  'password-only':
    'A password change replaces the token with which it is made, so that the old one dies, and revokes the others only if the user says so.',
  disable: 'Disabling an account revokes its tokens.',
  force: 'A forced logout revokes the token of that device.',
};

const nothing = (copy: string, drops: string): Told => ({
  logout: `Logging out ${drops}.`,
  everywhere: `“Log out everywhere” is only a button: there is nothing on the servers to change, and the page where it is clicked ${drops.replace('makes the page forget its token', 'forgets its token')}.`,
  password: `A password change counts at the next sign-in; ${copy} that are out stay as they are, whatever is ticked.`,
  'password-only': `A password change counts at the next sign-in; ${copy} that are out stay as they are.`,
  disable: `A disabled account cannot sign in again; ${copy} that are out stay as they are.`,
  force: 'A forced logout finds nothing on the servers to delete.',
});

const told: Readonly<Record<ModelId, Told>> = {
  'server-session': record,
  'phantom-token': record,
  bff: record,
  'introspected-token': revoked,
  'stateless-jwt': nothing('tokens', 'makes the page forget its token'),
  'sealed-cookie': nothing('cookies', 'tells the browser to drop its cookie'),
  'denylist-jwt': {
    logout: 'Logging out puts the token of that page on the list.',
    everywhere:
      'Logging out everywhere puts the token with which it is done on the list; nobody keeps track of a user’s other tokens.',
    password:
      'A password change puts the token with which it is made on the list and gives that page a new one; nobody keeps track of a user’s other tokens.',
    'password-only':
      'A password change puts the token with which it is made on the list and gives that page a new one.',
    disable:
      'A disabled account cannot sign in again; nobody keeps track of its tokens, so none is put on the list.',
    force: 'Nobody keeps track of a user’s tokens, so a forced logout has none to put on the list.',
  },
  'epoch-jwt': {
    logout: 'Logging out makes the page forget its token and leaves the number alone.',
    everywhere: 'Logging out everywhere raises the user’s number.',
    password:
      'A password change raises the user’s number if the other sessions are to end; the page in use gets a fresh token.',
    'password-only':
      'A password change raises the user’s number only if the other sessions are to end.',
    disable: 'Disabling an account raises its number.',
    force: 'The number is the user’s: forcing one device out leaves it alone.',
  },
  'refresh-jwt': {
    logout: 'Logging out ends that device’s refresh token; the API is not told.',
    everywhere: 'Logging out everywhere ends all refresh tokens of that user; the API is not told.',
    password:
      'A password change replaces the tokens of the page where it is made, and ends the user’s other refresh tokens if she says so; the API is not told.',
    'password-only':
      'A password change replaces the refresh token of the page where it is made; the API is not told.',
    disable: 'Disabling an account ends its refresh tokens; the API is not told.',
    force: 'A forced logout ends the refresh token of that device; the API is not told.',
  },
};

/** A sentence for each kind of deed in the story, in the order in which they come. */
export const factsOf = (model: ModelId, events: readonly Happening[]) =>
  [...new Set(events.flatMap(({ deed }) => (deed ? [told[model][deed]] : [])))].map((says) => ({
    says,
    tells: [],
  }));
