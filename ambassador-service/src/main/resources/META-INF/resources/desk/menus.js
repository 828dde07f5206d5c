// Menus close when somebody goes elsewhere; the card of the conversation that is open is marked.
export function keepMenus() {
    document.addEventListener('click', (event) => {
        document.querySelectorAll('details.menu[open]').forEach((menu) => {
            if (!menu.contains(event.target)) menu.open = false;
        });
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
