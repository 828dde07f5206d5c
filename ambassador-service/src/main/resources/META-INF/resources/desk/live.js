// Keeps open pages as the desk is now. Events only say that something changed; what it is now is asked for afresh, so a
// missed event costs nothing but a moment. The browser resumes with Last-Event-ID by itself.
const GATHER = 400;
const AT_MOST_EVERY = 1_500;
const AFTER_REFUSAL = 10_000;
const AGAIN = 2_000;
// 'message' is what has no kind
const KINDS = ['message', 'conversation', 'approval', 'availability', 'snooze', 'notice', 'alert', 'opening', 'account', 'measuring', 'desk'];

let lists;
let conversation;
let last = 0;

export function keepLive() {
    const badge = document.querySelector('[data-stream]');
    let broken = false;
    let stream;

    function connect() {
        stream = new EventSource(badge.dataset.stream);
        stream.addEventListener('open', () => {
            say(badge, 'live');
            if (broken) changed(null);
            broken = false;
        });
        stream.addEventListener('error', () => {
            broken = true;
            say(badge, 'waiting');
            // The browser tries again by itself unless the answer was a refusal: then the page asks, and learns why.
            if (stream.readyState === EventSource.CLOSED) {
                setTimeout(connect, AFTER_REFUSAL);
                refreshLists();
            }
        });
        // what changed between loading the page and here, or longer ago than the desk remembers, is asked for at once
        ['ready', 'resync'].forEach((kind) => stream.addEventListener(kind, () => changed(null)));
        stream.addEventListener('viewers', (event) => {
            if (idIn(event.data) === document.querySelector('[data-conversation]')?.dataset.conversation) {
                document.body.dispatchEvent(new CustomEvent('desk:viewers-changed'));
            }
        });
        ['ready', 'resync', 'measuring'].forEach((kind) => stream.addEventListener(kind, () => {
            // of several servers, one may still know the old rules for a moment
            [GATHER, AFTER_REFUSAL].forEach((wait) => setTimeout(asMeasuredNow, wait));
        }));
        KINDS.forEach((kind) => stream.addEventListener(kind, (event) => changed(idIn(event.data))));
    }

    // an event is spent once it was heard: what could not be asked for then is asked for again
    ['htmx:sendError', 'htmx:responseError'].forEach((kind) => document.addEventListener(kind, (event) => {
        const { requestConfig, xhr } = event.detail;
        if (requestConfig?.verb === 'get' && xhr.status !== 401) setTimeout(() => changed(null), AGAIN);
    }));
    document.addEventListener('htmx:beforeSwap', (event) => {
        if (event.detail.target?.getAttribute('hx-trigger')?.startsWith('desk:idle') && isDeciding()) {
            event.detail.shouldSwap = false; // they began while the answer was on its way
        }
    });
    window.addEventListener('online', () => changed(null));
    document.body.addEventListener('desk:sent', () => changed(null));
    connect();
    window.addEventListener('pagehide', () => stream.close());
    window.addEventListener('pageshow', (event) => {
        if (event.persisted) {
            broken = true;
            connect();
        }
    });
}

function say(badge, state) {
    badge.dataset.state = state;
    badge.textContent = state === 'live' ? document.body.dataset.live : document.body.dataset.reconnecting;
}

function idIn(data) {
    try {
        const payload = JSON.parse(data);
        return payload.conversationId ?? payload.id ?? null;
    } catch {
        return null;
    }
}

function changed(id) {
    lists ??= setTimeout(refreshLists, Math.max(GATHER, last + AT_MOST_EVERY - Date.now()));
    const open = document.querySelector('[data-conversation]');
    if (open && (id === null || id === open.dataset.conversation)) {
        conversation ??= setTimeout(refreshConversation, GATHER);
    }
}

/** Figures do not follow by themselves; but where less or more may be shown of others' work, they do not stay either. */
async function asMeasuredNow() {
    if (!document.querySelector('[data-measured]')) return;
    const now = await fetch('/reports/measuring').then((answer) => (answer.ok ? answer.text() : null), () => null);
    if (now === null || now === document.body.dataset.measuring) return;
    if (isDeciding()) {
        document.addEventListener('focusout', () => setTimeout(asMeasuredNow), { once: true });
    } else {
        location.reload();
    }
}

function refreshLists() {
    lists = undefined;
    last = Date.now();
    htmx.trigger(document.body, 'desk:changed');
    if (!isDeciding()) htmx.trigger(document.body, 'desk:idle');
}

/** Whoever is about to decide something is not interrupted: what they opened or typed stays. */
function isDeciding() {
    return document.querySelector('[data-part]:not([hidden])') !== null
        || document.activeElement?.closest('main form') instanceof HTMLElement;
}

function refreshConversation() {
    conversation = undefined;
    htmx.trigger(document.body, 'desk:conversation-changed');
}
