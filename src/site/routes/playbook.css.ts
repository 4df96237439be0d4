import type { APIRoute } from 'astro';
import { pages } from './pages.ts';

export async function getStaticPaths() {
  const site = await pages();
  return site.addresses.map(({ language, slug }) => {
    const { name, css } = site.playbook(language, slug).style;
    return { params: { language, style: name }, props: { css } };
  });
}

export const GET: APIRoute = ({ props }) =>
  new Response(props.css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
