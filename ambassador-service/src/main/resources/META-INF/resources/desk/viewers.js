// Who else looks at the conversation that is open. This page says that it looks, again and again; the desk answers who
// else does, and tells at once when that changes.
const EVERY = 20_000;
const STILL_WRITING = 15_000;
const GATHER = 300;

let open;
let typedAt = 0;
let writing = false;
let soon;

export function keepViewers() {
    document.addEventListener('input', (event) => {
        if (!event.target.matches('[data-reply]')) return;
        typedAt = Date.now();
        if (!writing) see();
    });
    document.addEventListener('htmx:afterSettle', () => {
        if (present() !== open) see();
    });
    document.addEventListener('visibilitychange', () => (document.hidden ? leave() : see()));
    document.body.addEventListener('desk:viewers-changed', () => {
        soon ??= setTimeout(() => {
            soon = undefined;
            see();
        }, GATHER);
    });
    window.addEventListener('pagehide', leave);
    setInterval(see, EVERY);
    see();
}

function present() {
    return document.querySelector('[data-conversation]')?.dataset.conversation;
}

async function see() {
    const now = present();
    if (open && open !== now) leave();
    open = now;
    if (!open || document.hidden) return;
    writing = Date.now() - typedAt < STILL_WRITING;
    const version = document.querySelector('#thread').dataset.version;
    try {
        const answer = await fetch(address(open), { method: 'POST', headers: { 'HX-Request': 'true' }, body: body(version, writing ? 'writes' : 'looks') });
        const place = document.querySelector('#viewers');
        if (answer.ok && place && open === now) {
            const said = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#viewers');
            place.textContent = said?.textContent ?? '';
        }
    } catch {
        // without a network nobody is told anything; the next time says it again
    }
}

function leave() {
    if (open) navigator.sendBeacon(address(open), body(0, 'leaves'));
    open = undefined;
}

function address(conversation) {
    return `/conversations/${conversation}/seen`;
}

function body(version, looking) {
    return new URLSearchParams({ version, looking });
}
