import { isIP } from 'node:net';
import { FormatRegistry, Type, type TProperties } from '@sinclair/typebox';

FormatRegistry.Set('network', (text) => {
  const [address = '', prefix = ''] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= most;
});

/** What single settings look like. Each description is what the refusal tells to put there. */
export const filled = (description: string) => Type.String({ minLength: 1, pattern: '\\S', description });
export const url = Type.String({ pattern: '^https?://[^\\s/]+', description: 'an address that begins with https://' });
export const network = Type.String({ format: 'network', description: 'a network as 10.1.2.0/24' });
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
