/** What a token says of its holder it says until there is another. */
import { seconds } from '../model/time.ts';
import { outWithin, readsBelow, refusedAtMost, signInsAtMost } from './clauses.ts';
import type { Goal } from './goal.ts';

export const roleTakenBack: Goal = {
  id: 'role-taken-back',
  title: 'A role is taken back',
  asks: 'Alice no longer administers from 9:10 on. Within 60 s nobody may do so in her name; she keeps working, signs in once, and stores are read fewer than 20 times for every 100 requests.',
  start: {
    scenario: {
      format: 1,
      id: 'a-role-is-taken-back',
      question: 'The role is gone from the store. When is it gone from what people carry?',
      until: '30m',
      settings: { roles: 'in-token' },
      steps: [
        { at: '0s', who: 'alice.laptop', do: 'login' },
        { at: '1m', who: 'alice.laptop', do: 'poll', every: '5s' },
        { at: '9m30s', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: '9m31s', who: 'mallory', do: 'poll', every: '20s', wants: 'admin' },
        { at: '10m', who: 'admin', do: 'demote', user: 'alice' },
      ],
    },
    model: 'stateless-jwt',
    models: ['stateless-jwt', 'refresh-jwt', 'denylist-jwt'],
    open: ['roles', 'accessTtl', 'denylistCache'],
    actors: [],
  },
  clauses: [outWithin(seconds(60)), signInsAtMost(1), refusedAtMost(0), readsBelow(20)],
  hints: [
    'Where does the api read the role: in the store, or in what it is shown?',
    'Either ask the store, but only where a role is needed; or see to it that what is shown is soon made anew.',
    'Reading roles live costs a look only at requests for the administration. Or let tokens be renewed every minute, without anybody signing in.',
  ],
  solutions: [
    {
      says: 'Roles are read where they are needed, and sessions are not looked up at all.',
      model: 'stateless-jwt',
      settings: { roles: 'live' },
    },
    {
      says: 'The role stays in the token, and the token is made anew before a minute is over.',
      model: 'refresh-jwt',
      settings: { accessTtl: '50s' },
    },
  ],
  nearMiss: {
    says: 'Live roles, and a list that every request is looked up on besides.',
    model: 'denylist-jwt',
    settings: { roles: 'live' },
    fails: 'store-reads',
  },
  tempting: {
    says: 'A token of 50 s, and nothing to renew it with.',
    model: 'stateless-jwt',
    settings: { accessTtl: '50s' },
    fails: 'sign-ins',
  },
};
