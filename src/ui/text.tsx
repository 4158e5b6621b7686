import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from './spoken';
import './text.css';

type Props = { children: ReactNode; className?: string };

/** A text that is empty for now stands without one: Preact writes an empty one at every drawing. */
const orNone = (children: ReactNode): ReactNode => (children === '' ? null : children);

export const Title = ({ children, className = '' }: Props) => (
  <Text className={`title ${className}`} {...spoken({ role: 'heading', level: 1 })}>
    {children}
  </Text>
);

export const Heading = ({ children }: Props) => (
  <Text className="heading" {...spoken({ role: 'heading', level: 2 })}>
    {children}
  </Text>
);

export const Para = ({ children, className = '' }: Props) => (
  <Text className={`para ${className}`}>{orNone(children)}</Text>
);

/** para: with room above and below it. */
export const Small = ({
  children,
  para = false,
  centred = false,
  className = '',
}: Props & { para?: boolean; centred?: boolean }) => (
  <Text className={`small ${para ? 'para' : ''} ${centred ? 'centred' : ''} ${className}`}>{orNone(children)}</Text>
);
