// Everything the pages do by themselves. The server renders the pages; they can be read and used without this.
import { keepClocks } from './clocks.js';
import { keepLive } from './live.js';
import { keepKeys } from './keys.js';
import { keepReply } from './reply.js';
import { keepMenus } from './menus.js';

keepClocks();
keepMenus();
keepKeys();
keepReply();
if (document.querySelector('[data-stream]')) {
    keepLive();
}
