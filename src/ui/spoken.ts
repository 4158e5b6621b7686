type Role = 'button' | 'radio' | 'radiogroup' | 'heading' | 'alert' | 'status' | 'img';
type Spoken = { role: Role; label?: string; isChecked?: boolean; isDisabled?: boolean; level?: 1 | 2 };

const isWeb = FADAN_PLATFORM === 'h5';
const acts: readonly Role[] = ['button', 'radio'];
/** WeChat calls it aria-role and Alipay role (config/templates has its place in their templates). */
const roleName = FADAN_PLATFORM === 'weapp' ? 'ariaRole' : 'role';

/** What a screen reader says of a thing: what it is, its name where its words do not say it, and how it stands. */
export const spoken = ({ role, label, isChecked, isDisabled, level }: Spoken): object => ({
  [roleName]: role,
  ...(label !== undefined && { 'aria-label': label }),
  ...(isChecked !== undefined && { 'aria-checked': `${isChecked}` }),
  // Not sent to a mini-program for what can be tapped: it would be one more value of every button.
  ...(isDisabled !== undefined && (isWeb || isDisabled) && { 'aria-disabled': `${isDisabled}` }),
  ...(level !== undefined && { 'aria-level': `${level}` }),
  ...(isWeb && acts.includes(role) && { tabIndex: 0 }),
});

/** What is long and may hold nothing to tap: by its focus the keys scroll it. */
export const readable: object = isWeb ? { tabIndex: 0 } : {};

/** The name of a field whose label stands beside it: a browser looks for it on the field itself. */
export const named = (label: string): object =>
  isWeb ? { nativeProps: { 'aria-label': label } } : { 'aria-label': label };
/** The words for a picture. */
export const pictured = (label: string): object =>
  isWeb ? { nativeProps: { alt: label } } : spoken({ role: 'img', label });
