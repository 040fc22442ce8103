// Builds the page into dist/: node build.mjs
import { build } from 'esbuild';
import { cp, readFile, rm } from 'node:fs/promises';

const out = 'dist';

// KaTeX names each font in three formats; every browser that runs this page reads woff2.
const onlyWoff2 = {
  name: 'only-woff2',
  setup({ onLoad }) {
    onLoad({ filter: /katex\.min\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      return { contents: css.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, ''), loader: 'css' };
    });
  },
};

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: [
    { in: 'src/reader.ts', out: 'reader' },
    { in: 'styles/reader.css', out: 'reader' },
  ],
  outdir: out,
  entryNames: '[name]',
  chunkNames: 'chunks/[name]-[hash]',
  assetNames: 'fonts/[name]',
  loader: { '.woff2': 'file' },
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['chrome120', 'firefox120', 'safari17.4'],
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
  // The Jupyter client asks for Node's process only to learn that it runs in a browser.
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [onlyWoff2],
});
// A plain script and not a module: it must run before the page is painted.
await build({ entryPoints: ['src/theme-first.ts'], outfile: `${out}/theme.js`, bundle: true, format: 'iife', minify: true, logLevel: 'warning' });
await cp('node_modules/plotly.js-cartesian-dist-min/plotly-cartesian.min.js', `${out}/plotly.js`);
for (const picture of ['favicon.svg', 'preview.png']) await cp(picture, `${out}/${picture}`);
