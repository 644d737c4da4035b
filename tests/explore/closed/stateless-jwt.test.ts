import { closes } from '../closes.ts';

closes('stateless-jwt');
