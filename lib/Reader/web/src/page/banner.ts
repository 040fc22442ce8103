import { button, element } from './elements';

/** What a banner offers to do about what it says. */
export interface Remedy {
  label: string;
  press: () => void;
}

let shown: HTMLElement | undefined;

/** Says one thing at the top of the page until it is put right or dismissed. */
export function showBanner(kind: 'dead' | 'unreachable' | 'problem', message: string, remedy?: Remedy): void {
  hideBanner();
  const banner = element('div', `banner banner-${kind}`, element('p', '', message));
  banner.setAttribute('role', 'alert');
  if (remedy)
    banner.append(
      button('remedy', remedy.label, '', () => {
        hideBanner();
        remedy.press();
      }),
    );
  const dismiss = button('dismiss', '×', 'Dismiss', hideBanner);
  dismiss.setAttribute('aria-label', 'Dismiss this message');
  banner.append(dismiss);
  document.querySelector('.bar')?.after(banner);
  shown = banner;
}

/** Takes the banner away; with a kind, only if it is of that kind. */
export function hideBanner(kind?: unknown): void {
  if (typeof kind === 'string' && !shown?.classList.contains(`banner-${kind}`)) return;
  shown?.remove();
  shown = undefined;
}
