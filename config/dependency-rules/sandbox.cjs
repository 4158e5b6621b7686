/** sandbox/: companies that have nothing to do with each other, on a kit that knows none of them. */
const no = require('./rule.cjs');
const companies = 'bureau|treasury|wechat|wechat-pay|alipay|public-lists|identity';

module.exports = [
  no(
    'sandbox-is-the-other-side',
    { path: '^sandbox/' },
    { path: '^(src|server|domain|test|config|scripts|bench)/|^contract/(?!bureau|common|formats)' },
    'it must not share a bug with us',
  ),
  no(
    'sandbox-contract-is-the-bureaus',
    { path: '^sandbox/', pathNot: '^sandbox/bureau/' },
    { path: '^contract/' },
    'gateways and lists speak their own documents, the bureau alone speaks our contract',
  ),
  no(
    'sandbox-companies-are-strangers',
    { path: '^sandbox/(bureau|wechat|wechat-pay|alipay|public-lists|identity)/' },
    { path: `^sandbox/(${companies})/`, pathNot: '^sandbox/$1/' },
    'what one needs of another is handed to it in sandbox/wiring',
  ),
  no(
    'sandbox-treasury-is-behind-wechat',
    { path: '^sandbox/treasury/' },
    { path: `^sandbox/(${companies})/`, pathNot: '^sandbox/(treasury|wechat)/' },
    'non-tax payment is an interface of WeChat, called with its token',
  ),
  no(
    'sandbox-public-lists-are-strangers',
    { path: '^sandbox/public-lists/(juhe|jisuapi)/' },
    { path: '^sandbox/public-lists/(juhe|jisuapi)/', pathNot: '^sandbox/public-lists/$1/' },
    'two vendors',
  ),
  no(
    'sandbox-companies-are-wired-outside',
    { path: `^sandbox/(${companies})/` },
    { path: '^sandbox/(wiring|home|main|serve|settings)' },
    'a company knows its kit and not the house',
  ),
  no(
    'sandbox-kit-knows-no-company',
    { path: '^sandbox/kit/' },
    { path: '^sandbox/(?!kit/)' },
    'what a company alone needs lives in its folder',
  ),
];
