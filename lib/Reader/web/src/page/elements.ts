/** A new element with classes and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  classes = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  if (classes !== '') created.className = classes;
  created.append(...children);
  return created;
}

/** A new button that says what it does; `hint` is its tooltip. */
export function button(classes: string, label: string, hint: string, press: () => void): HTMLButtonElement {
  const created = element('button', classes, label);
  created.type = 'button';
  if (hint !== '') created.title = hint;
  created.addEventListener('click', press);
  return created;
}

/** A button that shows a drawing and says its name. */
export function iconButton(classes: string, drawing: Node, name: string, press: () => void): HTMLButtonElement {
  const created = button(`icon-button ${classes}`, '', name, press);
  created.setAttribute('aria-label', name);
  created.append(drawing);
  return created;
}
