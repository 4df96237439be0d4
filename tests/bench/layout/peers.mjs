import dagre from '@dagrejs/dagre';
import { instance } from '@viz-js/viz';
import ELK from 'elkjs/lib/elk.bundled.js';

export async function peers() {
  const elk = new ELK();
  const viz = await instance();
  return [
    { name: 'ELK layered', draw: (graph) => drawWithElk(elk, graph) },
    { name: 'dagre', draw: drawWithDagre },
    { name: 'Graphviz dot', draw: (graph) => drawWithDot(viz, graph) },
  ];
}

const elkOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.partitioning.activate': 'true',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
};

async function drawWithElk(elk, { nodes, edges }) {
  const drawn = await elk.layout({
    id: 'root',
    layoutOptions: elkOptions,
    // In the order of the phases: it breaks loops by this order, and fails where that is against the partitions.
    children: [...nodes.entries()]
      .sort(([a, one], [b, other]) => one.band - other.band || a - b)
      .map(([index, { w, h, band }]) => ({
        id: `n${index}`,
        width: w,
        height: h,
        layoutOptions: { 'elk.partitioning.partition': String(band) },
      })),
    edges: edges.map(({ source, target, label }, index) => ({
      id: `e${index}`,
      sources: [`n${source}`],
      targets: [`n${target}`],
      labels: label ? [{ id: `l${index}`, text: 'x', width: label.w, height: label.h }] : [],
    })),
  });
  const area = ({ x, y, width, height }) => ({ x, y, w: width, h: height });
  return {
    width: drawn.width,
    height: drawn.height,
    boxes: nodes.map((_, index) => area(drawn.children.find(({ id }) => id === `n${index}`))),
    routes: drawn.edges.map(({ sections, labels }) => ({
      points: sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
        startPoint,
        ...bendPoints,
        endPoint,
      ]),
      ...(labels?.[0] && { label: area(labels[0]) }),
    })),
  };
}

/** It knows no phases; a link that rises is given to it the other way round, as one does by hand. */
function drawWithDagre({ nodes, edges }) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 24, edgesep: 12, ranksep: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [index, { w, h }] of nodes.entries())
    graph.setNode(`n${index}`, { width: w, height: h });
  for (const [index, { source, target, label, rises }] of edges.entries()) {
    const ends = rises ? [target, source] : [source, target];
    const size = label ? { width: label.w, height: label.h, labelpos: 'c' } : {};
    graph.setEdge(`n${ends[0]}`, `n${ends[1]}`, size, `e${index}`);
  }
  dagre.layout(graph);
  const { width, height } = graph.graph();
  const area = ({ x, y, width: w, height: h }) => ({ x: x - w / 2, y: y - h / 2, w, h });
  return {
    width,
    height,
    boxes: nodes.map((_, index) => area(graph.node(`n${index}`))),
    routes: edges.map(({ source, target, label, rises }, index) => {
      const ends = rises ? [target, source] : [source, target];
      const edge = graph.edge({ v: `n${ends[0]}`, w: `n${ends[1]}`, name: `e${index}` });
      return { points: edge.points, ...(label && { label: area(edge) }) };
    }),
  };
}

/** Phases are kept apart by unseen links; lines are curves, which dot draws best. Lengths in points. */
function drawWithDot(viz, { nodes, edges }) {
  const inch = 72;
  const lines = nodes.map(({ w, h }, index) => `n${index} [width=${w / inch}, height=${h / inch}]`);
  for (const [index, { source, target, label, rises }] of edges.entries()) {
    const ends = rises ? `n${target} -> n${source}` : `n${source} -> n${target}`;
    const size = label
      ? `label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE" WIDTH="${label.w}" HEIGHT="${label.h}"><TR><TD></TD></TR></TABLE>>`
      : '';
    lines.push(`${ends} [id=e${index} ${size}]`);
  }
  const source = `digraph { nodesep=0.33; ranksep=0.33; node [shape=box, fixedsize=true, label=""]; ${lines.join('\n')} }`;
  const result = viz.render(source, { format: 'json', engine: 'dot' });
  if (result.status !== 'success') throw new Error(JSON.stringify(result.errors));
  const drawn = JSON.parse(result.output);
  const [, , width, height] = drawn.bb.split(',').map(Number);
  const point = (text) => {
    const [x, y] = text.split(',').map(Number);
    return { x, y: height - y };
  };
  const byName = new Map(drawn.objects.map((object) => [object.name, object]));
  const byId = new Map((drawn.edges ?? []).map((edge) => [edge.id, edge]));
  const around = ({ x, y }, { w, h }) => ({ x: x - w / 2, y: y - h / 2, w, h });
  return {
    width,
    height,
    curved: true,
    boxes: nodes.map((node, index) => around(point(byName.get(`n${index}`).pos), node)),
    routes: edges.map(({ label }, index) => {
      const edge = byId.get(`e${index}`);
      return {
        points: curve(edge.pos, point),
        ...(label && { label: around(point(edge.lp), label) }),
      };
    }),
  };
}

/** A B-spline of dot as short straight pieces. */
function curve(pos, point) {
  const all = pos
    .split(' ')
    .filter((text) => !/^[es],/.test(text))
    .map(point);
  const points = [all[0]];
  for (let index = 0; index + 3 < all.length; index += 3) {
    const [a, b, c, d] = all.slice(index, index + 4);
    for (let part = 1; part <= 12; part++) {
      const t = part / 12;
      const s = 1 - t;
      const mix = (key) =>
        s ** 3 * a[key] + 3 * s * s * t * b[key] + 3 * s * t * t * c[key] + t ** 3 * d[key];
      points.push({ x: mix('x'), y: mix('y') });
    }
  }
  return points;
}
