export const chatStyle = `
.chat .acts, .chat .menu { display: flex; gap: 0.5rem; margin: 0; align-items: flex-end; }
.chat .menu > * { flex: 1; }
#lines { list-style: none; margin: 0; padding: 0; display: flex; flex-direction: column; gap: 0.75rem; flex: 1; }
#lines li { max-width: 85%; padding: 0.625rem 0.875rem; border-radius: 0.75rem; background: var(--surface); white-space: pre-line; overflow-wrap: anywhere; }
#lines li[data-from="follower"] { align-self: flex-end; background: var(--accent); color: #fff; }
#lines li[data-from="wechat"] { align-self: center; }
#lines li[data-kind="card"] { border-left: 0.25rem solid var(--accent); font-weight: 600; }
#lines li a { color: inherit; text-decoration: none; white-space: pre-line; display: block; }
#lines li button { display: block; min-height: 3.25rem; border: 0; padding: 0; background: none; font: inherit; color: var(--accent); text-align: left; cursor: pointer; }
#write { display: flex; gap: 0.5rem; }
#write input { flex: 1; min-width: 0; min-height: 3.25rem; padding: 0 0.875rem; border: 1px solid var(--line); border-radius: 0.875rem; font: inherit; color: inherit; background: var(--surface); }
#write .button { width: auto; }
`;
