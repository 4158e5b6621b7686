import { Text, View } from '@tarojs/components';
import { fen, yuanText } from '#domain/payments/money';
import './money.css';

type Looks = { size?: 'body' | 'large' | 'hero'; className?: string };

/** What stands where an amount does: an amount, or the word that there is none yet. */
export const Figure = ({ children, size = 'body', className = '' }: Looks & { children: string }) => (
  <Text className={`money money--${size} ${className}`}>{children}</Text>
);

/** An amount by its parts: the sign and the fen are smaller than the yuan. */
export function Money({ amount, size = 'body', className = '' }: Looks & { amount: number }) {
  const [yuan, cents] = yuanText(fen(amount)).split('.');
  return (
    <View className={`money money--${size} ${className}`}>
      <Text className="money__part">¥</Text>
      <Text>{yuan}</Text>
      {cents && <Text className="money__part">{`.${cents}`}</Text>}
    </View>
  );
}
