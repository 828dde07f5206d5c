// Menus close when somebody goes elsewhere; the card of the conversation that is open is marked.
let shown;

export function keepMenus() {
    keepPlace();
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
    document.addEventListener('htmx:afterSettle', () => {
        keepPlace();
        const open = document.querySelector('[data-conversation]');
        markCurrent(open?.dataset.conversation);
        if (open?.dataset.title) document.title = open.dataset.title;
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

/** A conversation opens at its end, where the newest is; one that only changes stays where it was read. */
function keepPlace() {
    const thread = document.querySelector('.scrolling');
    const open = document.querySelector('[data-conversation]')?.dataset.conversation;
    if (thread && open !== shown) thread.scrollTop = thread.scrollHeight;
    shown = open;
}
