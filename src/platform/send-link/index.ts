import { copied } from '../hand-over/copy';
import type { SendLink } from './types';

/** A mini-program sends on pages of its own alone: the address of a web page is copied. */
export const sendLink: SendLink = ({ url }) => copied(url);
