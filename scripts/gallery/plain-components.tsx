import { createElement, type CSSProperties, type ReactNode } from 'react';

/** The platform's components as plain elements, so that ours can be drawn without a platform. */
type Props = {
  children?: ReactNode;
  className?: string;
  style?: CSSProperties;
  src?: string;
  value?: string;
  placeholder?: string;
  nativeProps?: object;
  role?: string;
};

/** What an element of a browser takes under the same name. */
const known = /^(id|className|style|role|tabIndex|onClick|onError|onFocus|aria-.+)$/;

const plain =
  (tag: string, own: (props: Props) => object = () => ({})) =>
  (props: Props) => {
    const taken = Object.fromEntries(Object.entries(props).filter(([name]) => known.test(name)));
    return createElement(tag, { ...taken, ...own(props) }, props.children);
  };

const typed = ({ value, placeholder, nativeProps }: Props) => ({ value, placeholder, readOnly: true, ...nativeProps });
export const View = plain('div');
export const Text = plain('span');
export const ScrollView = plain('div');
export const Image = plain('img', ({ src, nativeProps }) => ({ src, ...nativeProps }));
export const Input = plain('input', typed);
export const Textarea = plain('textarea', typed);
