import { expect, it } from 'vitest';
import { scan } from '../src/site/output/scan.ts';

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
])('lets %s pass', (html) => {
  expect(scan(html)).toEqual([]);
});
