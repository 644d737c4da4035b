import { holdsToDepth } from '../to-depth.ts';

holdsToDepth('refresh-jwt');
