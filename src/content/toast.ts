import { askFromPage } from '../protocol/ask-from-page.ts';
import type { ToastRequest } from '../protocol/toast-request.ts';
import { undoFromPage } from './undo-from-page.ts';

/**
 * Styles set one by one: a style sheet, inline or constructed, may fall under the page's own
 * content security policy or be out of reach of a content script.
 */
const palettes = {
  light: { paper: '#fbf9f4', ink: '#22201c', faint: '#5d574c', cut: '#8a8375', proof: '#a8261c' },
  dark: { paper: '#23211e', ink: '#ece7dc', faint: '#b5ad9f', cut: '#7d766a', proof: '#f2887c' },
};

/**
 * How the element in the page is drawn, whatever the page's styles say: they could have it faded and
 * moved below the pointer, so that somebody clicks what nobody sees. What is important at an element
 * itself counts before all of them, and before the page's animations.
 */
const hostStyle = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  bottom: '16px',
  'z-index': '2147483647',
};

/**
 * Shows what became of a silent clip: one element without a name, closed to the page, gone by
 * itself. Only a person's own click counts, on what that person sees.
 */
export function run({ lines, undo, open, dir, stay }: ToastRequest): void {
  const colours = palettes[matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'];
  const host = element('div', {});
  const styles = { ...hostStyle, [dir === 'rtl' ? 'left' : 'right']: '16px' };
  for (const [name, value] of Object.entries(styles)) {
    host.style.setProperty(name, value, 'important');
  }
  const dressed = host.getAttribute('style');
  /** Whether it is as it was made, above all that the page has, and there where it is clicked. */
  const isSeen = (clicked: HTMLElement, { detail, clientX, clientY }: MouseEvent) => {
    const { left, top, width, height } = clicked.getBoundingClientRect();
    // A key clicks nowhere.
    const [x, y] = detail === 0 ? [left + width / 2, top + height / 2] : [clientX, clientY];
    return (
      host.getAttribute('style') === dressed &&
      host.matches(':popover-open') &&
      document.elementFromPoint(x, y) === host
    );
  };
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const stayOn = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => host.remove(), stay);
  };
  const root = host.attachShadow({ mode: 'closed' });
  const box = element('div', {
    display: 'flex',
    gap: '12px',
    alignItems: 'center',
    boxSizing: 'border-box',
    maxWidth: 'min(380px, calc(100vw - 32px))',
    padding: '10px 14px',
    border: `1px dashed ${colours.cut}`,
    borderRadius: '2px',
    background: colours.paper,
    color: colours.ink,
    font: '14px/1.4 system-ui, sans-serif',
    boxShadow: '0 2px 10px rgb(0 0 0 / 18%)',
  });
  box.dir = dir;
  box.setAttribute('role', 'status');
  const words = box.appendChild(element('div', { overflowWrap: 'anywhere' }));
  lines.forEach((line, index) => {
    const colour = index === 0 ? colours.ink : colours.faint;
    words.appendChild(element('div', { color: colour })).textContent = line;
  });
  const button = (label: string, act: (clicked: HTMLElement) => void) =>
    box.append(
      buttonOf(label, colours.proof, (event, clicked) => {
        if (event.isTrusted && isSeen(clicked, event)) act(clicked);
      }),
    );
  // Chromium takes what is null out of what is handed to a page.
  if (undo) {
    button(undo.label, (clicked) => {
      clicked.remove();
      void undoFromPage(undo).then((said) => {
        words.textContent = said;
        stayOn();
      });
    });
  }
  if (open) {
    const { label, clipId } = open;
    button(label, (clicked) => {
      clicked.remove();
      askFromPage('openClip', clipId).catch(() => undefined);
    });
  }
  root.append(box);
  (document.body ?? document.documentElement).append(host);
  stayOn();
  // In the top layer nothing that the page does to what is around it touches it.
  host.popover = 'manual';
  host.showPopover();
}

function buttonOf(
  label: string,
  colour: string,
  click: (event: MouseEvent, clicked: HTMLElement) => void,
): HTMLElement {
  const button = element('button', {
    flex: 'none',
    minHeight: '28px',
    padding: '2px 10px',
    border: '1px solid currentcolor',
    borderRadius: '2px',
    background: 'none',
    color: colour,
    font: 'inherit',
    cursor: 'pointer',
  });
  button.textContent = label;
  button.addEventListener('click', (event) => click(event, button));
  return button;
}

function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  style: Partial<CSSStyleDeclaration>,
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  Object.assign(made.style, style);
  return made;
}
