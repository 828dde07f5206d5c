// Running clocks. The server says the words once; here they go on, by the server's time and not by this machine's.
const TICK = 5_000;
const MINUTE = 60_000;

const serverNow = document.querySelector('[data-now]')?.dataset.now;
const ahead = serverNow ? Date.now() - Date.parse(serverNow) : 0;

export function keepClocks() {
    tell(document);
    setInterval(() => tell(document), TICK);
    document.addEventListener('htmx:load', (event) => tell(event.target));
}

function tell(root) {
    root.querySelectorAll('[data-due]').forEach((clock) => {
        const now = Date.now() - ahead;
        const due = Date.parse(clock.dataset.due);
        const level = due < now ? 'late' : Date.parse(clock.dataset.warn) <= now ? 'risk' : 'good';
        clock.querySelector('[data-words]').textContent = due < now ? `${words(now - due)} overdue` : `${words(due - now)} left`;
        mark(clock.querySelector('[data-words]'), level);
        gone(clock.querySelector('.bar'), level, share(Date.parse(clock.dataset.started), due, now));
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
    if (minutes < 1) return 'under a minute';
    const days = Math.floor(minutes / 1440);
    const hours = Math.floor((minutes % 1440) / 60);
    const rest = minutes % 60;
    if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
    if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
    return `${rest} min`;
}
