import DOMPurify from 'dompurify';

// A notebook is somebody else's text: it may look, but not act, phone home or restyle the page.
const rules = {
  USE_PROFILES: { html: true, svg: true, mathMl: true },
  FORBID_TAGS: ['style', 'script', 'form', 'input', 'button', 'textarea', 'select', 'iframe', 'object', 'embed', 'link', 'meta', 'base'],
  FORBID_ATTR: ['id', 'name', 'srcset', 'ping', 'formaction', 'action'],
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|\/(?!\/)|data:image\/(?:png|jpeg|gif|svg\+xml|webp)[;,])/i,
  RETURN_DOM_FRAGMENT: true,
} as const;

/** The part of `html` that is safe to show. */
export function sanitise(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, { ...rules, FORBID_TAGS: [...rules.FORBID_TAGS], FORBID_ATTR: [...rules.FORBID_ATTR] });
  for (const link of fragment.querySelectorAll<HTMLAnchorElement>('a[href]')) link.rel = 'noopener noreferrer';
  for (const heading of fragment.querySelectorAll<HTMLElement>('th:empty')) heading.replaceWith(corner(heading));
  return fragment;
}

/** A table's empty corner heads nothing, and would be read out as a heading. */
function corner(heading: HTMLElement): HTMLElement {
  const cell = document.createElement('td');
  cell.style.cssText = heading.style.cssText;
  return cell;
}
