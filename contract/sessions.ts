import { Type, type Static } from '@sinclair/typebox';
import { Id, Instant } from './common';
import { Platform } from './session';

/**
 * GET /v1/sessions: where a person is signed in. DELETE /v1/session ends the one that asks, DELETE /v1/sessions/:id one of theirs,
 * DELETE /v1/sessions all of them.
 */
export const Sessions = Type.Object({
  sessions: Type.Array(
    Type.Object({
      /** Made from what is kept of the token, and leads back to neither. */
      id: Id,
      platform: Platform,
      begunAt: Type.Union([Instant, Type.Null()]),
      usedAt: Type.Union([Instant, Type.Null()]),
      expiresAt: Instant,
      /** The one that asks. */
      own: Type.Boolean(),
    }),
  ),
});
export type Sessions = Static<typeof Sessions>;
