/** One thing on a screen, whatever drew it. */
export type Thing = {
  tap(): void;
  input(value: string): void;
  reachEnd(): void;
  tell(event: 'error' | 'stop'): void;
  text: string;
};

/** One page of a compiled mini-program that is open in a phone. */
export type Screen = {
  find(what: string): Thing | undefined;
  text(): string;
  show(): void;
  hide(): void;
  close(): void;
};

/** Loads the page behind a path and opens it; each platform brings its own. */
export type OpenScreen = (path: string, query: Record<string, string>) => Screen;
export type Started = { openScreen: OpenScreen };
