import { bodies, fronts, type Hostile, titles } from './hostile.ts';

/** Text that later outputs might take for something else. It is text: accepted, and never more than that. */
export const outputs: readonly Hostile[] = [
  ...titles('output-title', [
    ['a line of a calendar', String.raw`"a\r\nATTENDEE:mailto:x@evil.example"`],
    ['a line of a calendar, folded', '"a\n\n  ATTENDEE:b"'],
    ['an end of a script', '"</script><script>alert(1)</script>"'],
    ['an end of a comment', '"--><script>alert(1)</script>"'],
    ['an end of CDATA', '"]]><script>x</script>"'],
    ['a quote', `'" onmouseover="alert(1)'`],
    ['a formula', '"=HYPERLINK(\\"https://evil.example\\",\\"a\\")"'],
    ['a formula by plus', '"+1+cmd|x"'],
    ['a command of a build log', '"::error file=x::a"'],
    ['a command of another', '"##vso[task.complete result=Failed]"'],
    ['a template of Vue', '"{{constructor.constructor(\'x\')()}}"'],
    ['the picture of a failure', '"<img src=x onerror=alert(1)>"'],
  ]),
  ...fronts('output-front', [
    ['a situation', 'situation: "<img src=x onerror=alert(1)>"'],
    ['a tag', 'tags: ["=1+1", "</script>", "a,b\\"c"]'],
    ['an interrupt', 'interrupts: [{ label: "<script>x</script>", to: fin }]'],
  ]),
  ...bodies('output-body', [
    ['a formula to record', '::record[=HYPERLINK("https://evil.example")]{as=story2}'],
    ['an end of a script', '::say[a &lt;/script> b]'],
    ['a formula in a cell', '| =1+1 |\n| - |\n| +cmd |'],
    ['a command of a build log', 'a\n\n&#58;:error::b'],
    ['JSON', '::say["\\]\\} &lt;/script>"]'],
    ['a heading of an address', '::record[a]{as=b type=list options="a%0d%0aSet-Cookie: x, =1+1"}'],
  ]),
];
