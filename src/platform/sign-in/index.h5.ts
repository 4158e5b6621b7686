import Taro from '@tarojs/taro';
import { browserKind } from '../web-browser/kind';
import type { SignInCode } from './types';

const stateKey = 'sign-in-state';

/**
 * Only WeChat's own browser opens the official account's authorisation: the page leaves for it and comes back with ?code= in
 * its address. Elsewhere WeChat signs nobody in, and whoever comes is a visitor.
 */
export const signInCode: SignInCode = async (ask) => {
  if (browserKind(navigator.userAgent) !== 'official_account') return { platform: 'browser' };
  const address = new URL(window.location.href);
  const code = takeCode(address);
  if (code) return { platform: 'h5', ...code };
  const { url } = await ask(`/v1/web-authorisation?return=${encodeURIComponent(address.href)}`);
  Taro.setStorageSync(stateKey, new URL(url).searchParams.get('state'));
  window.location.replace(url);
  return new Promise(() => undefined); // the page is on its way out
};

/** A code that this browser did not ask for would sign its owner in as somebody else (RFC 6749, 10.12). */
function takeCode(address: URL): { code: string; state: string } | undefined {
  const code = address.searchParams.get('code');
  const state = address.searchParams.get('state');
  address.searchParams.delete('code');
  address.searchParams.delete('state');
  if (code) window.history.replaceState(null, '', address.href);
  return code && state && state === Taro.getStorageSync(stateKey) ? { code, state } : undefined;
}
