import { holdsToDepth } from '../to-depth.ts';

holdsToDepth('denylist-jwt');
