import './theme-first';
import { openChapter } from './page/chapter';
import { element } from './page/elements';
import { typeset } from './page/mathematics';
import { themeSwitch } from './page/theme';

const bar = document.querySelector('.bar');
const controls = bar?.querySelector('.controls') ?? bar?.appendChild(element('div', 'controls'));
controls?.append(themeSwitch());

const main = document.querySelector('main');
if (main && !document.querySelector('.skip')) {
  main.id ||= 'text';
  const skip = element('a', 'skip', 'Skip to the text');
  skip.href = `#${main.id}`;
  document.body.prepend(skip);
}

void typeset(document);
const { notebook, kernel } = document.body.dataset;
if (notebook !== undefined && controls) openChapter(notebook, kernel ?? '.net-csharp', controls);

const code = document.querySelectorAll<HTMLElement>('pre.source > code, pre > code.language-csharp');
if (code.length > 0) void import('./cells/highlight').then(({ highlight }) => code.forEach(highlight));
