import type { FunctionComponent } from 'react';

/** The filing's number of a web page, with the way to the ministry that holds it (Order 33, art. 25). */
export type IcpLinkComponent = FunctionComponent<{ number: string; className: string }>;
