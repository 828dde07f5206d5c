// Running clocks. The server says the words once; here they go on, by the server's time and not by this machine's.
const TICK = 5_000;
const SECOND = 1_000;
const MINUTE = 60_000;

const said = document.body.dataset;
const ahead = said.now ? Date.now() - Date.parse(said.now) : 0;

export function keepClocks() {
    tell(document);
    setInterval(() => tell(document), TICK);
    document.addEventListener('htmx:load', (event) => tell(event.target));
    countDown();
    setInterval(countDown, SECOND);
}

export function serverTime() {
    return Date.now() - ahead;
}

function tell(root) {
    root.querySelectorAll('[data-due]').forEach((clock) => {
        const now = serverTime();
        const due = Date.parse(clock.dataset.due);
        const level = due < now ? 'late' : Date.parse(clock.dataset.warn) <= now ? 'risk' : 'good';
        clock.querySelector('[data-words]').textContent =
            due < now ? said.overdue.replace('%', words(now - due)) : said.left.replace('%', words(due - now));
        mark(clock.querySelector('[data-words]'), level);
        gone(clock.querySelector('.bar'), level, share(Date.parse(clock.dataset.started), due, now));
    });
}

/** What was just sent says for how long it may be taken back, and goes away when it may no longer. */
function countDown() {
    document.querySelectorAll('[data-held-until]').forEach((held) => {
        const seconds = Math.ceil((Date.parse(held.dataset.heldUntil) - serverTime()) / SECOND);
        const place = held.querySelector('[data-goes-out]');
        if (seconds <= 0) {
            held.remove();
            document.body.dispatchEvent(new CustomEvent('desk:sent'));
        } else {
            place.textContent = place.dataset.goesOut.replace('%', seconds);
        }
    });
}

function gone(bar, level, percent) {
    if (bar) {
        mark(bar, level);
        bar.querySelector('rect').setAttribute('width', percent);
    }
}

function share(started, due, now) {
    return Math.max(0, Math.min(100, Math.round((100 * (now - started)) / Math.max(1, due - started))));
}

function mark(element, level) {
    element.classList.remove('good', 'risk', 'late');
    element.classList.add(level);
}

/** The two largest units, as the server says it. */
function words(millis) {
    const minutes = Math.floor(millis / MINUTE);
    if (minutes < 1) return said.under;
    const days = Math.floor(minutes / 1440);
    const hours = Math.floor((minutes % 1440) / 60);
    const parts = days > 0 ? [[said.days, days], [said.hours, hours]] : [[said.hours, hours], [said.minutes, minutes % 60]];
    return parts.filter(([, count]) => count > 0).map(([unit, count]) => unit.replace('7', count)).join(' ');
}
