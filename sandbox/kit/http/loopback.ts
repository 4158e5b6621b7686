// The sandbox hands out money that does not exist: nothing beyond this machine may see it.
export const loopbackHost = '127.0.0.1';

export function isLoopbackUrl(text: unknown): text is string {
  if (typeof text !== 'string' || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
