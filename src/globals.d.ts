/// <reference types="@tarojs/taro" />
/** Where the service answers; '' for the origin that served the page. Set by the build. */
declare const FADAN_API: string;
/** Of package.json: told with a fault. */
declare const FADAN_VERSION: string;
declare const FADAN_PLATFORM: 'weapp' | 'alipay' | 'h5';
/** Empty where no account is named. */
declare const FADAN_LIFESTYLE_ID: string;
declare module '*.css';
