import type { APIRoute } from 'astro';
import { pages } from './pages.ts';

export async function getStaticPaths() {
  const { languages } = await pages();
  return languages.map((language) => ({ params: { language } }));
}

export const GET: APIRoute = async ({ params: { language = '' } }) =>
  new Response(JSON.stringify((await pages()).binderData(language)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
