// The reply box: how long the text is, where a finding lies in it, what came since it was begun, what went wrong.
const unfolded = new Set();

export function keepReply() {
    document.addEventListener('input', (event) => {
        if (event.target.matches('[data-reply]')) measure(event.target);
    });
    document.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('[data-reply]')) {
            event.preventDefault();
            event.target.form.requestSubmit(document.querySelector('#send'));
        }
    });
    document.addEventListener('click', (event) => {
        const finding = event.target.closest('[data-from]');
        if (finding) point(finding);
        if (event.target.closest('[data-seen]')) haveSeen(event.target.closest('[data-seen]').dataset.seen);
        const opener = event.target.closest('[data-open]');
        if (opener) open(opener);
        const unfold = event.target.closest('[data-unfold]');
        if (unfold) {
            unfolded.add(unfold.closest('.said').id);
            unfoldAll();
        }
    });
    document.addEventListener('htmx:load', () => document.querySelectorAll('[data-reply]').forEach(measure));
    document.addEventListener('htmx:sendError', () => tellProblem('unreachable'));
    document.addEventListener('htmx:beforeSwap', takeRefusals);
    document.addEventListener('htmx:afterSettle', whatCameSince);
    document.addEventListener('htmx:afterSettle', unfoldAll);
    document.querySelectorAll('[data-reply]').forEach(measure);
}

/** What somebody unfolded stays so when the conversation changes. */
function unfoldAll() {
    unfolded.forEach((id) => {
        const said = document.getElementById(id);
        said?.querySelector('.text').classList.remove('long');
        said?.querySelector('[data-unfold]')?.remove();
    });
}

/** A refusal is an answer like any other: the page shows it where the question was asked. */
function takeRefusals(event) {
    const status = event.detail.xhr.status;
    if (status === 401) {
        event.detail.shouldSwap = false;
        signedOut();
    } else if (status >= 400 && event.detail.requestConfig.verb === 'get') {
        return; // what asked by itself leaves the page as it is, and asks again
    } else if (status >= 400 && event.detail.xhr.getResponseHeader('Content-Type')?.startsWith('text/html')) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
    } else if (status >= 400) {
        tellProblem('failed');
    }
}

/** Whoever writes is not thrown out: the text stays where it is, and signing in leads back to it. */
function signedOut() {
    const place = tellProblem('signedOut');
    if (!place) {
        location.reload();
        return;
    }
    const link = document.createElement('a');
    link.href = location.pathname + location.search;
    link.textContent = place.dataset.signIn;
    place.append(' ', link);
}

function tellProblem(what) {
    const place = document.querySelector('#trouble');
    if (place) {
        place.textContent = place.dataset[what];
        place.hidden = false;
    }
    return place;
}

function measure(box) {
    const place = document.querySelector('#length');
    if (!place) return;
    const limit = Number(box.dataset.limit);
    const length = [...box.value].length;
    const words = limit ? place.dataset.limited.replace('#', limit) : place.dataset.plain;
    place.textContent = words.replace('%', length);
    place.classList.toggle('over', limit > 0 && length > limit);
}

function point(finding) {
    const box = document.querySelector('[data-reply]');
    box.focus();
    box.setSelectionRange(Number(finding.dataset.from), Number(finding.dataset.to));
}

/** What the customer wrote while somebody was typing is shown at once, but counts as read only when they say so. */
function whatCameSince() {
    const seen = document.querySelector('#seen-version');
    const since = document.querySelector('#since');
    if (!seen || !since) return;
    const fresh = [...document.querySelectorAll('#thread [data-at-version]')].filter(
        (said) => Number(said.dataset.atVersion) > Number(seen.value));
    fresh.forEach((said) => said.classList.add('new'));
    since.hidden = fresh.length === 0;
    if (fresh.length > 0) {
        since.querySelector('[data-seen]').dataset.seen = document.querySelector('#thread').dataset.version;
    }
}

function haveSeen(version) {
    document.querySelector('#seen-version').value = version;
    document.querySelectorAll('.said.new').forEach((said) => said.classList.remove('new'));
    document.querySelector('#since').hidden = true;
    document.querySelector('[data-reply]').focus();
}

/** Shows one part of a group and hides the others: approve with edits, send back, reject. */
function open(opener) {
    const part = document.getElementById(opener.dataset.open);
    opener.closest('[data-group]').querySelectorAll('[data-part]').forEach((other) => { other.hidden = other !== part; });
    part.hidden = false;
    part.querySelector('textarea, input')?.focus();
}
