// Everything the pages do by themselves. The server renders the pages; they can be read and used without this.
import { keepClocks } from './clocks.js';
import { keepDrafts } from './drafts.js';
import { keepKeys } from './keys.js';
import { keepLive } from './live.js';
import { keepMenus } from './menus.js';
import { keepPalette } from './palette.js';
import { keepPrepared } from './prepared.js';
import { keepReply } from './reply.js';
import { keepViewers } from './viewers.js';

// the next page says its times in the time zone of this browser, unless its person chose another
document.cookie = `desk-zone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)}; path=/; max-age=31536000; SameSite=Strict`;

keepClocks();
keepMenus();
keepKeys();
keepPalette();
keepDrafts();
keepPrepared();
keepReply();
keepViewers();
if (document.querySelector('[data-stream]')) {
    keepLive();
}
