/** A web page is started by its address: before the hash as official accounts write it, or after it. */
export function startQuery(): Record<string, unknown> {
  const { search, hash } = window.location;
  const after = hash.includes('?') ? hash.slice(hash.indexOf('?')) : '';
  return { ...Object.fromEntries(new URLSearchParams(search)), ...Object.fromEntries(new URLSearchParams(after)) };
}
