type Role = 'button' | 'radio' | 'radiogroup' | 'heading' | 'alert' | 'status' | 'img';
type Spoken = { role: Role; label?: string; isChecked?: boolean; isDisabled?: boolean; level?: 1 | 2 };

/** WeChat has the role under a name of its own; a browser knows no names of mini-programs, and has to be told what takes the focus. */
const roleName = FADAN_PLATFORM === 'weapp' ? 'ariaRole' : 'role';
const isWeb = FADAN_PLATFORM === 'h5';
const acts: readonly Role[] = ['button', 'radio'];

/** What a screen reader says of a thing: what it is, its name where its words do not say it, and how it stands. */
export function spoken({ role, label, isChecked, isDisabled, level }: Spoken): object {
  return {
    [roleName]: role,
    ...(label !== undefined && { [isWeb ? 'aria-label' : 'ariaLabel']: label }),
    ...(isChecked !== undefined && { [isWeb ? 'aria-checked' : 'ariaChecked']: `${isChecked}` }),
    ...(isDisabled !== undefined && { [isWeb ? 'aria-disabled' : 'ariaDisabled']: `${isDisabled}` }),
    ...(isWeb && level !== undefined && { 'aria-level': `${level}` }),
    ...(isWeb && acts.includes(role) && { tabIndex: 0 }),
  };
}

/** The name of a field whose label stands beside it: a browser looks for it on the field itself. */
export const named = (label: string): object =>
  isWeb ? { nativeProps: { 'aria-label': label } } : { ariaLabel: label };
/** The words for a picture. */
export const pictured = (label: string): object => (isWeb ? { nativeProps: { alt: label } } : { ariaLabel: label });
