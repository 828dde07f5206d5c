// Menus close when somebody goes elsewhere; the card of the conversation that is open is marked.
const SETTLES = 5;
let shown;
let open;

export function keepMenus() {
    keepPlace();
    showWhereWeAre();
    document.addEventListener('click', (event) => {
        document.querySelectorAll('details.menu[open]').forEach((menu) => {
            if (!menu.contains(event.target)) menu.open = false;
        });
        event.target.closest('[data-dismiss]')?.parentElement.remove();
        const card = event.target.closest('.card > a[hx-get]');
        if (card) markCurrent(card.dataset.id);
    });
    document.addEventListener('change', (event) => {
        if (event.target.matches('[data-submits]')) event.target.form.requestSubmit();
    });
    document.addEventListener('keydown', (event) => {
        const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
        if (menu) {
            menu.open = false;
            menu.querySelector('summary').focus();
        }
    });
    document.addEventListener('htmx:beforeSwap', (event) => {
        if (event.detail.target?.id === 'thread') open = whatIsOpen();
    });
    document.addEventListener('htmx:afterSettle', () => {
        restore();
        keepPlace();
        const open = document.querySelector('[data-conversation]');
        markCurrent(open?.dataset.conversation);
        if (open?.dataset.title) document.title = open.dataset.title;
    });
}

/** A page that changes under somebody's hands keeps open what they opened, and what they have typed there. */
function whatIsOpen() {
    return [...document.querySelectorAll('#conversation-head details[open], #thread details[open]')].map((details) => ({
        name: nameOf(details),
        values: [...details.querySelectorAll('input, textarea, select')].map((field) => field.value),
        focused: [...details.querySelectorAll('input, textarea, select, button')].indexOf(document.activeElement),
        selection: document.activeElement?.selectionStart,
    }));
}

function nameOf(details) {
    return details.id || details.querySelector('summary').textContent;
}

function restore() {
    const before = open ?? [];
    open = undefined;
    before.forEach(({ name, values, focused, selection }) => {
        const details = [...document.querySelectorAll('#conversation-head details, #thread details')].find(
            (one) => nameOf(one) === name);
        if (!details) return;
        details.open = true;
        details.querySelectorAll('input, textarea, select').forEach((field, index) => { field.value = values[index]; });
        const element = details.querySelectorAll('input, textarea, select, button')[focused];
        element?.focus();
        if (element?.matches('textarea')) element.setSelectionRange(selection, selection);
    });
}

/** Opens a menu, or a part that is folded, and goes to the first thing in it. */
export function reveal(details) {
    for (let part = details; part; part = part.parentElement.closest('details')) part.open = true;
    details.scrollIntoView({ block: 'nearest' });
    details.querySelector('summary ~ * :is(button, input, select, textarea)')?.focus();
}

function markCurrent(id) {
    document.querySelectorAll('.card').forEach((card) => {
        const link = card.querySelector('a');
        const current = id !== undefined && link.dataset.id === id;
        card.classList.toggle('current', current);
        if (current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
    });
}

/** On a phone the sections and the views are rows that move sideways. */
function showWhereWeAre() {
    document.querySelectorAll('.sections [aria-current], .views [aria-current], .tabs [aria-current]').forEach(
        (current) => current.scrollIntoView({ block: 'nearest', inline: 'center' }));
}

/** What is not on the screen has an estimated height only; it becomes known as it is scrolled to. */
function toTheEnd(thread, again) {
    thread.scrollTop = thread.scrollHeight;
    if (again > 0) requestAnimationFrame(() => toTheEnd(thread, again - 1));
}

/** A conversation opens at its end, where the newest is; one that only changes stays where it was read. */
function keepPlace() {
    const thread = document.querySelector('.scrolling');
    const open = document.querySelector('[data-conversation]')?.dataset.conversation;
    if (thread && open !== shown) toTheEnd(thread, SETTLES);
    shown = open;
}
