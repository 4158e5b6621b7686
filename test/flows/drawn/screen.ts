/** One thing on a screen, whatever drew it. */
export type Thing = {
  tap(): void;
  input(value: string): void;
  reachEnd(): void;
  tell(event: 'error' | 'stop'): void;
  text: string;
  /** What the page has set on it, by the attributes of the package's templates. */
  attributes: Record<string, string>;
};

/** One page of a compiled mini-program that is open in a phone. */
export type Screen = {
  find(what: string): Thing | undefined;
  text(): string;
  /** Of everything on it. */
  classes(): string[];
  show(): void;
  hide(): void;
  close(): void;
};

/** Loads the page behind a path and opens it; each platform brings its own. */
export type OpenScreen = (path: string, query: Record<string, string>) => Screen;
export type Started = { openScreen: OpenScreen };

/** As WeChat hands it over: undecoded, and cut at the first sign of equality alone. */
export const queryOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('&')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0]!, pair.slice(pair.indexOf('=') + 1)]),
  );
