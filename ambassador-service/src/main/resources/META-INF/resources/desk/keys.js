// j/k through the list, r to the reply, n for the next one, / to search, ? for help. Never while somebody types.
const CARDS = '.card > a';

export function keepKeys() {
    document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        if (event.target.closest('input, textarea, select, [contenteditable]')) {
            if (event.key === 'Escape') event.target.blur();
            return;
        }
        const action = ACTIONS[event.key];
        if (action && !document.querySelector('dialog[open]')) {
            if (action() !== false) event.preventDefault();
        }
    });
    document.querySelectorAll('[data-help]').forEach((button) => button.addEventListener('click', help));
}

const ACTIONS = {
    j: () => step(1),
    k: () => step(-1),
    o: () => document.activeElement?.closest(CARDS)?.click() ?? false,
    r: () => focus('#reply-text'),
    s: () => press('[data-key="s"]'),
    n: () => press('[data-key="n"]'),
    u: () => press('.back'),
    '/': () => focus('#search'),
    '?': help,
};

function step(by) {
    const cards = [...document.querySelectorAll(CARDS)];
    if (cards.length === 0) return false;
    const focused = cards.indexOf(document.activeElement);
    const at = focused >= 0 ? focused : cards.findIndex((card) => card.parentElement.classList.contains('current'));
    const next = at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by;
    const card = cards[Math.max(0, Math.min(cards.length - 1, next))];
    card.focus();
    card.scrollIntoView({ block: 'nearest' });
    return true;
}

function focus(selector) {
    const element = document.querySelector(selector);
    if (!element) return false;
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
    return true;
}

function press(selector) {
    const element = document.querySelector(selector);
    if (!element || element.offsetParent === null) return false;
    element.click();
    return true;
}

function help() {
    document.querySelector('#help')?.showModal();
}
