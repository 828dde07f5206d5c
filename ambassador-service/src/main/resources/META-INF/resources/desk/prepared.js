// Prepared texts: "/" at the beginning of a word opens the list, words find, Enter puts it where the slash stood.
let at = 0;
let chosen = 0;

export function keepPrepared() {
    document.addEventListener('keydown', (event) => {
        if (event.key === '/' && event.target.matches('[data-reply]') && !event.ctrlKey && !event.metaKey) {
            const before = event.target.value[event.target.selectionStart - 1];
            if ((before === undefined || /\s/.test(before)) && open(event.target)) event.preventDefault();
        } else if (event.target.matches('#prepared-words')) {
            within(event);
        }
    });
    document.addEventListener('input', (event) => {
        if (event.target.matches('#prepared-words')) find(event.target.value);
    });
    document.addEventListener('click', (event) => {
        const option = event.target.closest('#prepared-list [role="option"]');
        if (option) take(option);
        else if (!event.target.closest('#prepared, [data-reply]')) close();
    });
}

function open(box) {
    const panel = document.querySelector('#prepared');
    if (!panel) return false;
    at = box.selectionStart;
    panel.hidden = false;
    const words = panel.querySelector('#prepared-words');
    words.value = '';
    find('');
    words.focus();
    return true;
}

function close() {
    const panel = document.querySelector('#prepared');
    if (panel) panel.hidden = true;
}

function within(event) {
    const options = shown();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
        event.preventDefault();
        if (options[chosen]) take(options[chosen]);
    } else if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        close();
        const box = document.querySelector('[data-reply]');
        put(box, '/');
    }
}

function find(words) {
    const wanted = words.trim().toLowerCase();
    document.querySelectorAll('#prepared-list [role="option"]').forEach((option) => {
        option.hidden = !option.textContent.toLowerCase().includes(wanted);
    });
    document.querySelector('#prepared > p').hidden = shown().length > 0;
    choose(0);
}

function shown() {
    return [...document.querySelectorAll('#prepared-list [role="option"]:not([hidden])')];
}

function choose(index) {
    const options = shown();
    chosen = Math.max(0, Math.min(options.length - 1, index));
    document.querySelectorAll('#prepared-list [role="option"]').forEach((option) =>
        option.setAttribute('aria-selected', option === options[chosen]));
    const words = document.querySelector('#prepared-words');
    if (options[chosen]) {
        words.setAttribute('aria-activedescendant', options[chosen].id);
        options[chosen].scrollIntoView({ block: 'nearest' });
    } else {
        words.removeAttribute('aria-activedescendant');
    }
}

function take(option) {
    close();
    put(document.querySelector('[data-reply]'), option.dataset.text);
}

function put(box, text) {
    box.focus();
    box.setRangeText(text, at, at, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
}
