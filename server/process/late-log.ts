type Say = (details: object, text?: string) => void;
type Log = Record<'warn' | 'info' | 'error', Say>;

/** A log for whoever is made before it: it is looked for when something is said. */
export const logOf = (log: () => Log): Log => ({
  warn: (details, text) => log().warn(details, text),
  info: (details, text) => log().info(details, text),
  error: (details, text) => log().error(details, text),
});
