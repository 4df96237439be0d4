import accalmie from 'accalmie';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [accalmie()] });
