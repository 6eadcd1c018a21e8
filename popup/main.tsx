import { render } from 'preact';
import { shownIn } from '../src/platform/place.ts';
import { words } from '../src/platform/words.ts';
import '../src/ui/base.css';
import { App } from './app.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('popup/index.html has no #app');
document.documentElement.lang = words('language');
document.documentElement.dir = words('direction');
const shown = await shownIn();
document.documentElement.dataset.shown = shown;
render(<App shown={shown} />, root);
