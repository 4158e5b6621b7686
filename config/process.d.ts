/** What the build puts in place of these words; Node's own types would let src call what no phone has. */
declare const process: { env: { TARO_APP_NAME?: string; TARO_APP_NAME_EN?: string } };
