import { element } from '../page/elements';

/** A picture; as an image it can run no script, whatever its markup holds. */
export function picture(source: string, description = ''): HTMLImageElement {
  const image = element('img', 'output-picture');
  image.src = source;
  image.alt = description;
  return image;
}

export function svgPicture(svg: string, description = ''): HTMLImageElement {
  return picture(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, description);
}
