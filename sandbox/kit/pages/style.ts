/** Light and dark; text at least 4.5:1 on its ground, all that is tapped at least 52 px high. */
export const style = `
:root {
  --ink: #16201b;
  --ink-2: #55625b;
  --ground: #f2f5f3;
  --surface: #fff;
  --line: #dfe6e2;
  --accent: #067a46;
  --bad: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eef3f0;
    --ink-2: #a9b6af;
    --ground: #0f1512;
    --surface: #18211c;
    --line: #2a352f;
    --accent: #2fb877;
    --bad: #ff8a80;
  }
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font:
    1rem/1.5 system-ui,
    "PingFang SC",
    "Noto Sans SC",
    sans-serif;
}
main {
  max-width: 26rem;
  min-height: 100vh;
  margin: 0 auto;
  padding: 1rem 1.25rem 2rem;
  display: flex;
  flex-direction: column;
  gap: 1rem;
}
span[lang="en"] {
  display: block;
  font-size: 0.8125rem;
  font-weight: 400;
  opacity: 0.8;
}
.practice {
  margin: 0;
  padding: 0.625rem 0.875rem;
  border: 1px dashed var(--ink-2);
  border-radius: 0.75rem;
  color: var(--ink-2);
  font-size: 0.875rem;
}
.bill {
  padding: 1.75rem 1.25rem 1rem;
  background: var(--surface);
  border-radius: 1rem;
  text-align: center;
}
h1 {
  margin: 0;
  font-size: 1rem;
  font-weight: 500;
  color: var(--ink-2);
  overflow-wrap: anywhere;
}
.amount {
  margin: 0.25rem 0 1.25rem;
  font-size: 2.75rem;
  font-weight: 650;
  letter-spacing: -0.02em;
  font-variant-numeric: tabular-nums;
}
.amount span {
  margin-right: 0.25rem;
  font-size: 1.5rem;
}
dl {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 0.75rem 1rem;
  margin: 0;
  padding-top: 1rem;
  border-top: 1px solid var(--line);
  text-align: left;
  font-size: 0.9375rem;
}
dt {
  color: var(--ink-2);
}
dd {
  margin: 0;
  text-align: right;
  overflow-wrap: anywhere;
}
.number {
  font-size: 0.8125rem;
  font-variant-numeric: tabular-nums;
}
.message {
  min-height: 1.5rem;
  margin: 0;
  text-align: center;
  font-weight: 600;
}
.message[data-tone="good"] {
  color: var(--accent);
}
.message[data-tone="bad"] {
  color: var(--bad);
}
nav {
  display: grid;
  gap: 0.75rem;
  margin-top: auto;
}
.button {
  display: block;
  width: 100%;
  min-height: 3.25rem;
  padding: 0.5rem 1rem;
  border: 0;
  border-radius: 0.875rem;
  font: inherit;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
  color: var(--ink);
  background: none;
}
.button.main {
  background: var(--accent);
  color: #fff;
  font-size: 1.125rem;
}
@media (prefers-color-scheme: dark) {
  .button.main {
    color: #06210f;
  }
}
.button.plain {
  background: var(--surface);
  box-shadow: inset 0 0 0 1px var(--line);
}
.button.quiet {
  color: var(--ink-2);
  font-weight: 500;
}
.button:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
}
.button:disabled {
  opacity: 0.5;
  cursor: default;
}
`;
