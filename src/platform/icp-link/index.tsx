import type { IcpLinkComponent } from './types';

/** The number of a web page: a mini-program has one of its own, which the platform shows. */
export const IcpLink: IcpLinkComponent = () => null;
