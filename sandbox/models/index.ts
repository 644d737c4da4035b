/** The presets: named positions in the four choices. */
import type { Model, ModelId } from '../model/model.ts';
import { bff } from './bff.ts';
import { denylistJwt } from './denylist-jwt.ts';
import { epochJwt } from './epoch-jwt.ts';
import { introspectedToken } from './introspected-token.ts';
import { phantomToken } from './phantom-token.ts';
import { refreshJwt } from './refresh-jwt.ts';
import { sealedCookie } from './sealed-cookie.ts';
import { serverSession } from './server-session.ts';
import { statelessJwt } from './stateless-jwt.ts';

export const models = {
  'server-session': serverSession,
  'stateless-jwt': statelessJwt,
  'denylist-jwt': denylistJwt,
  'refresh-jwt': refreshJwt,
  'epoch-jwt': epochJwt,
  'introspected-token': introspectedToken,
  'sealed-cookie': sealedCookie,
  'phantom-token': phantomToken,
  bff: bff,
} as const satisfies Record<ModelId, Model>;

export const modelIds = Object.keys(models) as ModelId[];

export const isModelId = (id: string): id is ModelId => Object.hasOwn(models, id);
