import { Text } from '@tarojs/components';
import { fen, yuanText } from '#domain/money';
import './money.css';

type Looks = { large?: boolean; className?: string };

/** What stands where an amount does: an amount, or the word that there is none yet. */
export const Figure = ({ children, large = false, className = '' }: Looks & { children: string }) => (
  <Text className={`money ${large ? 'money--large' : ''} ${className}`}>{children}</Text>
);

export const Money = ({ amount, ...looks }: Looks & { amount: number }) => (
  <Figure {...looks}>{`¥${yuanText(fen(amount))}`}</Figure>
);
