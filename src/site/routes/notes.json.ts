import type { APIRoute } from 'astro';
import { pages } from './pages.ts';

export async function getStaticPaths() {
  const { languages, noteWording } = await pages();
  return languages.map((language) => ({
    params: { language },
    props: { wording: noteWording(language) },
  }));
}

export const GET: APIRoute = ({ props }) => Response.json(props.wording);
