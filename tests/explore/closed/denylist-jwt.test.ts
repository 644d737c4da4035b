import { closes } from '../closes.ts';

closes('denylist-jwt');
