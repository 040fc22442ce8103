import { address } from './address';

interface NotebookFile {
  cells: { id?: string; source: string | string[] }[];
}

/** Saves the chapter as a notebook with the reader's own text in the cells that were edited. */
export async function downloadNotebook(file: string, edited: ReadonlyMap<string, string>): Promise<void> {
  const reply = await fetch(address(`notebooks/${file}`));
  if (!reply.ok) throw new Error(`${file}: ${reply.status}`);
  const notebook = (await reply.json()) as NotebookFile;
  for (const cell of notebook.cells) {
    const source = edited.get(cell.id ?? '');
    if (source !== undefined) cell.source = source.split(/(?<=\n)/);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(notebook, null, 1) + '\n'], { type: 'application/x-ipynb+json' }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
