import { render } from 'preact';
import { words } from '../src/platform/words.ts';
import '../src/ui/base.css';
import { Options } from './options.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('options/index.html has no #app');
document.documentElement.lang = words('language');
document.documentElement.dir = words('direction');
document.title = words('options_title');
render(<Options />, root);
