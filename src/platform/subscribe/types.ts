/** Whose messages they are: each platform has its own rules and its own switch. */
export type Messenger = 'wechat' | 'alipay' | 'none';
/** off: the driver has switched all such messages off. barred: the platform lets none of these be sent. */
export type Consent = 'accepted' | 'rejected' | 'off' | 'barred' | 'failed';
/** Must be called straight in a tap's handler, with nothing awaited before: WeChat refuses it anywhere else. */
export type AskForMessages = (templateIds: readonly string[]) => Promise<Consent>;
