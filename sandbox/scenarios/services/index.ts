/** Short tokens behind the api, and whom each is for. */
import type { Topic } from '../topic.ts';
import { billingTakesAnyToken } from './billing-takes-any-token.ts';
import { exchangedTokenLeaks } from './exchanged-token-leaks.ts';
import { forwardedTokenLeaks } from './forwarded-token-leaks.ts';
import { leakedBehindTheEdge } from './leaked-behind-the-edge.ts';
import { noLookUpBetweenServices } from './no-look-up-between-services.ts';
import { tokenOfADisabledUser } from './token-of-a-disabled-user.ts';

export const services: Topic = {
  title: 'Between services',
  files: [
    noLookUpBetweenServices,
    forwardedTokenLeaks,
    exchangedTokenLeaks,
    tokenOfADisabledUser,
    billingTakesAnyToken,
    leakedBehindTheEdge,
  ],
};
