// Draws the plots of a report. Everything they show stands in tables as well; this adds the picture, nothing else.
// Colours are those of Okabe and Ito, which most people tell apart; lines differ in their dashes too.
const COLOURS = ['#0072b2', '#e69f00', '#cc79a7', '#009e73', '#56b4e9', '#d55e00'];
const DASHES = ['solid', 'solid', 'dashed', 'dashed', 'dotted'];
const HEAT = ['#fde725', '#5ec962', '#21918c', '#3b528b', '#440154'];

const source = document.getElementById('plot-data');
const data = source ? JSON.parse(source.textContent) : {};
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

function span(seconds) {
    if (seconds === null || seconds === undefined) return '–';
    if (seconds < 60) return `${Math.round(seconds)} s`;
    const minutes = Math.floor(seconds / 60);
    const days = Math.floor(minutes / 1440);
    const hours = Math.floor((minutes % 1440) / 60);
    const rest = minutes % 60;
    if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
    if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
    return `${rest} min`;
}

const percent = (share) => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);

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
            grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
            // drawn on the canvas: inline styles are not allowed here
            tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
            legend: { top: 0, textStyle: { color: soft } },
        },
    };
}

const draw = {
    bands({ labels, hrefs, series, target }) {
        const { axis, option, soft } = base();
        return {
            ...option,
            tooltip: { ...option.tooltip, valueFormatter: span },
            xAxis: { type: 'category', data: labels, boundaryGap: labels.length < 2, ...axis },
            yAxis: { type: 'value', min: 0, ...axis, axisLabel: { ...axis.axisLabel, formatter: span } },
            series: series.map((one, i) => ({
                type: 'line',
                name: one.name,
                data: one.values.map((value, at) => ({ value, href: hrefs[at] })),
                color: COLOURS[i],
                lineStyle: { width: i === 0 ? 3 : 2, type: DASHES[i] },
                areaStyle: { opacity: 0.06 },
                symbol: ['circle', 'rect', 'triangle', 'diamond', 'pin'][i],
                symbolSize: 6,
                markLine: i === 0 && target ? line(target, `promised ${span(target)}`, soft) : undefined,
            })),
        };
    },
    attainment({ labels, hrefs, values, goal }) {
        const { axis, option, soft } = base();
        return {
            ...option,
            legend: undefined,
            tooltip: { ...option.tooltip, valueFormatter: percent },
            xAxis: { type: 'category', data: labels, ...axis },
            yAxis: { type: 'value', min: 0, max: 1, ...axis, axisLabel: { ...axis.axisLabel, formatter: percent } },
            series: [
                {
                    type: 'bar',
                    name: 'kept',
                    data: values.map((value, at) => ({
                        value,
                        href: hrefs[at],
                        itemStyle: value !== null && value < goal ? { color: COLOURS[5], decal: { symbol: 'rect', rotation: 0.8 } } : {},
                    })),
                    color: COLOURS[0],
                    markLine: line(goal, `goal ${percent(goal)}`, soft),
                },
            ],
        };
    },
    legs({ labels, hrefs, names, values }) {
        const { axis, option } = base();
        return {
            ...option,
            tooltip: { ...option.tooltip, valueFormatter: span },
            xAxis: { type: 'value', ...axis, axisLabel: { ...axis.axisLabel, formatter: span } },
            yAxis: { type: 'category', data: labels, inverse: true, ...axis },
            series: names.map((name, i) => ({
                type: 'bar',
                stack: 'legs',
                name,
                color: COLOURS[i],
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
                formatter: ({ data: cell }) =>
                    `${days[cell.value[1]]} ${cell.value[0]} to ${cell.value[0] + 1} h: ${span(cell.value[2])}, ${cell.count} conversations`,
            },
            xAxis: { type: 'category', data: [...Array(24).keys()], ...axis },
            yAxis: { type: 'category', data: days, inverse: true, ...axis },
            visualMap: {
                min: 0, max: most, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 120,
                text: [span(most), '0'], textStyle: { color: soft }, inRange: { color: HEAT }, formatter: span,
            },
            series: [
                {
                    type: 'heatmap',
                    data: known.map(([hour, day, median, count, href]) => ({ value: [hour, day, median], count, href })),
                },
            ],
        };
    },
    distribution({ labels, hrefs, values }) {
        const { axis, option } = base();
        return {
            ...option,
            legend: undefined,
            xAxis: { type: 'category', data: labels, ...axis, axisLabel: { ...axis.axisLabel, rotate: 30 } },
            yAxis: { type: 'value', minInterval: 1, ...axis },
            series: [
                { type: 'bar', name: 'customers', color: COLOURS[0], data: values.map((value, at) => ({ value, href: hrefs[at] })) },
            ],
        };
    },
};

function line(at, label, colour) {
    return {
        silent: true,
        symbol: 'none',
        lineStyle: { color: colour, type: 'dashed' },
        label: { formatter: label, color: colour, position: 'insideEndTop' },
        data: [{ yAxis: at }],
    };
}

function show() {
    charts.splice(0).forEach((chart) => chart.dispose());
    for (const [name, values] of Object.entries(data)) {
        const place = document.getElementById(name);
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
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
}
