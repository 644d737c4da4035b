import { agrees } from './agreement.ts';
import { ironSessionCases } from './cases/iron-session.ts';

agrees('iron-session', ironSessionCases);
