import { agrees } from './agreement.ts';
import { oidcProviderCases } from './cases/oidc-provider.ts';

agrees('oidc-provider', oidcProviderCases);
