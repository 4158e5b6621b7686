/// <reference types="@tarojs/taro" />
/** Where the service answers; '' for the origin that served the page. Set by the build. */
declare const FADAN_API: string;
declare module '*.css';
