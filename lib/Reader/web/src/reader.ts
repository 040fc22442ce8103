import './theme-first';
import { isStatic } from './page/address';
import { addAnchors, addEquationAnchors } from './page/anchors';
import { openChapter } from './page/chapter';
import { downloadNotebook } from './page/download';
import { button, element, iconButton } from './page/elements';
import { explainTerms } from './page/glossary';
import { showHelp } from './page/help';
import { icon } from './page/icons';
import { listenForKeys } from './page/keys';
import { typeset } from './page/mathematics';
import { followOutline } from './page/outline';
import { watchOverflow } from './page/overflow';
import { showSearch } from './page/search';
import { holdTarget } from './page/target';
import { lightOnPaper, themeSwitch } from './page/theme';
import { showReading } from './reading/contents';
import { rememberPlace } from './reading/place';

const bar = document.querySelector('.bar');
const controls = bar?.querySelector('.controls') ?? document.body.appendChild(element('div', 'controls'));
const { chapter, notebook, kernel } = document.body.dataset;

if (chapter !== undefined) followOutline(controls);
controls.append(iconButton('search-open', icon('search'), 'Search the book ( / )', showSearch));
if (notebook !== undefined && chapter !== undefined) {
  const cells = openChapter(notebook, kernel ?? '.net-csharp', controls);
  const edited = (): Map<string, string> => new Map(cells.filter((cell) => cell.isEdited).map((cell) => [cell.id, cell.source]));
  const file = isStatic ? 'Download this chapter as a notebook' : 'Download this chapter as a notebook, with your edits';
  const download = (): void => void downloadNotebook(notebook, edited());
  controls.append(iconButton('download', icon('download'), file, download));
  // A narrow bar has no room for it.
  document.querySelector('.outline')?.append(button('download', file, '', download));
  rememberPlace(chapter);
}
controls.append(iconButton('help-open', icon('help'), 'Keys and hints ( ? )', showHelp), themeSwitch());
listenForKeys();
lightOnPaper();
showReading();
holdTarget();
addAnchors(document);
explainTerms(document);
void typeset(document).then(() => {
  addEquationAnchors(document);
  watchOverflow(document);
});

const code = document.querySelectorAll<HTMLElement>('pre.source > code, pre > code.language-csharp');
if (code.length > 0) void import('./cells/highlight').then(({ highlight }) => code.forEach(highlight));
