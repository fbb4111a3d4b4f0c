"""Plots of a run, drawn by gnuplot as SVG."""
import shutil
import subprocess

import figures

COLOURS = ("#d9480f", "#3b7dd8", "#2b9348", "#a259c4", "#b07d00", "#0e94a0", "#cf5a95", "#7a7f87", "#6f8f2f", "#a0704c", "#6c74d6", "#c4515f")
GROWTH = {"growth-building": ("building, wall s", "building, CPU s", "building, memory MB", "disk, articles MB", "disk, words MB"),
          "growth-vocabulary": ("distinct terms", "terms an article"),
          "growth-asking": ("a name, match p50 ms", "a name, match p99 ms", "a rare name, match p50 ms", "--loose, match p99 ms", "a slip, match p50 ms",
                            "cold process, median ms", "adding 100 articles, wall s")}


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def head(path, height=460):
    return [f"set terminal svg size 860,{height} dynamic noenhanced background rgb '#ffffff' font 'sans-serif,13'", f"set output {quoted(str(path))}",
            "set border 3", "set tics nomirror", "set grid lc rgb '#8a8f98' lw 0.4 dt 3", "set key outside right top reverse Left width -2"]


def block(name, rows):
    return [f"${name} << EOD", *(" ".join(str(cell) for cell in row) for row in rows), "EOD"]


def growth(path, all_measured, labels):
    """Every cost over the number of articles, both by their logarithms, the exponent beside the name; nothing for one size."""
    if len(all_measured) < 2:
        return []
    script = [*head(path, 560), "set logscale xy", "set xlabel 'articles'", "set format x '%.0s%c'", "set key outside bottom center maxcols 2"]
    curves = []
    for label in labels:
        points = [(measured.count, cost) for measured in all_measured if (cost := figures.costs(measured)[label])]
        if not points:
            continue
        slope = figures.exponent(points)
        title = label if slope is None else f"{label} (exponent {slope:.2f})"
        number = len(curves)
        script += block(f"cost{number}", points)
        curves.append(f"$cost{number} with linespoints lw 2 pt {5 + 2 * (number % 5)} lc rgb '{COLOURS[number % len(COLOURS)]}' title {quoted(title)}")
    if not curves:
        return []
    return [*script, "plot " + ", \\\n  ".join(curves)]


def bars(path, title, labels, series):
    """Lying bars for every label, so that long names can be read, by their logarithm; `series` is name -> values, None for none."""
    width = 0.8 / len(series)
    tics = ", ".join(f"{quoted(label)} {len(labels) - 1 - at}" for at, label in enumerate(labels))
    script = [*head(path, 120 + 30 * len(labels)), f"set title {quoted(title)}", "set logscale x", f"set yrange [-0.6:{len(labels) - 0.4:g}]",
              f"set ytics ({tics})"]
    least = min((value for values in series.values() for value in values if value), default=1) / 2
    plots = []
    for number, (name, values) in enumerate(series.items()):
        rows = [(len(labels) - 1 - at + 0.4 - width * (number + 0.5), value) for at, value in enumerate(values) if value]
        if rows:
            script += block(f"bars{number}", rows)
            plots.append(f"$bars{number} using ({least:g}):1:({least:g}):2:($1-{width / 2:g}):($1+{width / 2:g}) with boxxyerror "
                         f"fs solid 0.8 noborder lc rgb '{COLOURS[number % len(COLOURS)]}' title {quoted(name)}")
    return [*script, "plot " + ", \\\n  ".join(plots)] if plots else []


def queries(path, measured):
    found = [(label, values) for label, column, values in figures.query_classes(measured) if values and column == "match"]
    series = {f"p{percent}": [values[1 + at] for _, values in found] for at, percent in enumerate(figures.PERCENTILES)}
    return bars(path, f"Milliseconds to match, {measured.count} articles", [label for label, _ in found], series) if found else []


def beside(path, measured):
    """Medians of the rounds, ours among them: its own over all pairs."""
    building = {its.name: figures.median(its.theirs) for its in figures.beside_index(measured, "wall_s")}
    halves, ends = figures.beside_search(measured, 50), figures.beside_search(measured, 99)
    if not building or not halves:
        return []
    building["ireum"] = figures.median([value for its in figures.beside_index(measured, "wall_s") for value in its.ours])
    rows = []
    for mine in ("ireum", "ireum --exact"):
        both = [[value for its in figures.beside_search(measured, percent, mine) for value in its.ours] for percent in (50, 99)]
        if both[0]:
            rows.append((mine, *map(figures.median, both)))
    rows += [(half.name, figures.median(half.theirs), figures.median(end.theirs)) for half, end in zip(halves, ends)]
    series = {"building, wall s": [], "p50 ms": [], "p99 ms": []}
    for name, half, end in rows:
        owner = max((peer for peer in building if name == peer or name.startswith((f"{peer}-", f"{peer} "))), key=len, default="")
        for key, value in zip(series, (building.get(owner), half, end)):
            series[key].append(value)
    return bars(path, f"Side by side, {measured.count} articles, the same names", [row[0] for row in rows], series)


def draw(folder, all_measured):
    """Draws what there are figures for. Returns the names of the files; none without gnuplot."""
    if not shutil.which("gnuplot"):
        return []
    wanted = [(f"{name}.svg", growth(folder / f"{name}.svg", all_measured, labels)) for name, labels in GROWTH.items()]
    for measured in all_measured:
        wanted += [(f"queries-{measured.count}.svg", queries(folder / f"queries-{measured.count}.svg", measured)),
                   (f"peers-{measured.count}.svg", beside(folder / f"peers-{measured.count}.svg", measured))]
    drawn = []
    for name, script in wanted:
        if script:
            subprocess.run(["gnuplot"], input="\n".join(script) + "\n", check=True, capture_output=True, encoding="utf-8")
            drawn.append(name)
    return drawn
