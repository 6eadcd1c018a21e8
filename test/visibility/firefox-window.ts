import { decode } from 'fast-png';
import { startProcess } from '../e2e/firefox-fresh.ts';
import type { BrowserScope } from '../e2e/firefox-scope.ts';
import { FirefoxSession } from '../e2e/firefox-session.ts';
import type { PageWindow, Size } from './window.ts';

const preferences = {
  // Scrollbars that fade would change pixels by themselves.
  'widget.gtk.overlay-scrollbars.enabled': false,
} as const;

/**
 * Opens a page in Firefox. WebDriver's pictures are painted a second time, by a painter that knows
 * neither backdrop filters nor all of 3D; these are read back from the window, as its own tests of
 * rendering do it.
 */
export async function openFirefoxWindow(program: string, size: Size): Promise<PageWindow> {
  const { marionette, end } = await startProcess(program, preferences);
  try {
    const session = await FirefoxSession.open(marionette);
    await session.send('content', 'WebDriver:Navigate', { url: 'data:text/html,<!doctype html>' });
    await growTo(session, size);
    return {
      evaluate: (expression) => session.inDocument(`window.eval(${JSON.stringify(expression)})`),
      picture: async () => {
        // What the page has drawn comes to the window a frame later, at the soonest.
        await session.inDocument(nextFrame);
        const png = await session.inBrowser(readBack, size.width, size.height);
        return decode(Buffer.from(png, 'base64'));
      },
      close: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

const nextFrame = 'new Promise((done) => requestAnimationFrame(() => done(0)))';

/** Makes the window so large that the page is of that size: toolbars take a part of it. */
async function growTo(session: FirefoxSession, size: Size): Promise<void> {
  const inner = async () =>
    (await session.inDocument('({ width: innerWidth, height: innerHeight })')) as Size;
  await session.send('content', 'WebDriver:SetWindowRect', { ...size });
  const { height } = await inner();
  const whole = { width: size.width, height: 2 * size.height - height };
  await session.send('content', 'WebDriver:SetWindowRect', whole);
  const made = await inner();
  if (made.width < size.width || made.height < size.height) {
    throw new Error(`Firefox gave the page ${made.width} by ${made.height} pixels only.`);
  }
}

/** What only the browser's own documents can do with a canvas. */
interface WindowPainter extends CanvasRenderingContext2D {
  readonly DRAWWINDOW_DRAW_CARET: number;
  readonly DRAWWINDOW_DRAW_VIEW: number;
  readonly DRAWWINDOW_USE_WIDGET_LAYERS: number;
  drawWindow(
    window: Window,
    left: number,
    top: number,
    width: number,
    height: number,
    background: string,
    flags: number,
  ): void;
}

/** The pixels of the page as they stand in the window, as PNG in base64. Runs in Firefox. */
function readBack({ window, document }: BrowserScope, width: number, height: number): string {
  const { left, top } = window.gBrowser.selectedBrowser.getBoundingClientRect();
  const namespace = 'http://www.w3.org/1999/xhtml';
  const canvas = document.createElementNS(namespace, 'canvas') as HTMLCanvasElement;
  canvas.width = width;
  canvas.height = height;
  const painter = canvas.getContext('2d') as WindowPainter;
  // Without the caret's flag it would paint the view anew, and leave out the page's process.
  const flags =
    painter.DRAWWINDOW_DRAW_CARET |
    painter.DRAWWINDOW_DRAW_VIEW |
    painter.DRAWWINDOW_USE_WIDGET_LAYERS;
  painter.drawWindow(window, left, top, width, height, 'rgb(255,255,255)', flags);
  return canvas.toDataURL().slice('data:image/png;base64,'.length);
}
