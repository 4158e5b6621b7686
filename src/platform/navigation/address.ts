let before = '';

/** The address of the screen that is left. */
export const leaveAddress = (): void => {
  before = window.location.href;
};

/** A page whose script does not load has changed the address and not the screen: the address follows the screen again. */
export function putAddressBack(): void {
  if (before) window.history.replaceState(window.history.state, '', before);
}
