type Role = 'button' | 'radio' | 'radiogroup' | 'heading' | 'alert' | 'status' | 'img';
type Spoken = { role: Role; label?: string; isChecked?: boolean; isDisabled?: boolean; level?: 1 | 2 };

/** The templates of mini-programs that Taro writes have no place for any of this: it would be sent to the page and dropped there. */
const isWeb = FADAN_PLATFORM === 'h5';
const acts: readonly Role[] = ['button', 'radio'];

/** What a screen reader says of a thing: what it is, its name where its words do not say it, and how it stands. */
export function spoken({ role, label, isChecked, isDisabled, level }: Spoken): object {
  if (!isWeb) return {};
  return {
    role,
    ...(label !== undefined && { 'aria-label': label }),
    ...(isChecked !== undefined && { 'aria-checked': `${isChecked}` }),
    ...(isDisabled !== undefined && { 'aria-disabled': `${isDisabled}` }),
    ...(level !== undefined && { 'aria-level': `${level}` }),
    ...(acts.includes(role) && { tabIndex: 0 }),
  };
}

/** What is long and may hold nothing to tap: by its focus the keys scroll it. */
export const readable: object = isWeb ? { tabIndex: 0 } : {};

/** The name of a field whose label stands beside it: a browser looks for it on the field itself. */
export const named = (label: string): object =>
  isWeb ? { nativeProps: { 'aria-label': label } } : { ariaLabel: label };
/** The words for a picture. */
export const pictured = (label: string): object => (isWeb ? { nativeProps: { alt: label } } : {});
