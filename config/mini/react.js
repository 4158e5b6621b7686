// What Taro and our own code ask of React, by name: a package that is asked as a whole is kept as a whole (docs/decisions/0002).
export {
  Component,
  createContext,
  createElement,
  createRef,
  Fragment,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  version,
} from 'preact/compat';
