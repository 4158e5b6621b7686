/** The viewer brings a carousel of 200 KB, so it comes when a picture is opened; one that does not come is said. */
export const enlarge = (current: string, urls: string[]): Promise<boolean> =>
  import('./viewer').then(
    ({ view }) => view(current, urls),
    () => false,
  );
