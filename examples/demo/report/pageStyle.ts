/** The page's look: one column, wide things scroll by themselves, light and dark. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b2430; --dim: #5d6b7c; --line: #dde3ea; --paper: #fff; --bar: #4b7fb8; --track: #e8edf3; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e9ef; --dim: #98a5b4; --line: #323c48; --paper: #151b22; --bar: #6fa3dc; --track: #28313c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { width: fit-content; min-width: min(60rem, 100%); max-width: min(75rem, 100%); margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; }
p { margin: .5rem 0; max-width: 44rem; }
.summary, .empty { color: var(--dim); }
.wide { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { color: var(--dim); font-weight: 600; }
caption { text-align: left; font-weight: 600; padding: .5rem 0 .25rem; }
.number { text-align: right; }
.bar { display: inline-block; width: 4.5rem; height: .55rem; margin-right: .6rem; border-radius: .3rem; background: var(--track); overflow: hidden; }
.bar > span { display: block; height: 100%; background: var(--bar); }
pre { margin: 0; font: .8rem/1.45 ui-monospace, monospace; }
.picture { background: #fff; border: 1px solid var(--line); border-radius: .4rem; padding: .5rem; }
@media (max-width: 40rem) { .bar { display: none; } }
.picture svg { display: block; }
`;
