import { Type, type TProperties } from '@sinclair/typebox';

/** What single settings look like. Each description is what the refusal tells to put there. */
export const filled = (description: string) => Type.String({ minLength: 1, pattern: '\\S', description });
export const url = Type.String({ pattern: '^https?://[^\\s/]+', description: 'an address that begins with https://' });
export const port = Type.Integer({ minimum: 1, maximum: 65_535, description: 'a port from 1 to 65535' });
export const positive = Type.Number({ exclusiveMinimum: 0, description: 'a number above 0' });
export const whole = Type.Integer({ minimum: 1, description: 'a whole number from 1' });
export const dataKey = Type.String({
  pattern: '^[0-9a-fA-F]{64}$',
  description: '32 bytes in hex, as `openssl rand -hex 32` writes them',
});

/** A mistyped name is refused, never ignored. */
export const closed = <T extends TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });
