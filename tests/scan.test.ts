import { expect, it } from 'vitest';
import { scan, scanStyle } from '../src/site/output/scan.ts';

it.each([
  ['<script>alert(1)</script>', 'inline script'],
  ['<SCRIPT type="module">import "x"</SCRIPT>', 'inline script'],
  ['<style>p{}</style>', 'inline style sheet'],
  ['<p style="color:red">', 'style attribute'],
  ["<p class='a' STYLE = 'color:red'>", 'style attribute'],
  ['<img src=x onerror=alert(1)>', 'event handler onerror'],
  ['<img/onload=alert(1)>', 'event handler onload'],
  ['<a title="a > b" onclick="x()">', 'event handler onclick'],
  ['<a href="javascript:alert(1)">', 'address href'],
  ['<a href=" JaVa&Tab;ScRiPt&colon;alert(1)">', 'address href'],
  ['<a href="&#106;avascript:alert(1)">', 'address href'],
  ['<a xlink:href="javascript:alert(1)">', 'address xlink:href'],
  ['<a href="data:text/html,x">', 'address href'],
  ['<iframe srcdoc="x">', 'element <iframe>'],
  ['<meta http-equiv="Refresh" content="0">', 'refresh'],
  ['<base href="/">', 'element <base>'],
  ['<!--><script>alert(1)</script>-->', 'inline script'],
  ['<!---><script>alert(1)</script>-->', 'inline script'],
  ['<!-- a --!><script>alert(1)</script>', 'inline script'],
  ['<svg><animate attributeName=href values=javascript:x>', 'element <animate>'],
  ['<svg><use href="data:image/svg+xml,x"/></svg>', 'address href'],
  ['<a href="data:image/svg+xml,<svg>">', 'address href'],
  ['<img srcset="javascript:x 2x">', 'address srcset'],
  ['<p title="a"onclick="x">', 'event handler onclick'],
])('finds %s', (html, what) => {
  expect(scan(html).map((violation) => violation.what)).toContain(what);
});

it.each([
  '<script type="module" src="/a.js"></script>',
  '<p>&lt;script&gt; onclick=&quot;x&quot; style=&quot;y&quot;</p>',
  '<p data-words=\'{"style":"x"}\' title="onload=1 <script>">text</p>',
  '<!-- <script>x</script> -->',
  '<a href="https://example.org/javascript:">x</a>',
  '<link rel="icon" href="data:image/svg+xml,x">',
  '<p>1 < 2 and style=1</p>',
  '<!-- a -- <script>x</script> -->',
  '<!-- never closed <script>x</script>',
])('lets %s pass', (html) => {
  expect(scan(html)).toEqual([]);
});

it.each([
  '@import "https://evil.example/x.css";',
  'a{background:url(javascript:alert(1))}',
  'a{background:url("javascript:alert(1)")}',
  'a{background:url(data:text/html,x)}',
  'a{width:expression(alert(1))}',
  'a{-moz-binding:url(x)}',
  'a{behavior:url(x.htc)}',
  'a{}</style><script>',
])('finds what is active in a stylesheet: %s', (css) => {
  expect(scanStyle(css)).toHaveLength(1);
});

it.each([
  '@page{@bottom-left{content:"a · @import expression(x) </style>"}}',
  'a{content:"\\22 }@import x;"}',
  'a{background:url(data:image/svg+xml,x);scroll-behavior:smooth}',
])('takes strings of a stylesheet for text: %s', (css) => {
  expect(scanStyle(css)).toEqual([]);
});

it('takes time in proportion to what it reads', () => {
  const page = '<p class="a" title=\'b\'>text</p>\n'.repeat(30_000);
  for (const hostile of [
    '<a '.repeat(20_000),
    '<!--'.repeat(20_000),
    `<a ${'b '.repeat(50_000)}`,
  ]) {
    const start = performance.now();
    scan(page + hostile);
    expect(performance.now() - start).toBeLessThan(5_000);
  }
});
