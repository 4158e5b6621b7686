import { Text, View } from '@tarojs/components';
import { spoken } from './spoken';
import './button.css';

type Props = {
  label: string;
  onTap: () => void;
  kind?: 'main' | 'plain' | 'quiet' | 'outline' | 'hero';
  slim?: boolean;
  busy?: boolean;
  disabled?: boolean;
  className?: string;
};

/** At least 48 pixels high; a busy or disabled button takes no tap, so a double tap does nothing twice. */
export function Button({
  label,
  onTap,
  kind = 'main',
  slim = false,
  busy = false,
  disabled = false,
  className = '',
}: Props) {
  const still = busy || disabled;
  return (
    <View
      className={`button button--${kind} ${slim ? 'button--slim' : ''} ${still ? 'button--still' : ''} ${className}`}
      hoverClass="button--held"
      {...spoken({ role: 'button', isDisabled: still })}
      {...(!still && {
        onClick: (event: { stopPropagation?(): void }) => {
          event.stopPropagation?.();
          onTap();
        },
      })}
    >
      <Text>{busy ? `${label} …` : label}</Text>
    </View>
  );
}
