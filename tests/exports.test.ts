import { instance } from '@viz-js/viz';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Playbook } from '../src/model/playbook.ts';
import { verify } from '../src/layout/verify.ts';
import { arrowsOf, exported, exportOf, pictureOf } from './tools/exports.ts';

const viz = await instance();

interface Graph {
  readonly objects?: readonly { readonly name: string; readonly nodes?: readonly number[] }[];
  readonly edges?: readonly object[];
}

describe.each(exported)('$name', ({ playbook }) => {
  test('DOT is what Graphviz reads: every step in its phase, every way once', () => {
    const result = viz.render(exportOf('dot', playbook).text, { format: 'dot_json' });
    const errors = result.errors.filter(({ level }) => level === 'error');
    expect({ status: result.status, errors }).toEqual({ status: 'success', errors: [] });
    const { objects = [], edges = [] } = JSON.parse(result.output ?? '') as Graph;
    const nodes = objects.filter(({ name }) => /^s\d+$/.test(name));
    expect(nodes.length).toBe(playbook.steps.length);
    expect(edges.length).toBe(arrowsOf(playbook) + shownInterrupts(playbook));
    const held = objects
      .filter(({ name }) => name.startsWith('cluster_'))
      .flatMap(({ nodes = [] }) => nodes);
    const boxes = objects.filter(({ name }) => /^[sd]\d+$/.test(name));
    expect(held.length).toBe(boxes.length);
  });

  test('SVG is well-formed, fetches nothing and holds every title', async () => {
    const { text } = exportOf('svg', playbook);
    const { errors } = await validateXML({ xml: text, normalization: 'c14n' });
    expect(errors).toEqual([]);
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|<image|<style|<script|url\(/,
    );
    expect(text.match(/<path d="M[^"]*Z"/g)?.length ?? 0).toBe(arrowsOf(playbook));
    expect(verify(pictureOf(playbook), playbook)).toEqual([]);
  });

  test('the same bytes on every run', () => {
    for (const format of ['svg', 'mermaid', 'dot', 'json'] as const) {
      expect(exportOf(format, playbook)).toEqual(exportOf(format, playbook));
    }
  });

  test('what a format does not carry is told with its number', () => {
    expect(exportOf('json', playbook).lost).toEqual([]);
    const back = playbook.steps
      .flatMap(({ ways }) => ways)
      .filter(({ target }) => target.type === 'back');
    for (const format of ['svg', 'mermaid', 'dot'] as const) {
      const told = exportOf(format, playbook).lost.map(({ en }) => en);
      expect(told.includes(`${back.length} × ways back to where one came from`)).toBe(
        back.length > 0,
      );
    }
  });
});

test('a door is named by the playbook, and the step of it, that it leads to', () => {
  const { playbook } =
    exported.find(({ playbook: { slug, language } }) => {
      return slug === 'client-en-colere-sur-place' && language === 'fr';
    }) ?? {};
  const { text } = exportOf('dot', playbook as Playbook);
  expect(text).toContain('→ Défaut du produit ou erreur du client · Examiner notre part d’abord');
  expect(text).not.toContain('→ /');
});

function shownInterrupts({ interrupts, steps }: Playbook): number {
  return interrupts.filter(({ target }) => {
    return target.type === 'step' && steps.some(({ id }) => id === target.id);
  }).length;
}
