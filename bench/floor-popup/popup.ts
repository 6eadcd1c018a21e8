import { h, render } from 'preact';

/** A popup that does nothing but show one button. */
const bare = h('main', null, h('button', { type: 'button', class: 'primary' }, '—'));

const root = document.getElementById('app');
if (root) render(bare, root);
