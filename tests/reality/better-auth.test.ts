import { agrees } from './agreement.ts';
import { betterAuthCases } from './cases/better-auth.ts';

agrees('better-auth', betterAuthCases);
