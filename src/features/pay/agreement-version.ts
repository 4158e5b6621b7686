/** The version of the words in src/i18n; the service takes no other, and whoever agreed to older ones is asked again. */
export const agreementVersion = '2026-11-01';
