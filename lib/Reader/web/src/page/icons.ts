const paths = {
  contents: 'M3 4.5h2M8 4.5h9M3 10h2M8 10h9M3 15.5h2M8 15.5h9',
  search: 'M8.5 3.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM12.5 12.5 17 17',
  help: 'M7 7.2a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.2-1.6 2.4M10 15.4v.2',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  theme: 'M10 3.2a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6zM10 3.2v13.6M12 4v12M14 5.3v9.4',
  close: 'M5 5l10 10M15 5L5 15',
  tick: 'M4 10.5l4 4 8-9',
};

/** A small line drawing in the colour of the text around it. What it means is said by its button. */
export function icon(name: keyof typeof paths): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
