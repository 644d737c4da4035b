import { holdsToDepth } from '../to-depth.ts';

holdsToDepth('epoch-jwt');
