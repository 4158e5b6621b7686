/** A bureau's picture may be an SVG, and its bytes are not signed: opened by itself it must run nothing as ours. */
export const pictureHeaders = {
  'cache-control': 'private, max-age=1800',
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
};
