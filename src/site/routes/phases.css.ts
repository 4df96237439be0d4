import type { APIRoute } from 'astro';
import { pages } from './pages.ts';

export async function getStaticPaths() {
  const { phases } = await pages();
  return [{ params: { style: phases.name }, props: { css: phases.css } }];
}

export const GET: APIRoute = ({ props }) =>
  new Response(props.css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
