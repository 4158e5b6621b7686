import { Input, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { useInSight } from './in-sight';
import { named, spoken } from './spoken';
import './field.css';

type TextProps = { children: ReactNode; className?: string };
export const Label = ({ children }: TextProps) => <Text className="label">{children}</Text>;
export const Hint = ({ children }: TextProps) => <Text className="hint">{children}</Text>;
/** What is wrong with a field, in words and with a sign; brought in sight, for the tap that found it may be far below. */
export function FieldFault({ children, className = '' }: { children: string; className?: string }) {
  const id = useInSight();
  return (
    <View id={id} className={`fault ${className}`} {...spoken({ role: 'alert' })}>
      <Icon name="warning" />
      <Text>{children}</Text>
    </View>
  );
}

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onFocus?: () => void;
  error?: string | undefined;
  hint?: string;
  numeric?: boolean;
  long?: boolean;
  /** It finds among what stands below: its name is told to a screen reader alone, the placeholder to all others. */
  search?: boolean;
  maxLength?: number;
  className?: string;
  placeholder?: string;
};

/** A labelled input; what was refused stands beside it in words, and what was typed stays. */
export function Field(props: Props) {
  const {
    label,
    value,
    onChange,
    onFocus,
    error,
    hint,
    numeric,
    long,
    search,
    maxLength = 40,
    className = '',
    placeholder = '',
  } = props;
  const looks = `${error ? 'field__input--wrong' : ''} ${long ? 'field__input--long' : ''} ${search ? 'field__input--search' : ''}`;
  return (
    <View className="field">
      {!search && <Label>{label}</Label>}
      <Input
        className={`field__input ${looks} ${className}`}
        value={value}
        type={numeric ? 'number' : 'text'}
        maxlength={maxLength}
        placeholder={placeholder}
        {...named(label)}
        {...(onFocus && { onFocus })}
        onInput={({ detail }) => onChange(detail.value)}
      />
      {error ? <FieldFault>{error}</FieldFault> : null}
      {hint && !error ? <Hint>{hint}</Hint> : null}
    </View>
  );
}
