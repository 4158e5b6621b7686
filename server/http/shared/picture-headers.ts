/** A bureau's picture has no signature over its bytes: opened by itself it must run nothing as ours. */
export const pictureHeaders = {
  'cache-control': 'private, max-age=1800',
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
};
