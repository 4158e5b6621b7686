export type Question = { title?: string; content: string; cancelText: string; confirmText: string };

export type Dialogs = {
  /** Passes over the screen. */
  tell(text: string): void;
  /** Asks before what cannot be undone; a question that could not be put is not answered with yes. */
  confirmed(question: Question): Promise<boolean>;
  /** One of a few; undefined when the person went back. cancelText: where the platform has no word of its own. */
  chosenOf(items: readonly string[], cancelText: string): Promise<string | undefined>;
};
