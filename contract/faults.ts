import { Type, type Static } from '@sinclair/typebox';
import { Platform } from './session';

/**
 * POST /v1/faults: what went wrong in an app, so that it can be mended. Nothing of a person: no words that were shown or typed, no
 * ids and no numbers; message keeps letters and signs alone.
 */
export const Fault = Type.Object(
  {
    platform: Platform,
    version: Type.String({ pattern: '^[0-9.]{1,20}$' }),
    kind: Type.Union([Type.Literal('error'), Type.Literal('rejection'), Type.Literal('render')]),
    page: Type.String({ pattern: '^[a-z/-]{0,80}$' }),
    message: Type.String({ pattern: '^[A-Za-z_$.:() #-]{0,120}$' }),
    /** Where in our scripts: file:line:column. */
    frames: Type.Array(Type.String({ pattern: '^[a-z./-]{1,60}:[0-9]{1,7}:[0-9]{1,7}$' }), { maxItems: 5 }),
  },
  { additionalProperties: false },
);
export type Fault = Static<typeof Fault>;
