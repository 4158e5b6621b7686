import { useEffect, useState } from 'react';
import { whenInSight } from '../../../platform/sight';

/** Where the text ends. */
export const end = 'agreement-end';

/**
 * Whether the end of the text has been in sight: scrolled to, there from the beginning where all of it fits, or shown by the button
 * where no event tells.
 */
export function useReading() {
  const [isRead, setRead] = useState(false);
  const [isShown, setShown] = useState(false);
  useEffect(() => whenInSight(`#${end}`, '.agreement', () => setRead(true)), []);
  const reachEnd = () => setRead(true);
  const showEnd = () => {
    setShown(true);
    setRead(true);
  };
  return { isRead, reachEnd, showEnd, ...(isShown && { shown: end }) };
}
