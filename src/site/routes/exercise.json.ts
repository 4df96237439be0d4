import type { APIRoute } from 'astro';
import { pages } from './pages.ts';

export async function getStaticPaths() {
  const { exercised, player } = await pages();
  return exercised.map(({ language, slug }) => ({
    params: { language, slug },
    props: { data: player(language, slug) },
  }));
}

export const GET: APIRoute = ({ props }) => Response.json(props.data);
