import { frontMatter, inStep, wayOn } from '../tools/manuscript.ts';
import { bodies, files, fronts, type Hostile } from './hostile.ts';

const step = (id: string): string => inStep(wayOn).replace('#ici', `#${id}`);

export const directives: readonly Hostile[] = [
  ...files('id', [
    ['__proto__', step('__proto__'), '14 invalid-value'],
    ['constructor', step('constructor'), '14 reserved-id'],
    ['prototype', step('prototype'), '14 reserved-id'],
    ['back', step('back'), '14 reserved-id'],
    ['hasOwnProperty', step('hasOwnProperty'), '14 invalid-value'],
    ['with a quote', step('a"onclick="x'), '14 broken-directive'],
    ['with an angle', step('a><script>'), '14 invalid-value'],
    ['long', step('a'.repeat(65)), '14 invalid-value'],
  ]),
  ...bodies('attribute', [
    ['a handler', '::say[a]{onclick=x}', '16 unknown-attribute'],
    ['a style', '::say[a]{style="x"}', '16 unknown-attribute'],
    ['a class', '::say[a]{.hidden}', '16 broken-directive'],
    ['__proto__', '::say[a]{__proto__=x}', '16 unknown-attribute'],
    ['constructor', '::say[a]{constructor=x}', '16 unknown-attribute'],
    ['toString', '::say[a]{toString}', '16 unknown-attribute'],
    ['a condition that is code', '::say[a]{when="process.exit()"}', '16 invalid-value'],
    ['a fact that is __proto__', '::say[a]{when="__proto__=x"}', '16 invalid-value'],
    ['a fact that is constructor', '::say[a]{when="constructor=x"}', '16 invalid-value'],
    ['an effect that is code', '::next[a]{to=fin set="x=process.exit()"}', '16 invalid-value'],
    ['a target elsewhere', '::next[a]{to="javascript:x"}', '16 invalid-value'],
    ['a target above', '::next[a]{to="../x"}', '16 invalid-value'],
    ['a target without a scheme', '::next[a]{to=//evil.example}', '16 invalid-value'],
    ['a duration without an end', '::wait[a]{for=P99999999999Y}', '16 invalid-value'],
    ['a record that is __proto__', '::record[a]{as=__proto__}', '16 invalid-value'],
    ['a record that is constructor', '::record[a]{as=constructor}', '16 reserved-id'],
    ['options with code', '::record[a]{as=b type=list options="<script>, {x}"}'],
    [
      'an outcome that is constructor',
      '::end[a]{as=constructor}',
      '16 invalid-value',
      '18 mixed-ways-on',
    ],
    ['a role that is toString', '::contact[a]{role=toString}', '16 invalid-value'],
    ['a gesture that is __proto__', '::gesture[a]{type=__proto__}', '16 invalid-value'],
  ]),
  ...bodies('place', [
    ['in a list', '- ::say[a]', '16 misplaced-directive'],
    ['in a quote', '> ::say[a]', '16 misplaced-directive'],
    ['in a cell', '| ::say[a] |\n| - |\n| b |', '16 misplaced-directive'],
    ['in a sentence', 'a ::say[b] c'],
    ['with spaces before it', '   ::say[a]', '16 broken-directive'],
    ['with a tab before it', '\t::say[a]', '16 broken-directive'],
    [
      'in code',
      '```\n:::listen[a]{#a}\n```',
      '14 empty-step',
      '14 unclosed-step',
      '16 unclosed-code',
      '18 unclosed-code',
    ],
    ['in a label', '::say[::say[a]]'],
    ['a name of the language', '::constructor[a]', '16 unknown-directive'],
    [
      'a name of the language, as a step',
      ':::__proto__[a]{#a}',
      '14 empty-step',
      '14 unclosed-step',
      '16 unknown-directive',
    ],
    ['a text directive', ':b[a]{onclick=x}'],
    ['a text directive of HTML', ':script[a]{src=x}'],
    [
      'four colons',
      '::::listen[a]{#a}',
      '14 empty-step',
      '14 unclosed-step',
      '16 broken-directive',
    ],
  ]),
  ...fronts('fact', [
    ['__proto__', 'after: [__proto__]', '10 invalid-value'],
    ['a start that is __proto__', 'start: __proto__', '10 invalid-value'],
    ['an entry elsewhere', 'entries: [{ step: ../x }]', '10 invalid-value'],
    [
      'an interrupt that is a script',
      'interrupts: [{ label: a, to: "javascript:x" }]',
      '10 invalid-value',
    ],
    ['a waiver of everything', 'waive: [{ rule: no-code, reason: a }]', '10 invalid-value'],
    ['a related file', 'related: [../../etc/passwd]', '10 invalid-value'],
  ]),
  ...files('facts', [
    [
      'that is __proto__',
      frontMatter.replace('warned:', '__proto__:') + inStep(wayOn).slice(frontMatter.length),
      '9 unknown-key',
    ],
    [
      'that is constructor',
      frontMatter.replace('warned:', 'constructor:') + inStep(wayOn).slice(frontMatter.length),
      '9 unknown-key',
    ],
    [
      'with a range without an end',
      frontMatter.replace('0..27', '-999999999..999999999') +
        inStep(wayOn).slice(frontMatter.length),
      '9 invalid-value',
    ],
    [
      'with a range backwards',
      frontMatter.replace('0..27', '27..0') + inStep(wayOn).slice(frontMatter.length),
      '9 invalid-value',
    ],
  ]),
];
