const { root = './' } = document.body.dataset;

/** Whether the page is a file of the exported site, with no kernel behind it. */
export const isStatic = document.body.dataset['static'] !== undefined;

/** The address of a part of the book, from this page. */
export function address(path: string): string {
  return root + path;
}

/** The address of a chapter, or of an anchor in it. */
export function chapterAddress(name: string, anchor = ''): string {
  return `${root}chapters/${name}${isStatic ? '.html' : ''}${anchor === '' ? '' : `#${anchor}`}`;
}
