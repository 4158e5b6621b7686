/** What asks for the keyboard of digits. */
export type DigitKeys = { type: 'number' | 'text'; nativeProps?: Record<string, string> };
