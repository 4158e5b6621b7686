import { GatewayUnanswered } from '../../payments/gateway';

/**
 * Where a browser pays, and where it comes back to. The page goes there by itself: what is no address of the web is none of WeChat's.
 * @throws GatewayUnanswered
 */
export function h5Address(said: unknown, returnTo: string): string {
  const address = typeof said === 'string' && URL.canParse(said) ? new URL(said) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) throw new GatewayUnanswered('h5_url is no address of the web');
  return `${String(said)}&redirect_url=${encodeURIComponent(returnTo)}`;
}
