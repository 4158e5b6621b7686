export function whenOnline(listen: () => void): () => void {
  window.addEventListener('online', listen);
  return () => window.removeEventListener('online', listen);
}
