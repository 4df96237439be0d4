import type { APIRoute } from 'astro';
import { pages } from './pages.ts';

export async function getStaticPaths() {
  const { pictures } = await pages();
  const published = new Map(pictures.map((one) => [`${one.language}/${one.file}`, one]));
  return [...published.values()].map(({ language, file, bytes }) => ({
    params: { language, file },
    props: { bytes },
  }));
}

export const GET: APIRoute = ({ props }) => new Response(props.bytes);
