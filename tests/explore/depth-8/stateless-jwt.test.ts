import { holdsToDepth } from '../to-depth.ts';

holdsToDepth('stateless-jwt');
