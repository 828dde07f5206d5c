// The keyboard does everything. Single keys never while somebody types; the help sheet and the palette say which.
import { reveal } from './menus.js';

const CARDS = '.card > a';

export function keepKeys() {
    document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        if (event.target.closest('input, textarea, select, [contenteditable]')) {
            if (event.key === 'Escape') event.target.blur();
            return;
        }
        const action = ACTIONS[event.key] ?? (/^[a-z]$/.test(event.key) ? () => press(event.key) : undefined);
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
    u: () => click('.back'),
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

/** Whatever on the page says that it listens to the key. */
function press(key) {
    const element = [...document.querySelectorAll(`[data-key="${key}"]`)].find((one) => one.checkVisibility());
    if (!element) return false;
    if (element.matches('details')) reveal(element);
    else element.click();
    return true;
}

function click(selector) {
    const element = document.querySelector(selector);
    if (!element?.checkVisibility()) return false;
    element.click();
    return true;
}

function help() {
    document.querySelector('#help')?.showModal();
}
