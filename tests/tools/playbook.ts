import type { LinkedChart } from '../../src/graph/link.ts';
import type { Playbook } from '../../src/model/playbook.ts';

/** A playbook of this graph, with as few words as a playbook can have, and no places. */
export function playbookOf(chart: LinkedChart): Playbook {
  const { slug, language, steps } = chart;
  const position = undefined as never;
  const at = undefined as never;
  return {
    ...chart,
    format: 1,
    file: `playbooks/${language}/${slug}.mdx`,
    title: slug,
    summary: slug,
    situation: slug,
    kind: 'procedure',
    owner: '',
    reviewed: '2026-11-01',
    reviewEvery: 'P6M',
    sources: [],
    channel: [],
    audience: [],
    tags: [],
    related: [],
    start: { ...chart.start, after: [], facts: [] },
    entries: chart.entries.map((entry) => ({ ...entry, after: [] })),
    interrupts: chart.interrupts.map((interrupt) => ({ ...interrupt, label: 'Danger' })),
    waivers: [],
    introduction: [],
    steps: steps.map(({ end, ...step }) => ({
      ...step,
      title: [{ type: 'text', value: step.id }],
      internal: false,
      body: [{ type: 'paragraph', children: [{ type: 'text', value: 'Advice.' }] }],
      ways: step.ways.map((way, index) => ({
        ...way,
        label: [{ type: 'text', value: `Choice ${index + 1}` }],
        position,
        at,
      })),
      ...(end && { end: { ...end, type: 'end', as: 'entrusted', label: [], position, at } }),
      position,
      at,
    })),
    at,
  };
}
