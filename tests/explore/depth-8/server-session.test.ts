import { holdsToDepth } from '../to-depth.ts';

holdsToDepth('server-session');
