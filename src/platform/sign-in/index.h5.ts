import type { SignInCode } from './types';

/** A web page signs in by leaving for the authorisation page and coming back with ?code= in its address. */
export const signInCode: SignInCode = async (ask) => {
  const address = new URL(window.location.href);
  const code = address.searchParams.get('code');
  if (code) {
    address.searchParams.delete('code');
    address.searchParams.delete('state');
    window.history.replaceState(null, '', address.href);
    return { platform: 'h5', code };
  }
  const { url } = await ask(`/v1/web-authorisation?return=${encodeURIComponent(address.href)}`);
  window.location.replace(url);
  return new Promise(() => undefined); // the page is on its way out
};
