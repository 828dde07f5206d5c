// Menus close when somebody goes elsewhere; the card of the conversation that is open is marked.
let shown;

export function keepMenus() {
    keepPlace();
    document.addEventListener('click', (event) => {
        document.querySelectorAll('details.menu[open]').forEach((menu) => {
            if (!menu.contains(event.target)) menu.open = false;
        });
        event.target.closest('[data-dismiss]')?.parentElement.remove();
        const card = event.target.closest('.card > a');
        if (card) markCurrent(card.dataset.id);
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
