/** The engines of mini-programs get what they lack from their platform's own tools. */
export {};
