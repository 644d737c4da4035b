import { agrees } from './agreement.ts';
import { joseCases } from './cases/jose.ts';

agrees('jose', joseCases);
