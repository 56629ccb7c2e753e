import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { connectHost } from './host/connect.ts';
import { Workbench } from './state/workbench.svelte.ts';

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no #app element.');

const workbench = new Workbench(connectHost());
mount(App, { target, props: { workbench } });
workbench.start();
