import { agrees } from './agreement.ts';
import { expressSessionCases } from './cases/express-session.ts';

agrees('express-session', expressSessionCases);
