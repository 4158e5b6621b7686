import type { StorageWatch } from '../store/watches/storage-watch';

/** Work that needs the database waits for it; what it missed is due still. */
export const unlessItCannotKeep =
  ({ noticed, look, isFailing }: StorageWatch, work: () => Promise<unknown>) =>
  async (): Promise<void> => {
    if (isFailing() && (await look())) return;
    await work().catch((error: unknown) => {
      if (!noticed(error)) throw error;
    });
  };
