declare module 'wawoff2' {
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
declare module 'tar-fs' {
  export function extract(folder: string): NodeJS.WritableStream;
}
declare module 'semver' {
  export function satisfies(version: string, range: string): boolean;
  export function minVersion(range: string): { version: string } | null;
}
declare module '*/environment.cjs' {
  export const kept: { pglite?: { end(): Promise<void> } };
}
