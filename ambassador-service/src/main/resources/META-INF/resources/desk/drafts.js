// What is being written is never lost: the server keeps it at every pause, and this browser keeps what the server could
// not take, however the page ends: closed, signed out, without a network.
const PREFIX = 'desk-draft:';

export function keepDrafts() {
    document.addEventListener('input', (event) => {
        if (event.target.matches('[data-reply]')) {
            keepHere(event.target);
            say('unsaved');
        }
    });
    document.addEventListener('htmx:afterRequest', (event) => {
        const { elt, requestConfig, successful } = event.detail;
        if (!elt.matches('[data-reply]') || !requestConfig.path.endsWith('/draft')) return;
        if (successful) {
            if (requestConfig.parameters.text === elt.value) forget(elt.dataset.reply);
            say('saved');
        } else {
            say('here');
        }
    });
    document.addEventListener('htmx:load', restore);
    window.addEventListener('online', () => {
        const box = document.querySelector('[data-reply]');
        if (box && localStorage.getItem(key(box.dataset.reply)) !== null) htmx.trigger(box, 'desk:keep');
    });
    // sent, or handed in: there is nothing left to keep
    document.addEventListener('htmx:beforeOnLoad', (event) => {
        const { requestConfig, xhr } = event.detail;
        const sent = /^\/conversations\/([^/]+)\/replies/.exec(requestConfig.path);
        if (sent && !requestConfig.path.includes('/replies/check') && xhr.status < 300) forget(sent[1]);
    });
}

function restore() {
    document.querySelectorAll('[data-reply]').forEach((box) => {
        const kept = localStorage.getItem(key(box.dataset.reply));
        if (kept === null || box.dataset.restored) return;
        box.dataset.restored = 'true';
        if (kept === box.value) {
            forget(box.dataset.reply);
            return;
        }
        box.value = kept;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        htmx.trigger(box, 'desk:keep');
        htmx.trigger(document.querySelector('#checking'), 'desk:check');
        say('restored');
    });
}

function keepHere(box) {
    try {
        localStorage.setItem(key(box.dataset.reply), box.value);
    } catch {
        // full or forbidden: the server's copy has to do
    }
}

function forget(conversation) {
    localStorage.removeItem(key(conversation));
}

function key(conversation) {
    return `${PREFIX}${document.body.dataset.person}:${conversation}`;
}

function say(what) {
    const place = document.querySelector('#saved');
    if (place) place.textContent = place.dataset[what];
}
