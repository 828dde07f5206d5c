// Draws the plots of a report. Everything they show stands in tables as well; this adds the picture, nothing else.
// Colours are those of Okabe and Ito, which most people tell apart; lines differ in their dashes too.
const COLOURS = ['#0072b2', '#e69f00', '#cc79a7', '#009e73', '#56b4e9', '#d55e00'];
const DASHES = ['solid', 'solid', 'dashed', 'dashed', 'dotted'];
const HEAT = ['#fde725', '#5ec962', '#21918c', '#3b528b', '#440154'];

const source = document.getElementById('plot-data');
const { units, plots } = source ? JSON.parse(source.textContent) : { units: [], plots: {} };
const charts = [];

function css(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** light-dark() is for style sheets; a canvas takes what an element has become. */
function ink(property) {
    const probe = document.createElement('span');
    probe.className = property;
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
}

const [SECOND, MINUTE, HOUR, DAY] = [1, 60, 3600, 86400];
/** Where an axis may have its ticks: whole units as people count them. */
const STEPS = [
    ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND), ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
    ...[1, 2, 3, 4, 6, 12].map((n) => n * HOUR), ...[1, 2, 3, 7, 14, 28, 56, 112, 365].map((n) => n * DAY),
];
const MOST_TICKS = 6;

/** The number stands where the word for a unit has a 7. */
const unit = (index, count) => units[index].replace('7', count);

function span(seconds) {
    if (seconds === null || seconds === undefined || Number.isNaN(seconds)) return '–';
    if (seconds < MINUTE) return unit(0, Math.round(seconds));
    const minutes = Math.floor(seconds / MINUTE);
    const days = Math.floor(minutes / 1440);
    const hours = Math.floor((minutes % 1440) / 60);
    const rest = minutes % 60;
    if (days > 0) return hours > 0 ? `${unit(3, days)} ${unit(2, hours)}` : unit(3, days);
    if (hours > 0) return rest > 0 ? `${unit(2, hours)} ${unit(1, rest)}` : unit(2, hours);
    return unit(1, rest);
}

/** From zero to whole steps above the highest. */
function timeAxis(highest, axis, mostTicks = MOST_TICKS) {
    const step = STEPS.find((one) => highest / one <= mostTicks) ?? STEPS.at(-1);
    const max = Math.max(1, Math.ceil(highest / step)) * step;
    return { type: 'value', min: 0, max, interval: step, ...axis, axisLabel: { ...axis.axisLabel, formatter: span } };
}

const shares = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent', maximumFractionDigits: 1 });
const numbers = new Intl.NumberFormat(document.documentElement.lang);
const number = (count) => numbers.format(count);
/** What is not all is never said to be all, nor some to be none. */
const honest = (share) => (share > 0 && share < 1 ? Math.min(0.999, Math.max(0.001, share)) : share);
const percent = (share) => (share === null || share === undefined ? '–' : shares.format(honest(share)));

function base() {
    const soft = ink('soft');
    const axis = {
        axisLabel: { color: soft, hideOverlap: true },
        axisLine: { lineStyle: { color: soft } },
        nameTextStyle: { color: soft },
        splitLine: { lineStyle: { color: soft, opacity: 0.2 } },
    };
    return {
        soft,
        axis,
        option: {
            animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
            textStyle: { fontFamily: css('--sans'), color: soft },
            // on a phone a legend takes two lines
            grid: { left: 16, right: 24, top: innerWidth < 800 ? 64 : 40, bottom: 8, containLabel: true },
            // drawn on the canvas: inline styles are not allowed here
            tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
            legend: { top: 0, textStyle: { color: soft }, itemStyle: { opacity: 0 }, itemWidth: 30, itemGap: 16 },
        },
    };
}

const draw = {
    bands({ labels, ticks, hrefs, series, target, promised }) {
        const { axis, option, soft } = base();
        const alone = labels.length === 1;
        const highest = Math.max(target ?? 0, ...series.flatMap((one) => one.values.map((value) => value ?? 0)));
        return {
            ...option,
            legend: alone ? { ...option.legend, itemStyle: {}, itemWidth: 14 } : option.legend,
            tooltip: { ...option.tooltip, valueFormatter: span },
            xAxis: { type: 'category', data: labels, boundaryGap: alone, ...axis, axisLabel: { ...axis.axisLabel, ...(alone ? {} : { alignMinLabel: 'left', alignMaxLabel: 'right' }), formatter: (_, at) => ticks[at] } },
            yAxis: timeAxis(highest, axis),
            series: series.map((one, i) => ({
                type: alone ? 'bar' : 'line',
                name: one.name,
                data: one.values.map((value, at) => ({ value, href: hrefs[at] })),
                color: COLOURS[i],
                barMaxWidth: 48,
                lineStyle: { width: i === 0 ? 3 : 2, type: DASHES[i] },
                areaStyle: alone ? undefined : { opacity: 0.06 },
                symbol: ['circle', 'rect', 'triangle', 'diamond', 'pin'][i],
                showSymbol: labels.length < 45,
                symbolSize: 6,
                markLine: i === 0 && target ? line(target, promised, soft) : undefined,
            })),
        };
    },
    attainment({ labels, ticks, hrefs, values, goal, goalWords, name }) {
        const { axis, option, soft } = base();
        return {
            ...option,
            legend: undefined,
            tooltip: { ...option.tooltip, valueFormatter: percent },
            grid: { ...option.grid, top: 16 },
            xAxis: { type: 'category', data: labels, ...axis, axisLabel: { ...axis.axisLabel, ...(labels.length === 1 ? {} : { alignMinLabel: 'left' }), formatter: (_, at) => ticks[at] } },
            yAxis: { type: 'value', min: 0, max: 1, interval: 0.25, ...axis, axisLabel: { ...axis.axisLabel, formatter: percent } },
            series: [
                {
                    type: 'bar',
                    name,
                    barMaxWidth: 48,
                    data: values.map((value, at) => ({
                        value,
                        href: hrefs[at],
                        itemStyle: value !== null && value < goal ? { color: COLOURS[5], decal: { symbol: 'rect', rotation: 0.8, color: 'rgba(0, 0, 0, 0.12)' } } : {},
                    })),
                    color: COLOURS[0],
                    markLine: line(goal, goalWords, soft),
                },
            ],
        };
    },
    legs({ labels, hrefs, names, values }) {
        const { axis, option } = base();
        const highest = Math.max(0, ...labels.map((_, at) => values.reduce((sum, leg) => sum + Number(leg[at]), 0)));
        return {
            ...option,
            legend: { ...option.legend, itemStyle: {}, itemWidth: 14 },
            grid: { ...option.grid, top: 56 },
            tooltip: { ...option.tooltip, axisPointer: { type: 'shadow' }, valueFormatter: span },
            xAxis: timeAxis(highest, { ...axis, axisLabel: { ...axis.axisLabel, alignMaxLabel: 'right' } }, innerWidth < 800 ? 3 : 4),
            yAxis: { type: 'category', data: labels, inverse: true, ...axis, splitLine: { show: false } },
            series: names.map((name, i) => ({
                type: 'bar',
                stack: 'legs',
                name,
                color: COLOURS[i],
                barMaxWidth: 36,
                data: values[i].map((value, at) => ({ value, href: hrefs[at] })),
            })),
        };
    },
    heat({ days, cells }) {
        const { axis, option, soft } = base();
        const known = cells.filter((cell) => cell[2] !== null);
        const most = Math.max(60, ...known.map((cell) => cell[2]));
        return {
            ...option,
            legend: undefined,
            grid: { ...option.grid, top: 8, bottom: 56 },
            tooltip: {
                ...option.tooltip,
                trigger: 'item',
                formatter: ({ data: cell }) => cell.words,
            },
            xAxis: { type: 'category', data: [...Array(24).keys()], ...axis },
            yAxis: { type: 'category', data: days, inverse: true, ...axis },
            visualMap: {
                min: 0, max: most, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 120,
                text: [span(most), span(0)], textStyle: { color: soft }, inRange: { color: HEAT }, formatter: span,
            },
            series: [
                {
                    type: 'heatmap',
                    data: known.map(([hour, day, median, words, href]) => ({ value: [hour, day, median], words, href })),
                },
            ],
        };
    },
    distribution({ labels, hrefs, values, name }) {
        const { axis, option } = base();
        return {
            ...option,
            legend: undefined,
            grid: { ...option.grid, top: 16 },
            xAxis: { type: 'category', data: labels, ...axis, axisLabel: parts(axis.axisLabel) },
            tooltip: { ...option.tooltip, valueFormatter: number },
            yAxis: { type: 'value', minInterval: 1, ...axis, axisLabel: { ...axis.axisLabel, formatter: number } },
            series: [
                { type: 'bar', name, barMaxWidth: 48, color: COLOURS[0], data: values.map((value, at) => ({ value, href: hrefs[at] })) },
            ],
        };
    },
};

/** Every part of a distribution has its words: over several lines where there is room, else upright. */
function parts(label) {
    const room = { ...label, hideOverlap: false, interval: 0 };
    return innerWidth < 800 ? { ...room, rotate: 90 } : { ...room, width: 80, overflow: 'break', lineHeight: 15, verticalAlign: 'top' };
}

function line(at, label, colour) {
    return {
        silent: true,
        symbol: 'none',
        lineStyle: { color: colour, type: 'dashed' },
        label: { formatter: label, color: colour, position: 'insideEndTop', backgroundColor: ink('surface-ink'), padding: [2, 4], borderRadius: 2 },
        data: [{ yAxis: at }],
    };
}

function show() {
    charts.splice(0).forEach((chart) => chart.dispose());
    for (const [name, values] of Object.entries(plots)) {
        const place = document.getElementById(name);
        if (!place) continue; // there is nothing to draw
        const chart = echarts.init(place, null, { renderer: 'canvas' });
        chart.setOption(draw[name](values));
        chart.on('click', ({ data: mark }) => {
            if (mark?.href) window.location.assign(mark.href);
        });
        charts.push(chart);
    }
}

if (source) {
    show();
    window.addEventListener('resize', () => charts.forEach((chart) => chart.resize()));
    matchMedia('(max-width: 799px)').addEventListener('change', show);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
}
