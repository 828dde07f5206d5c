// All commands by name: Ctrl K or Cmd K. The commands are what the page offers anyway, so the list never says too much.
import { reveal } from './menus.js';

let commands = [];
let chosen = 0;

export function keepPalette() {
    const palette = document.querySelector('#palette');
    if (!palette) return;
    const words = palette.querySelector('#palette-words');
    document.addEventListener('keydown', (event) => {
        if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
            event.preventDefault();
            open(palette, words);
        }
    });
    document.addEventListener('click', (event) => {
        if (event.target.closest('[data-palette]')) open(palette, words);
    });
    words.addEventListener('input', () => list(palette, words));
    words.addEventListener('keydown', (event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            choose(palette, words, chosen + (event.key === 'ArrowDown' ? 1 : -1));
        } else if (event.key === 'Enter') {
            event.preventDefault();
            run(palette, chosen);
        }
    });
    palette.querySelector('#palette-list').addEventListener('click', (event) => {
        const option = event.target.closest('[role="option"]');
        if (option) run(palette, [...option.parentElement.children].indexOf(option));
    });
}

function open(palette, words) {
    if (palette.open || document.querySelector('dialog[open]')) return;
    words.value = '';
    palette.showModal();
    list(palette, words);
    words.focus();
}

function list(palette, words) {
    const wanted = words.value.trim().toLowerCase();
    // what concerns the open conversation first, then where else to go
    const all = [...document.querySelectorAll('.pane [data-command]'), ...document.querySelectorAll('[data-command]:not(.pane *)')]
        .filter((element) => element.closest('details') || element.checkVisibility())
        .map((element) => ({ name: nameOf(element), key: keyOf(element), run: () => invoke(element) }));
    commands = all.filter((command) => wanted.split(/\s+/).every((part) => command.name.toLowerCase().includes(part)));
    if (wanted) {
        commands.push({ name: words.dataset.search.replace('%', words.value.trim()), run: () => search(words.value.trim()) });
    }
    palette.querySelector('#palette-list').replaceChildren(...commands.map(option));
    palette.querySelector('#palette-none').hidden = commands.length > 0;
    choose(palette, words, 0);
}

function option(command, index) {
    const item = document.createElement('li');
    item.id = `command-${index}`;
    item.setAttribute('role', 'option');
    item.append(command.name);
    if (command.key) {
        const key = document.createElement('kbd');
        key.textContent = command.key;
        item.append(' ', key);
    }
    return item;
}

function choose(palette, words, at) {
    const options = [...palette.querySelectorAll('[role="option"]')];
    chosen = Math.max(0, Math.min(options.length - 1, at));
    options.forEach((item, index) => item.setAttribute('aria-selected', index === chosen));
    options[chosen]?.scrollIntoView({ block: 'nearest' });
    if (options[chosen]) words.setAttribute('aria-activedescendant', options[chosen].id);
    else words.removeAttribute('aria-activedescendant');
}

function run(palette, at) {
    palette.close();
    commands[at]?.run();
}

function invoke(element) {
    if (element.matches('summary')) reveal(element.parentElement);
    else element.click();
}

function search(words) {
    location.assign(`/inbox?view=team&q=${encodeURIComponent(words)}`);
}

function nameOf(element) {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('.count, kbd').forEach((part) => part.remove());
    return copy.textContent.trim().replace(/\s+/g, ' ');
}

function keyOf(element) {
    return element.closest('[data-key]')?.dataset.key;
}
