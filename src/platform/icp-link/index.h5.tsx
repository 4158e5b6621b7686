import type { IcpLinkComponent } from './types';

export const IcpLink: IcpLinkComponent = ({ number, className }) => (
  <a
    className={className}
    href="https://beian.miit.gov.cn/"
    target="_blank"
    rel="noopener noreferrer"
    onClick={(event) => event.stopPropagation()}
  >
    {number}
  </a>
);
